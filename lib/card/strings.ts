import type { Language } from '../knowledge/types';

/** The card's own words; what is said about entries comes with the card. */
export interface CardStrings {
  /** The name of the language itself, and the sign that stands for it on the button. */
  readonly language: string;
  readonly sign: string;
  readonly pin: string;
  readonly close: string;
  readonly back: string;
  readonly voices: string;
  readonly first: string;
  readonly related: string;
  readonly unnamed: string;
  readonly debate: string;
  readonly openEpisode: string;
  readonly newTab: string;
  readonly unaffiliated: string;
  /** Between the items of a row. */
  readonly comma: string;
  readonly more: (count: number) => string;
  /** A time that is an estimate. */
  readonly about: (time: string) => string;
  readonly chapter: (episode: string, title: string) => string;
  /** A prediction; `when` is a formatted date, or one of the words of the data. */
  readonly prediction: (when?: string) => string;
  readonly episode: (episode: string, month: string) => string;
  readonly recorded: (episodes: string) => string;
}

const en: CardStrings = {
  language: 'English',
  sign: 'EN',
  pin: 'Pin the card',
  close: 'Close',
  back: 'Back',
  voices: 'Voices',
  first: 'First',
  related: 'Related',
  unnamed: 'guest not named',
  debate: 'Debated',
  openEpisode: 'Open the episode',
  newTab: 'opens in a new tab',
  unaffiliated: 'Marginalia is not affiliated with the podcast.',
  comma: ', ',
  more: (count) => `${count} more`,
  about: (time) => `about ${time}`,
  chapter: (episode, title) => `${episode}, ${title}`,
  prediction: (when) =>
    when === 'years'
      ? 'Prediction, years ahead'
      : when === 'open' || !when
        ? 'Prediction'
        : `Prediction for ${when}`,
  episode: (episode, month) => `${episode} (${month})`,
  recorded: (episodes) => `Recorded for ${episodes}.`,
};

const hans: CardStrings = {
  language: '中文',
  sign: '中',
  pin: '固定卡片',
  close: '关闭',
  back: '返回',
  voices: '观点',
  first: '先读',
  related: '相关',
  unnamed: '嘉宾未注明',
  debate: '争论',
  openEpisode: '打开节目',
  newTab: '在新标签页中打开',
  unaffiliated: 'Marginalia 与该播客无关联。',
  comma: '、',
  more: (count) => `另有 ${count} 条`,
  about: (time) => `约 ${time}`,
  chapter: (episode, title) => `${episode}：${title}`,
  prediction: (when) =>
    when === 'years' ? '预测：数年之后' : when === 'open' || !when ? '预测' : `预测：${when}`,
  episode: (episode, month) => `${episode}（${month}）`,
  recorded: (episodes) => `录自 ${episodes}。`,
};

const hant: CardStrings = {
  ...hans,
  pin: '固定卡片',
  close: '關閉',
  voices: '觀點',
  first: '先讀',
  related: '相關',
  unnamed: '來賓未註明',
  debate: '爭論',
  openEpisode: '開啟節目',
  newTab: '在新分頁中開啟',
  unaffiliated: 'Marginalia 與該 Podcast 無關聯。',
  more: (count) => `另有 ${count} 則`,
  about: (time) => `約 ${time}`,
  prediction: (when) =>
    when === 'years' ? '預測：數年之後' : when === 'open' || !when ? '預測' : `預測：${when}`,
  recorded: (episodes) => `錄自 ${episodes}。`,
};

export const STRINGS: Readonly<Record<Language, CardStrings>> = { en, 'zh-Hans': hans, 'zh-Hant': hant };
