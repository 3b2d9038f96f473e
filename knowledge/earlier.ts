import type { Base, PlacedPosition } from './base';
import type { Problem } from './read';

/**
 * Change over time: a position names what an older episode said on the same question. A link that holds neither
 * side's subject, or runs the wrong way, would set two claims side by side that do not answer each other.
 */
export function checkEarlier(base: Base): Problem[] {
  const placed = new Map(base.positions.map((each) => [each.position.id, each]));
  return base.positions.flatMap((newer) =>
    newer.position.earlier.flatMap((id, index, ids) => {
      const reason =
        ids.indexOf(id) < index
          ? `earlier position ${id} is listed twice`
          : mismatch(base, newer, id, placed.get(id));
      return reason === undefined ? [] : [{ file: newer.file, line: newer.lineOf('earlier'), reason }];
    }),
  );
}

/** Why one position cannot look back on another; undefined where it can. */
function mismatch(base: Base, newer: PlacedPosition, id: string, older: PlacedPosition | undefined) {
  if (!older) return `earlier position ${id} does not exist`;
  if (!(dateOf(base, older) < dateOf(base, newer))) {
    return `earlier position ${id} is of ${older.episode}, which is not older than ${newer.episode}`;
  }
  if (!older.position.entries.some((entry) => newer.position.entries.includes(entry))) {
    return `earlier position ${id} shares no entry with ${newer.position.id}`;
  }
  return undefined;
}

/** The inverse of `earlier`: for an older position the newer ones that look back on it, in the order of the base. */
export function laterPositions(base: Base): Map<string, string[]> {
  const later = new Map<string, string[]>();
  for (const { position } of base.positions) {
    for (const id of position.earlier) later.set(id, [...(later.get(id) ?? []), position.id]);
  }
  return later;
}

/** ISO dates compare as text. */
function dateOf(base: Base, { episode }: PlacedPosition): string {
  return base.episodes.find(({ id }) => id === episode)?.date ?? '';
}
