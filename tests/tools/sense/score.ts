import type { Label, Passage } from './corpus';

/** What was found in a passage, by block. */
export type Found = readonly (readonly Label[])[];

/** Counts that add up over passages. */
export interface Score {
  /** Marks that mean the entry a person labelled there. */
  readonly right: number;
  /** Marks where no label is, or another entry's. */
  readonly wrong: number;
  /** Labels without a mark. */
  readonly missed: number;
  /** Of the right marks those that begin and end with their label. */
  readonly exact: number;
}

export interface Compared {
  readonly score: Score;
  readonly wrong: readonly Placed[];
  readonly missed: readonly Placed[];
  readonly inexact: readonly Placed[];
}

/** A label or a mark with the number of its block. */
export interface Placed extends Label {
  readonly block: number;
}

/**
 * Families that a person may call by the general name or by their own. `gpt-5` names 5.1 and 5.2 among its forms, which is
 * what the program goes by; some passages were labelled before it did.
 */
const EQUIVALENT: readonly { readonly surface: RegExp; readonly ids: readonly string[] }[] = [
  { surface: /^gpt[\s\p{Pd}]?5\.[12]/iu, ids: ['gpt', 'gpt-5'] },
];

/** Compares what was found with the labels: a mark is right where it overlaps a label of its entry, one for one. */
export function compare({ blocks, labels }: Passage, found: Found): Compared {
  const wrong: Placed[] = [];
  const missed: Placed[] = [];
  const inexact: Placed[] = [];
  let right = 0;
  blocks.forEach(({ text }, block) => {
    const open = [...(labels[block] ?? [])];
    for (const mark of found[block] ?? []) {
      const at = open.findIndex((label) => overlap(mark, label) && isSame(text, mark, label));
      const [label] = at < 0 ? [] : open.splice(at, 1);
      if (!label) wrong.push({ ...mark, block });
      else right++;
      if (label && (label.start !== mark.start || label.end !== mark.end)) inexact.push({ ...mark, block });
    }
    missed.push(...open.map((label) => ({ ...label, block })));
  });
  const score = { right, wrong: wrong.length, missed: missed.length, exact: right - inexact.length };
  return { score, wrong, missed, inexact };
}

const overlap = (a: Label, b: Label) => a.start < b.end && b.start < a.end;

function isSame(text: string, mark: Label, label: Label): boolean {
  if (mark.id === label.id) return true;
  const surface = text.slice(label.start, label.end);
  return EQUIVALENT.some(
    (each) => each.surface.test(surface) && each.ids.includes(mark.id) && each.ids.includes(label.id),
  );
}

export function add(scores: Iterable<Score>): Score {
  const total = { right: 0, wrong: 0, missed: 0, exact: 0 };
  for (const { right, wrong, missed, exact } of scores) {
    total.right += right;
    total.wrong += wrong;
    total.missed += missed;
    total.exact += exact;
  }
  return total;
}

/** Shares between 0 and 1; undefined where nothing was marked or labelled. */
export interface Figures {
  readonly precision: number | undefined;
  readonly recall: number | undefined;
  readonly f1: number | undefined;
  readonly exact: number | undefined;
}

export function figures({ right, wrong, missed, exact }: Score): Figures {
  return {
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
    f1: share(2 * right, 2 * right + wrong + missed),
    exact: share(exact, right),
  };
}

const share = (part: number, whole: number) => (whole > 0 ? part / whole : undefined);
