import { describe, expect, it } from 'vitest';
import { centre, end, painted, shows, start } from './started';

describe('a page that changes', () => {
  it('marks text that is added', async () => {
    start('<p>OpenAI</p>');
    await shows('OpenAI');
    document.body.insertAdjacentHTML('beforeend', '<div><p>NVIDIA</p></div>');
    await shows('OpenAI', 'NVIDIA');
    document.body.insertAdjacentHTML('afterbegin', '<p>First of all RLHF</p>');
    await shows('RLHF', 'OpenAI', 'NVIDIA');
  });

  it('takes marks off the moment their text changes, and marks the new text', async () => {
    start('<p>OpenAI is here</p>');
    await shows('OpenAI');
    const text = document.querySelector('p')?.firstChild as Text;
    text.data = 'Here is NVIDIA';
    await Promise.resolve();
    expect(painted()).toEqual([]);
    await shows('NVIDIA');
  });

  it('forgets text that is removed, and finds text that moves', async () => {
    const annotator = start('<p>OpenAI</p><ul><li>NVIDIA</li><li>RLHF</li></ul>');
    await shows('OpenAI', 'NVIDIA', 'RLHF');
    document.querySelector('p')?.remove();
    const list = document.querySelector('ul') as Element;
    list.append(list.firstElementChild as Element);
    await shows('RLHF', 'NVIDIA');
    await expect.poll(() => annotator.terms().map(({ id }) => id)).toEqual(['rlhf', 'nvidia']);
  });

  it('joins a name that grows piece by piece across inline elements', async () => {
    start('<p>reinforcement <b>learning</b></p>');
    const p = document.querySelector('p') as Element;
    p.insertAdjacentHTML('beforeend', ' with <i>verifiable</i>');
    p.append(' rewards');
    await shows('reinforcement learning with verifiable rewards');
  });

  it('keeps the terms in the order of the page', async () => {
    const annotator = start('<p>OpenAI</p><section></section><p>NVIDIA</p>');
    await shows('OpenAI', 'NVIDIA');
    (document.querySelector('section') as Element).innerHTML = '<p>RLHF</p>';
    await shows('OpenAI', 'RLHF', 'NVIDIA');
    expect(annotator.terms().map(({ id }) => id)).toEqual(['openai', 'rlhf', 'nvidia']);
  });

  it('a distant change takes no mark away', async () => {
    start(
      `<h2>AI models</h2><p>The Gemini model is here</p>${'<p>filler</p>'.repeat(10)}<h2>More</h2><p id="last"></p>`,
    );
    await shows('Gemini');
    (document.querySelector('#last') as Element).textContent = 'The horoscope of RLHF';
    await shows('Gemini', 'RLHF');
  });

  it('lets restless text rest, and reads it when it is quiet', async () => {
    start('<p>0</p><p>OpenAI</p>');
    await shows('OpenAI');
    const text = document.querySelector('p')?.firstChild as Text;
    for (let count = 1; count <= 60; count++) {
      text.data = `${count}`;
      await new Promise(requestAnimationFrame);
    }
    text.data = 'NVIDIA';
    await expect.poll(() => painted(), { timeout: 4000 }).toEqual(['NVIDIA', 'OpenAI']);
  });
});

describe('a page that interferes', () => {
  it('gets its marks back after the registry was cleared', async () => {
    const annotator = start('<p>OpenAI</p>');
    await shows('OpenAI');
    CSS.highlights.clear();
    annotator.markAt(1, 1);
    expect(painted()).toEqual(['OpenAI']);
  });

  it('gets its marks back after a highlight of ours was emptied', async () => {
    const annotator = start('<p>OpenAI</p>');
    await shows('OpenAI');
    CSS.highlights.get('marginalia')?.clear();
    annotator.markAt(1, 1);
    expect(painted()).toEqual(['OpenAI']);
  });
});

it('what is said after the end brings no mark back', async () => {
  const annotator = start('<p>OpenAI</p>');
  await shows('OpenAI');
  annotator.showOpen(annotator.firstMark('openai'));
  end();
  annotator.showOpen(undefined);
  expect([...CSS.highlights.keys()].filter((name) => name.startsWith('marginalia'))).toEqual([]);
});

it('takes away what an older copy of the script has left', async () => {
  document.body.innerHTML = '<p>Nothing</p>';
  CSS.highlights.set('marginalia-open', new Highlight());
  start('<p>OpenAI</p>');
  await shows('OpenAI');
  expect(CSS.highlights.has('marginalia-open')).toBe(false);
});

describe('what is marked', () => {
  it('shows once it is no longer hidden', async () => {
    start('<details><summary>More</summary><p>OpenAI</p></details><p>NVIDIA</p>');
    await shows('NVIDIA');
    (document.querySelector('details') as HTMLDetailsElement).open = true;
    await shows('OpenAI', 'NVIDIA');
  });

  it('is registered only near the view', async () => {
    start(`<p>OpenAI</p><div style="height: 10000px"></div><p id="far">NVIDIA</p>`);
    await shows('OpenAI');
    document.querySelector('#far')?.scrollIntoView();
    await shows('NVIDIA');
    scrollTo(0, 0);
    await shows('OpenAI');
  });

  it('is tinted in a link', async () => {
    start('<p>RLHF and <a href="#">OpenAI</a></p>');
    await shows('RLHF');
    expect(painted('marginalia-link')).toEqual(['OpenAI']);
  });

  it('is the first in each section', async () => {
    start('<h2>RLHF</h2><p>OpenAI, OpenAI</p><p>OpenAI</p><h2>NVIDIA</h2><p>OpenAI</p>', {
      density: 'section',
    });
    await shows('RLHF', 'OpenAI', 'NVIDIA', 'OpenAI');
  });

  it('stands in open shadow roots too, which get the rules', async () => {
    const annotator = start('<x-card></x-card><p>NVIDIA</p>');
    const root = (document.querySelector('x-card') as Element).attachShadow({ mode: 'open' });
    root.innerHTML = '<p>OpenAI</p><slot></slot>';
    // A root attached late makes no record; what is added in its host does.
    (document.querySelector('x-card') as Element).append('.');
    await expect.poll(() => annotator.terms().map(({ id }) => id)).toEqual(['openai', 'nvidia']);
    expect(root.adoptedStyleSheets).toHaveLength(1);
    root.querySelector('p')?.append(' and RLHF');
    await expect.poll(() => annotator.terms().map(({ id }) => id)).toEqual(['openai', 'rlhf', 'nvidia']);
    const [x, y] = centre((root.querySelector('p') as Element).getBoundingClientRect());
    expect(annotator.markAt(20, y)?.mention.id, `${x}, ${y}`).toBe('openai');
    end();
    expect(root.adoptedStyleSheets).toHaveLength(0);
  });

  it('goes with the host of its shadow root', async () => {
    const annotator = start('<x-card></x-card><p>NVIDIA</p>');
    const terms = () => annotator.terms().map(({ id }) => id);
    document.querySelector('x-card')?.attachShadow({ mode: 'open' }).append('OpenAI');
    await expect.poll(terms).toEqual(['openai', 'nvidia']);
    document.querySelector('x-card')?.remove();
    await expect.poll(terms).toEqual(['nvidia']);
  });

  it('leaves the document as it was', async () => {
    start('<p>OpenAI <b>and</b> <a href="#">NVIDIA</a></p>');
    const before = document.documentElement.outerHTML;
    await shows('OpenAI');
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('a hit test', () => {
  it('finds the mark under a point, and none beside it', async () => {
    const annotator = start('<p style="font: 20px monospace">see <span>OpenAI</span> there</p>');
    await shows('OpenAI');
    const rect = (document.querySelector('span') as Element).getBoundingClientRect();
    expect(annotator.markAt(...centre(rect))?.mention.id).toBe('openai');
    expect(annotator.markAt(rect.left - 5, rect.top + 5)).toBeUndefined();
    expect(annotator.markAt(rect.right + 300, rect.top + 5)).toBeUndefined();
  });

  it('finds it under a stretched link, but not under a cover', async () => {
    const annotator = start(
      `<div style="position: relative"><p style="font: 20px monospace"><span>OpenAI</span></p>
       <a href="#" style="position: absolute; inset: 0"></a></div>`,
    );
    await shows('OpenAI');
    const point = centre((document.querySelector('span') as Element).getBoundingClientRect());
    expect(annotator.markAt(...point)?.mention.id).toBe('openai');
    (document.querySelector('a') as HTMLElement).style.background = 'white';
    expect(annotator.markAt(...point)).toBeUndefined();
  });

  it('finds each line of a mark that wraps', async () => {
    const annotator = start('<p style="width: 8em">reinforcement learning with verifiable rewards</p>');
    await shows('reinforcement learning with verifiable rewards');
    const mark = annotator.firstMark('rlvr');
    const rects = mark?.rects() ?? [];
    expect(rects.length).toBeGreaterThan(1);
    for (const rect of rects) expect(annotator.markAt(...centre(rect))).toBe(mark);
  });
});
