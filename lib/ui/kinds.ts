import type { Kind, Language } from '../knowledge/types';

const hans: Readonly<Record<Kind, string>> = {
  term: '术语',
  company: '公司',
  lab: '实验室',
  model: '模型',
  product: '产品',
  person: '人物',
  chip: '芯片',
  benchmark: '基准测试',
  dataset: '数据集',
  paper: '论文',
  book: '书籍',
  project: '项目',
  policy: '政策',
  place: '地点',
};

/** What a kind of entry is called, one of it. Its colour is `--hue` under `data-kind`, see tokens.css. */
export const KIND_NAMES: Readonly<Record<Language, Readonly<Record<Kind, string>>>> = {
  en: {
    term: 'Term',
    company: 'Company',
    lab: 'Lab',
    model: 'Model',
    product: 'Product',
    person: 'Person',
    chip: 'Chip',
    benchmark: 'Benchmark',
    dataset: 'Dataset',
    paper: 'Paper',
    book: 'Book',
    project: 'Project',
    policy: 'Policy',
    place: 'Place',
  },
  'zh-Hans': hans,
  'zh-Hant': {
    ...hans,
    term: '術語',
    lab: '實驗室',
    product: '產品',
    chip: '晶片',
    benchmark: '基準測試',
    dataset: '資料集',
    paper: '論文',
    book: '書籍',
    project: '專案',
    place: '地點',
  },
};
