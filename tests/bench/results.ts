import type { Target } from '../tools/builds';
import type { ContestantName } from './in-page';
import type { PageWish } from './pages';
import type { Spread } from './statistics';

/** What one contestant did to one page, over all repetitions; ms unless it says otherwise. */
export interface Summary {
  /** Main-thread time with layout and painting, less that of a page with nothing in it. */
  readonly main: Spread;
  readonly script: Spread;
  /** The longest piece of script without a pause. */
  readonly longest: Spread;
  /** Work done by the background meanwhile, in another process. */
  readonly background: Spread;
  readonly firstMark: Spread | undefined;
  readonly marks: number;
  readonly elements: number;
  readonly shift: number | undefined;
  /** Bytes. */
  readonly heap: number | undefined;
}

export interface PageResult {
  readonly wish: PageWish;
  readonly by: Readonly<Partial<Record<ContestantName, Summary>>>;
}

/** A point of a growth curve. */
export interface GrowthPoint {
  /** Times the smallest. */
  readonly times: number;
  /** ms of script; ours with what it has the background do. */
  readonly ours: number;
  readonly reader?: number;
}

/** 300 later edits by the page, under one contestant; ms. */
export interface EditResult {
  /** The edits with the layouts they ask for, and what observers do at once. */
  readonly page: number;
  /** From the first edit until the frame after the last was drawn. */
  readonly drawn: Spread;
  /** Main-thread time in all, from the first edit until all is read again. */
  readonly main: Spread;
}

/** The built extension in use; ms, and beyond the chosen delay where there is one. */
export interface UseResult {
  readonly cardWarm: Spread;
  readonly cardStopped: Spread;
  readonly popup: Spread;
  readonly searchKey: Spread;
  readonly searchSlowest: number;
}

/** Main-thread time in ms of one module of ours, or of one function or duty of the browser. */
export interface Part {
  readonly where: string;
  readonly ms: number;
}

/** Where the time of one page goes, the most first. */
export interface Profile {
  readonly wish: PageWish;
  readonly parts: readonly Part[];
}

export interface BrowserResult {
  readonly target: Target;
  readonly version: string;
  readonly pages: readonly PageResult[];
  /** 100 kB without a word about AI. */
  readonly silent: Summary;
  readonly text: readonly GrowthPoint[];
  readonly entries: readonly GrowthPoint[];
  readonly edits: Readonly<Partial<Record<ContestantName, EditResult>>>;
  readonly hits: { readonly marks: number; readonly p95: number; readonly median: number };
  readonly use: UseResult;
  /** Undefined where the browser gives its profiler to nobody. */
  readonly profiles?: readonly Profile[] | undefined;
}

export const find = (pages: readonly PageResult[], language: string, bytes: number): PageResult | undefined =>
  pages.find(({ wish }) => wish.language === language && wish.bytes === bytes);
