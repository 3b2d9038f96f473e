import type { Language } from '../knowledge/types';
import type { SiteState } from './site';

/** An instant (epoch ms) as the reader writes it. */
interface When {
  readonly day: (instant: number) => string;
  readonly time: (instant: number) => string;
}

/** How a language writes days and times of day; our English is British: `3 May`. */
function whenIn(lang: Language): When {
  const locale = lang === 'en' ? 'en-GB' : lang;
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, options);
    return (instant: number) => formatter.format(instant);
  };
  return {
    day: format({ day: 'numeric', month: 'long' }),
    time: format({ hour: 'numeric', minute: '2-digit' }),
  };
}

/** The state of a page with its reason, in one sentence for popup and toolbar. */
export function reasonIn(lang: Language, state: SiteState): string {
  return REASONS[lang](state, whenIn(lang));
}

type Reason = (state: SiteState, when: When) => string;

const en: Reason = (state, { day, time }) => {
  switch (state.why) {
    case 'list':
      return 'On: it is on the list of AI and tech news sites';
    case 'granted':
      return 'On: you allowed this site';
    case 'every-site':
      return 'On: you allowed every site';
    case 'once':
      return 'On for this page only, until you leave or reload it. Nothing is kept.';
    case 'paused':
      return state.until
        ? `Off until ${time(state.until)}`
        : `Off: you switched it off on ${day(state.since)}`;
    case 'paused-everywhere':
      return state.until
        ? `Off on every site until ${time(state.until)}`
        : 'Off: you switched it off on every site';
    case 'not-allowed':
      return 'Off: your browser will ask you when you switch it on';
    case 'forbidden':
      return 'Browsers let no extension read this page';
  }
};

const zhHans: Reason = (state, { day, time }) => {
  switch (state.why) {
    case 'list':
      return '已开启：在 AI 与科技新闻站点名单中';
    case 'granted':
      return '已开启：你允许了此站点';
    case 'every-site':
      return '已开启：你允许了所有站点';
    case 'once':
      return '仅在本页开启，离开或重新加载即结束，不留任何记录';
    case 'paused':
      return state.until
        ? `已关闭，${time(state.until)} 恢复`
        : `已关闭：你于 ${day(state.since)}关闭了此站点`;
    case 'paused-everywhere':
      return state.until ? `所有站点均已关闭，${time(state.until)} 恢复` : '已关闭：你关闭了所有站点';
    case 'not-allowed':
      return '未开启：开启时浏览器会征求你的许可';
    case 'forbidden':
      return '浏览器不允许任何扩展读取此页面';
  }
};

const zhHant: Reason = (state, { day, time }) => {
  switch (state.why) {
    case 'list':
      return '已開啟：在 AI 與科技新聞網站名單中';
    case 'granted':
      return '已開啟：你允許了此網站';
    case 'every-site':
      return '已開啟：你允許了所有網站';
    case 'once':
      return '僅在本頁開啟，離開或重新載入即結束，不留任何紀錄';
    case 'paused':
      return state.until
        ? `已關閉，${time(state.until)} 恢復`
        : `已關閉：你於 ${day(state.since)}關閉了此網站`;
    case 'paused-everywhere':
      return state.until ? `所有網站均已關閉，${time(state.until)} 恢復` : '已關閉：你關閉了所有網站';
    case 'not-allowed':
      return '未開啟：開啟時瀏覽器會徵求你的許可';
    case 'forbidden':
      return '瀏覽器不允許任何擴充功能讀取此頁面';
  }
};

const REASONS: Readonly<Record<Language, Reason>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

const COUNTS: Readonly<Record<Language, (terms: number) => string>> = {
  en: (terms) => (terms === 1 ? '1 term on this page' : `${terms} terms on this page`),
  'zh-Hans': (terms) => `本页 ${terms} 个术语`,
  'zh-Hant': (terms) => `本頁 ${terms} 個術語`,
};

/** How many distinct terms the page has. */
export function countIn(lang: Language, terms: number): string {
  return COUNTS[lang](terms);
}

/** What the toolbar button says of a tab. @param terms undefined where no script runs */
export function titleIn(lang: Language, state: SiteState, terms: number | undefined): string {
  const count = terms === undefined ? [] : [countIn(lang, terms)];
  return ['Marginalia', ...count, reasonIn(lang, state)].join(' · ');
}
