import type { Tab } from '../e2e/harness/driver';
import { until } from '../e2e/harness/driver';
import type { Extension, PageTerm } from '../e2e/harness/extension';

/** Where a term stands on the page first. */
export interface Context {
  /** The entry's name in the language of the page. */
  readonly name: string;
  readonly surface: string;
  /** UTF-16 units of the block's text on both sides, cut at about `REACH`. */
  readonly before: string;
  readonly after: string;
}
export type Contexts = ReadonlyMap<string, Context>;

const REACH = 30;

/**
 * Asks the page for each term as the popup does, which opens its card at the first mention, and reads what the
 * open mark stands on. Terms that are nowhere to be seen have no context. Leaves the page at its top, without a card.
 */
export async function readContexts(
  extension: Extension,
  tab: Tab,
  terms: readonly PageTerm[],
): Promise<Contexts> {
  const contexts = new Map<string, Context>();
  for (const { id } of terms) {
    if (!(await extension.send(tab, { type: 'show-term', id }))) continue;
    const found = await until(`the open mark of ${id}`, () => tab.evaluate(readOpenMark, REACH));
    contexts.set(id, { ...found, name: (await nameOf(extension, id, found.language)) ?? id });
    await tab.press('Escape');
    await until('the mark to close', async () => (await tab.evaluate(readOpenMark, REACH)) === null);
  }
  await tab.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  return contexts;
}

async function nameOf(extension: Extension, id: string, language: string) {
  const card = (await extension.tell({ type: 'card', id })) as {
    readonly name?: Readonly<Record<string, string>>;
  } | null;
  return card?.name?.[/^zh/.test(language) ? 'zh-Hans' : 'en'];
}

/** Runs in the page. */
function readOpenMark(reach: number) {
  const [range] = CSS.highlights.get('marginalia-open') ?? [];
  if (!range) return null;
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  const common = live.commonAncestorContainer;
  let block = common instanceof Element ? common : common.parentElement;
  while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
  const around = document.createRange();
  around.selectNodeContents(block ?? document.body);
  around.setEnd(range.startContainer, range.startOffset);
  const before = around.toString().replace(/\s+/g, ' ').slice(-reach);
  around.selectNodeContents(block ?? document.body);
  around.setStart(range.endContainer, range.endOffset);
  const after = around.toString().replace(/\s+/g, ' ').slice(0, reach);
  const language = block?.closest<HTMLElement>('[lang]')?.lang ?? '';
  return { surface: live.toString().replace(/\s+/g, ' '), before, after, language };
}

/** A table for people: term, kind, count, first context. */
export function formatTable(terms: readonly PageTerm[], contexts: Contexts): string {
  const rows = terms.map(({ id, kind, count }) => {
    const context = contexts.get(id);
    const told = context
      ? `${context.before}[${context.surface}]${context.after}`.trim()
      : '(nowhere to be seen)';
    return [context?.name ?? id, kind, String(count), told];
  });
  const head = ['Term', 'Kind', 'Count', 'First context'];
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => columns(row[column] ?? ''))));
  const line = (row: readonly string[]) =>
    row.map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - columns(cell))).join('  ');
  return all.map((row) => line(row).trimEnd()).join('\n');
}

/** Columns of a terminal: East Asian wide and full-width characters take two (UAX #11, near enough). */
function columns(text: string): number {
  return [...text].reduce(
    (sum, char) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
        char,
      )
        ? 2
        : 1),
    0,
  );
}
