/**
 * How much a piece of evidence counts, by where it stands. Weights are in the same unit as `THRESHOLD`:
 * one clear cue in the sentence is enough, and a cue of a rival sense there outweighs it.
 */

/** A mention is kept when its evidence adds up to this. */
export const THRESHOLD = 1;

/** A form that rarely means anything else starts with nearly what is needed: something else must show the subject. */
export const LIKELY = 0.85;
/** For a company or a laboratory of AI it is enough; one rival cue near by takes it below. */
export const LIKELY_TELLING = 1.2;

/** What a rival phrase keeps for another form of the entry than the one it holds: `an estate agent` is one of two agents. */
export const BOUND = 0.5;

/** What the rest of the page keeps of its weight where it contradicts a sentence that speaks with one voice. */
export const OUTVOTED = 0.4;

/** Nothing else on the page speaks of AI: then `LLM` is a degree, and `Gemini 4` a spacecraft. */
export const ALONE = -0.6;

/** A version number directly after the name: star signs and animals have none, but spacecraft do. */
export const VERSION = 1.5;
/** A version with a point or a word (`2.5`, `3 Pro`): nothing else has one. */
export const FULL_VERSION = 3;

/** The fuller name stands before a short one (`Huang`): enough, unless something speaks against it. */
export const NAMED = 1.2;

/** What its own block must say of a form before it speaks for the same form again: two good cues in its sentence. */
export const CLEAR = 2.8;

/** How many other names in doubt must stand in its sentence before they vouch for one that nothing else speaks for. */
export const VOUCHERS = 1;
/** The same in its block, and for a company, which is in all sorts of news. */
export const VOUCHERS_APART = 2;

/** So many different everyday words of its sense in its block show that AI is the subject, where nothing else does. */
export const MANY_WORDS = 4;

/** A capitalised word beside a name makes it another's (`Claude Monet`, `Rick Lee`): against a weak case. */
export const OTHER_NAME = -0.8;
/** For a short name it is nearly always so. */
export const OTHER_FULL_NAME = -2;

/** A street, a hotel, a form of address: the name of somebody or something else, as plain as a phrase. */
export const OTHER_THING = -4;

export interface Weights {
  /** The entry itself, named beyond doubt. */
  readonly self: number;
  /** A cue of this sense that belongs to AI. */
  readonly own: number;
  /** A cue of this sense that is an everyday word. */
  readonly plain: number;
  /** AI is the subject, for a name: a domain word, or another entry. */
  readonly domain: number;
  /** The same for a common word (`token`, `agent`), which people also use when they speak of AI. */
  readonly domainCommon: number;
  /** A cue of another sense. */
  readonly rival: number;
  /** The most that all evidence of one sign from this place can add: ten cues are not ten times one. */
  readonly limit: number;
  /** The most that rival cues from this place can take away; `limit` where it is not given. */
  readonly rivalLimit?: number;
}

/** A phrase that holds the form (`input token`, `estate agent`): nothing says more. */
export const PHRASE: Weights = {
  self: 2.5,
  own: 2.5,
  plain: 1.2,
  domain: 1.5,
  domainCommon: 1.5,
  rival: 4,
  limit: 4,
};
/** The clause, between commas: what is said about the thing itself. A word of this sense there outweighs one of another. */
export const CLAUSE: Weights = {
  self: 2,
  own: 2.6,
  plain: 0.9,
  domain: 1.4,
  domainCommon: 1,
  rival: 2.5,
  limit: 4,
};
/** The rest of the sentence: a second clause may speak of a second thing, in Chinese above all. */
export const SENTENCE: Weights = {
  self: 1.7,
  own: 1.7,
  plain: 0.9,
  domain: 1.3,
  domainCommon: 0.9,
  rival: 1.7,
  limit: 3,
};
/** The rest of the block: the same paragraph keeps to its subject. */
export const BLOCK: Weights = {
  self: 1.2,
  own: 1,
  plain: 0.45,
  domain: 0.8,
  domainCommon: 0.4,
  rival: 1,
  limit: 2,
};
/** The heading over the block: it names the subject of all that follows. */
export const HEADING: Weights = {
  self: 1.2,
  own: 1,
  plain: 0.4,
  domain: 0.7,
  domainCommon: 0.4,
  rival: 1,
  limit: 1.5,
};
/** The page's title: the subject of an article, but of a digest only its name. */
export const TITLE: Weights = {
  self: 1,
  own: 0.7,
  plain: 0.2,
  domain: 0.5,
  domainCommon: 0.3,
  rival: 0.3,
  limit: 0.7,
};
/** Blocks next to it in the same section: less than a mention needs, since lists put subjects side by side. */
export const NEAR: Weights = {
  self: 0.8,
  own: 0.5,
  plain: 0.2,
  domain: 0.3,
  domainCommon: 0.2,
  rival: 0.2,
  limit: 0.6,
  rivalLimit: 0.3,
};
/** The page: the same entry named beyond doubt; only where no rival sense stands on the page. */
export const PAGE: Weights = {
  self: 0.3,
  own: 0.3,
  plain: 0,
  domain: 0.1,
  domainCommon: 0.1,
  rival: 0,
  limit: 0.3,
};

/** Where every block near by speaks of AI, as in an article about it; not for companies and people, who do other things. */
export const DENSE_LIMIT = 0.8;

/** What stands under a heading with a company's name: enough, if it says plainly that this is about AI. */
export const BELOW_LIMIT = 1;

/** What stands on one side of a block only: in a list of news the neighbour's subject is not its own. */
export const ONE_SIDE_LIMIT = 0.3;

/** What a logit of the learned context words counts, and the most that they add or take: they turn what is open, not what is plain. */
export const CONTEXT = 0.4;
export const CONTEXT_LIMIT = 1;

/**
 * The same for the words that were learned for an entry whose form is a common word: they take more than they add, since
 * what tells that another thing is meant (a price target, a patient) is plainer than what tells that the entry is.
 */
export const USE = 1;
export const USE_FOR = 0.5;
export const USE_AGAINST = 2;

/** The most that all evidence but its own sentence's and what stands before it can add for a common word, and all of it where nothing speaks of this very sense. */
export const OUTSIDE_LIMIT_COMMON = 1;

/** How many blocks before and after count as near. */
export const NEAR_BLOCKS = 2;
