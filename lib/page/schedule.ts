/** Main-thread time of one slice in ms: well inside a frame of 16 ms, so that scrolling never waits. */
export const SLICE = 6;
/** Steps between two looks at the clock: a look costs more than many a step. */
const BETWEEN_LOOKS = 4;
/** Time in ms after which a waiting slice runs although the page is busy. */
const LATEST = 300;

/**
 * Runs work in small slices while the page is idle.
 * @param work yields where it may pause
 * @returns when all is done, or when the signal ends it
 */
export async function inSlices(
  work: Iterator<unknown>,
  signal: AbortSignal,
  onPause?: () => void,
): Promise<void> {
  for (;;) {
    await idle();
    if (signal.aborted) return;
    const end = performance.now() + SLICE;
    do {
      for (let step = 0; step < BETWEEN_LOOKS; step++) if (work.next().done) return;
    } while (performance.now() < end);
    onPause?.();
  }
}

/** What no event tells is looked for this long in ms after the start, again after twice as long, until the last. */
const FIRST_LOOK = 500;
const LAST_LOOK = 8000;

/**
 * Looks for what no event tells, by the clock while the page is young.
 * @returns to be called when the reader moves: looks too, at most once in `FIRST_LOOK` ms
 */
export function lookouts(signal: AbortSignal, look: () => void): () => void {
  let before = performance.now();
  const lookNow = () => {
    if (signal.aborted || performance.now() - before < FIRST_LOOK) return;
    before = performance.now();
    look();
  };
  const lookIn = (wait: number) => {
    setTimeout(() => {
      lookNow();
      if (wait < LAST_LOOK && !signal.aborted) lookIn(wait * 2);
    }, wait);
  };
  lookIn(FIRST_LOOK);
  return lookNow;
}

/** The next idle moment, at the latest after `LATEST` ms. */
function idle(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: LATEST }));
}
