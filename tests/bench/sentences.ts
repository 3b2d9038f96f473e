import { pick, type Random } from './random';

/** In which script the sentences of a page are written. */
export type Language = 'en' | 'zh' | 'mixed';

/** Parts that go together in any choice; `{}` stands for a term. All are written for this project. */
interface Grammar {
  readonly who: readonly string[];
  readonly does: readonly string[];
  readonly what: readonly string[];
  readonly how: readonly string[];
  /** With a term in them. */
  readonly about: readonly string[];
  /** Between the parts, and at the end. */
  readonly space: string;
  readonly end: string;
}

const ENGLISH: Grammar = {
  who: [
    'The harbour office',
    'A retired engineer',
    'Our neighbour from the third floor',
    'The evening shift',
    'A small team in the north',
    'The editor of the weekly',
    'Nobody at the meeting',
    'Every second visitor',
  ],
  does: ['compared', 'wrote about', 'put aside', 'asked for', 'counted', 'lost sight of', 'paid for', 'kept'],
  what: [
    'the figures of last spring',
    'a longer table than usual',
    'three drafts of the same letter',
    'the old timetable',
    'what the measurements had left open',
    'a map that nobody could read',
    'the budget for the winter',
    'the second half of the report',
  ],
  how: [
    'before the rain came',
    'without telling anyone',
    'as they had done for years',
    'with more patience than skill',
    'while the lifts were out of order',
    'although the day had been long',
    'for a reason that was found later',
    'and went home early',
  ],
  about: [
    'What {} means for a town of this size was discussed until late.',
    'She explained {} to the class with two pencils and a cup.',
    'The report names {} twice and leaves the rest to the reader.',
    'He had heard of {} long before it was in the papers.',
    'For the price of {} one could have mended the bridge.',
    'Opinions about {} went apart where the costs were counted.',
  ],
  space: ' ',
  end: '.',
};

const CHINESE: Grammar = {
  who: [
    '港口办公室',
    '一位退休的工程师',
    '住在三楼的邻居',
    '上夜班的同事',
    '北方的一个小组',
    '周报的编辑',
    '开会的人',
    '每隔一位来客',
  ],
  does: ['比较了', '记下了', '收起了', '要来了', '数过了', '看丢了', '买下了', '留着'],
  what: [
    '去年春天的数字',
    '比平常更长的表',
    '同一封信的三份草稿',
    '旧的时刻表',
    '测量没有说清的部分',
    '谁也看不懂的地图',
    '过冬用的预算',
    '报告的后半部分',
  ],
  how: [
    '在下雨以前',
    '没有告诉任何人',
    '和往年一样',
    '耐心多于本领',
    '那时电梯正好停用',
    '尽管这一天很长',
    '原因后来才找到',
    '然后早早回了家',
  ],
  about: [
    '{}对这样大的镇子意味着什么，大家谈到很晚。',
    '她用两支铅笔和一个杯子给学生讲解{}。',
    '报告两次提到{}，其余留给读者。',
    '早在报纸刊登以前，他就听说过{}。',
    '用{}的价钱，可以把桥修好。',
    '一算到成本，关于{}的意见就分开了。',
  ],
  space: '',
  end: '。',
};

/** A sentence that names nothing of the lexicon. */
export function plainSentence(random: Random, language: Language): string {
  const { who, does, what, how, space, end } = grammarOf(random, language);
  const parts = [pick(random, who), pick(random, does), pick(random, what), pick(random, how)];
  return parts.join(space) + end;
}

/** A sentence around a term. */
export function sentenceAbout(random: Random, language: Language, term: string): string {
  return pick(random, grammarOf(random, language).about).replace('{}', term);
}

function grammarOf(random: Random, language: Language): Grammar {
  if (language === 'mixed') return random() < 0.5 ? ENGLISH : CHINESE;
  return language === 'en' ? ENGLISH : CHINESE;
}
