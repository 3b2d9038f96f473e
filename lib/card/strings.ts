import type { Language } from '../knowledge/types';

const en = {
  /** The language's name for itself, and its sign on the button. */
  language: 'English',
  sign: 'EN',
  pin: 'Pin the card',
  close: 'Close',
  back: 'Back',
  voices: 'Voices',
  debated: 'Debated',
  first: 'First',
  related: 'Related',
  unnamed: 'guest not named',
  episode: 'Open the episode',
  newTab: 'opens in a new tab',
  unaffiliated: 'Marginalia is not affiliated with the podcast.',
  prediction: 'Prediction',
  /** A prediction for a date; and for the horizon `years`. */
  predictionFor: 'Prediction for $',
  years: 'Prediction, years ahead',
  /** `$` stands for what the code fills in: a count, a time, an episode and its chapter or month. */
  more: '$ more',
  about: 'about $',
  chapter: '$, $',
  month: '$ ($)',
  recorded: 'Recorded for $.',
  comma: ', ',
};

/** The card's own words; what is said about entries comes with the card. */
export type CardStrings = Readonly<typeof en>;

const hans: CardStrings = {
  language: '中文',
  sign: '中',
  pin: '固定卡片',
  close: '关闭',
  back: '返回',
  voices: '观点',
  debated: '争论',
  first: '先读',
  related: '相关',
  unnamed: '嘉宾未注明',
  episode: '打开节目',
  newTab: '在新标签页中打开',
  unaffiliated: 'Marginalia 与该播客无关联。',
  prediction: '预测',
  predictionFor: '预测：$',
  years: '预测：数年之后',
  more: '另有 $ 条',
  about: '约 $',
  chapter: '$：$',
  month: '$（$）',
  recorded: '录自 $。',
  comma: '、',
};

const hant: CardStrings = {
  ...hans,
  close: '關閉',
  voices: '觀點',
  debated: '爭論',
  first: '先讀',
  related: '相關',
  unnamed: '來賓未註明',
  episode: '開啟節目',
  newTab: '在新分頁中開啟',
  unaffiliated: 'Marginalia 與該 Podcast 無關聯。',
  prediction: '預測',
  predictionFor: '預測：$',
  years: '預測：數年之後',
  more: '另有 $ 則',
  about: '約 $',
  recorded: '錄自 $。',
};

export const STRINGS: Readonly<Record<Language, CardStrings>> = { en, 'zh-Hans': hans, 'zh-Hant': hant };

/** Puts values in the places that a string marks with `$`, in order. */
export function fill(text: string, ...values: readonly (string | number)[]): string {
  let next = 0;
  return text.replace(/\$/g, () => `${values[next++]}`);
}
