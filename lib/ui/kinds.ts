import type { Kind, Localized } from '../knowledge/types';

interface KindLook {
  /** What it is called, one of it. */
  readonly name: Localized;
  /** The custom property of its colour in tokens.css. */
  readonly colour: string;
}

const kind = (colour: string, en: string, hans: string, hant = hans): KindLook => ({
  name: { en, 'zh-Hans': hans, 'zh-Hant': hant },
  colour: `var(--${colour})`,
});

/** Names and colours of the kinds; related kinds share a colour, the name tells them apart. */
export const KIND_LOOKS: Readonly<Record<Kind, KindLook>> = {
  term: kind('idea', 'Term', '术语', '術語'),
  company: kind('maker', 'Company', '公司'),
  lab: kind('maker', 'Lab', '实验室', '實驗室'),
  model: kind('made', 'Model', '模型'),
  product: kind('made', 'Product', '产品', '產品'),
  person: kind('person', 'Person', '人物'),
  chip: kind('made', 'Chip', '芯片', '晶片'),
  benchmark: kind('text', 'Benchmark', '基准测试', '基準測試'),
  dataset: kind('text', 'Dataset', '数据集', '資料集'),
  paper: kind('text', 'Paper', '论文', '論文'),
  book: kind('text', 'Book', '书籍', '書籍'),
  project: kind('maker', 'Project', '项目', '專案'),
  policy: kind('idea', 'Policy', '政策'),
  place: kind('person', 'Place', '地点', '地點'),
};
