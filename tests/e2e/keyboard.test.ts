import { expect } from 'vitest';
import { type CardNode, cardText, cardTitle, findAll } from './harness/card';
import { type Tab, until } from './harness/driver';
import { noCard, openedCard, settledMarks } from './harness/marks';
import { cardOf } from './knowledge';
import { expectedMentions, inBothBrowsers } from './suite';

/** Some thirty cards, each gone through with a dozen keys. */
const LIMIT_MS = 180_000;

inBothBrowsers('a reader with nothing but a keyboard', (test) => {
  test('reads every card of the sample page', { timeout: LIMIT_MS }, async ({ open, extension }) => {
    const tab = await open('sample/en.html');
    await settledMarks(tab);
    await tab.evaluate(() => document.querySelector<HTMLElement>('.byline a')?.focus());
    const names = namesOf(expectedMentions('sample/en').map(({ id }) => id));
    const read = new Set<string>();
    for (let nth = 1, of = nth; nth <= of; nth++) {
      await extension.command(tab, 'next-term');
      const card = await until(`card ${nth}`, async () => {
        const shown = await openedCard(tab);
        return placeOf(shown)?.startsWith(`${nth} of `) ? shown : undefined;
      });
      of = Number(placeOf(card)?.split(' ').at(-1));
      const name = cardTitle(card);
      expect(names.keys()).toContain(name);
      read.add(name);
      const focus = await unfoldAll(tab, names.get(name) ?? '');
      await goAndComeBack(tab, focus, name);
      await tab.press('Escape');
      await noCard(tab);
      expect(await tab.evaluate(() => document.activeElement?.closest('.byline') !== null)).toBe(true);
    }
    expect([...read].toSorted()).toEqual([...names.keys()].toSorted());
  });
});

/** Names of entries with their ids. */
function namesOf(ids: readonly string[]): ReadonlyMap<string, string> {
  return new Map(ids.map((id) => [cardOf(id).name.en, id]));
}

/** Where the focus is among the stops of the card; before the first it is on the card itself. */
const CARD_ITSELF = -1;

/** What is folded at rest, unfolded by keys: then all that was said is there to be read. @returns where the focus is */
async function unfoldAll(tab: Tab, id: string): Promise<number> {
  const { definition, voices } = cardOf(id);
  const shows = async (claim: string) => cardText(await openedCard(tab)).includes(claim);
  // The button goes, and the card has the focus again.
  if ((await pressOn(tab, CARD_ITSELF, ({ attributes }) => attributes.class === 'unfold')) !== undefined)
    await until('the rest of the definition', () => shows(definition.en));
  const more = await pressOn(tab, CARD_ITSELF, ({ tag }) => tag === 'summary');
  const isOpen = async () =>
    findAll(await openedCard(tab), ({ tag }) => tag === 'details').every(
      ({ attributes }) => 'open' in attributes,
    );
  await until('the other voices', isOpen);
  const told = cardText(await openedCard(tab));
  for (const text of [definition.en, ...voices.map(({ claim }) => claim.en)]) expect(told).toContain(text);
  return more ?? CARD_ITSELF;
}

/** Goes to the first of the entries that the card leads on to, and back. */
async function goAndComeBack(tab: Tab, from: number, name: string): Promise<void> {
  const [chips] = findAll(await openedCard(tab), ({ attributes }) => attributes.class === 'chips');
  const [chip] = findAll(chips ?? null, ({ tag }) => tag === 'button');
  if (!chip) return;
  await pressOn(tab, from, ({ ref }) => ref === chip.ref);
  await titleToBe(tab, cardText(chip));
  await tab.press('Backspace');
  await titleToBe(tab, name);
}

async function titleToBe(tab: Tab, name: string) {
  await expect.poll(async () => cardTitle(await openedCard(tab))).toBe(name);
}

/** Goes on with Tab to a control of the card, and presses it. @returns its place; undefined where there is none */
async function pressOn(tab: Tab, from: number, wanted: (node: CardNode) => boolean) {
  const at = stopsOf(await openedCard(tab)).findIndex(wanted);
  if (at <= from) return undefined;
  for (let stop = from; stop < at; stop++) await tab.press('Tab');
  await tab.press('Enter');
  return at;
}

/** Where Tab stops in the card, in its order. */
function stopsOf(card: CardNode | null): CardNode[] {
  const all = findAll(card, ({ tag }) => ['button', 'a', 'summary'].includes(tag));
  const closed = findAll(card, ({ tag, attributes }) => tag === 'details' && !('open' in attributes));
  const unseen = closed.flatMap((details) =>
    findAll(details, ({ tag }) => tag !== 'summary').map(({ ref }) => ref),
  );
  return all.filter(({ ref }) => !unseen.includes(ref));
}

/** Which of the page's marks the card says it belongs to: "3 of 30". */
function placeOf(card: CardNode | null): string | undefined {
  const [dialog] = findAll(card, ({ attributes }) => attributes.role === 'dialog');
  const id = dialog?.attributes['aria-describedby'];
  const [description] = findAll(card, ({ attributes }) => id !== undefined && attributes.id === id);
  return description && cardText(description);
}
