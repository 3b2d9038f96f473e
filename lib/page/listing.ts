import type { EntryId } from '../knowledge/types';
import type { Sort } from '../match/wishes';
import type { PageTerm } from '../platform/messages';
import { Mark } from './mark';
import type { Painter } from './paint';
import type { PageText, TextBlock } from './text';

/**
 * The terms of a page in the order of their first mention. Those left out by density count too, and those the reader
 * knows are there and say so.
 */
export function termsOf(text: PageText, sort: Sort): PageTerm[] {
  const terms = new Map<EntryId, PageTerm>();
  for (const { mentions, block } of onPage(text)) {
    for (const mention of mentions) {
      const fate = sort(mention, block.text);
      if (fate === 'hidden' || fate === 'foreign') continue;
      const { id, kind } = mention;
      const count = (terms.get(id)?.count ?? 0) + 1;
      terms.set(id, { id, kind, count, ...(fate === 'known' && { known: true }) });
    }
  }
  return [...terms.values()];
}

/** The marks in document order, also those far from the view. */
export function marksOf(text: PageText, painter: Painter): Mark[] {
  return onPage(text).flatMap((block) => painter.marksOf(block));
}

/** The first mark of an entry; of one that is not marked, where it would stand. */
export function firstMarkOf(id: EntryId, text: PageText, painter: Painter): Mark | undefined {
  const marked = marksOf(text, painter).find(({ mention }) => mention.id === id);
  if (marked) return marked;
  for (const block of onPage(text)) {
    const mention = block.mentions.find((each) => each.id === id);
    if (mention) return new Mark(block, mention);
  }
  return undefined;
}

/** Text in a shadow root that left with its host is told of by no record. */
const onPage = (text: PageText): TextBlock[] => [...text].filter(({ connected }) => connected);
