import { describe, expect, it } from 'vitest';
import { createAnnotate, type TextBlock } from '../../../lib/match/annotate';
import { LEXICON, SENSES } from './lexicon';

const annotate = createAnnotate(LEXICON, SENSES);

/** A document as lines; `#` opens a heading. */
function marked(...lines: string[]): string[][] {
  const blocks = lines.map((line): TextBlock => {
    return { text: line.replace(/^# /, ''), heading: line.startsWith('# '), scope: undefined };
  });
  return annotate(blocks).map((mentions, index) =>
    mentions.map(({ start, end }) => (blocks[index] as TextBlock).text.slice(start, end)),
  );
}

describe('an ambiguous form', () => {
  it('alone is not marked', () => {
    expect(marked('Gemini is here.')).toEqual([[]]);
  });
  it('is marked by a cue in its sentence', () => {
    expect(marked('Google showed Gemini.')).toEqual([['Gemini']]);
  });
  it('is marked by an unambiguous entry in its sentence', () => {
    expect(marked('OpenAI fears Gemini.')).toEqual([['OpenAI', 'Gemini']]);
  });
  it('is not marked where a rival cue stands in its sentence, whatever else does', () => {
    expect(marked('The Google horoscope for Gemini.')).toEqual([[]]);
  });
  it('is marked by its version', () => {
    expect(marked('Gemini 3 is out.')).toEqual([['Gemini 3']]);
  });
  it('is marked under a heading that names its subject', () => {
    expect(marked('# A chatbot by Google', 'Gemini can do more now.')).toEqual([[], ['Gemini']]);
  });
  it('is not marked under a heading of the rival sense', () => {
    expect(marked('# Your horoscope', 'Gemini: a chatbot may call.')[1]).toEqual([]);
  });
  it('is not decided by the page where the rival sense stands on it', () => {
    expect(marked('OpenAI and Google.', '# Stars', 'The zodiac.', '# News', 'Gemini is here.')[4]).toEqual(
      [],
    );
  });
});

describe('a form that means more than its entry', () => {
  const inText = (text: string) => marked(text).flat();
  it('is not marked because AI is the subject, nor by the other words of its sense', () => {
    expect(inText('OpenAI and a chatbot: water cooling in the server.')).toEqual(['OpenAI']);
    expect(inText('OpenAI bought it. Racks were full. It has water cooling.')).toEqual(['OpenAI']);
  });
  it('is marked where a word that it needs stands in its sentence', () => {
    expect(inText('OpenAI put water cooling into every rack.')).toEqual(['OpenAI', 'water cooling']);
  });
  it('is told with that word, which weighs nothing', () => {
    const block = { text: 'OpenAI put water cooling into every rack.', heading: false, scope: undefined };
    const [, cooling] = annotate([block]).flat();
    expect(cooling?.reasons).toContainEqual({ from: 'sentence', evidence: 'rack', weight: 0 });
    const [, again] = annotate([{ ...block, text: 'OpenAI put water cooling into a cabinet.' }]).flat();
    expect(again?.reasons.filter(({ evidence }) => evidence === 'cabinet')).toHaveLength(1);
  });
  it('is not where nothing else speaks for it, or its rivals speak louder', () => {
    expect(inText('He put water cooling into a rack.')).toEqual([]);
    expect(inText('A chatbot saw the water cooling of the brewery, on a rack.')).toEqual([]);
  });
  it('is marked beside a plain name of its entry, and in a phrase that holds it', () => {
    expect(inText('OpenAI on liquid cooling: water cooling is not enough.')).toContain('water cooling');
    expect(inText('OpenAI sells water cooling of chips.')).toContain('water cooling');
  });
  it('does not speak for itself by a word in it', () => {
    expect(inText('OpenAI is cooled by water.')).toEqual(['OpenAI']);
    expect(inText('OpenAI: some are cooled by water and all are cooled by water.')).toEqual(['OpenAI']);
  });
  it('does not vouch for others, and words learned do not make it', () => {
    const text = 'OpenAI put water cooling into a rack for Gemini.';
    const mentions = annotate([{ text, heading: false, scope: undefined }]).flat();
    expect(mentions.map(({ id }) => id)).toEqual(['openai', 'cooling', 'gemini']);
    expect(mentions[2]?.reasons.map(({ evidence }) => evidence)).not.toContain('cooling');
    const learned = { bias: 0, words: { typed: 900 }, entries: {} };
    const block = { text: 'OpenAI typed water cooling.', heading: false, scope: undefined };
    expect(createAnnotate(LEXICON, SENSES, learned)([block]).flat()).toHaveLength(1);
  });
});

describe('a name', () => {
  it('means the same again in a block that said plainly what it means, until something else speaks', () => {
    const [first] = marked('Google showed Gemini on a phone. The zodiac room was full. Gemini is here.');
    expect(first).toEqual(['Gemini', 'Gemini']);
    expect(marked('Google showed Gemini on a phone. A horoscope of Gemini is here.')[0]).toEqual(['Gemini']);
  });
  it('is marked by a phrase that holds it, whatever else its sentence speaks of', () => {
    expect(marked('A chatbot here: she asked Gemini under the stars.')).toEqual([['Gemini']]);
    expect(marked('A chatbot here: she met Gemini under the stars.')).toEqual([[]]);
  });
  it.each(['Gemini Street', 'the Hotel Gemini', 'Captain Gemini'])("is another's in %s", (name) => {
    expect(marked(`Google opened in ${name}.`)).toEqual([[]]);
  });
  it('may be short in a headline over the full one, but not in the text before it', () => {
    const heading = ['# Altman speaks', 'It was late. Sam Altman spoke.'];
    expect(marked(...heading)).toEqual([['Altman'], ['Sam Altman']]);
    expect(marked('Altman speaks.', 'Sam Altman spoke.')).toEqual([[], ['Sam Altman']]);
  });
});

describe('a surname', () => {
  const named = ['# Sam Altman', 'Altman spoke.'];
  it('is not that of another who was named last in its block', () => {
    expect(marked(...named, 'The designer Ann Altman came. Altman sells coats.')[2]).toEqual([]);
    expect(marked(...named, 'Ann Altman met Sam Altman. Altman sells coats.')[2]).toEqual([
      'Sam Altman',
      'Altman',
    ]);
  });
  it('is not that of the other one', () => {
    expect(marked(...named, 'The other Altman paints.')[2]).toEqual([]);
  });
});

describe('names in doubt', () => {
  it('vouch for one another on a page that speaks of AI', () => {
    const both = 'Gemini and Claude have answered.';
    expect(marked('OpenAI is here.', '# News', both)[2]).toEqual(['Gemini', 'Claude']);
    expect(marked(both)).toEqual([[]]);
  });
  it('do not where something speaks against one of them', () => {
    expect(marked('OpenAI is here.', '# News', 'Gemini and Claude the painter.')[2]).toEqual([]);
    expect(marked('OpenAI is here.', '# News', 'Gemini and Claude and the zodiac.')[2]).toEqual([]);
  });
});

describe('a company with other business', () => {
  it('is not marked for a headline that says AI', () => {
    expect(marked('# AI and the markets', 'Oracle hired ten cooks.')[1]).toEqual([]);
    expect(marked('# AI and the markets', 'Oracle showed a chatbot.')[1]).toEqual(['Oracle']);
  });
  it('is not marked for what was said before another matter', () => {
    const news = 'A chatbot was shown under AI rules.';
    expect(marked(`${news} Oracle lost a case.`)).toEqual([['Oracle']]);
    expect(marked(`${news} In a separate case Oracle lost.`)).toEqual([[]]);
  });
  it('is its own name after a place with which a sentence begins', () => {
    expect(marked('In Berlin Oracle showed a chatbot.')).toEqual([['Oracle']]);
    expect(marked('They say Berlin Oracle showed a chatbot.')).toEqual([[]]);
  });
  it('is not marked for a place', () => {
    expect(marked('A chatbot.', 'Oracle hired cooks in Hsinchu.')[1]).toEqual([]);
  });
});

describe('a digest with both senses', () => {
  it('marks only the right one, in any order', () => {
    const news = ['# Google opens Gemini to all', 'The chatbot Gemini is free now.'];
    const stars = ['# Your horoscope', 'Gemini: a good day for old friends.'];
    expect(marked(...news, ...stars)).toEqual([['Gemini'], ['Gemini'], [], []]);
    expect(marked(...stars, ...news)).toEqual([[], [], ['Gemini'], ['Gemini']]);
  });
  it('does so in Chinese', () => {
    expect(marked('谷歌的大模型 Gemini 更新。', '本周星座：Gemini 运势平平。')).toEqual([['Gemini'], []]);
  });
});

describe('a form that rarely means anything else', () => {
  it('is marked without evidence where it is a company of AI', () => {
    expect(marked('A letter to Anthropic.')).toEqual([['Anthropic']]);
  });
  it('is marked where something else shows the subject, and does not show it itself', () => {
    expect(marked('A deep network.')).toEqual([[]]);
    expect(marked('A deep network.', 'The deep network of a jellyfish.')).toEqual([[], []]);
    expect(marked('A deep network for a chatbot.')).toEqual([['deep network']]);
  });
  it('is not marked against evidence', () => {
    expect(marked('Anthropic arguments in quantum cosmology.')).toEqual([[]]);
  });
});

describe('reasons', () => {
  it('name the evidence and where it stands, the strongest first', () => {
    const [mentions] = annotate([
      { text: 'Google showed Gemini. A chatbot.', heading: false, scope: undefined },
    ]);
    expect(mentions?.[0]?.reasons.slice(0, 2)).toEqual([
      { from: 'sentence', evidence: 'google', weight: 2.6 },
      { from: 'block', evidence: 'chatbot', weight: 0.8 },
    ]);
  });
  it('name a word once, though its singular and its plural are cues', () => {
    const [mentions] = annotate([
      { text: 'Google showed Gemini, OpenAI, under the stars.', heading: false, scope: undefined },
    ]);
    const rivals = mentions?.[0]?.reasons.filter(({ weight }) => weight < 0);
    expect(rivals).toHaveLength(1);
  });
  it('name the form where it needs no evidence', () => {
    const [mentions] = annotate([{ text: 'OpenAI', heading: false, scope: undefined }]);
    expect(mentions?.[0]?.reasons).toEqual([{ from: 'form', evidence: 'OpenAI', weight: 1 }]);
  });
});

it('an ambiguous form whose sense nobody tells is not marked', () => {
  const [mentions] = createAnnotate(LEXICON, { words: '', entries: {} })([
    { text: 'Google showed the chatbot Gemini 3.', heading: false, scope: undefined },
  ]);
  expect(mentions).toEqual([]);
});

it('blocks far away that say nothing of it change no decision', () => {
  const near = ['Google showed Gemini.', 'Gemini is here.'];
  const far = Array.from({ length: 20 }, (_, index) => `The garden in week ${index}.`);
  expect(marked(...near, ...far).slice(0, 2)).toEqual(marked(...near));
});
