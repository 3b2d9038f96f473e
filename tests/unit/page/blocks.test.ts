// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { BlockReader } from '../../../lib/page/blocks';
import { type Block, boundaries } from '../../../lib/page/pieces';

beforeEach(() => {
  document.body.innerHTML = '';
});

test('a block is the text of a block element, joined across inline elements, or a run of it', () => {
  page('<div>one <b>two<i>!</i></b> <p>three</p> four<br>five</div><my-box>six</my-box>');
  expect(texts()).toEqual(['one two! ', 'three', ' four', 'five', 'six']);
  expect(read().map(({ owner }) => owner.localName)).toEqual(['div', 'p', 'div', 'div', 'my-box']);
});

test('each piece of a block is in its place', () => {
  page('<p>\n  <b> </b>one <code>x</code><b>two</b> three</p>');
  const [block] = read() as [Block];
  expect(block.text).toBe('one \ufffctwo three');
  for (const { node, start } of block.pieces) expect(block.text.slice(start)).toMatch(node.data);
  expect(block.pieces).toHaveLength(3);
  const { start, end } = boundaries(block, 5, 8);
  expect([start.node.data, start.offset, end.node.data, end.offset]).toEqual(['two', 0, 'two', 3]);
});

test('what is blank, closed or being edited is no block', () => {
  page(`<p> \n\u00a0</p><p>\n<img> </p><p><span hidden>no</span></p><div contenteditable>no</div><div role="textbox">no</div>
    <pre>no</pre><script>no</script><p>one<ruby>字<rt>zì</rt></ruby></p><p contenteditable="FALSE">two</p>`);
  expect(texts()).toEqual(['one字', 'two']);
});

test('a hidden block is read, so that it is known when the page shows it', () => {
  page('<p>one</p><p hidden>two</p>');
  expect(texts()).toEqual(['one', 'two']);
});

test('a heading is told from what stands in one, not from what stands deeper', () => {
  page('<h2>one<div>two</div><span><div>three</div></span></h2><p>four</p>');
  expect(read().map(({ heading }) => heading)).toEqual([true, true, false, false]);
});

test('the scope is the nearest section, in the part that is read or around it', () => {
  page('<article><div id="part"><p>one</p><section>two<p>three</p></section><p>four</p></div></article>');
  const part = document.querySelector('#part') as Element;
  expect(read(part).map(({ scope }) => scope?.localName)).toEqual([
    'article',
    'section',
    'section',
    'article',
  ]);
});

test('a shadow root is read at the place of its host, before the children of the host', () => {
  page('<p>one <span id="host">three<em>!</em></span> four</p><x-late>five</x-late>');
  const host = document.querySelector('#host') as Element;
  const inner = host.attachShadow({ mode: 'open' });
  inner.innerHTML = '<h2>two</h2><x-inner><slot></slot></x-inner>';
  const met: string[] = [];
  const reader = new BlockReader(document.body, ({ localName }) => met.push(localName));
  expect(Array.from(reader.blocks(), ({ text }) => text)).toEqual(['one ', 'two', 'three!', ' four', 'five']);
  expect(met).toEqual(['span', 'x-inner', 'x-late']);
});

test('the shadow root of the part that is read comes first', () => {
  page('<div id="part"><p>two</p></div>');
  const part = document.querySelector('#part') as Element;
  part.attachShadow({ mode: 'open' }).innerHTML = '<p>one</p>';
  expect(read(part).map(({ text }) => text)).toEqual(['one', 'two']);
});

test('a long text is cut at blanks, and nothing of it is lost', () => {
  const words = 'seven letters '.repeat(1_500);
  page(`<p>${words}<b>${words}</b></p>`);
  const blocks = read();
  expect(blocks.map(({ text }) => text).join('')).toBe(words + words);
  expect(Math.max(...blocks.map(({ text }) => text.length))).toBeLessThan(5_100);
  for (const { text, pieces } of blocks) {
    const parts = pieces.map(({ node, start, from }) => [node.data.slice(from), text.slice(start)] as const);
    for (const [data, told] of parts) expect(data.startsWith(told) || told.startsWith(data)).toBe(true);
  }
});

test('many short texts are parted between two words', () => {
  page(`<p>${'<b>word </b>'.repeat(2_500)}</p>`);
  expect(texts().length).toBeGreaterThan(1);
  expect(texts().join('')).toBe('word '.repeat(2_500));
});

test('what is put in during a pause is read where it is still to come, and the rest where it stays', () => {
  page('<p>one</p><p>two</p><p>three</p>');
  const reader = new BlockReader(document.body);
  const blocks = reader.blocks();
  expect(blocks.next().value?.text).toBe('one');
  expect(reader.cursor).toBe(document.querySelectorAll('p')[1]);
  document.body.append('four');
  document.querySelectorAll('p')[2]?.remove();
  expect(Array.from(blocks, ({ text }) => text)).toEqual(['two', 'four']);
  expect(reader.cursor).toBeNull();
});

test('where the node read next is taken out during a pause, the reader ends with it', () => {
  page('<p>one</p><p id="next">two</p><p>three</p>');
  const reader = new BlockReader(document.body);
  const blocks = reader.blocks();
  blocks.next();
  document.querySelector('#next')?.remove();
  expect(Array.from(blocks, ({ text }) => text)).toEqual(['two']);
});

function page(html: string): void {
  document.body.innerHTML = html;
}

const read = (root: Element = document.body): Block[] => [...new BlockReader(root).blocks()];
const texts = (): string[] => read().map(({ text }) => text);
