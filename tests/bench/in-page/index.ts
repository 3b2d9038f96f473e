import { startBackground } from './ask';
import { CONTESTANTS, type Done, type Given, isMarked } from './contestants';
import { type Edits, editPage } from './edits';
import { hitTimes } from './hits';
import { installMeter, type Metered, readMeter, resetMeter, unmetered } from './meter';

export type ContestantName = keyof typeof CONTESTANTS;

/** What one contestant did to one page; ms. */
export interface Marked {
  /** Script only. */
  readonly script: Metered;
  /** What it had the background of the extension do meanwhile, off the page's main thread. */
  readonly background: number;
  /** From its start until a frame with a mark in view was drawn; null where none came. */
  readonly firstMark: number | null;
  readonly marks: number;
  readonly elements: number;
  /** Sum of the scores that the browser gave; null where it tells none (Firefox). */
  readonly shift: number | null;
}

const MARKING: readonly ContestantName[] = ['ours', 'markjs', 'findAndReplace'];
/** Quiet time after the work, in ms, in which what it has caused (layout, painting, observers) is done. */
const QUIET = 180;

class Bench {
  #done: Done | undefined;
  #given: Given | undefined;
  #shift = 0;

  constructor() {
    installMeter();
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) this.#shift += (entry as unknown as { value: number }).value;
    });
    observer.observe({ type: 'layout-shift' });
  }

  /** Fetches what the contestants are given, and waits until the page has come to rest. */
  async prepare(lexicon: string): Promise<void> {
    const text = async (path: string) => (await fetch(path)).text();
    const packed = await text(lexicon);
    this.#given = {
      lexicon: packed,
      background: await startBackground([
        packed,
        await text('/senses.json'),
        await text('/context-words.json'),
      ]),
    };
    await quiet();
  }

  async mark(name: ContestantName): Promise<Marked> {
    if (!this.#given) throw new Error('prepare() was not called');
    const before = document.getElementsByTagName('*').length;
    this.#shift = 0;
    resetMeter();
    const start = performance.now();
    const first = MARKING.includes(name) ? awaitFirstMark(start) : undefined;
    this.#done = await CONTESTANTS[name](this.#given);
    const marks = this.#done.marks();
    // Where nothing is marked, the frame for the look would be of our own making.
    if (marks > 0) first?.look();
    // Ours are drawn when the browser has told what is near the view.
    await quiet();
    first?.end();
    return {
      script: readMeter(),
      background: await this.#given.background.spent(),
      firstMark: (await first?.drawn) ?? null,
      marks,
      elements: document.getElementsByTagName('*').length - before,
      shift: PerformanceObserver.supportedEntryTypes.includes('layout-shift') ? this.#shift : null,
    };
  }

  /** Edits the page as its own scripts would. Nothing is metered afterwards. */
  edit(edits: number): Promise<Edits> {
    return editPage(edits);
  }

  /** Hit tests at points all over the view; ms each. */
  hits(count: number): number[] {
    const annotator = this.#done?.annotator;
    if (!annotator) throw new Error('only ours can be asked for marks');
    return hitTimes(annotator, count);
  }
}

/**
 * Looks for a mark in view whenever one was registered, and when told to: looking by the clock or in every frame would
 * put work on the account that no contestant does.
 * @param start ms of `performance.now()`
 */
function awaitFirstMark(start: number) {
  let resolve: (took: number | null) => void;
  const drawn = new Promise<number | null>((told) => {
    resolve = told;
  });
  let asked = false;
  const look = () => {
    if (!asked) unmetered.requestAnimationFrame(lookNow);
    asked = true;
  };
  const lookNow = () => {
    asked = false;
    if (isMarked()) unmetered.requestAnimationFrame((now) => resolve(Math.max(0, now - start)));
  };
  const { add } = Highlight.prototype;
  Highlight.prototype.add = function (range) {
    look();
    return add.call(this, range);
  };
  const end = () => {
    Highlight.prototype.add = add;
    resolve(null);
  };
  return { drawn, look, end };
}

const quiet = () => new Promise<void>((resolve) => void unmetered.setTimeout(resolve, QUIET));

declare global {
  interface Window {
    bench: Bench;
  }
}
window.bench = new Bench();
