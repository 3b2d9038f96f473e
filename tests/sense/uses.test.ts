import { describe, expect, it } from 'vitest';
import { compileFolder } from '../../knowledge/compile';
import { createFind } from '../../lib/match/find';
import { createFold } from '../../lib/match/fold';
import { readUses } from '../tools/sense/corpus';

/** The share of lines that must use a form in the entry's sense, and in another: what is learned takes both for equally likely. */
const SHARE = 0.35;
/** The share that must hold a form that is found; in others it stands in a longer word, or belongs to an entry of its own. */
const USED = 0.75;

const { lexicon } = compileFolder('knowledge');
const find = createFind(lexicon, createFold(lexicon.han));

describe.each([...readUses()])('the lines that use %s', (id, lines) => {
  const ofEntry = (text: string) => find(text).filter(({ entry }) => lexicon.entries[entry]?.id === id);

  it('label nothing else', () => {
    const wrong = lines.filter(({ labels }) => labels.flat().some((label) => label.id !== id));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('hold both senses', () => {
    const used = lines.filter(({ blocks }) => blocks.some(({ text }) => ofEntry(text).length > 0));
    const meant = used.filter(({ labels }) => labels.flat().length > 0).length;
    expect(used.length / lines.length).toBeGreaterThan(USED);
    expect(meant / used.length).toBeGreaterThan(SHARE);
    expect(meant / used.length).toBeLessThan(1 - SHARE);
  });

  it('are all different', () => {
    const texts = lines.flatMap(({ blocks }) => blocks.map(({ text }) => text));
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });
});
