import contextWords from 'virtual:context-words';
import lexicon from 'virtual:lexicon';
import senses from 'virtual:senses';
import { afterEach, expect } from 'vitest';
import css from '../../entrypoints/page/page.css?inline';
import type { Wishes } from '../../lib/match/wishes';
import { Annotator } from '../../lib/page/annotator';
import type { MarkStyle } from '../../lib/page/paint';
import { matchingOf } from '../tools/matching';

/** The marks that are painted now, as text, in the order of the page. */
export function painted(name = 'marginalia'): string[] {
  const ranges = [...((CSS.highlights.get(name) as unknown as Set<StaticRange>) ?? [])].map((fixed) => {
    const range = document.createRange();
    range.setStart(fixed.startContainer, fixed.startOffset);
    range.setEnd(fixed.endContainer, fixed.endOffset);
    return range;
  });
  return ranges
    .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
    .map((range) => range.toString());
}

let life = new AbortController();
/** Answers the page that was started last. */
export let background: ReturnType<typeof matchingOf>;
let errors: unknown[] = [];
/** Entries of open marks that the page has taken away. */
export let lost: string[] = [];
/** Everything is marked. */
export const ALL: Wishes = { density: 'all', hiddenKinds: [], known: [], notHere: [] };

/** Annotates a page of this body; ended after the test. */
export function start(html: string, wishes: Partial<Wishes> = {}, style: MarkStyle = 'underline'): Annotator {
  document.body.innerHTML = html;
  life = new AbortController();
  errors = [];
  lost = [];
  const onError = (error: unknown) => errors.push(error);
  background = matchingOf(lexicon, senses, contextWords);
  return new Annotator({
    signal: life.signal,
    matching: background,
    han: lexicon.han,
    wishes: { ...ALL, ...wishes },
    style,
    css,
    onChange: () => {},
    onLost: ({ mention }) => lost.push(mention.id),
    onError,
  });
}

/** Ends the annotation at once. */
export const end = () => life.abort();
export const shows = (...marks: string[]) => expect.poll(() => painted()).toEqual(marks);
export const centre = ({
  left,
  right,
  top,
  bottom,
}: {
  left: number;
  right: number;
  top: number;
  bottom: number;
}) => [(left + right) / 2, (top + bottom) / 2] as const;

afterEach(() => {
  life.abort();
  expect(errors).toEqual([]);
  expect([...CSS.highlights.keys()].filter((name) => name.startsWith('marginalia'))).toEqual([]);
  document.body.innerHTML = '';
});
