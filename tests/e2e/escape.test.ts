import { expect } from 'vitest';
import { type Tab, until } from './harness/driver';
import { hover, noCard } from './harness/marks';
import { inBothBrowsers } from './suite';

/*
 * One press of Escape closes what lies on top. Fullscreen is not among this: there the browser takes the key before any
 * script hears it, so that no page can hold a reader.
 */
inBothBrowsers('Escape in what the page has opened', (test) => {
  test.for([
    [
      'a modal dialog',
      "document.querySelector('dialog').showModal()",
      "document.querySelector('dialog').open",
    ],
    [
      'a popover',
      "document.querySelector('#popover').showPopover()",
      "document.querySelector(':popover-open') !== null",
    ],
    [
      'a layer of its own making',
      "document.querySelector('#layer').hidden = false",
      "!document.querySelector('#layer').hidden",
    ],
  ] as const)('%s: the first closes the card, the second goes to the page', async ([, show, isOpen], {
    open,
    server,
  }) => {
    server.answer('/layers', LAYERS);
    const tab = await open('layers');
    await tab.run(show);
    await hover(tab, await wordIn(tab));
    await tab.press('Escape');
    await noCard(tab);
    expect(await tab.run(isOpen)).toBe(true);
    await tab.press('Escape');
    await until('the page to close its own', async () => (await tab.run(isOpen)) === false);
  });

  test('from a field the press is the page’s too, and the dialog around it stays', async ({
    open,
    server,
  }) => {
    server.answer('/layers', LAYERS);
    const tab = await open('layers');
    await tab.run("document.querySelector('dialog').showModal(), document.querySelector('input').focus()");
    await hover(tab, 'NVIDIA');
    await tab.press('Escape');
    await noCard(tab);
    expect(await tab.run('presses')).toBe(1);
    expect(await tab.run("document.querySelector('dialog').open")).toBe(true);
  });
});

/** The marked word of the layer that is shown. */
async function wordIn(tab: Tab): Promise<string> {
  return String(
    await tab.run("[...document.querySelectorAll('b')].find((word) => word.checkVisibility()).textContent"),
  );
}

const LAYERS = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Made up</title>
<style>body { font: 20px/2 sans-serif }</style>
<dialog><input><p><b>NVIDIA</b> in the dialog.</p></dialog>
<div id="popover" popover><p><b>OpenAI</b> in the popover.</p></div>
<div id="layer" hidden><p><b>Anthropic</b> in the layer.</p></div>
<script>
  let presses = 0;
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    presses += 1;
    document.querySelector('#layer').hidden = true;
  });
</script>`;
