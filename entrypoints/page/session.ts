import han from 'virtual:han';
import type { CreateDisplay } from '../../lib/card/card-display';
import type { CardOptions } from '../../lib/card/card-options';
import { createCard } from '../../lib/card/controller';
import { languageOf } from '../../lib/match/language';
import { Annotator } from '../../lib/page/annotator';
import type { Mark } from '../../lib/page/mark';
import { reveal } from '../../lib/page/reveal';
import { stepFrom } from '../../lib/page/step';
import { late } from '../../lib/platform/late';
import { isOrphaned, listen, send } from '../../lib/platform/messages';
import type { Settings } from '../../lib/settings/schema';
import { siteKey } from '../../lib/settings/site-key';
import { askBackground, insist } from './ask-background';
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
export function annotate(life: AbortController, settings: Settings) {
  const { signal } = life;
  const site = siteKey(location.href);
  /** The mark whose card was open last: where next and previous start from. */
  let opened: Mark | undefined;
  let told = -1;
  const wishes = () => ({ ...settings, notHere: settings.notHere.get(site ?? '') ?? [] });
  const annotator = new Annotator({
    signal,
    matching: askBackground(),
    han,
    wishes: wishes(),
    style: settings.markStyle,
    css,
    onChange: () => tell(),
    onLost: (mark) => card.lost(mark),
    onError: () => life.abort(),
  });
  const card = createCard<Mark>({
    ...FROM_BACKGROUND,
    signal,
    hitTest: (x, y) => {
      // The pointer is the first to meet what an older version of the extension left behind.
      if (isOrphaned()) life.abort();
      return signal.aborted ? undefined : annotator.markAt(x, y);
    },
    loadReasons: (mark) => annotator.reasons(mark),
    language: languageAround,
    settings: () => settings,
    site,
    onOpen: (mark) => {
      opened = mark ?? opened;
      annotator.showOpen(mark);
      if (mark) void send({ type: 'opened', id: mark.mention.id });
    },
  });
  const tell = () => {
    const terms = annotator.terms().filter(({ known }) => !known).length;
    if (terms !== told) void send({ type: 'marked', terms });
    told = terms;
  };
  const show = async (mark: Mark | undefined) => {
    if (!mark) return false;
    await reveal(mark);
    const marks = annotator.marks();
    const nth = marks.indexOf(mark) + 1;
    card.open(mark, nth > 0 ? { nth, of: marks.length } : undefined);
    return true;
  };
  listen(signal, {
    'page-terms': async () => annotator.terms(),
    'show-term': ({ id }) => show(annotator.firstMark(id)),
    'step-term': ({ direction }) => show(stepFrom(annotator.marks(), opened, direction)),
  });
  tell();
  return {
    /** Takes other settings, without reading the page anew, and says again how many terms are marked: the background may have forgotten. */
    tell: (changed: Settings) => {
      settings = changed;
      annotator.wish(wishes(), settings.markStyle);
      told = -1;
      tell();
    },
  };
}
