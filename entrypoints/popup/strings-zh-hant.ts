import { countIn } from '../../lib/settings/reason';
import type { Strings } from './strings';

export const zhHant: Strings = {
  lang: 'zh-Hant',
  search: '搜尋術語、模型、人物',
  results: '搜尋結果',
  found: (results) => `${results} 個結果`,
  settings: '設定',
  back: '返回',
  annotate: (host) => `在 ${host} 上標註術語`,
  thisPage: '本頁',
  actions: {
    hour: '關閉一小時',
    everywhere: '在所有網站關閉',
    once: '僅本頁一次',
    'every-site': '允許所有網站',
  },
  heldBack: (missing, all) =>
    missing === all
      ? `瀏覽器還不允許 Marginalia 讀取名單上的 ${all} 個新聞網站。`
      : `瀏覽器未允許名單上 ${all} 個新聞網站中的 ${missing} 個。`,
  allowList: '允許這些網站',
  leaveHeldBack: '維持不變',
  termsOnPage: (count) => countIn('zh-Hant', count),
  newTerms: (count) => `，${count} 個新詞`,
  isNew: '新詞',
  mentions: (count) => `出現 ${count} 次`,
  showOnPage: '在頁面中查看',
  reading: '正在閱讀本頁…',
  nothingOnPage: '本頁沒有兩集節目談到的內容。搜尋仍可查到全部條目。',
  silent: '此頁面開啟時 Marginalia 還不能讀取它。',
  reload: '重新載入此頁',
  searchAnyway: (entries) => `在任何頁面都可以搜尋全部 ${entries} 個條目。`,
  notFound: (query) => `沒有找到「${query}」。試試名稱中的幾個字，或英文名。`,
  noBase: '無法讀取條目。請關閉此視窗再開啟；如果仍然不行，請重新安裝 Marginalia。',
  noEntry: '無法開啟此條目。請返回後重試。',
  declined: '未開啟：沒有得到許可。可以再試一次。',
  closed: '這次未能開啟：瀏覽器沒有讓 Marginalia 進入此頁面。請從工具列開啟 Marginalia 再試。',
  savedHere: '僅儲存在本裝置：瀏覽器的同步功能沒有接受。',
  notSaved: (reason) => `未能儲存：瀏覽器儲存空間拒絕寫入（${reason}）。請騰出空間後重試。`,
};
