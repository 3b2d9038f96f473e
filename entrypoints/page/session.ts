import han from 'virtual:han';
import type { CreateDisplay } from '../../lib/card/card-display';
import type { CardController, CardOptions } from '../../lib/card/card-options';
import { createCard } from '../../lib/card/controller';
import { languageOf } from '../../lib/match/language';
import type { Wishes } from '../../lib/match/wishes';
import { Annotator } from '../../lib/page/annotator';
import type { Mark } from '../../lib/page/mark';
import { reveal } from '../../lib/page/reveal';
import { stepFrom } from '../../lib/page/step';
import { insist } from '../../lib/platform/insist';
import { late } from '../../lib/platform/late';
import { isOrphaned, listen, send } from '../../lib/platform/messages';
import type { Settings } from '../../lib/settings/schema';
import { siteKey } from '../../lib/settings/site-key';
import { askBackground } from './ask-background';
import css from './page.css?inline';

/** What a card has from the background. */
const FROM_BACKGROUND: Pick<CardOptions, 'loadCard' | 'loadDisplay' | 'change'> = {
  loadCard: async (id) => (await insist(() => send({ type: 'card', id }))) ?? null,
  loadDisplay: () => late<CreateDisplay>('card', () => send({ type: 'late-script', script: 'card' })),
  change: (change) => send({ type: 'change', change }),
};

const languageAround = ({ text, element }: Mark) =>
  languageOf(text.block.text, element.closest<HTMLElement>('[lang]')?.lang);

/** Marks, card and answers under one signal, so that one call takes everything away. */
export class Session {
  readonly #site = siteKey(location.href);
  readonly #annotator: Annotator;
  readonly #card: CardController<Mark>;
  /** The mark whose card was open last: where next and previous start from. */
  #opened: Mark | undefined;
  #settings: Settings;
  #told = -1;

  /** @param life ended by a defect of ours, and where the extension is gone */
  constructor(life: AbortController, settings: Settings) {
    this.#settings = settings;
    this.#annotator = this.#createAnnotator(life);
    this.#card = this.#createCard(life);
    listen(life.signal, {
      'page-terms': async () => this.#annotator.terms(),
      'show-term': ({ id }) => this.#show(this.#annotator.firstMark(id)),
      'step-term': ({ direction }) => this.#show(stepFrom(this.#annotator.marks(), this.#opened, direction)),
    });
    this.#tellTerms();
  }

  /** Takes other settings, without reading the page anew, and says again how many terms are marked: the background may have forgotten. */
  tell(changed: Settings): void {
    this.#settings = changed;
    this.#annotator.wish(this.#wishes(), changed.markStyle);
    this.#told = -1;
    this.#tellTerms();
  }

  #createAnnotator(life: AbortController): Annotator {
    return new Annotator({
      signal: life.signal,
      matching: askBackground(),
      han,
      wishes: this.#wishes(),
      style: this.#settings.markStyle,
      css,
      onChange: () => this.#tellTerms(),
      onLost: (mark) => this.#card.lost(mark),
      onError: () => life.abort(),
    });
  }

  #createCard(life: AbortController): CardController<Mark> {
    return createCard<Mark>({
      ...FROM_BACKGROUND,
      signal: life.signal,
      hitTest: (x, y) => {
        // The pointer is the first to meet what an older version of the extension left behind.
        if (isOrphaned()) life.abort();
        return life.signal.aborted ? undefined : this.#annotator.markAt(x, y);
      },
      loadReasons: (mark) => this.#annotator.reasons(mark),
      language: languageAround,
      settings: () => this.#settings,
      site: this.#site,
      onOpen: (mark) => {
        this.#opened = mark ?? this.#opened;
        this.#annotator.showOpen(mark);
        if (mark) void send({ type: 'opened', id: mark.mention.id });
      },
    });
  }

  #wishes(): Wishes {
    return { ...this.#settings, notHere: this.#settings.notHere.get(this.#site ?? '') ?? [] };
  }

  #tellTerms(): void {
    const terms = this.#annotator.terms().filter(({ known }) => !known).length;
    if (terms !== this.#told) void send({ type: 'marked', terms });
    this.#told = terms;
  }

  async #show(mark: Mark | undefined): Promise<boolean> {
    if (!mark) return false;
    await reveal(mark);
    const marks = this.#annotator.marks();
    const nth = marks.indexOf(mark) + 1;
    this.#card.open(mark, nth > 0 ? { nth, of: marks.length } : undefined);
    return true;
  }
}
