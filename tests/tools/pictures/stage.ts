import css from '../../../entrypoints/page/page.css?inline';
import type { Anchor } from '../../../lib/card/anchor';
import { Display } from '../../../lib/card/display';
import type { CardBase } from '../../../lib/knowledge/cards';
import { resolveCard } from '../../../lib/knowledge/resolve';
import type { Language } from '../../../lib/knowledge/types';
import { readDate } from '../../../lib/page/date';
import { readSettings, type Settings } from '../../../lib/settings/schema';
import { roots } from '../closed-roots';

/** What the script asks for: the card of an entry on `#term`. */
export interface Scene {
  readonly id: string;
  readonly language: Language;
  /** The term is a family's name with a version. */
  readonly isVersion: boolean;
  readonly settings: Partial<Settings>;
  readonly press: readonly string[];
  /** Selectors of what has the focus, and of what is scrolled to. */
  readonly focus: string | undefined;
  readonly sight: string | undefined;
}

/** Puts the card of a scene on the page, as the extension would, and turns it as told. */
export async function play(
  base: CardBase,
  { id, language, isVersion, settings, press, focus, sight }: Scene,
): Promise<void> {
  const card = resolveCard(base, id);
  const element = document.getElementById('term');
  if (!card || !element) throw new Error(`no card of ${id}, or no term on the page`);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  const range = document.createRange();
  range.selectNodeContents(element);
  CSS.highlights.set('marginalia-open', new Highlight(range));
  const display = new Display(
    {
      load: async (other) => resolveCard(base, other) ?? null,
      loadReasons: async ({ surface }) => [
        { from: 'form', evidence: surface, weight: 1.2 },
        { from: 'sentence', evidence: 'model', weight: 1.4 },
        { from: 'page', evidence: 'openai', weight: 0.1 },
      ],
      language: () => language,
      onPin: () => {},
      onClose: () => {},
      settings: () => ({ ...readSettings({}), ...settings }),
      change: async () => ({ saved: 'synced' }),
      site: 'news.example',
    },
    readDate(document),
  );
  display.show(anchorOf(element, id, isVersion), card);
  for (const selector of press) await pressed(selector);
  if (focus) inCard(focus).focus();
  if (sight) inCard(sight).scrollIntoView({ block: 'center' });
}

/** @throws where the card has no such element */
function inCard(selector: string): HTMLElement {
  const found = roots.at(-1)?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the card has no ${selector}`);
  return found;
}

function anchorOf(element: Element, id: string, isVersion: boolean): Anchor {
  const surface = element.textContent ?? '';
  const version = isVersion ? { version: surface } : {};
  const mention = { start: 0, end: surface.length, id, kind: 'term', ...version } as const;
  return { mention, surface, element, rects: () => [...element.getClientRects()] };
}

/** Presses a control of the card, and waits for what it loads. */
async function pressed(selector: string): Promise<void> {
  inCard(selector).click();
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

Object.assign(globalThis, { play });
