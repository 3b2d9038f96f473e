import { describe, expect, it } from 'vitest';
import { compileFolder } from '../../../knowledge/compile';
import { packSenses } from '../../../knowledge/lexicon';
import { KnowledgeError } from '../../../knowledge/read';
import {
  FORM_AMBIGUOUS,
  FORM_BROAD,
  FORM_CASE_SENSITIVE,
  FORM_FAMILY,
  FORM_LIKELY,
  type Lexicon,
} from '../../../lib/knowledge/lexicon';
import { resolveCard } from '../../../lib/knowledge/resolve';
import { createFind } from '../../../lib/match/find';
import { debate, entry, type Files, knowledgeFolder, position } from './folder';
import { BOATS, LAMP, LENS, MISTAKES } from './mistakes';

describe('a mistake stops the build and is told with file, line and reason', () => {
  it.each(MISTAKES)('%s', (_, changes, place, reason) => {
    const message = messageOf(() => compileFolder(knowledgeFolder(changes)));
    expect(message).toMatch(new RegExp(`(^|/)(${place}): .*${reason.source}`, 'm'));
  });

  it('all mistakes are told at once', () => {
    const changes = {
      [LAMP]: entry('lamp', { related: '[moon]' }),
      [LENS]: entry('fresnel-lens', { related: '[sun]' }),
    };
    expect(messageOf(() => compileFolder(knowledgeFolder(changes))).split('\n')).toHaveLength(2);
  });
});

/** The forms of the lexicon with their flags. */
function flagsByForm({ entries }: Lexicon): Map<string, number> {
  return new Map(
    entries.flatMap(({ forms }) =>
      Object.entries(forms).flatMap(([flags, texts]) => texts.map((text) => [text, Number(flags)] as const)),
    ),
  );
}

describe('the lexicon', () => {
  it('holds every form with its flags', () => {
    const flags = flagsByForm(compileFolder(knowledgeFolder()).lexicon);
    expect(flags.get('lamp')).toBe(FORM_AMBIGUOUS);
    expect(flags.get('LMP')).toBe(FORM_CASE_SENSITIVE);
    expect(flags.get('Fresnel lens')).toBe(0);
    expect(flags.get('Ida Keeper')).toBe(FORM_FAMILY);
  });

  it('marks a form that rarely means something else as likely', () => {
    const sense = '{ not: { en: a lamp at home, zh: 家用灯具 } }';
    const surface = '{ en: [{ form: lamp, ambiguous: rarely, case: exact }] }';
    const { lexicon } = compileFolder(knowledgeFolder({ [LAMP]: entry('lamp', { sense, surface }) }));
    expect(flagsByForm(lexicon).get('lamp')).toBe(FORM_LIKELY | FORM_CASE_SENSITIVE);
  });

  it('keeps the words that a form needs which means more than its entry', () => {
    const sense = '{ not: { en: a lamp at home, zh: 家用灯具 }, needs: { en: [Tower], zh: [灯塔] } }';
    const surface = '{ en: [{ form: lamp, ambiguous: broad }] }';
    const { lexicon, senses } = compileFolder(knowledgeFolder({ [LAMP]: entry('lamp', { sense, surface }) }));
    expect(flagsByForm(lexicon).get('lamp')).toBe(FORM_BROAD);
    expect(senses).toEqual({
      words: 'tower\n灯塔',
      entries: { lamp: { for: '', plain: '', against: '', needs: '0 1' } },
    });
  });

  it('takes a word that is such a form elsewhere for an everyday one', () => {
    const surface = '{ en: [Fresnel lens, { form: tower, ambiguous: broad }] }';
    const sense = '{ not: { en: any tower, zh: 塔 }, needs: { en: [beam] } }';
    const { senses } = compileFolder(knowledgeFolder({ [LENS]: entry('fresnel-lens', { surface, sense }) }));
    const tower = senses.words.split('\n').indexOf('tower');
    expect(senses.entries.lamp?.plain.split(' ')[0]).toBe(`${tower}`);
  });

  it('keeps one of the spellings that count as the same', () => {
    const surface = '{ en: [sea-mark, sea mark, Sea Mark, seamark], zh: [航标 LMP, 航标LMP] }';
    const { lexicon } = compileFolder(knowledgeFolder({ [LENS]: entry('fresnel-lens', { surface }) }));
    const lens = lexicon.entries.find(({ id }) => id === 'fresnel-lens');
    expect(lens?.forms).toEqual({ 0: ['sea-mark', 'seamark', '航标 LMP'] });
  });

  it('folds Traditional characters, and adds the names of Taiwan', () => {
    const { lexicon } = compileFolder(knowledgeFolder());
    const find = createFind(lexicon);
    const found = (text: string) => find(text).map(({ entry }) => lexicon.entries[entry]?.id);
    for (const form of ['菲涅耳透镜', '菲涅耳透鏡']) expect(found(form)).toEqual(['fresnel-lens']);
    for (const form of ['艾达', '艾達', '愛妲']) expect(found(form)).toEqual(['keeper']);
    expect(lexicon.han).toContain('鏡镜');
    // A family's grammar follows names in either script: `千问 3.8`.
    expect(flagsByForm(lexicon).get('艾达')).toBe(FORM_FAMILY);
  });

  it('leaves the cues of senses to the background, in the one spelling that pages look for', () => {
    const { senses, lexicon } = compileFolder(knowledgeFolder());
    // They are everyday words: none names anything of AI.
    expect(senses).toEqual({
      words: 'tower\n灯塔\nsofa',
      entries: { lamp: { for: '', plain: '0 1', against: '2' } },
    });
    expect(lexicon.domain).toEqual(['lighthouse keeping', '航标']);
  });
});

it('words of senses are kept once, and a list is told by the distances in it', () => {
  const none = { for: [], plain: [] };
  const senses = { a: { ...none, against: ['x', 'y', 'z'] }, b: { ...none, against: ['z', 'w', 'x'] } };
  expect(packSenses(senses)).toEqual({
    words: 'x\ny\nz\nw',
    entries: { a: { for: '', plain: '', against: '0 1 1' }, b: { for: '', plain: '', against: '0 2 1' } },
  });
});

describe('the cards', () => {
  it('carry what each side of a debate rests on', () => {
    const [debate] = resolveCard(compileFolder(knowledgeFolder()).cards, 'fresnel-lens')?.debates ?? [];
    expect(debate?.sides.map(({ voices }) => voices.map(({ id }) => id))).toEqual([
      ['late-lens'],
      ['lamp-then-lens'],
    ]);
  });

  it('show the sides of the debate first, then the most specific voices, the newest, the order of the talk', () => {
    const { cards } = compileFolder(knowledgeFolder());
    const card = resolveCard(cards, 'fresnel-lens');
    expect(card?.voices.map(({ id }) => id)).toEqual([
      'late-lens',
      'lamp-then-lens',
      'boat-lens',
      'old-lens',
    ]);
    const undebated = knowledgeFolder({
      'debates/lens-or-lamp.yaml': debate('[late-lens]', '[lamp-alone]'),
      [BOATS]: [
        position('boat-lens', { source: 'lf490:5' }),
        position('lamp-alone', { source: 'lf490:5', entries: '[lamp]' }),
      ].join(''),
    });
    const plain = resolveCard(compileFolder(undebated).cards, 'fresnel-lens');
    expect(plain?.debates).toEqual([]);
    expect(plain?.voices.map(({ id }) => id)).toEqual([
      'late-lens',
      'boat-lens',
      'old-lens',
      'lamp-then-lens',
    ]);
    expect(card?.debates.map(({ id }) => id)).toEqual(['lens-or-lamp']);
    expect(card?.requires.map(({ id }) => id)).toEqual(['lamp']);
    expect(card?.related.map(({ id }) => id)).toEqual(['keeper']);
  });

  it('tell where in the episode it was said', () => {
    const { cards } = compileFolder(knowledgeFolder());
    const voices = new Map(resolveCard(cards, 'fresnel-lens')?.voices.map((voice) => [voice.id, voice]));
    expect(voices.get('late-lens')).toMatchObject({
      name: { en: 'Lex Lamp' },
      episode: '#2',
      date: '2002-03-04',
      horizon: '2031',
      chapter: { title: { en: 'Towers', 'zh-Hans': '灯塔', 'zh-Hant': '燈塔' }, start: 3723 },
      url: 'https://beacon.example/watch?v=two&t=3723s',
    });
    expect(voices.get('boat-lens')?.chapter).toMatchObject({ start: 90, about: true });
    expect(voices.get('late-lens')?.chapter).not.toHaveProperty('about');
    expect(voices.get('old-lens')?.chapter).not.toHaveProperty('start');
    expect(voices.get('old-lens')?.url).toBe('https://beacon.example/watch?v=one');
  });

  it('show what was said on a question in both years, also where the entry lists only one of them', () => {
    const boat = position('boat-lens', { entries: '[fresnel-lens, lamp]', earlier: '[old-lens]' });
    const { cards } = compileFolder(knowledgeFolder({ [BOATS]: boat }));
    const links = (id: string) => {
      const card = resolveCard(cards, id);
      const voices = [...(card?.voices ?? []), ...(card?.linked ?? [])];
      return voices.flatMap(({ id: voice, date, earlier, later }) =>
        earlier || later ? [{ voice, date, ...(earlier && { earlier }), ...(later && { later }) }] : [],
      );
    };
    const newer = { voice: 'boat-lens', date: '2002-03-04', earlier: ['old-lens'] };
    const older = { voice: 'old-lens', date: '2001-02-03', later: ['boat-lens'] };
    expect(links('fresnel-lens')).toEqual([newer, older]);
    expect(resolveCard(cards, 'fresnel-lens')?.linked).toEqual([]);
    expect(links('lamp')).toEqual([newer, older]);
    expect(resolveCard(cards, 'lamp')?.linked.map(({ id }) => id)).toEqual(['old-lens']);
  });

  it('make Traditional Chinese from Simplified, unless it is written by hand', () => {
    const byHand = entry('lamp', { name: '{ en: Lamp, zh: 灯具, zh-Hant: 燈飾 }' });
    const name = (changes?: Files) => compileFolder(knowledgeFolder(changes)).cards.entries.lamp?.name;
    expect(name()).toEqual({ en: 'Lamp', 'zh-Hans': '灯具', 'zh-Hant': '燈具' });
    expect(name({ [LAMP]: byHand })).toEqual({ en: 'Lamp', 'zh-Hans': '灯具', 'zh-Hant': '燈飾' });
  });

  it('an id that the base does not hold has no card', () => {
    expect(resolveCard(compileFolder(knowledgeFolder()).cards, 'constructor')).toBeUndefined();
  });
});

it('the search index holds every name once, with its words where they are more than lower case', () => {
  const { documents, vocabulary } = compileFolder(knowledgeFolder()).search;
  const lens = documents.find(({ id }) => id === 'fresnel-lens');
  expect(lens?.aliases.split('\n')).toEqual(['Fresnel lens', '菲涅耳透镜', '菲涅耳透鏡', 'FL-7\tfl 7']);
  expect(lens?.names).toBe(3);
  expect(documents.find(({ id }) => id === 'lamp')).toMatchObject({ abbr: 'LMP', kind: 'term' });
  expect(vocabulary.filter((word) => /lens$|^fl/.test(word))).toEqual(['lens', 'fresnellens']);
});

it.each([
  ['A model, V3.2 of a family. It is new.', 'A model, V3.2 of a family'],
  ['A book by J. K. Smith on U.S. Law. #490 praises it.', 'A book by J. K. Smith on U.S. Law'],
  ['One sentence only.', 'One sentence only'],
])('the line of %s ends with its first sentence', (en, line) => {
  const lamp = entry('lamp', { definition: `{ en: "${en}", zh: 一句。两句。 }` });
  const { lines } = compileFolder(knowledgeFolder({ [LAMP]: lamp }));
  expect([lines.en.lamp, lines['zh-Hans'].lamp]).toEqual([line, '一句']);
});

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(KnowledgeError);
    return (error as Error).message;
  }
  throw new Error('nothing was wrong');
}
