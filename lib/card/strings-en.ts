/** The card's own words in English; what is said about entries comes with the card. `$` is filled in by the code. */
export const en = {
  /** The language's name for itself, and its sign on the button. */
  language: 'English',
  sign: 'EN',
  pin: 'Pin the card',
  close: 'Close',
  back: 'Back',
  path: 'Where you came from',

  /** Shows the rest of a definition. */
  unfold: 'Read on',
  voices: 'Voices',
  debate: 'Debate',
  openDebate: 'Open the debate',
  more: '$ more',
  unnamed: 'guest not named',
  episode: 'Open the episode',
  newTab: 'opens in a new tab',
  about: 'about $',
  /** Episode and chapter. */
  chapter: '$, $',
  /** What was said on the same question in another year: the month. */
  thenIn: 'In $',
  colon: ': ',

  prediction: 'Prediction',
  /** A prediction for a date, with how that lies to today; and for the horizon `years`. */
  predictionFor: 'Prediction for $ · $',
  years: 'Prediction, years ahead',
  passed: 'date passed',
  thisYear: 'this year',
  ahead: 'ahead',

  /** The recording against the article: a length of time. */
  before: '$ before this article',
  after: '$ after this article',
  sameMonth: 'same month as this article',
  oneMonth: '1 month',
  months: '$ months',
  yearsLong: '$ years',
  /** Name in the article, month, name in the conversation. */
  later: 'This article names $; in $ they spoke of $.',
  laterUnknown: 'This article names $; the conversation is from $.',

  first: 'First',
  related: 'Next',

  copy: 'Copy',
  copied: 'Copied, with the source.',
  copiedShort: 'Copied',
  notCopied: 'This page does not let it be copied.',
  known: 'I know this',
  knownDone: '$ will not be marked any more.',
  notThis: 'Not this',
  notThisHint: '“$” means something else on this site',
  notThisDone: '“$” will not be marked on $ any more.',
  off: 'Off here',
  offHint: 'Switch Marginalia off on $',
  offDone: 'Goes off on $ when this card closes.',
  undo: 'Undo',
  refused: 'Your last change was not saved: $',

  why: 'Why?',
  whyHint: 'Why this is marked',
  whyForm: 'Marginalia knows no other meaning of $.',
  whyLikely: '$ seldom means anything else.',
  whyAdjacent: 'A version follows the name: $.',
  whyPhrase: 'In a phrase with it: $.',
  whySentence: 'In the same sentence: $.',
  whyBlock: 'In the same paragraph: $.',
  whyHeading: 'In the heading above: $.',
  whyTitle: 'In the title of the page: $.',
  whyNear: 'In a paragraph beside it: $.',
  whyPage: 'Elsewhere on the page: $.',
  whyContext: 'Worded as texts about AI are: $.',
  whyAgainst: 'Speaking against it, but weaker: $.',
  whyAlone: 'Speaking against it, but weaker: nothing else on the page is plainly about AI.',
  quote: '“$”',
  comma: ', ',

  /** An episode and its month; then where such were recorded. */
  month: '$ ($)',
  recorded: 'Lex Fridman Podcast $. ',
  unaffiliated: 'Marginalia is not affiliated with the podcast.',
  /** Where the podcast is not named before. */
  unaffiliatedAlone: 'Marginalia is not affiliated with the Lex Fridman Podcast.',
  /** For the copied text. */
  source: 'Source: Lex Fridman Podcast. ',
};

export type CardStrings = Readonly<typeof en>;
