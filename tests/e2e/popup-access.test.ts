import { expect } from 'vitest';
import { LANGUAGES } from '../../lib/knowledge/types';
import { axeViolations } from './harness/axe';
import { type Tab, until } from './harness/driver';
import { clickOn, texts } from './harness/elements';
import { settledMarks } from './harness/marks';
import { cardOf } from './knowledge';
import { expectedMentions, inBothBrowsers } from './suite';

const EN = 'sample/en.html';
/** CSS px: a window of 1280 px zoomed to 400 %. */
const ZOOMED = { width: 320, height: 190 };
const LOOKS = [
  [false, undefined],
  [true, undefined],
  [true, 'forced-colors'],
] as const;
/** Least side of what is pressed, in CSS px (WCAG 2.2, 2.5.8). */
const TARGET_PX = 24;

inBothBrowsers('popup for everybody', (test) => {
  test('keys alone lead through every term of the page and back, and each is new only once', async ({
    open,
    openPopup,
    extension,
  }) => {
    const tab = await open(EN);
    await settledMarks(tab);
    const popup = await openPopup(tab);
    const ids = [...new Set(expectedMentions('sample/en').map(({ id }) => id))];
    await expect.poll(() => texts(popup, '.fresh')).toHaveLength(ids.length);
    await popup.press('ArrowDown');
    for (const id of ids) {
      await popup.press('Enter');
      await expect.poll(() => texts(popup, 'article .definition')).toEqual([cardOf(id).definition.en]);
      await popup.press('Escape');
      await until('the list', async () => (await focused(popup)) === id);
      await popup.press('ArrowDown');
    }
    await expect.poll(() => texts(popup, '.fresh')).toEqual([]);
    await expect.poll(() => extension.stored('local')).toEqual({ seen: ids });
  });

  test.for(LANGUAGES)('axe finds nothing in %s, light, dark and in forced colours', async (lang, {
    open,
    openPopup,
    extension,
  }) => {
    await extension.store('sync', { known: ['gpt-4'], notHere: { 'zoo.example': ['Llama'] } });
    const tab = await open(EN);
    await settledMarks(tab);
    const popup = await openPopup(tab, lang);
    for (const [dark, media] of LOOKS) {
      await popup.emulateDark(dark);
      await popup.emulateMedia(media);
      await until('the terms', async () => (await texts(popup, '.page li')).length > 0);
      expect(await axeViolations(popup)).toEqual([]);
      // Back from the settings, their button has the focus.
      await clickOn(popup, '.search input');
      await popup.type('claude');
      await until('the results', async () => (await texts(popup, '.results .line')).length > 0);
      expect(await axeViolations(popup)).toEqual([]);
      await popup.press('Enter');
      await until('the entry', async () => (await texts(popup, 'article')).length > 0);
      expect(await axeViolations(popup)).toEqual([]);
      await popup.press('Escape');
      await popup.press('Escape');
      await clickOn(popup, '.search button');
      await until('the settings', async () => (await texts(popup, '.keys dt')).length > 0);
      await clickOn(popup, '.kinds summary');
      expect(await axeViolations(popup)).toEqual([]);
      await popup.press('Escape');
    }
    await popup.emulateMedia(undefined);
  });

  test('at 400 %, and in small text, nothing is cut off sideways and what is pressed is large enough', async ({
    open,
    openPopup,
    extension,
  }) => {
    await extension.store('sync', { textSize: 'small' });
    const tab = await open(EN);
    await settledMarks(tab);
    const popup = await openPopup(tab);
    await popup.resize(ZOOMED.width, ZOOMED.height);
    await until('the terms', async () => (await texts(popup, '.page li')).length > 0);
    expect([await overflow(popup), await smallTargets(popup)]).toEqual([0, []]);
    await clickOn(popup, '.search button');
    await clickOn(popup, '.kinds summary');
    expect([await overflow(popup), await smallTargets(popup)]).toEqual([0, []]);
  });
});

function focused(popup: Tab) {
  return popup.evaluate(() => (document.activeElement as HTMLElement).dataset.id);
}

/** How many CSS px the document reaches out of the view. */
function overflow(popup: Tab) {
  return popup.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Controls with a side below the least one; a radio button or check box counts with its label. */
function smallTargets(popup: Tab) {
  return popup.evaluate(
    (least) =>
      [...document.querySelectorAll('button, summary, input')].flatMap((control) => {
        const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
        return Math.min(width, height) < least - 0.01 ? `${control.outerHTML} ${width} x ${height}` : [];
      }),
    TARGET_PX,
  );
}
