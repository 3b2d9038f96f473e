import { Converter } from 'opencc-js/cn2t';

/**
 * Simplified to Traditional as written in Taiwan, with its vocabulary (芯片 -> 晶片).
 * Runs at build time only: no converter ships. Source: OpenCC's `s2twp` dictionaries.
 */
const toTaiwan = Converter({ from: 'cn', to: 'twp' });
/** Characters only, as written in Hong Kong and by media that keep the mainland's words. */
const toTraditional = Converter({ from: 'cn', to: 't' });

/** What the dictionaries get wrong in this field, reviewed by hand: converted text -> right text. */
const EXCEPTIONS: readonly (readonly [wrong: string, right: string])[] = [
  // 扩展 is an add-on to OpenCC; here it is always growth (扩展定律, 扩展计算).
  ['擴充套件', '擴展'],
  ['釋出', '發布'],
  ['引數', '參數'],
  ['全連線層', '全連接層'],
  ['製造裝置', '製造設備'],
  ['執行在', '運行在'],
  ['質量', '品質'],
  ['自迴歸', '自回歸'],
  ['檔案', '文件'],
  ['聯絡', '聯繫'],
  ['是隻', '是只'],
  ['半隻', '半只'],
  ['連線', '連接'],
  ['物件', '對象'],
  ['合成數據', '合成資料'],
  ['計算機', '電腦'],
  ['迴圈', '循環'],
  ['函式', '函數'],
  // Words that they cut in the wrong place.
  ['這隻', '這只'],
  ['複制', '複製'],
  ['復雜', '複雜'],
  ['機制造', '機製造'],
  ['籤授權', '簽授權'],
  ['併發布', '並發布'],
  ['文本里', '文本裡'],
  ['製造迴流', '製造回流'],
  ['數據中心', '資料中心'],
  // A byte; the company keeps its characters.
  ['位元組', '字節'],
  // Names as Taiwan's media write them.
  ['扎克伯格', '祖克柏'],
  ['谷歌', 'Google'],
  ['埃隆·馬斯克', '伊隆·馬斯克'],
  ['薩姆·奧特曼', '山姆·奧特曼'],
  ['喬布斯', '賈伯斯'],
  ['卡斯帕羅夫', '卡斯帕洛夫'],
  ['弗裡', '弗里'],
  // Taiwan's quotation marks.
  ['“', '「'],
  ['”', '」'],
  ['‘', '『'],
  ['’', '』'],
];

/** Words and spellings that are not wrong, and that pages write, but that Taiwan's media seldom do: theirs beside them. */
const PREFERENCES: readonly (readonly [seldom: string, usual: string])[] = [
  ['大語言模型', '大型語言模型'],
  ['反饋', '回饋'],
  ['水平', '水準'],
  ['初創', '新創'],
  ['聯合創始人', '共同創辦人'],
  ['創始人', '創辦人'],
  ['高管', '高階主管'],
  ['運營', '營運'],
  ['配置文件', '設定檔'],
  ['光刻機', '曝光機'],
  ['反應堆', '反應爐'],
  ['變電站', '變電所'],
  ['電站', '電廠'],
  ['特朗普', '川普'],
  ['斯坦福', '史丹佛'],
  ['伯克利', '柏克萊'],
  ['孟菲斯', '曼非斯'],
  ['得克薩斯州', '德州'],
  ['得克薩斯', '德州'],
  ['賬', '帳'],
  ['臺', '台'],
  ['佈', '布'],
  ['溼', '濕'],
];

/** The text of a card in Traditional Chinese. */
export function traditionalText(simplified: string): string {
  return replaced(correctedText(simplified), PREFERENCES);
}

function correctedText(simplified: string): string {
  const text = replaced(toTaiwan(simplified), EXCEPTIONS);
  // A name that became Latin wants its blanks.
  return text.replace(/(\p{Script=Han})(Google)/gu, '$1 $2').replace(/(Google)(\p{Script=Han})/gu, '$1 $2');
}

function replaced(text: string, words: readonly (readonly [from: string, to: string])[]): string {
  return words.reduce((all, [from, to]) => all.replaceAll(from, to), text);
}

/** Every Traditional spelling under which a Simplified surface form may be met. */
export function traditionalForms(simplified: string): string[] {
  return [...new Set([traditionalText, correctedText, toTraditional].map((spell) => spell(simplified)))];
}
