import type { BaseText } from '../../tools/audit/texts';

/** A rule of the house's style that a program can see; `wrong` and `right` are its own test. */
export interface Rule {
  readonly name: string;
  readonly languages: readonly BaseText['language'][];
  /** Names and titles are quoted as they are. */
  readonly proseOnly?: true;
  /** Matches the mistake. */
  readonly pattern: RegExp;
  readonly wrong: readonly string[];
  readonly right: readonly string[];
}

const CHINESE = ['zh', 'zh-Hant'] as const;

export const RULES: readonly Rule[] = [
  {
    name: 'one blank at a time',
    languages: ['en', ...CHINESE],
    pattern: /\s{2,}|^\s|\s$|[\t\n\u00a0]/u,
    wrong: ['two  blanks', ' first', 'last '],
    right: ['one blank'],
  },
  {
    name: 'no blank before punctuation',
    languages: ['en'],
    pattern: /\s[,;:!?]|\s\.(?![\dA-Za-z])|[,;!?](?=\p{L}{2})/u,
    wrong: ['one , two', 'the end .', 'one,two'],
    right: ['one, two', 'the .NET runtime', '1,000 chips', 'no. 5'],
  },
  {
    // As the first entries have it: quotation marks are curly, apostrophes straight.
    name: 'curly quotation marks, straight apostrophes and no full-width punctuation in English',
    languages: ['en'],
    pattern: /["‘’「」『』]|[\u3001-\u3011\uff01-\uff5e]/u,
    wrong: ['a "moment"', 'it’s', 'one，two'],
    right: ['a “moment”', "it's", 'café'],
  },
  {
    name: 'full-width punctuation beside Han',
    languages: CHINESE,
    pattern: /\p{Script=Han}\s?[,.;:!?()]|[,;:!?()]\s?\p{Script=Han}/u,
    wrong: ['模型,数据', '模型.', '(模型)', '模型 (MoE)', '是吗?'],
    right: ['模型，数据', '版本 V3.1 发布', '（模型）', '始于 9:30'],
  },
  {
    // Titles of works keep their own commas.
    name: 'the Chinese comma also between Latin names',
    languages: CHINESE,
    proseOnly: true,
    pattern: /[A-Za-z0-9][,;]\s[A-Za-z](?![^《]*》)/u,
    wrong: ['OpenAI, Google 等'],
    right: ['OpenAI、Google 等', '1,000 块', '《Eats, Shoots and Leaves》一书'],
  },
  {
    name: 'a blank between Han and Latin',
    languages: CHINESE,
    pattern: /\p{Script=Han}[A-Za-z0-9#$@]|[A-Za-z0-9%+$]\p{Script=Han}/u,
    wrong: ['用GPT', 'GPT模型', '在#490 中', '15%的人', '3个'],
    right: ['用 GPT 写', '在 #490 中', '“GPT”模型', '15% 的人'],
  },
  {
    name: 'no blank between Han, and none beside full-width punctuation',
    languages: CHINESE,
    pattern: /\p{Script=Han}\s+\p{Script=Han}|\s[，。；：！？、（）《》“”「」]|[，。；：！？、（）《》]\s/u,
    wrong: ['模型 数据', 'GPT ，', '。 模型', '用 “模型”'],
    right: ['模型数据', 'GPT，模型', '模型 A 与 B'],
  },
  {
    name: 'curly quotation marks in Simplified Chinese',
    languages: ['zh'],
    pattern: /"|[「」『』]|(?<![A-Za-z])'|'(?![A-Za-z])/u,
    wrong: ['"模型"', "'模型'", '「模型」'],
    right: ['“模型”', "Humanity's Last Exam 是基准"],
  },
  {
    name: 'corner brackets in Traditional Chinese',
    languages: ['zh-Hant'],
    pattern: /["“”]|(?<![A-Za-z])['‘’]|['‘’](?![A-Za-z])/u,
    wrong: ['“模型”', '"模型"'],
    right: ['「模型」', "Humanity's Last Exam 是基準"],
  },
  {
    // What the converter leaves or gets wrong is corrected in knowledge/traditional.ts.
    name: "Taiwan's words in Traditional Chinese",
    languages: ['zh-Hant'],
    pattern:
      /[佈臺賬溼]|初創|大語言|反饋|水平|創始人|高管|運營|配置文件|數據|光刻|反應堆|電站|特朗普|斯坦福|伯克利|孟菲斯|得克薩斯/u,
    wrong: ['初創公司', '公佈', '臺灣', '數據中心'],
    right: ['新創公司', '公布', '台灣', '資料中心', '大型語言模型'],
  },
  {
    name: 'each Traditional character in its own words',
    languages: ['zh-Hant'],
    pattern: /這隻|複制|復雜|機制造|籤授權|併發布|文本里|製造迴流/u,
    wrong: ['這隻讓', '能被複制', '光刻機制造商'],
    right: ['這只讓', '能被複製', '曝光機製造商'],
  },
  {
    name: 'quotation marks and brackets come in pairs',
    languages: ['en', ...CHINESE],
    pattern: /“[^”]*$|^[^“]*”|「[^」]*$|^[^「]*」|（[^）]*$|^[^（]*）|\([^)]*$|^[^(]*\)/u,
    wrong: ['a “moment', 'moment”', '「模型', '模型」', '（模型', '(model', '“A” and “B'],
    right: ['a “moment” and “more”', '「模型」', '（模型）', '(model)'],
  },
  {
    // In English only where it cannot be a title's word: lower case, or at the beginning of a sentence.
    name: 'no first person',
    languages: ['en'],
    proseOnly: true,
    pattern:
      /\b(?:we|our|ours|my|mine|me|us|myself|ourselves)\b|(?:^|[.!?:] )(?:We|Our|My)\b|(?<!War |Part |Type |Phase )\bI(?=\s+[a-z]|'m|'ve|'d|'ll)\b/u,
    wrong: ['In 2026 we think', 'Our model', 'what I mean', "as I'd say"],
    right: ['the US rules', 'the book What We Owe the Future', 'after World War I came'],
  },
  {
    // 自我 (self), 我国's absence and the like: only the pronoun itself counts.
    name: 'no first person',
    languages: CHINESE,
    proseOnly: true,
    pattern: /(?<![自忘])我|咱/u,
    wrong: ['我认为', '我们的模型', '咱们'],
    right: ['自我改进', '他们的模型'],
  },
];

/** Names and titles are quoted; everything else is prose of ours. */
export const isProse = ({ key }: Pick<BaseText, 'key'>): boolean => !/(^|\.)(name|title)\./.test(key);

/** The rules that a text breaks, each with what it found. */
export function brokenRules(text: BaseText): string[] {
  return RULES.filter(
    ({ languages, proseOnly }) => languages.includes(text.language) && (!proseOnly || isProse(text)),
  ).flatMap(({ name, pattern }) => {
    const found = pattern.exec(text.text);
    return found ? [`${name}: …${text.text.slice(Math.max(0, found.index - 8), found.index + 12)}…`] : [];
  });
}
