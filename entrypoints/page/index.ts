import lexicon from 'virtual:lexicon';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCard } from '../../lib/card/controller';
import { languageOf } from '../../lib/match/language';
import { Annotator } from '../../lib/page/annotator';
import type { Mark } from '../../lib/page/mark';
import { reveal } from '../../lib/page/reveal';
import { beginLife } from '../../lib/platform/life';
import { listen, send } from '../../lib/platform/messages';
import { pauseInForce } from '../../lib/settings/pause';
import type { Settings } from '../../lib/settings/schema';
import { siteKey } from '../../lib/settings/site';
import { load, watch } from '../../lib/settings/store';
import './page.css';
import css from './page.css?inline';

/** Frames below this size in CSS px hold advertisements and buttons, not articles. */
const SMALLEST_FRAME = { width: 300, height: 150 };

/** The script of a page: reads the settings, then annotates until the site is switched off or the extension goes. */
export default defineUnlistedScript(async () => {
  if (isSmallFrame()) return;
  const life = beginLife();
  const settings = await load();
  if (life.signal.aborted || isOff(settings)) return life.abort();
  let session = annotate(life.signal, settings);
  watch(life.signal, (changed) => {
    if (isOff(changed)) return life.abort();
    if (changed.density === session.density) return;
    session.end();
    session = annotate(life.signal, changed);
  });
});

/** Marks and cards under one signal, so that one call takes everything away. */
function annotate(life: AbortSignal, { density }: Settings) {
  const ending = new AbortController();
  const signal = AbortSignal.any([life, ending.signal]);
  let told = 0;
  const tell = (terms: number) => {
    if (terms !== told) send({ type: 'marked', terms });
    told = terms;
  };
  const annotator = new Annotator({
    signal,
    lexicon,
    density,
    css,
    onChange: () => tell(annotator.terms().length),
    onError: () => ending.abort(),
  });
  const card = createCard<Mark>({
    signal,
    hitTest: (x, y) => annotator.markAt(x, y),
    loadCard: async (id) => (await send({ type: 'card', id })) ?? null,
    language: (mark) => languageAt(mark),
    onOpen: (mark) => annotator.showOpen(mark),
  });
  listen(signal, {
    'page-terms': async () => annotator.terms(),
    'show-term': async ({ id }) => {
      const mark = annotator.firstMark(id);
      if (!mark) return false;
      await reveal(mark);
      card.open(mark);
      return true;
    },
  });
  signal.addEventListener('abort', () => tell(0));
  return { density, end: () => ending.abort() };
}

function languageAt({ text, element }: Mark) {
  return languageOf(text.block.text, element.closest<HTMLElement>('[lang]')?.lang);
}

function isOff(settings: Settings): boolean {
  const site = siteKey(location.href);
  return site !== undefined && pauseInForce(settings, site, Date.now()) !== undefined;
}

function isSmallFrame(): boolean {
  return window !== top && (innerWidth < SMALLEST_FRAME.width || innerHeight < SMALLEST_FRAME.height);
}
