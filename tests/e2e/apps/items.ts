/** What every framework's application shows: a list that is turned round and renamed by a button. */
export interface Item {
  readonly key: string;
  readonly text: string;
}

/** One application written with one framework. */
export interface Program {
  /** As a server renders it. */
  html(): Promise<string>;
  /** Takes over what a server has rendered. */
  hydrate(root: Element): void;
}

export const ITEMS: readonly Item[] = [
  { key: 'a', text: 'Anthropic is first.' },
  { key: 'b', text: 'NVIDIA is second.' },
];

/** The list one turn later: turned round, with one more line. */
export function next(items: readonly Item[]): readonly Item[] {
  return [...items].reverse().concat({ key: `${items.length}`, text: 'ChatGPT is new.' });
}
