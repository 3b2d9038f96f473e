import { defineBackground } from 'wxt/utils/define-background';
import type { CardBase } from '../lib/knowledge/cards';
import type { Lexicon, Senses } from '../lib/knowledge/lexicon';
import { resolveCard } from '../lib/knowledge/resolve';
import type { ContextWords } from '../lib/match/context-words';
import { onWake, wakeAt } from '../lib/platform/alarm';
import { browser } from '../lib/platform/browser';
import { applyToOpenTabs } from '../lib/platform/inject';
import { injectLate } from '../lib/platform/late-script';
import { lookUp, takePending } from '../lib/platform/look-up';
import { createMenus, listenToGestures } from '../lib/platform/menus';
import { listen } from '../lib/platform/messages';
import { loadPackaged } from '../lib/platform/packaged';
import { PageMatchers } from '../lib/platform/page-matchers';
import { type ReachChange, syncRegistration } from '../lib/platform/registration';
import { showByDefault, Toolbar } from '../lib/platform/toolbar';
import { uiLanguage } from '../lib/settings/language';
import { lasts, nextEnd } from '../lib/settings/pause';
import { NOWHERE } from '../lib/settings/reach';
import { titleIn } from '../lib/settings/reason';
import { load, save, watch } from '../lib/settings/store';
import { carryOutGesture } from '../lib/settings/store-gesture';
import { frameIsOn, wantedReach } from '../lib/settings/store-reach';
import { noteSeen } from '../lib/settings/store-seen';
import { readSite } from '../lib/settings/store-site';
import { overdue } from '../lib/settings/toggle';

const toolbar = new Toolbar(describe);
const pages = new PageMatchers(() =>
  Promise.all([
    loadPackaged<Lexicon>('/knowledge/lexicon.json'),
    loadPackaged<Senses>('/knowledge/senses.json'),
    loadPackaged<ContextWords>('/knowledge/context-words.json'),
  ]),
);

/** Every listener is added at once, at the top: the worker is woken by them and must not miss the first event. */
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(settleIn);
  browser.runtime.onStartup.addListener(startUp);
  browser.permissions.onAdded.addListener(applyReach);
  browser.permissions.onRemoved.addListener(applyReach);
  watch(undefined, applyReach);
  onWake(applyReach);
  browser.tabs.onRemoved.addListener((tab) => {
    toolbar.forget(tab);
    pages.forget(tab);
  });
  browser.tabs.onUpdated.addListener((tab, { status }, { url }) => {
    if (status === 'complete') void sayWhyPaused(tab, url);
  });
  listenToGestures({
    act: (gesture, { id, url }) => void (id !== undefined && carryOutGesture(gesture, { id, url })),
    lookUp: (selection) => void lookUp(selection),
  });

  listen(undefined, {
    card: async ({ id }) => resolveCard(await loadPackaged<CardBase>('/knowledge/cards.json'), id) ?? null,
    'late-script': ({ script }, sender) => injectLate(script, sender).then(() => null),
    change: ({ change }) => save(change),
    opened: async ({ id }, { tab }) => {
      if (!tab?.incognito) await noteSeen(id);
      return null;
    },
    find: (message, sender) => pages.find(message, sender),
    decide: (message, sender) => pages.decide(message, sender),
    reasons: (message, sender) => pages.reasons(message, sender),
    marked: ({ terms }, sender) => toolbar.marked(terms, sender).then(() => null),
    ended: (_, sender) => toolbar.ended(sender).then(() => null),
    'frame-state': async (_, { url, tab }) => ({ on: await frameIsOn(url, tab?.url) }),
    'look-up': async () => takePending(),
  });
});

/** The script that an open tab has from before an update, or from before a reload of the extension, is dead: start it anew. */
async function settleIn({ reason }: { reason: string }): Promise<void> {
  await createMenus();
  const change = await syncRegistration(wantedReach);
  if (reason === 'install' || reason === 'update') await carryIntoTabs({ ...change, before: NOWHERE });
}

/** The browser may speak another language than it did yesterday. */
async function startUp(): Promise<void> {
  await Promise.all([createMenus(), applyReach()]);
}

async function applyReach(): Promise<void> {
  await carryIntoTabs(await syncRegistration(wantedReach));
}

async function carryIntoTabs(change: ReachChange): Promise<void> {
  const left = await applyToOpenTabs(change);
  await Promise.all(left.map(({ id, url }) => toolbar.off(id, url)));
  const [settings, now] = [await load(), Date.now()];
  await wakeAt(nextEnd(settings, now));
  await Promise.all(overdue(settings, now).map(save));
  await showByDefault(await describe(undefined, undefined));
}

/** A page on which nothing runs cannot say so itself; what a site is off for is known only where its address is. */
async function sayWhyPaused(tab: number, url: string | undefined): Promise<void> {
  if (url === undefined) return;
  const { state } = await readSite(url);
  if (state.state === 'off' && state.why.startsWith('paused')) await toolbar.off(tab, url);
}

/** Where the address is hidden, the page may be one not allowed yet or one that no extension may read. */
async function describe(url: string | undefined, terms: number | undefined): Promise<string> {
  const lang = uiLanguage(browser.i18n.getUILanguage());
  if (url !== undefined) return titleIn(lang, (await readSite(url, terms !== undefined)).state, terms);
  const { everywhere } = await load();
  if (!lasts(everywhere, Date.now())) return browser.i18n.getMessage('actionTitle');
  return titleIn(lang, { state: 'off', why: 'paused-everywhere', ...everywhere }, undefined);
}
