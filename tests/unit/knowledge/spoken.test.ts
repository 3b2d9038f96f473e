import { describe, expect, it } from 'vitest';
import { compileFolder } from '../../../knowledge/compile';
import { resolveCard } from '../../../lib/knowledge/resolve';
import { entry, type Files, knowledgeFolder, position } from './folder';
import { BOATS } from './mistakes';

describe('the versions that the conversations named', () => {
  const family = entry('keeper', {
    kind: 'person',
    surface: '{ en: [Keeper, Keeper 9] }',
    versions: '{ letters: [K], suffixes: [Junior] }',
  });
  const claims = (...texts: string[]) =>
    texts
      .map((text, index) =>
        position(`claim-${index}`, { claim: `{ en: ${text}, zh: 它 }`, source: 'lf490:5' }),
      )
      .join('');
  const spokenIn = (changes: Files) =>
    resolveCard(compileFolder(knowledgeFolder(changes)).cards, 'keeper')?.spoken;
  const folder = (...texts: string[]): Files => ({
    'entries/person/keeper.yaml': family,
    [BOATS]: claims(...texts) + position('boat-lens', { source: 'lf490:5' }),
  });

  it('are the newest of each letter, with the date of the episode', () => {
    const texts = ['Keeper 2 shines.', 'Keeper 3.1 shines more.', 'Keeper 3 and Keeper K2 are lit.'];
    expect(spokenIn(folder(...texts))).toEqual([
      { name: 'Keeper 3.1', date: '2002-03-04' },
      { name: 'Keeper K2', date: '2002-03-04' },
    ]);
  });

  it('may have a suffix before the number, and are no sizes, no years and no forms that nobody spoke', () => {
    expect(spokenIn(folder('Keeper Junior 4 is lit.'))).toEqual([
      { name: 'Keeper Junior 4', date: '2002-03-04' },
    ]);
    expect(spokenIn(folder('Keeper 70B or Keeper 2001 and the Housekeeper 5.'))).toEqual([]);
  });
});
