import { join } from 'node:path';
import { compileFolder } from '../../knowledge/compile';
import type { Card } from '../../lib/knowledge/cards';
import { resolveCard } from '../../lib/knowledge/resolve';
import { ROOT } from '../tools/builds';

const { cards } = compileFolder(join(ROOT, 'knowledge'));

/** What the card of an entry must show, read from the same YAML as the build. @throws for an id that is not there */
export function cardOf(id: string): Card {
  const card = resolveCard(cards, id);
  if (!card) throw new Error(`the base has no entry ${id}`);
  return card;
}
