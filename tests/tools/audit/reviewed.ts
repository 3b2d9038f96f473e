import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Problem, readYaml } from '../../../knowledge/read';

/** Decisions that a person took about what the audit finds; each says why. */
export interface Reviewed {
  /** `knowledge/uncited.yaml`: long lines of #490 that hold no position. */
  readonly uncited: readonly Uncited[];
  /** Runs that may stand in a source too: titles and lists of names. */
  readonly titles: readonly string[];
  /** What the sources call an entry where its surface forms lack it, because no reader meets it elsewhere. */
  readonly heard: readonly { readonly entry: string; readonly form: string }[];
}

export interface Uncited {
  readonly file: string;
  /** 1-based, in the list itself. */
  readonly line: number;
  /** 1-based, in the transcript. */
  readonly turn: number;
}

const why = v.pipe(v.string(), v.trim(), v.minLength(8, 'says in a few words why'));
const text = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'));

export const UncitedList = v.array(
  v.strictObject({
    /** Lines of the transcript of #490 that hold no position worth a card. */
    lines: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))), v.minLength(1)),
    why,
  }),
);

export const ReviewedList = v.strictObject({
  titles: v.array(v.strictObject({ text, why })),
  heard: v.array(v.strictObject({ entry: text, form: text, why })),
});

/** Beside the audit, for it holds nothing that the program reads. */
export const REVIEWED_FILE = 'tests/tools/audit/reviewed.yaml';

/** Reads both lists; one that is not there is empty. Mistakes in them are added to `problems`. */
export function readReviewed(knowledge: string, reviewed: string, problems: Problem[]): Reviewed {
  const uncited = join(knowledge, 'uncited.yaml');
  const list = existsSync(uncited) ? readYaml(uncited, UncitedList, problems) : undefined;
  const names = existsSync(reviewed) ? readYaml(reviewed, ReviewedList, problems)?.value : undefined;
  return {
    uncited: (list?.value ?? []).flatMap(({ lines }, group) =>
      lines.map((turn, index) => ({
        file: list?.file ?? uncited,
        line: list?.lineOf([group, 'lines', index]) ?? 1,
        turn,
      })),
    ),
    titles: names?.titles.map((title) => title.text) ?? [],
    heard: names?.heard ?? [],
  };
}
