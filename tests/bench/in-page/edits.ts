import { stopMeter, unmetered } from './meter';

/** What a page's own edits cost while something has marked it; ms. */
export interface Edits {
  /** Each edit by itself, with the layout it asks for and what observers do at once. */
  readonly each: readonly number[];
  /** From the first edit until the frame after the last one was drawn: longer where work of others keeps frames back. */
  readonly drawn: number;
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
  const each: number[] = [];
  stopMeter();
  await frame();
  const first = performance.now();
  for (let at = 0; at < edits; at++) {
    if (at % EDITS_IN_FRAME === 0) await frame();
    const place = paragraphs[(at * 7) % paragraphs.length] as Element;
    const start = performance.now();
    editOnce(at, place, added);
    // What a framework does that measures after a change.
    if (document.body.offsetHeight === 0) throw new Error('the page is not laid out');
    await microtasks();
    each.push(performance.now() - start);
  }
  await frame();
  await task();
  const drawn = performance.now() - first;
  await new Promise((resolve) => unmetered.setTimeout(() => resolve(undefined), AFTERWARDS));
  return { each, drawn };
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

/** A task of its own: what came before is drawn. */
const task = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  });

async function microtasks(): Promise<void> {
  for (let hop = 0; hop < HOPS; hop++) await undefined;
}
