import { expect } from 'vitest';
import { leadOf } from '../../lib/card/lead';
import { accessibleName, cardText, cardTitle, findAll } from './harness/card';
import { clickControl } from './harness/controls';
import { type Tab, until } from './harness/driver';
import { bringIntoView, hover, noCard, openedCard } from './harness/marks';
import { cardOf } from './knowledge';
import { inBothBrowsers } from './suite';

const EN = 'sample/en.html';
const ZH = 'sample/zh.html';
/** Three times the rest after which a card opens (300 ms): time enough for one that should not. */
const LONG_REST_MS = 900;

inBothBrowsers('card', (test) => {
  test.for([
    [EN, 'large language model', 'large-language-model', 'en'],
    [EN, 'mixture of experts', 'mixture-of-experts', 'en'],
    [EN, 'DeepSeek-R1', 'deepseek-r1', 'en'],
    [EN, 'Mark Zuckerberg', 'mark-zuckerberg', 'en'],
    [ZH, '混合专家模型', 'mixture-of-experts', 'zh-Hans'],
    [ZH, '英伟达', 'nvidia', 'zh-Hans'],
  ] as const)('%s: the pointer on "%s" opens the card of %s in %s', async ([page, text, id, language], {
    open,
  }) => {
    const tab = await open(page);
    const card = await hover(tab, text);
    const { name, definition, voices } = cardOf(id);
    expect(cardTitle(card)).toContain(name[language]);
    expect(cardText(card)).toContain(leadOf(definition[language], language).lead);
    for (const voice of voices.slice(0, 1)) expect(cardText(card)).toContain(voice.name[language]);
    expect(findAll(card, ({ attributes }) => attributes.role === 'dialog')).toHaveLength(1);
  });

  test('hovering takes no focus and changes no selection', async ({ open }) => {
    const tab = await open(EN);
    await tab.evaluate(() => document.querySelector<HTMLElement>('a')?.focus());
    await hover(tab, 'DeepSeek-R1');
    expect(await tab.evaluate(() => document.activeElement?.localName)).toBe('a');
  });

  test('Escape closes the card and mutes its mark until the pointer has left', async ({ open }) => {
    const tab = await open(EN);
    await hover(tab, 'DeepSeek-R1');
    await tab.press('Escape');
    await noCard(tab);
    const point = await bringIntoView(tab, 'DeepSeek-R1');
    await tab.move({ x: point.x + 6, y: point.y }, 3);
    await rest(tab);
    expect(await tab.readCard()).toBeNull();
    await tab.move({ x: 4, y: 4 }, 3);
    await hover(tab, 'DeepSeek-R1');
  });

  test('the card closes when the pointer has gone, and is not there in the DOM', async ({ open }) => {
    const tab = await open(EN);
    await hover(tab, 'DeepSeek-R1');
    await tab.move({ x: 4, y: 4 }, 6);
    await noCard(tab);
    expect(await tab.evaluate(() => document.querySelector('marginalia-card'))).toBeNull();
  });

  test('a mark that scrolls under a still pointer opens nothing', async ({ open }) => {
    const tab = await open(EN);
    const mark = await bringIntoView(tab, 'DeepSeek-R1');
    const start = await tab.evaluate(() => scrollY);
    const way = 160;
    await tab.move({ x: 4, y: mark.y + way });
    await tab.move({ x: mark.x, y: mark.y + way }, 6);
    await rest(tab);
    if (await tab.readCard()) await tab.press('Escape');
    await tab.wheel(-way);
    await until('the page to scroll', async () => (await tab.evaluate(() => scrollY)) === start - way);
    await rest(tab);
    expect(await tab.readCard()).toBeNull();
    // The same place reached by the pointer itself opens it.
    await tab.move({ x: mark.x - 80, y: mark.y + way - 60 }, 4);
    await tab.move({ x: mark.x, y: mark.y + way }, 6);
    expect(cardTitle(await until('the card', () => openedCard(tab)))).toContain('DeepSeek-R1');
  });

  test('one click shows the other language, and another the first again', async ({ open }) => {
    const tab = await open(EN);
    const card = await hover(tab, 'DeepSeek-R1');
    const { definition } = cardOf('deepseek-r1');
    const says = async (language: 'en' | 'zh-Hans') =>
      cardText(await tab.readCard()).includes(leadOf(definition[language], language).lead);
    await clickControl(tab, /中|Chinese/);
    await until('Chinese', () => says('zh-Hans'));
    await clickControl(tab, /EN|English/);
    await until('English', () => says('en'));
    expect(cardTitle(card)).toContain('DeepSeek-R1');
  });

  test('a related entry takes the place of the card, with a way back', async ({ open }) => {
    const tab = await open(EN);
    await hover(tab, 'large language model');
    const { related, requires } = cardOf('large-language-model');
    const next = [...requires, ...related][0];
    expect(next).toBeDefined();
    const name = next?.name.en ?? '';
    await clickControl(tab, name);
    await until(`the card of ${name}`, async () => cardTitle(await tab.readCard()).includes(name));
    await clickControl(tab, 'Back');
    await until('the first card', async () => /language model/i.test(cardTitle(await tab.readCard())));
  });

  test('a pinned card stays when the pointer goes and the page scrolls', async ({ open }) => {
    const tab = await open(EN);
    await hover(tab, 'DeepSeek-R1');
    await clickControl(tab, /pin/i);
    await tab.move({ x: 4, y: 400 }, 6);
    await tab.wheel(120);
    await rest(tab);
    expect(cardTitle(await tab.readCard())).toContain('DeepSeek-R1');
    await tab.press('Escape');
    await noCard(tab);
  });

  test('links lead to the episode, and only there', async ({ open }) => {
    const tab = await open(EN);
    const card = await hover(tab, 'large language model');
    const links = findAll(card, ({ tag }) => tag === 'a').map(({ attributes }) => attributes);
    expect(links.length).toBeGreaterThan(0);
    for (const { href, rel, target } of links) {
      expect(href).toMatch(/^https:\/\/(www\.youtube\.com|youtu\.be|lexfridman\.com)\//);
      expect([rel?.includes('noopener'), target]).toEqual([true, '_blank']);
    }
  });

  test('every control of the card has a name', async ({ open }) => {
    const card = await hover(await open(EN), 'large language model');
    const controls = findAll(card, ({ tag }) => tag === 'button' || tag === 'a');
    expect(controls.map(accessibleName).filter((name) => name === '')).toEqual([]);
  });

  test('hovering asks the network for nothing', async ({ open, server }) => {
    const tab = await open(EN);
    await bringIntoView(tab, 'DeepSeek-R1');
    const from = server.requests.length;
    await hover(tab, 'DeepSeek-R1');
    await hover(tab, 'MATH-500');
    expect(server.requests.slice(from)).toEqual([]);
  });
});

/** That nothing happens can be told by time alone: the page's own clock, which a busy page delays with the card's. */
async function rest(tab: Tab) {
  await tab.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), LONG_REST_MS);
}
