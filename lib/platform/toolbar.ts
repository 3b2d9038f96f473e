import { browser } from './browser';
import type { Sender } from './messages';

/** Soft ink on paper in both toolbars: the badge informs and does not call. */
const BADGE_INK = '#fbfaf7';
const BADGE_GROUND = '#5d5a54';

/** A fourth digit would not fit the badge. */
const MOST_SHOWN = 999;

/** The grey icon is the manifest's: a tab has the coloured one only while its own script says that it lives. */
const ICON_SIZES = [16, 32, 48, 96, 128];
const COLOURED = iconPaths('');
const GREY = iconPaths('off-');

/** Distinct terms by frame, for each tab's present document. */
interface TabCount {
  readonly document: string | undefined;
  readonly frames: ReadonlyMap<number, number>;
}

/** The top frame of a tab. */
const TOP_FRAME = 0;
/** Stands for the frames that a background which was stopped meanwhile no longer knows. */
const FORGOTTEN = -1;

/**
 * What the button says of a page, in the reader's language.
 * @param terms distinct terms, undefined where no script runs
 */
export type Describe = (url: string | undefined, terms: number | undefined) => Promise<string>;

/** The extension's button. Browsers take everything set for a tab away when its page is left. */
export class Toolbar {
  private readonly counts = new Map<number, TabCount>();
  /** Chrome lets a later icon overtake an earlier one, so one step waits for the other. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly describe: Describe) {}

  /** A frame's script lives and has marked so many distinct terms. */
  marked(terms: number, sender: Sender): Promise<void> {
    return this.inTurn(() => this.showCount(terms, sender));
  }

  /** A frame's script has ended; a frame that never counted is not missed. */
  ended(sender: Sender): Promise<void> {
    const { tab, frameId = TOP_FRAME } = sender;
    if (tab?.id === undefined) return Promise.resolve();
    const { id, url } = tab;
    if (frameId === TOP_FRAME) return this.off(id, url);
    // Asked in its turn: the page around it may be ending too, and must not be shown as alive again.
    return this.inTurn(async () => {
      if (this.counts.get(id)?.frames.has(frameId)) await this.showCount(0, sender);
    });
  }

  /** Nothing runs in a tab. */
  off(tab: number, url: string | undefined): Promise<void> {
    return this.inTurn(async () => {
      this.counts.delete(tab);
      await show(tab, GREY, 0, await this.describe(url, undefined));
    });
  }

  /** Forgets a closed tab. */
  forget(tab: number): void {
    this.counts.delete(tab);
  }

  private async showCount(terms: number, sender: Sender): Promise<void> {
    const { id, url } = sender.tab ?? {};
    if (id === undefined) return;
    const count = await this.count(id, terms, sender);
    await show(id, COLOURED, count, await this.describe(url, count));
  }

  /** Frames share terms, so the largest count stands for the tab: a sum would count them twice. */
  private async count(tab: number, terms: number, sender: Sender): Promise<number> {
    const isTop = sender.frameId === TOP_FRAME;
    const known = this.counts.get(tab) ?? (isTop ? undefined : await shownCount(tab));
    // A new document at the top has new frames; the old ones are gone without a word.
    const stale = isTop && known?.document !== documentOf(sender);
    const frames = new Map(stale ? [] : known?.frames).set(sender.frameId ?? TOP_FRAME, terms);
    this.counts.set(tab, { document: isTop ? documentOf(sender) : known?.document, frames });
    return Math.max(...frames.values());
  }

  private inTurn(step: () => Promise<void>): Promise<void> {
    // A tab that closed meanwhile needs no button.
    this.last = this.last.then(step).catch(() => {});
    return this.last as Promise<void>;
  }
}

/** What the button says where nothing is set for the tab. */
export async function showByDefault(title: string): Promise<void> {
  await browser.action.setTitle({ title });
}

/** Firefox for Android has no badge and no icon to set. */
async function show(tab: number, path: Record<number, string>, terms: number, title: string): Promise<void> {
  const { action } = browser;
  const text = terms > 0 ? String(Math.min(terms, MOST_SHOWN)) : '';
  await action.setIcon?.({ tabId: tab, path });
  await action.setTitle({ tabId: tab, title });
  await action.setBadgeText?.({ tabId: tab, text });
  await action.setBadgeBackgroundColor?.({ tabId: tab, color: BADGE_GROUND });
  await action.setBadgeTextColor?.({ tabId: tab, color: BADGE_INK });
}

/** The badge outlives a background that was stopped, and holds the largest number of its frames. */
async function shownCount(tab: number): Promise<TabCount> {
  const text = await browser.action.getBadgeText?.({ tabId: tab });
  return { document: undefined, frames: new Map([[FORGOTTEN, Number(text ?? 0)]]) };
}

/** Firefox has no document id: there the address stands for it. */
function documentOf({ documentId, url }: Sender): string | undefined {
  return documentId ?? url;
}

function iconPaths(prefix: string): Record<number, string> {
  return Object.fromEntries(ICON_SIZES.map((size) => [size, `/icon/${prefix}${size}.png`]));
}
