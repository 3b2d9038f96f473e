/** Main-thread time of one slice in ms: well inside a frame of 16 ms, so that scrolling never waits. */
export const SLICE = 6;
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
    await idle(signal);
    if (signal.aborted) return;
    const end = performance.now() + SLICE;
    do {
      if (work.next().done) return;
    } while (performance.now() < end);
    onPause?.();
  }
}

/** The next idle moment, at the latest after `LATEST` ms; at once when the signal ends. */
export function idle(signal: AbortSignal, latest = LATEST): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const id = requestIdleCallback(() => resolve(), { timeout: latest });
    signal.addEventListener(
      'abort',
      () => {
        cancelIdleCallback(id);
        resolve();
      },
      { once: true },
    );
  });
}
