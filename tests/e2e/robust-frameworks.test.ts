import { expect } from 'vitest';
import { buildApp, type Framework } from './apps/build';
import type { Tab } from './harness/driver';
import { clickOn, serialized, texts } from './harness/elements';
import { hoverInPlace, marksToBe } from './robust';
import { inBothBrowsers, type Suite } from './suite';

const FRAMEWORKS: readonly Framework[] = ['react', 'vue', 'svelte'];
const LINES = ['Anthropic is first.', 'NVIDIA is second.'];
/** Without the punctuation that Svelte and Vue put into comments. */
const MARKED = ['OpenAI', 'Anthropic', 'NVIDIA'];

inBothBrowsers('frameworks', (test) => {
  test.for(FRAMEWORKS)('%s takes over a marked page without a complaint, and goes on', async (framework, {
    open,
    server,
  }) => {
    const tab = await openServed(framework, { open, server });
    await marksToBe(tab, MARKED);
    const before = await serialized(tab);
    await hydrate(tab);
    expect(await serialized(tab)).toBe(before);
    await marksToBe(tab, MARKED);
    for (let turn = 1; turn <= 3; turn++) {
      await clickOn(tab, 'button', 'Again');
      expect(await texts(tab, '#turn')).toEqual([`OpenAI was rendered ${turn} times.`]);
    }
    // Each turn turns the list round and adds a line.
    expect(await texts(tab, 'li')).toEqual([
      'ChatGPT is new.',
      ...LINES.toReversed(),
      'ChatGPT is new.',
      'ChatGPT is new.',
    ]);
    await marksToBe(tab, ['OpenAI', 'ChatGPT', 'NVIDIA', 'Anthropic', 'RLHF']);
    await hoverInPlace(tab, 'RLHF');
    expect(await complaints(tab)).toEqual([]);
  });

  test.for(FRAMEWORKS)('%s would complain about an element that somebody added', async (framework, {
    open,
    server,
  }) => {
    const tab = await openServed(framework, { open, server });
    await tab.evaluate(() => document.querySelector('#turn')?.after(document.createElement('mark')));
    await hydrate(tab);
    expect((await complaints(tab)).join()).toMatch(/hydrat|mismatch/i);
  });
});

async function openServed(framework: Framework, { open, server }: Pick<Suite, 'open' | 'server'>) {
  const { html, script } = await buildApp(framework);
  server.answer(`/${framework}.js`, script);
  server.answer(
    `/served/${framework}`,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Made up</title><script>
      window.complaints = [];
      for (const level of ['warn', 'error']) console[level] = (...words) => complaints.push(words.map(String).join(' '));
      addEventListener('error', (event) => { event.preventDefault(); complaints.push(event.message); });
    </script></head><body><div id="app">${html}</div></body></html>`,
  );
  return await open(`served/${framework}`);
}

/** Lets the framework take over, and awaits that it has. */
async function hydrate(tab: Tab): Promise<void> {
  await tab.run(`import(location.pathname.replace('/served', '') + '.js').then(async ({ program }) => {
    program.hydrate(document.querySelector('#app'));
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  })`);
}

function complaints(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(() => (window as unknown as { complaints: string[] }).complaints);
}
