import type { Problem } from '../../../knowledge/read';

/** A mistake of the base against its sources, told as an editor shows it. */
export type Fault = Problem;

/** What the audit has to say: faults must go, notes are for a reader's judgement. */
export interface Findings {
  readonly faults: Fault[];
  readonly notes: Fault[];
}

export const formatFault = ({ file, line, reason }: Fault): string => `${file}:${line}: ${reason}`;

/** `lf490:349` or `lf459:79-83`; undefined for `general`. */
export interface Citation {
  readonly source: string;
  /** 1-based; `last` equals `first` for a single line. */
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** The form is checked by the schema; here it is taken apart. */
export function parseCitation(text: string): Citation | undefined {
  const [, source, first, last = first] = /^([a-z]+[a-z0-9-]*):(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  return source === undefined ? undefined : { source, first: Number(first), last: Number(last), text };
}
