import { browser } from './browser';

const NAME = 'pause-ends';

/**
 * Has the background woken at an instant (epoch ms), or at none. The `alarms` permission carries no warning; a timer
 * would be gone with the worker, which browsers stop after half a minute.
 */
export async function wakeAt(when: number | undefined): Promise<void> {
  if (when === undefined) await browser.alarms.clear(NAME);
  else browser.alarms.create(NAME, { when });
}

/** Calls back when the time has come. */
export function onWake(callback: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) callback();
  });
}
