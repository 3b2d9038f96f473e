import { afterEach, describe, expect, it } from 'vitest';
import type { Display } from '../../lib/card/display';
import type { Change, Saved } from '../../lib/settings/schema';
import { anchorOf, cardOf, control, dialog, openOn } from './card-stage';

let shown: Display | undefined;
const open = (...given: Parameters<typeof openOn>) => {
  shown = openOn(...given);
  return shown;
};
const word = () => {
  document.body.innerHTML = '<p><span>RLVR</span></p>';
  return document.querySelector('span') as HTMLElement;
};
const press = (text: string) => {
  const buttons = [...dialog().querySelectorAll('button')];
  const found = buttons.find((button) => button.textContent === text);
  if (!found) throw new Error(`no button ${text}: ${buttons.map((button) => button.textContent).join()}`);
  found.focus();
  found.click();
};

afterEach(() => {
  shown?.hide();
  document.body.innerHTML = '';
});

describe('what the reader asks for', () => {
  const asked: Change[] = [];
  const change = async (wanted: Change): Promise<Saved> => {
    asked.push(wanted);
    return { saved: 'synced' };
  };
  afterEach(() => void asked.splice(0));

  it.each([
    ['I know this', { setting: 'known', member: 'rlvr', value: true }],
    ['Not this', { setting: 'notHere', site: 'news.example', member: 'RLVR', value: true }],
    ['Off here', { setting: 'site', site: 'news.example' }],
  ])('%s: written once, when the card closes', (text, wanted) => {
    const display = open(word(), 'rlvr', { change });
    press(text);
    expect(asked).toEqual([]);
    expect(control('[role=status]').textContent).not.toBe('');
    display.hide();
    display.hide();
    expect(asked).toEqual([expect.objectContaining(wanted)]);
  });

  it('undo takes it back at once, and has the focus where the button was', () => {
    const display = open(word(), 'rlvr', { change });
    press('I know this');
    expect((dialog().getRootNode() as ShadowRoot).activeElement?.textContent).toBe('Undo');
    press('Undo');
    expect(control('[role=status]').textContent).toBe('');
    display.hide();
    expect(asked).toEqual([]);
  });

  it('it is written too when another card takes the place, and when the page is left', () => {
    const display = open(word(), 'rlvr', { change });
    press('I know this');
    display.show(anchorOf(document.querySelector('span') as Element, 'agi'), cardOf('agi'));
    expect(asked).toHaveLength(1);
    press('I know this');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(asked).toHaveLength(2);
  });

  it('a refusal is told with the next card, once', async () => {
    const refuse = async (): Promise<Saved> => ({ saved: 'not', reason: 'storage is full' });
    const display = open(word(), 'rlvr', { change: refuse });
    const again = () =>
      display.show(anchorOf(document.querySelector('span') as Element, 'rlvr'), cardOf('rlvr'));
    press('I know this');
    display.hide();
    await Promise.resolve();
    again();
    expect(control('[role=status]').textContent).toContain('storage is full');
    display.hide();
    again();
    expect(control('[role=status]').textContent).toBe('');
  });

  it('without a site there is nothing to switch off, and no word to leave out', () => {
    open(word(), 'rlvr', { site: undefined });
    expect([...dialog().querySelectorAll('.actions button')].map(({ textContent }) => textContent)).toEqual([
      'Copy',
      'I know this',
      'Why?',
    ]);
  });

  it('why it is marked, with entries by their names', async () => {
    open(word(), 'rlvr');
    press('Why?');
    await expect
      .poll(() => dialog().querySelector('.why')?.textContent)
      .toBe('Marginalia knows no other meaning of “RLVR”.Elsewhere on the page: “OpenAI”.');
    expect(control('.ask').getAttribute('aria-expanded')).toBe('true');
  });

  it('a debate opens in place, as tall as the card was, and Back leads to the entry', () => {
    open(word(), 'rlvr');
    const { offsetHeight } = dialog();
    press('Open the debate');
    expect(dialog().querySelectorAll('.side')).toHaveLength(2);
    expect(dialog().offsetHeight).toBeGreaterThanOrEqual(offsetHeight);
    control('[aria-label="Back"]').click();
    expect(control('h2').textContent).toBe(cardOf('rlvr').name.en);
  });

  it('entries gone to stand in the path, which leads back to each', async () => {
    open(word(), 'rlvr');
    control('.chips button').click();
    await expect.poll(() => dialog().querySelector('.path')?.textContent).toBe('RLVR');
    control('.chips button').click();
    await expect.poll(() => dialog().querySelectorAll('.path button').length).toBe(2);
    control('.path button').click();
    expect(control('h2').textContent).toBe(cardOf('rlvr').name.en);
  });
});
