import type { Language } from '../../lib/knowledge/types';
import type { SiteState } from '../../lib/settings/site';

/** Every sentence of the popup in one language. */
export interface Strings {
  readonly search: string;
  readonly results: string;
  readonly back: string;
  /** Name of the switch for a screen reader. */
  readonly annotate: (host: string) => string;
  readonly thisPage: string;
  readonly reason: (state: SiteState, when: When) => string;
  readonly termsOnPage: (count: number) => string;
  readonly reading: string;
  readonly nothingOnPage: string;
  readonly silent: string;
  readonly reload: string;
  readonly searchAnyway: (entries: number) => string;
  readonly notFound: (query: string) => string;
  readonly noBase: string;
  readonly noEntry: string;
  readonly declined: string;
  readonly savedHere: string;
  readonly notSaved: (reason: string) => string;
}

/** An instant (epoch ms) as the reader writes it. */
export interface When {
  readonly day: (instant: number) => string;
  readonly time: (instant: number) => string;
}

const en: Strings = {
  search: 'Search terms, models, people',
  results: 'Search results',
  back: 'Back',
  annotate: (host) => `Mark terms on ${host}`,
  thisPage: 'This page',
  reason: (state, { day, time }) => {
    switch (state.why) {
      case 'list':
        return 'On: it is on the list of AI news sites';
      case 'granted':
        return 'On: you allowed this site';
      case 'every-site':
        return 'On: you allowed every site';
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
  },
  termsOnPage: (count) => (count === 1 ? '1 term on this page' : `${count} terms on this page`),
  reading: 'Reading this page…',
  nothingOnPage: 'Nothing on this page was talked about in the two episodes. Search still finds everything.',
  silent: 'This page was open before Marginalia could read it.',
  reload: 'Reload this page',
  searchAnyway: (entries) => `Search works on every page, over all ${entries} entries.`,
  notFound: (query) => `Nothing for “${query}”. Try a shorter part of the name, or the name in Chinese.`,
  noBase:
    'The entries could not be read. Close this window and open it again; if that fails, reinstall Marginalia.',
  noEntry: 'This entry could not be opened. Go back and try again.',
  declined: 'Not switched on: permission was not given. You can try again.',
  savedHere: 'Saved on this device only: your browser did not accept it for sync.',
  notSaved: (reason) =>
    `Not saved: the browser’s storage refused it (${reason}). Free some space and try again.`,
};

const zhHans: Strings = {
  search: '搜索术语、模型、人物',
  results: '搜索结果',
  back: '返回',
  annotate: (host) => `在 ${host} 上标注术语`,
  thisPage: '本页',
  reason: (state, { day, time }) => {
    switch (state.why) {
      case 'list':
        return '已开启：在 AI 新闻站点名单中';
      case 'granted':
        return '已开启：你允许了此站点';
      case 'every-site':
        return '已开启：你允许了所有站点';
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
  },
  termsOnPage: (count) => `本页 ${count} 个术语`,
  reading: '正在阅读本页…',
  nothingOnPage: '本页没有两期节目谈到的内容。搜索仍可查到全部条目。',
  silent: '此页面打开时 Marginalia 还不能读取它。',
  reload: '重新加载此页',
  searchAnyway: (entries) => `在任何页面都可以搜索全部 ${entries} 个条目。`,
  notFound: (query) => `没有找到“${query}”。试试名称中的几个字，或英文名。`,
  noBase: '无法读取条目。请关闭此窗口再打开；如果仍然不行，请重新安装 Marginalia。',
  noEntry: '无法打开此条目。请返回后重试。',
  declined: '未开启：没有得到许可。可以再试一次。',
  savedHere: '仅保存在本设备：浏览器的同步功能没有接受。',
  notSaved: (reason) => `未能保存：浏览器存储拒绝写入（${reason}）。请腾出空间后重试。`,
};

const zhHant: Strings = {
  search: '搜尋術語、模型、人物',
  results: '搜尋結果',
  back: '返回',
  annotate: (host) => `在 ${host} 上標註術語`,
  thisPage: '本頁',
  reason: (state, { day, time }) => {
    switch (state.why) {
      case 'list':
        return '已開啟：在 AI 新聞網站名單中';
      case 'granted':
        return '已開啟：你允許了此網站';
      case 'every-site':
        return '已開啟：你允許了所有網站';
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
  },
  termsOnPage: (count) => `本頁 ${count} 個術語`,
  reading: '正在閱讀本頁…',
  nothingOnPage: '本頁沒有兩集節目談到的內容。搜尋仍可查到全部條目。',
  silent: '此頁面開啟時 Marginalia 還不能讀取它。',
  reload: '重新載入此頁',
  searchAnyway: (entries) => `在任何頁面都可以搜尋全部 ${entries} 個條目。`,
  notFound: (query) => `沒有找到「${query}」。試試名稱中的幾個字，或英文名。`,
  noBase: '無法讀取條目。請關閉此視窗再開啟；如果仍然不行，請重新安裝 Marginalia。',
  noEntry: '無法開啟此條目。請返回後重試。',
  declined: '未開啟：沒有得到許可。可以再試一次。',
  savedHere: '僅儲存在本裝置：瀏覽器的同步功能沒有接受。',
  notSaved: (reason) => `未能儲存：瀏覽器儲存空間拒絕寫入（${reason}）。請騰出空間後重試。`,
};

export const STRINGS: Readonly<Record<Language, Strings>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** How a language writes days and times of day. */
export function whenIn(lang: Language): When {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(lang, options);
    return (instant: number) => formatter.format(instant);
  };
  return {
    day: format({ day: 'numeric', month: 'long' }),
    time: format({ hour: 'numeric', minute: '2-digit' }),
  };
}
