/**
 * How much a piece of evidence counts, by where it stands. Weights are in the same unit as `THRESHOLD`:
 * one clear cue in the sentence is enough, and a cue of a rival sense there outweighs it.
 */

/** A mention is kept when its evidence adds up to this. */
export const THRESHOLD = 1;

/** A form that rarely means anything else starts with what is needed; one rival cue near by takes it below. */
export const LIKELY = 1.2;

/** A version number directly after the name: star signs and animals have none, but spacecraft do. */
export const VERSION = 1.5;

export interface Weights {
  /** A cue of this sense, or the entry itself named beyond doubt. */
  readonly own: number;
  /** AI is the subject: a domain word, or another entry. */
  readonly domain: number;
  /** A cue of another sense. */
  readonly rival: number;
  /** The most that all evidence of one sign from this place can add: ten cues are not ten times one. */
  readonly limit: number;
  /** The most that rival cues from this place can take away; `limit` where it is not given. */
  readonly rivalLimit?: number;
}

/** The sentence: what is said about the thing itself. */
export const SENTENCE: Weights = { own: 1.5, domain: 1.4, rival: 2.5, limit: 4 };
/** The rest of the block: the same paragraph keeps to its subject. */
export const BLOCK: Weights = { own: 1, domain: 0.6, rival: 1.5, limit: 2 };
/** The heading over the block: it names the subject of all that follows. */
export const HEADING: Weights = { own: 1, domain: 0.7, rival: 1.5, limit: 2 };
/** Blocks next to it in the same section: less than a mention needs, since lists put subjects side by side. */
export const NEAR: Weights = { own: 0.5, domain: 0.3, rival: 0.3, limit: 0.6, rivalLimit: 0.4 };
/** The page: the same entry named beyond doubt; only where no rival sense stands on the page. */
export const PAGE: Weights = { own: 0.3, domain: 0.1, rival: 0, limit: 0.5 };

/** How many blocks before and after count as near. */
export const NEAR_BLOCKS = 2;
