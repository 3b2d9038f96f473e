import type { Card } from '../knowledge/cards';
import type { EntryId, Language, Localized } from '../knowledge/types';
import type { Reason } from '../match/mention';
import type { Anchor } from './anchor';
import type { DisplayOptions } from './card-display';
import type { ActionsProps } from './card-foot';
import { CardView } from './card-view';
import { copyCard } from './copy';
import { explain } from './reasons';
import { type Notice, opened, present, type Turn, turn } from './turns';
import type { Wish } from './wish';

/** What an open card asks of the screen it is on. */
export interface OpenCardOptions extends DisplayOptions {
  /** ISO date of the article, where it is known. */
  readonly published: string | undefined;
  /** The language shown, and the one that the toggle leads to. */
  readonly languages: () => { readonly language: Language; readonly other: Language };
  readonly onLanguage: () => void;
  /** Draws anew; `turned` where other content has taken the place of what was there. */
  readonly draw: (turned: boolean) => void;
}

/** A card while it is open: what the reader has turned in it, and how it looks. */
export class OpenCard {
  pinned = false;
  readonly #options: OpenCardOptions;
  readonly #anchor: Anchor;
  #turned;
  /** Why the mark is one; asked for when the reader wants to know. */
  #reasons: readonly Reason[] = [];
  /** Names of the entries that are evidence for it. */
  #names: ReadonlyMap<EntryId, Localized> = new Map();

  constructor(anchor: Anchor, card: Card, options: OpenCardOptions, notice?: Notice) {
    this.#anchor = anchor;
    this.#options = options;
    this.#turned = opened(card, notice);
  }

  /** What the reader wished and did not undo. */
  get wish(): Wish | undefined {
    return this.#turned.wish;
  }

  /** One place back; false at the first. */
  back(): boolean {
    const { length } = this.#turned.trail;
    if (length > 1) this.#act({ type: 'return', to: length - 2 });
    return length > 1;
  }

  view() {
    const { trail } = this.#turned;
    const { card, debate } = present(this.#turned);
    const { onPin, onClose, published } = this.#options;
    const isFirst = trail[0].card.id === card.id;
    return (
      <CardView
        {...this.#options.languages()}
        {...{ card, debate, published, onPin, onClose }}
        now={Date.now()}
        reading={isFirst ? this.#reading() : undefined}
        path={trail.slice(0, -1).map((stop) => nameOf(stop))}
        pinned={this.pinned}
        onUnfold={this.#turned.whole ? undefined : () => this.#act({ type: 'unfold' })}
        onLanguage={this.#options.onLanguage}
        onNavigate={(id) => void this.#go(id)}
        onDebate={(id) => this.#act({ type: 'debate', id })}
        onBack={trail.length > 1 ? () => this.back() : undefined}
        onPath={(to) => this.#act({ type: 'return', to })}
        actions={this.#actions(card, isFirst)}
      />
    );
  }

  #reading() {
    const { surface, mention } = this.#anchor;
    return { surface, isVersion: mention.version !== undefined };
  }

  #actions(card: Card, isFirst: boolean): ActionsProps {
    const { site } = this.#options;
    const { wish, notice, why } = this.#turned;
    const { surface } = this.#anchor;
    const { language } = this.#options.languages();
    return {
      wish,
      notice,
      wishes: {
        know: { to: 'know', id: card.id, name: card.name },
        ...(site !== undefined && isFirst && { unmark: { to: 'unmark', word: surface, site } }),
        ...(site !== undefined && { 'switch-off': { to: 'switch-off', site } }),
      },
      onCopy: () => void this.#copy(card, language),
      onUndo: () => this.#act({ type: 'undo' }),
      onWish: (wanted) => this.#act({ type: 'wish', wish: wanted }),
      why: isFirst
        ? {
            sentences: why ? explain(this.#reasons, this.#names, language) : undefined,
            onToggle: () => void this.#askWhy(),
          }
        : undefined,
    };
  }

  #act(act: Turn): void {
    const before = present(this.#turned);
    this.#turned = turn(this.#turned, act);
    this.#options.draw(present(this.#turned) !== before);
  }

  async #go(id: EntryId): Promise<void> {
    const { trail } = this.#turned;
    const card = await this.#options.load(id);
    if (card && this.#turned.trail === trail) this.#act({ type: 'go', card });
  }

  async #copy(card: Card, language: Language): Promise<void> {
    const copied = await copyCard(card, language);
    this.#act({ type: 'say', notice: { says: copied ? 'copied' : 'not-copied' } });
  }

  /** Evidence is told by id where it is an entry; the names are among the cards. */
  async #askWhy(): Promise<void> {
    const reasons = await this.#options.loadReasons(this.#anchor);
    const ids = reasons.map(({ evidence }) => evidence).filter((word) => ENTRY_ID.test(word));
    const cards = await Promise.all(ids.map((id) => this.#options.load(id)));
    this.#reasons = reasons;
    this.#names = new Map(cards.flatMap((card) => (card ? [[card.id, card.name]] : [])));
    this.#act({ type: 'why' });
  }
}

const ENTRY_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function nameOf({ card, debate }: { readonly card: Card; readonly debate?: string }): Localized {
  const { name, abbr } = card;
  const question = card.debates.find(({ id }) => id === debate)?.question;
  return question ?? (abbr === undefined ? name : { ...name, en: abbr });
}
