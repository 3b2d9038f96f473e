import { expect } from 'vitest';
import { goTo, longRest } from './hand';
import { cardTitle } from './harness/card';
import { until } from './harness/driver';
import { bringIntoView, hover, noCard, openedCard, settledMarks } from './harness/marks';
import { inBothBrowsers } from './suite';

const EN = 'sample/en.html';
const MARK = 'DeepSeek-R1';
const CORNER = { x: 4, y: 4 };

inBothBrowsers('what opens a card', (test) => {
  test('by hover, or with Shift held: the setting counts at once', async ({ open, extension }) => {
    const tab = await open(EN);
    await hover(tab, MARK);
    await tab.move(CORNER, 6);
    await noCard(tab);
    await extension.change({ setting: 'trigger', value: 'key' });
    await goTo(tab, MARK);
    await longRest(tab);
    expect(await tab.readCard()).toBeNull();
    await tab.hold('Shift');
    await until('the card', () => openedCard(tab));
    await tab.letGo('Shift');
    await longRest(tab);
    expect(cardTitle(await tab.readCard())).toContain(MARK);
    await tab.move(CORNER, 6);
    await noCard(tab);
  });

  test('by click: on plain text, never in the way of the page', async ({ open, server, extension }) => {
    server.answer('/clicks', CLICKS);
    const tab = await open('clicks');
    await settledMarks(tab);
    await extension.change({ setting: 'trigger', value: 'click' });
    await goTo(tab, 'RLHF');
    await longRest(tab);
    expect(await tab.readCard()).toBeNull();
    await tab.click(await bringIntoView(tab, 'RLHF'));
    await until('the card', () => openedCard(tab));
    await tab.move({ x: 900, y: 700 }, 6);
    await longRest(tab);
    expect(await tab.readCard()).not.toBeNull();
    await tab.click({ x: 900, y: 700 });
    await noCard(tab);
    for (const text of ['OpenAI', 'Anthropic', 'NVIDIA']) {
      await tab.click(await bringIntoView(tab, text));
      await longRest(tab);
      expect(await tab.readCard(), text).toBeNull();
    }
    expect(await tab.run('heard')).toEqual(['P', 'HTML', 'A', 'BUTTON', 'LABEL', 'INPUT']);
  });

  test('not the selecting of text, by any setting', async ({ open, extension }) => {
    const tab = await open(EN);
    for (const value of ['hover', 'click'] as const) {
      await extension.change({ setting: 'trigger', value });
      const at = await bringIntoView(tab, MARK);
      await tab.drag({ x: at.x - 90, y: at.y }, at);
      await longRest(tab);
      expect(await tab.evaluate(() => getSelection()?.isCollapsed)).toBe(false);
      expect(await tab.readCard()).toBeNull();
      await tab.evaluate(() => getSelection()?.removeAllRanges());
    }
  });
});

/** The page notes what was clicked, where it could still do something about it. */
const CLICKS = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Made up</title>
<body style="font: 20px/2 sans-serif"><script>
  const heard = [];
  addEventListener('click', (event) => event.defaultPrevented || heard.push(event.target.tagName));
</script>
<p>Plain RLHF here.</p><p><a href="#there">OpenAI</a></p><p><button type="button">Anthropic</button></p>
<p><label>NVIDIA <input></label></p></body></html>`;
