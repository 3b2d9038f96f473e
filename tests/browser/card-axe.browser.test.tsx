import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import cardCss from '../../lib/card/card.css?inline';
import { CardView, type CardViewProps, TITLE_ID } from '../../lib/card/card-view';
import entryCss from '../../lib/card/entry.css?inline';
import { otherLanguage } from '../../lib/card/other-language';
import { LANGUAGES, type Language } from '../../lib/knowledge/types';
import tokens from '../../lib/ui/tokens.css?inline';
import { cardOf, emulate } from './card-stage';

/** One of each: a plain card, a debate of two and of three, a note, predictions, both years, a family, nothing said. */
const ENTRIES = ['mixture-of-experts', 'rlvr', 'agi', 'claude-sonnet', 'xai', 'o3', 'qwen', 'qualcomm'];

const nothing = () => {};
const actions = {
  wish: undefined,
  notice: undefined,
  onCopy: nothing,
  onUndo: nothing,
  onWish: nothing,
  why: { sentences: undefined, onToggle: nothing },
} as const;

type Turned = (id: string) => Partial<CardViewProps>;
const STATES: Readonly<Record<string, Turned>> = {
  'at rest': () => ({ onUnfold: nothing }),
  'unfolded, with the reasons': () => ({
    actions: {
      ...actions,
      wishes: wishesOf('rlvr'),
      why: { sentences: ['In the same sentence: “model”.'], onToggle: nothing },
    },
  }),
  'the debate opened, with a way back': (id) => ({
    debate: cardOf(id).debates[0]?.id,
    path: [cardOf(id).name],
    onBack: nothing,
    onPath: nothing,
  }),
  'a wish to be undone': (id) => ({ actions: { ...actions, wishes: {}, wish: wishesOf(id).know } }),
};

function wishesOf(id: string) {
  return {
    know: { to: 'know', id, name: cardOf(id).name },
    unmark: { to: 'unmark', word: 'word', site: 'news.example' },
    'switch-off': { to: 'switch-off', site: 'news.example' },
  } as const;
}

function mount(id: string, language: Language, given: Partial<CardViewProps>): HTMLElement {
  document.body.innerHTML = `<style>${tokens}${entryCss}${cardCss}</style>
    <main><div class="marginalia card" role="dialog" aria-labelledby="${TITLE_ID}" style="width: 380px"></div></main>`;
  document.documentElement.lang = language;
  document.title = 'A page';
  const dialog = document.querySelector<HTMLElement>('.card') as HTMLElement;
  const reading = { surface: 'Qwen 3.8 Max', isVersion: true, reasons: [] };
  const props: CardViewProps = {
    card: cardOf(id),
    language,
    other: otherLanguage(language),
    now: Date.parse('2026-10-15'),
    published: '2026-10-12',
    reading,
    pinned: false,
    onLanguage: nothing,
    onNavigate: nothing,
    onDebate: nothing,
    onPin: nothing,
    onClose: nothing,
    actions: { ...actions, wishes: wishesOf(id) },
    ...given,
  };
  render(<CardView {...props} />, dialog);
  for (const details of dialog.querySelectorAll('details')) details.open = true;
  return dialog;
}

afterEach(async () => {
  await emulate('light');
  document.body.innerHTML = '';
});

const LOOKS = [
  ['light', false],
  ['dark', false],
  ['dark', true],
] as const;

describe.each(LANGUAGES)('%s', (language) => {
  describe.each(LOOKS)('%s, forced colours: %s', (scheme, forced) => {
    it.each(Object.entries(STATES))('axe finds nothing: %s', { timeout: 60_000 }, async (_, turned) => {
      await emulate(scheme, forced);
      for (const id of ENTRIES) {
        const { violations } = await axe.run(mount(id, language, turned(id)), {
          rules: { region: { enabled: false } },
        });
        expect(violations.map((each) => [id, each.id, each.nodes.map(({ html }) => html)])).toEqual([]);
      }
    });
  });
});

it('axe sees what is wrong', async () => {
  await emulate('light');
  const dialog = mount('rlvr', 'en', {});
  dialog.insertAdjacentHTML('beforeend', '<p style="color: #aaa">faint</p><button></button>');
  const { violations } = await axe.run(dialog);
  expect(violations.map(({ id }) => id).sort()).toEqual(['button-name', 'color-contrast']);
});
