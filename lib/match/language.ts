import type { Language } from '../knowledge/types';

/** Share of Han among the letters from which on a text is Chinese: names in Latin script are frequent there. */
const CHINESE_SHARE = 0.2;
const HAN = /\p{Script=Han}/gu;
const LETTER = /\p{L}/gu;
/** Kana and Hangul: Japanese and Korean pages use Han as well, and are not Chinese. */
const OTHER_EAST_ASIAN = /[\u3040-\u30fa\u30fc-\u30ff\uac00-\ud7af]/;
/** Frequent characters that only one of the scripts has. */
const ONLY_TRADITIONAL =
  /[這個們來對時國學會說開關與為發經將還沒應過進實現點樣電動問題觀訊體從後東車書長門間馬飛魚鳥黃龍]/g;
const ONLY_SIMPLIFIED =
  /[这个们来对时国学会说开关与为发经将还没应过进实现点样电动问题观讯体从后东车书长门间马飞鱼鸟黄龙]/g;

/**
 * The language of a card: the text's own, since the page's `lang` is often wrong.
 * @param text what stands around the mark
 * @param tag the `lang` in force there (BCP 47), which settles the script where the text does not
 */
export function languageOf(text: string, tag: string | undefined): Language {
  const han = count(text, HAN);
  const isChinese = han > 0 && han >= count(text, LETTER) * CHINESE_SHARE && !OTHER_EAST_ASIAN.test(text);
  if (!isChinese) return 'en';
  const traditional = count(text, ONLY_TRADITIONAL);
  const simplified = count(text, ONLY_SIMPLIFIED);
  if (traditional !== simplified) return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
  return /^zh\b.*\b(?:hant|tw|hk|mo)\b/i.test(tag ?? '') ? 'zh-Hant' : 'zh-Hans';
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
