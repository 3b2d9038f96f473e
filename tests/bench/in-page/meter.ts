/**
 * Counts the main-thread time of script that runs by itself: in idle callbacks, timers and observers, with the
 * microtasks after each, which is where the work of an `await` is done. The page is cross-origin isolated, so the
 * clock ticks every few microseconds.
 */

/** Hops of microtasks that are followed after a callback: more than any chain of ours has without a task between. */
const FOLLOWED_HOPS = 200;

/** What ran while a meter was on; in ms. */
export interface Metered {
  readonly total: number;
  readonly longest: number;
  readonly slices: number;
}

let open: { readonly start: number; hops: number } | undefined;
let metered = { total: 0, longest: 0, slices: 0 };
let isOn = true;

/** Starts a new account. */
export function resetMeter(): void {
  metered = { total: 0, longest: 0, slices: 0 };
}

/** The account so far. */
export const readMeter = (): Metered => ({ ...metered });

/**
 * Ends all accounts. Following a callback through its microtasks takes time of its own, and more of it than a small
 * callback: where what a page feels is measured by the clock, there must be none of it.
 */
export function stopMeter(): void {
  isOn = false;
}

/** Runs something, and counts it with the microtasks that it leaves behind. */
export function meter<R>(run: () => R): R {
  if (!isOn) return run();
  if (open) open.hops = 0;
  else {
    open = { start: performance.now(), hops: 0 };
    void follow();
  }
  return run();
}

/** By promises: the browser's own microtasks cost ten times as much, and the account would be of the meter. */
async function follow(): Promise<void> {
  while (open && ++open.hops < FOLLOWED_HOPS) await undefined;
  if (!open) return;
  const took = performance.now() - open.start;
  open = undefined;
  metered = {
    total: metered.total + took,
    longest: Math.max(metered.longest, took),
    slices: metered.slices + 1,
  };
}

/** What the page itself uses while the meter is on: not counted. */
export const unmetered = {
  setTimeout: globalThis.setTimeout.bind(globalThis),
  // Workers have none.
  requestAnimationFrame: globalThis.requestAnimationFrame?.bind(globalThis),
};

/** Puts the meter around every way in which a script can have itself called later. */
export function installMeter(): void {
  const idle = window.requestIdleCallback.bind(window);
  window.requestIdleCallback = (callback, options) =>
    idle((deadline) => meter(() => callback(deadline)), options);
  const timeout = unmetered.setTimeout;
  window.setTimeout = ((callback: () => void, delay?: number) =>
    timeout(() => meter(callback), delay)) as typeof window.setTimeout;
  window.MutationObserver = class extends MutationObserver {
    constructor(callback: MutationCallback) {
      super((records, observer) => meter(() => callback(records, observer)));
    }
  };
  window.IntersectionObserver = class extends IntersectionObserver {
    constructor(callback: IntersectionObserverCallback, options?: IntersectionObserverInit) {
      super((entries, observer) => meter(() => callback(entries, observer)), options);
    }
  };
}
