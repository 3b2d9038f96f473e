import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextBlock } from '../../../lib/match/annotate';

/** The labelled corpus in `tests/sense`: a file is a passage, its folder tells script and part. */

const FOLDER = 'tests/sense';
export const PARTS = ['tune', 'locked', 'fresh'] as const;
export type Part = (typeof PARTS)[number];
export const SCRIPTS = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type Script = (typeof SCRIPTS)[number];
const KINDS = ['ai', 'trap', 'mixed', 'quiet'] as const;
export type PassageKind = (typeof KINDS)[number];

/** A mention as a person sees it. Offsets are UTF-16 units into the block. */
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

export interface Passage {
  readonly name: string;
  readonly script: Script;
  readonly kind: PassageKind;
  /** The first heading, as a page's title would say it; empty where there is none. */
  readonly title: string;
  readonly blocks: readonly TextBlock[];
  /** By block. */
  readonly labels: readonly (readonly Label[])[];
}

/** Where the files of one script and part lie. */
export const folderOf = (script: Script, part: Part): string => join(FOLDER, script, part);

/**
 * The passages of one part, in order of their names.
 * @throws Error with file and line where a passage is not in the form that `tests/sense/README.md` describes
 */
export function readPart(part: Part): Passage[] {
  return SCRIPTS.flatMap((script) =>
    readdirSync(folderOf(script, part))
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => readPassage(join(folderOf(script, part), name), script)),
  );
}

/**
 * Sentences that use the forms of an entry in its sense and in others, by the entry's id: each line of
 * `tests/sense/<script>/uses/<id>.txt` is read as a passage of its own.
 * @throws Error as `readPart` does
 */
export function readUses(): Map<string, Passage[]> {
  const uses = new Map<string, Passage[]>();
  for (const script of SCRIPTS) {
    const folder = join(FOLDER, script, 'uses');
    for (const file of readdirSync(folder).sort()) {
      const id = file.replace(/\.txt$/, '');
      const lines = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
      const passages = lines.map((line, index): Passage => {
        const name = `${join(folder, file)}:${index + 1}`;
        const { block, labels } = readBlock(line, name);
        return { name, script, kind: 'ai', title: '', blocks: [block], labels: [labels] };
      });
      uses.set(id, [...(uses.get(id) ?? []), ...passages]);
    }
  }
  return uses;
}

/** One passage from its file. */
export function readPassage(name: string, script: Script): Passage {
  const [first = '', blank, ...lines] = readFileSync(name, 'utf8').trimEnd().split('\n');
  const kind = KINDS.find((each) => first.startsWith(`kind: ${each} - `));
  if (!kind || blank !== '')
    throw new Error(`${name}:1: expected "kind: ${KINDS.join('|')} - …" and a blank line`);
  const read = lines.map((line, index) => readBlock(line, `${name}:${index + 3}`));
  const title = read.find(({ block }) => block.heading)?.block.text ?? '';
  return {
    name,
    script,
    kind,
    title,
    blocks: read.map(({ block }) => block),
    labels: read.map(({ labels }) => labels),
  };
}

/** A line without its labels, and the labels with their places in what is left. */
function readBlock(line: string, place: string): { block: TextBlock; labels: Label[] } {
  const heading = line.startsWith('# ');
  const labels: Label[] = [];
  let text = '';
  let from = heading ? 2 : 0;
  for (const { index, 0: whole, 1: surface = '', 2: id = '' } of line.matchAll(
    /\[\[([^\]|]+)\|([a-z0-9-]+)\]\]/g,
  )) {
    text += line.slice(from, index);
    labels.push({ start: text.length, end: text.length + surface.length, id });
    text += surface;
    from = index + whole.length;
  }
  text += line.slice(from);
  if (/\[\[|\]\]/.test(text)) throw new Error(`${place}: a label is not in the form [[surface|entry-id]]`);
  return { block: { text, heading, scope: undefined }, labels };
}
