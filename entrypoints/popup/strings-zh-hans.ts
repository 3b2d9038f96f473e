import { countIn } from '../../lib/settings/reason';
import type { Strings } from './strings';

export const zhHans: Strings = {
  lang: 'zh-Hans',
  search: '搜索术语、模型、人物',
  results: '搜索结果',
  found: (results) => `${results} 个结果`,
  settings: '设置',
  back: '返回',
  annotate: (host) => `在 ${host} 上标注术语`,
  thisPage: '本页',
  actions: {
    hour: '关闭一小时',
    everywhere: '在所有站点关闭',
    once: '仅本页一次',
    'every-site': '允许所有站点',
  },
  heldBack: (missing, all) =>
    missing === all
      ? `浏览器还不允许 Marginalia 读取名单上的 ${all} 个新闻站点。`
      : `浏览器未允许名单上 ${all} 个新闻站点中的 ${missing} 个。`,
  allowList: '允许这些站点',
  leaveHeldBack: '保持不变',
  termsOnPage: (count) => countIn('zh-Hans', count),
  newTerms: (count) => `，${count} 个新词`,
  isNew: '新词',
  mentions: (count) => `出现 ${count} 次`,
  showOnPage: '在页面中查看',
  reading: '正在阅读本页…',
  nothingOnPage: '本页没有两期节目谈到的内容。搜索仍可查到全部条目。',
  silent: '此页面打开时 Marginalia 还不能读取它。',
  reload: '重新加载此页',
  searchAnyway: (entries) => `在任何页面都可以搜索全部 ${entries} 个条目。`,
  notFound: (query) => `没有找到“${query}”。试试名称中的几个字，或英文名。`,
  noBase: '无法读取条目。请关闭此窗口再打开；如果仍然不行，请重新安装 Marginalia。',
  noEntry: '无法打开此条目。请返回后重试。',
  declined: '未开启：没有得到许可。可以再试一次。',
  closed: '这次未能开启：浏览器没有让 Marginalia 进入此页面。请从工具栏打开 Marginalia 再试。',
  savedHere: '仅保存在本设备：浏览器的同步功能没有接受。',
  notSaved: (reason) => `未能保存：浏览器存储拒绝写入（${reason}）。请腾出空间后重试。`,
};
