import { browser } from './browser';
import type { Sender } from './messages';

/** Soft ink on paper in both toolbars: the badge informs and does not call. */
const BADGE_INK = '#fbfaf7';
const BADGE_GROUND = '#5d5a54';

/** Distinct terms by frame, for each tab's present document. */
interface TabCount {
  readonly document: string | undefined;
  readonly frames: ReadonlyMap<number, number>;
}
const counts = new Map<number, TabCount>();

/**
 * Notes how many distinct terms a frame has marked, and shows the tab's number on the toolbar.
 * Frames share terms, so the largest count stands for the tab: a sum would count them twice.
 */
export async function countMarks(terms: number, sender: Sender): Promise<void> {
  const tab = sender.tab?.id;
  if (tab === undefined) return;
  const frame = sender.frameId ?? 0;
  const known = counts.get(tab);
  // A new document at the top has new frames; the old ones are gone without a word.
  const stale = frame === 0 && known?.document !== documentOf(sender);
  const frames = new Map(stale ? [] : known?.frames).set(frame, terms);
  counts.set(tab, { document: frame === 0 ? documentOf(sender) : known?.document, frames });
  await showCount(tab, Math.max(...frames.values()));
}

/** Takes the number off a tab where annotation has been switched off. */
export async function clearCount(tab: number): Promise<void> {
  counts.delete(tab);
  await showCount(tab, 0);
}

/** Forgets a closed tab. */
export function forgetTab(tab: number): void {
  counts.delete(tab);
}

async function showCount(tab: number, terms: number): Promise<void> {
  // Firefox for Android has no badge; a tab that closed meanwhile needs none.
  const { action } = browser;
  await action.setBadgeText?.({ tabId: tab, text: terms > 0 ? String(terms) : '' }).catch(() => {});
  await action.setBadgeBackgroundColor?.({ tabId: tab, color: BADGE_GROUND }).catch(() => {});
  await action.setBadgeTextColor?.({ tabId: tab, color: BADGE_INK }).catch(() => {});
}

/** Firefox has no document id: there the address stands for it. */
function documentOf({ documentId, url }: Sender): string | undefined {
  return documentId ?? url;
}
