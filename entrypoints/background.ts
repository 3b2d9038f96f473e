import { defineBackground } from 'wxt/utils/define-background';
import { type CardBase, resolveCard } from '../lib/knowledge/cards';
import { countMarks, forgetTab } from '../lib/platform/badge';
import { browser } from '../lib/platform/browser';
import { applyToOpenTabs } from '../lib/platform/inject';
import { listen } from '../lib/platform/messages';
import { loadPackaged } from '../lib/platform/packaged';
import { syncRegistration } from '../lib/platform/registration';
import { NOWHERE, reachOf } from '../lib/settings/reach';
import { load, watch } from '../lib/settings/store';

/** Every listener is added at once, at the top: the worker is woken by them and must not miss the first event. */
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(settleIn);
  browser.runtime.onStartup.addListener(applyReach);
  browser.permissions.onAdded.addListener(applyReach);
  browser.permissions.onRemoved.addListener(applyReach);
  watch(undefined, applyReach);
  browser.tabs.onRemoved.addListener(forgetTab);

  listen(undefined, {
    card: async ({ id }) => resolveCard(await loadPackaged<CardBase>('/knowledge/cards.json'), id) ?? null,
    marked: async ({ terms }, sender) => {
      await countMarks(terms, sender);
      return null;
    },
  });
});

/** The script that an open tab has from before an update, or from before a reload of the extension, is dead: start it anew. */
async function settleIn({ reason }: { reason: string }): Promise<void> {
  const { after } = await syncRegistration(wantedReach);
  if (reason === 'install' || reason === 'update') await applyToOpenTabs({ before: NOWHERE, after });
}

async function applyReach(): Promise<void> {
  await applyToOpenTabs(await syncRegistration(wantedReach));
}

async function wantedReach() {
  const [{ origins = [] }, settings] = await Promise.all([browser.permissions.getAll(), load()]);
  return reachOf(origins, settings, Date.now());
}
