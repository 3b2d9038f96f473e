import { describe, expect, it } from 'vitest';
import type { Wishes } from '../../lib/match/wishes';
import type { Mark } from '../../lib/page/mark';
import { stepFrom } from '../../lib/page/step';
import { ALL, centre, lost, painted, shows, start } from './started';

describe('wishes', () => {
  const TEXT = '<h2>One</h2><p>OpenAI, OpenAI, NVIDIA</p><h2>Two</h2><p>OpenAI</p>';

  it('change what is painted without the page being read again', async () => {
    const annotator = start(TEXT);
    await shows('OpenAI', 'OpenAI', 'NVIDIA', 'OpenAI');
    const first = annotator.firstMark('openai');
    const wish = (wishes: Partial<Wishes>) => annotator.wish({ ...ALL, ...wishes }, 'underline');
    wish({ density: 'section' });
    await shows('OpenAI', 'NVIDIA', 'OpenAI');
    wish({ density: 'page' });
    await shows('OpenAI', 'NVIDIA');
    wish({ hiddenKinds: ['company', 'lab'] });
    await shows();
    expect(annotator.terms()).toEqual([]);
    wish({});
    await shows('OpenAI', 'OpenAI', 'NVIDIA', 'OpenAI');
    expect(annotator.firstMark('openai')?.mention).toBe(first?.mention);
  });

  it('for known entries leave them listed, for words of another sense not', async () => {
    const annotator = start(TEXT, { known: ['nvidia'] });
    await shows('OpenAI', 'OpenAI', 'OpenAI');
    const listed = () => annotator.terms().map(({ id, known }) => [id, known]);
    expect(listed()).toEqual([
      ['openai', undefined],
      ['nvidia', true],
    ]);
    annotator.showOpen(annotator.firstMark('nvidia'));
    expect(painted('marginalia-open')).toEqual(['NVIDIA']);
    annotator.wish({ ...ALL, notHere: ['openai'] }, 'underline');
    await shows('NVIDIA');
    expect(listed()).toEqual([['nvidia', undefined]]);
  });

  it('said while the page is being read hold for the whole of it', async () => {
    start(TEXT).wish({ ...ALL, known: ['openai'] }, 'underline');
    await shows('NVIDIA');
  });
});

describe('a style', () => {
  it('of tint paints all marks alike, links among them', async () => {
    const annotator = start('<p>RLHF and <a href="#">OpenAI</a></p>', {}, 'tint');
    await expect.poll(() => painted('marginalia-link')).toEqual(['RLHF', 'OpenAI']);
    annotator.wish(ALL, 'underline');
    expect([painted('marginalia'), painted('marginalia-link')]).toEqual([['RLHF'], ['OpenAI']]);
  });

  it('of none paints no mark, and they are there all the same', async () => {
    const annotator = start('<p style="font: 20px monospace"><span>OpenAI</span></p>', {}, 'none');
    await expect.poll(() => annotator.marks().length).toBe(1);
    expect(CSS.highlights.size).toBe(0);
    const box = (document.querySelector('span') as Element).getBoundingClientRect();
    const mark = annotator.markAt(...centre(box));
    expect(mark?.mention.id).toBe('openai');
    annotator.showOpen(mark);
    expect(painted('marginalia-open')).toEqual(['OpenAI']);
    annotator.showOpen(undefined);
    annotator.wish(ALL, 'underline');
    await shows('OpenAI');
  });
});

describe('the open mark', () => {
  it('is lost when the page takes its text, and only then', async () => {
    const annotator = start('<p>OpenAI</p><p id="other">NVIDIA</p>');
    await shows('OpenAI', 'NVIDIA');
    annotator.showOpen(annotator.firstMark('openai'));
    document.querySelector('#other')?.remove();
    await shows('OpenAI');
    expect(lost).toEqual([]);
    document.querySelector('p')?.remove();
    await expect.poll(() => lost).toEqual(['openai']);
    expect(painted('marginalia-open')).toEqual([]);
  });

  it('is still shown after it was scrolled far away and back', async () => {
    const annotator = start('<p>OpenAI</p><div style="height: 10000px"></div><p id="far">NVIDIA</p>');
    await shows('OpenAI');
    annotator.showOpen(annotator.firstMark('openai'));
    document.querySelector('#far')?.scrollIntoView();
    await shows('NVIDIA');
    scrollTo(0, 0);
    await shows('OpenAI');
    expect([painted('marginalia-open'), lost]).toEqual([['OpenAI'], []]);
  });
});

describe('a step', () => {
  const id = (mark: Mark | undefined) => mark?.mention.id;

  it('goes from mark to mark, past those the page hides now, and round its ends', async () => {
    const annotator = start('<p>OpenAI</p><p id="fold">Anthropic</p><p>NVIDIA</p>');
    await shows('OpenAI', 'Anthropic', 'NVIDIA');
    (document.querySelector('#fold') as HTMLElement).hidden = true;
    const marks = annotator.marks();
    const [first, , last] = marks;
    expect([id(stepFrom(marks, first, 1)), id(stepFrom(marks, last, -1))]).toEqual(['nvidia', 'openai']);
    expect([id(stepFrom(marks, last, 1)), id(stepFrom(marks, first, -1))]).toEqual(['openai', 'nvidia']);
  });

  it('starts from what the reader sees where the last mark is out of sight', async () => {
    const gap = '<div style="height: 3000px"></div>';
    const annotator = start(`<p>OpenAI</p>${gap}<p id="seen">NVIDIA</p>${gap}<p>Anthropic</p>`);
    await expect.poll(() => annotator.marks().length).toBe(3);
    const marks = annotator.marks();
    document.querySelector('#seen')?.scrollIntoView({ block: 'center' });
    for (const direction of [1, -1] as const) {
      expect(id(stepFrom(marks, marks[0], direction))).toBe('nvidia');
      expect(id(stepFrom(marks, undefined, direction))).toBe('nvidia');
    }
    expect([id(stepFrom(marks, marks[1], 1)), id(stepFrom(marks, marks[1], -1))]).toEqual([
      'anthropic',
      'openai',
    ]);
  });

  it('goes nowhere where nothing is marked', () => {
    expect(stepFrom([], undefined, 1)).toBeUndefined();
  });
});
