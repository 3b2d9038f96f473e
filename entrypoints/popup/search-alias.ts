import { keyOf } from '../../lib/knowledge/folded';
import type { SearchDocument } from '../../lib/knowledge/search';

/** The written form on a line whose words follow it. */
const WRITTEN = /^[^\t\n]*\t/gm;

/**
 * All aliases of all entries, each told by its number. They are looked through as one text, which engines do fast
 * from the first time: 8,000 objects took 12 ms to make and the first key 15 ms to go through them.
 */
export class Aliases {
  /** The keys, a line each. */
  private readonly keys: string;
  /** Where each begins in the keys, and where the next would. */
  private readonly starts: Uint32Array;
  /** The folded words of each, with blanks between them. */
  readonly words: readonly string[];
  /** The index of the document that each calls. */
  private readonly owners: Uint16Array;
  /** 1 for names and abbreviations. */
  private readonly names: Uint8Array;

  constructor(private readonly documents: readonly SearchDocument[]) {
    const folded = documents
      .map(({ aliases }) => aliases)
      .join('\n')
      .replace(WRITTEN, '')
      .toLowerCase();
    this.words = folded.split('\n');
    this.keys = `${keyOf(folded)}\n`;
    this.starts = new Uint32Array(this.words.length + 1);
    for (let alias = 0; alias < this.words.length; alias++) {
      this.starts[alias + 1] = this.keys.indexOf('\n', this.starts[alias]) + 1;
    }
    this.owners = new Uint16Array(this.words.length);
    this.names = new Uint8Array(this.words.length);
    let first = 0;
    for (const [index, { aliases, names }] of documents.entries()) {
      const next = first + aliases.split('\n').length;
      this.owners.fill(index, first, next);
      this.names.fill(1, first, first + names);
      first = next;
    }
  }

  /** Those whose key holds a text, in their order. */
  having(text: string): number[] {
    const found: number[] = [];
    let next = 0;
    for (let at = this.keys.indexOf(text); at >= 0; at = this.keys.indexOf(text, this.starts[next])) {
      while ((this.starts[next] as number) <= at) next++;
      found.push(next - 1);
    }
    return found;
  }

  keyOf(alias: number): string {
    return this.keys.slice(this.starts[alias], (this.starts[alias + 1] as number) - 1);
  }

  /** Names and abbreviations go before other surface forms. */
  isName(alias: number): boolean {
    return this.names[alias] === 1;
  }

  documentOf(alias: number): SearchDocument {
    return this.documents[this.owners[alias] as number] as SearchDocument;
  }

  /** As it is written. */
  textOf(alias: number): string {
    const first = this.owners.indexOf(this.owners[alias] as number);
    const line = this.documentOf(alias).aliases.split('\n')[alias - first] as string;
    return line.split('\t')[0] as string;
  }
}
