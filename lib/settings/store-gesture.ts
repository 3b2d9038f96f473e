import { injectOnce } from '../platform/inject';
import type { Gesture } from '../platform/menus';
import { sendToTab } from '../platform/messages';
import { lasts } from './pause';
import { load, save } from './store';
import { readSite, type SeenTab, turnSwitchUnseen } from './store-site';
import { forAnHour, turnEverywhere } from './toggle';

/**
 * Does what a menu or a key asked for. Must be called straight from the gesture: switching a site on may ask for permission.
 */
export async function carryOutGesture(gesture: Gesture, tab: SeenTab): Promise<void> {
  switch (gesture) {
    case 'toggle-site':
      return void (await turnSwitchUnseen(tab));
    case 'pause-hour':
      return pauseForAnHour(tab);
    case 'toggle-everywhere':
      return turnEverySite();
    case 'annotate-once':
      return annotateOnce(tab);
    case 'next-term':
      return void (await sendToTab(tab.id, { type: 'step-term', direction: 1 }));
    case 'previous-term':
      return void (await sendToTab(tab.id, { type: 'step-term', direction: -1 }));
  }
}

/** A site that is off already stays as it is: an hour would bring back what was switched off for good. */
async function pauseForAnHour({ url }: SeenTab): Promise<void> {
  const { key, state } = await readSite(url);
  if (key !== undefined && state.state === 'on') await save(forAnHour(key, Date.now()));
}

async function turnEverySite(): Promise<void> {
  const now = Date.now();
  const { everywhere } = await load();
  await save(turnEverywhere(lasts(everywhere, now), now));
}

/** Where a script lives already there is nothing to add. */
async function annotateOnce({ id }: SeenTab): Promise<void> {
  if ((await sendToTab(id, { type: 'page-life' })) === undefined) await injectOnce(id);
}
