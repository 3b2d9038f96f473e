import type { Language } from '../../../lib/knowledge/types';

/** A page for the background of a picture: three that differ as much as readers' pages do. Invented text. */
export interface PageStyle {
  readonly name: string;
  readonly css: string;
}

export const PAGE_STYLES: readonly PageStyle[] = [
  {
    name: 'newspaper',
    css: `body { margin: 0; background: #fff; color: #121212; font: 19px/1.6 Georgia, 'Noto Serif CJK SC', 'DejaVu Serif', serif }
      main { max-width: 620px; margin: 26px auto; padding: 0 20px }
      h1 { font: 700 29px/1.25 Georgia, 'Noto Serif CJK SC', 'DejaVu Serif', serif; margin: 0 0 8px }
      .by { font: 13px/1.4 sans-serif; color: #666; border-bottom: 1px solid #ddd; padding-bottom: 10px }`,
  },
  {
    name: 'tech-blog',
    css: `body { margin: 0; background: #0d1117; color: #c9d1d9; font: 16px/1.7 'DejaVu Sans', 'Noto Sans CJK SC', sans-serif }
      main { max-width: 640px; margin: 24px auto; padding: 0 20px }
      h1 { font-size: 25px; line-height: 1.3; color: #f0f6fc; margin: 0 0 8px }
      .by { font: 13px/1.4 'DejaVu Sans Mono', monospace; color: #8b949e; margin-bottom: 18px }`,
  },
  {
    name: 'portal',
    css: `body { margin: 0; background: #f5f5f5; color: #333; font: 15px/1.75 'Noto Sans CJK SC', sans-serif }
      main { margin: 10px; padding: 14px 16px; background: #fff; border: 1px solid #e5e5e5; border-top: 3px solid #c81623 }
      h1 { font-size: 20px; line-height: 1.35; margin: 0 0 4px }
      .by { font-size: 12px; color: #999; background: #fafafa; padding: 4px 8px; margin: 0 0 8px }
      p { margin: 0 0 8px }`,
  },
];

interface Article {
  readonly title: string;
  readonly by: string;
  /** `$` stands for the term whose card is open. */
  readonly paragraphs: readonly string[];
}

const ARTICLES: Readonly<Record<Language, Article>> = {
  en: {
    title: 'What the second winter taught the laboratories',
    by: 'By Ada Sample · 12 October 2026',
    paragraphs: [
      'In the corridors they talk of $ again, and of what the next run will cost. Nobody we made up for this page would say so aloud.',
      'The figures, once they come, will be read twice: by those who paid for them, and by those who hope to do the same for less. Neither will be pleased, and both will order more machines.',
      'What has changed since the spring is the tone. People who used to promise now describe; people who used to describe have begun to measure.',
    ],
  },
  'zh-Hans': {
    title: '第二个冬天教会了实验室什么',
    by: '作者：样本甲　2026年10月12日',
    paragraphs: [
      '走廊里人们又谈起 $，也谈起下一次训练要花多少钱。本页虚构的人物，没有一位愿意公开说。',
      '数字一旦公布，会被读上两遍：一遍由付钱的人读，一遍由想少花钱办同样事的人读。两边都不会满意，两边都会再订购机器。',
      '春天以来，变的是语气。从前许诺的人如今在描述，从前描述的人开始测量。',
    ],
  },
  'zh-Hant': {
    title: '第二個冬天教會了實驗室什麼',
    by: '作者：樣本甲　2026年10月12日',
    paragraphs: [
      '走廊裡人們又談起 $，也談起下一次訓練要花多少錢。本頁虛構的人物，沒有一位願意公開說。',
      '數字一旦公布，會被讀上兩遍：一遍由付錢的人讀，一遍由想少花錢辦同樣事的人讀。兩邊都不會滿意，兩邊都會再訂購機器。',
      '春天以來，變的是語氣。從前許諾的人如今在描述，從前描述的人開始測量。',
    ],
  },
};

/** A whole page in one of the styles, with a term in its first paragraph. */
export function pageHtml({ css }: PageStyle, language: Language, term: string): string {
  const { title, by, paragraphs } = ARTICLES[language];
  const text = paragraphs.map(
    (paragraph) => `<p>${paragraph.replace('$', `<span id="term">${term}</span>`)}</p>`,
  );
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width"><meta property="article:published_time" content="2026-10-12">
<style>${css}</style></head><body><main><h1>${title}</h1><p class="by">${by}</p>${text.join('')}</main></body></html>`;
}
