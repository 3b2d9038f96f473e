import { type Metered, readMeter, unmetered } from './meter';

/** What a page's own edits cost while something has marked it; ms. */
export interface Edits {
  /** The edits themselves, each with the layout it asks for and what observers do at once. */
  readonly page: number;
  /** What marks the page did for them, at once and later. */
  readonly script: Metered;
}

/** Edits in one frame: a feed in full swing. */
const EDITS_IN_FRAME = 3;
/** Longer than a restless region rests, in ms. */
const AFTERWARDS = 1300;
/** As in `meter.ts`: microtasks after an edit in which observers are told. */
const HOPS = 50;

/** Adds, changes and removes text in turn, all over the page and most of it in view. */
export async function editPage(edits: number): Promise<Edits> {
  const paragraphs = [...document.querySelectorAll('p')];
  const added: Element[] = [];
  let page = 0;
  for (let at = 0; at < edits; at++) {
    if (at % EDITS_IN_FRAME === 0) await frame();
    const place = paragraphs[(at * 7) % paragraphs.length] as Element;
    const start = performance.now();
    editOnce(at, place, added);
    // What a framework does that measures after a change.
    if (document.body.offsetHeight === 0) throw new Error('the page is not laid out');
    await microtasks();
    page += performance.now() - start;
  }
  await new Promise((resolve) => unmetered.setTimeout(() => resolve(undefined), AFTERWARDS));
  return { page, script: readMeter() };
}

function editOnce(at: number, place: Element, added: Element[]): void {
  if (at % 3 === 0) {
    const paragraph = document.createElement('p');
    paragraph.textContent = `Note ${at}: the office asked OpenAI for a second copy of the timetable.`;
    place.before(paragraph);
    added.push(paragraph);
  } else if (at % 3 === 1) {
    const text = place.lastChild;
    if (text) text.textContent = `${text.textContent} (${at})`;
  } else added.shift()?.remove();
}

const frame = () => new Promise((resolve) => unmetered.requestAnimationFrame(resolve));

async function microtasks(): Promise<void> {
  for (let hop = 0; hop < HOPS; hop++) await undefined;
}
