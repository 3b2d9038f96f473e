// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { SETTINGS_STRINGS } from '../../../entrypoints/popup/settings/strings';
import { STRINGS } from '../../../lib/card/strings';
import { KINDS, LANGUAGES } from '../../../lib/knowledge/types';
import { CHOICES, type Choice } from '../../../lib/settings/schema';
import { load, save } from '../../../lib/settings/store';
import { closePopup, fakeCommands, key, openedPopup, openSettings, shown } from './opened';

const { sync } = fakeBrowser.storage;
const radio = (choice: string, value: string) =>
  shown(`[name=${choice}][value=${value}]`) as Promise<HTMLInputElement>;

beforeEach(() => {
  fakeCommands();
  fakeBrowser.reset();
});
afterEach(() => {
  closePopup();
  vi.restoreAllMocks();
  localStorage.clear();
});

test.each(LANGUAGES)('the buttons of the card are called what the card calls them: %s', (language) => {
  const { known, notHere } = SETTINGS_STRINGS[language];
  const quoted = [known, notHere].map(({ none }) => /[“「](.+)[”」]/.exec(none)?.[1]);
  expect(quoted).toEqual([STRINGS[language].known, STRINGS[language].notThis]);
});

test('it opens with the focus in it, and Escape goes back to its button', async () => {
  await openSettings();
  expect(document.activeElement?.className).toBe('settings');
  key('Escape');
  await shown('.search');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Settings');
});

describe('every choice of the schema is offered and saved at once', () => {
  const choices = Object.keys(CHOICES) as Choice[];
  test.each(choices)('%s', async (choice) => {
    await openSettings();
    expect((await radio(choice, CHOICES[choice][0])).checked).toBe(true);
    for (const value of CHOICES[choice].toReversed()) {
      (await radio(choice, value)).click();
      await vi.waitFor(async () => expect((await load())[choice]).toBe(value));
    }
  });
});

test('a change made elsewhere is shown', async () => {
  await openSettings();
  await save({ setting: 'density', value: 'all' });
  await vi.waitFor(async () => expect((await radio('density', 'all')).checked).toBe(true));
});

test('the text size is that of the popup too, the next time before its settings are read', async () => {
  await openSettings();
  (await radio('textSize', 'large')).click();
  await shown('[data-text-size=large]');
  closePopup();
  vi.spyOn(sync, 'get').mockReturnValue(new Promise(() => {}));
  await openedPopup();
  expect(document.querySelector('.popup')?.getAttribute('data-text-size')).toBe('large');
});

test('the sample wears the chosen mark', async () => {
  await openSettings();
  (await radio('markStyle', 'tint')).click();
  await shown('.sample [data-style=tint]');
});

test('kinds can be hidden, and their number is told', async () => {
  await openSettings();
  expect(document.querySelectorAll('.kinds input')).toHaveLength(KINDS.length);
  (await shown('.kinds label', 'Chip')).querySelector('input')?.click();
  await shown('summary', `${KINDS.length - 1} of ${KINDS.length} kinds are marked`);
  expect((await load()).hiddenKinds).toEqual(['chip']);
});

describe('where sync refuses', () => {
  test('it says that the change is saved here only', async () => {
    await openSettings();
    vi.spyOn(sync, 'set').mockRejectedValueOnce(new Error('quota'));
    (await radio('trigger', 'click')).click();
    await shown('[role=alert]', 'Saved on this device only');
    expect((await load()).trigger).toBe('click');
  });

  test('it says why nothing is saved at all', async () => {
    await openSettings();
    vi.spyOn(sync, 'set').mockRejectedValueOnce(new Error('quota'));
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('disk is full'));
    (await radio('trigger', 'click')).click();
    await shown('[role=alert]', 'disk is full');
    expect((await radio('trigger', 'hover')).checked).toBe(true);
  });
});

describe('each decision can be taken back, and the focus goes on', () => {
  test('what the reader knows, the latest first', async () => {
    for (const member of ['claude', 'gpt-5', 'gone']) await save({ setting: 'known', member, value: true });
    await openSettings();
    await shown('.decisions', 'GPT-5');
    expect(document.querySelector('.decisions')?.textContent).toBe(
      'gone Mark againGPT-5 Mark againClaude Mark again',
    );
    (await shown('button', 'Mark again: GPT-5')).click();
    await shown('[role=status]', 'GPT-5 is marked again.');
    expect((await load()).known).toEqual(['claude', 'gone']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Mark again: Claude');
  });

  test('a word that means something else on a site; after the last one the heading has the focus', async () => {
    await save({ setting: 'notHere', site: 'zoo.example', member: 'Llama', value: true });
    await openSettings();
    await shown('.decisions li', 'zoo.example');
    (await shown('button', 'Mark again: Llama')).click();
    await shown('p', 'site by site');
    expect((await load()).notHere.size).toBe(0);
    expect(document.activeElement?.textContent).toBe('Words that mean something else');
  });

  test('sites and everything switched off, with the reason; a pause that is over is not there', async () => {
    await save({ setting: 'everywhere', value: { since: 1 } });
    await save({ setting: 'site', site: 'b.example', value: { since: new Date(2026, 4, 3).getTime() } });
    await save({ setting: 'site', site: 'old.example', value: { since: 1, until: 2 } });
    await openSettings();
    await shown('.decisions li', 'you switched it off on 3 May');
    expect(document.body.textContent).not.toContain('old.example');
    (await shown('button', 'Switch on: b.example')).click();
    (await shown('button', 'Switch on: Every site')).click();
    await shown('p', 'No site is switched off.');
    const { everywhere, sites } = await load();
    expect([everywhere, [...sites.keys()]]).toEqual([undefined, ['old.example']]);
  });
});
