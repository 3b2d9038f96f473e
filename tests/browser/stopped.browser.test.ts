import { describe, expect, it } from 'vitest';
import { background, shows, start } from './started';

describe('a background that the browser has stopped', () => {
  it('is told again what it must know to judge new text', async () => {
    start('<h2>AI models</h2><p>OpenAI</p><p id="new"></p>');
    await shows('OpenAI');
    background.forget();
    (document.querySelector('#new') as Element).textContent = 'The Gemini model';
    await shows('OpenAI', 'Gemini');
  });

  it('still says why something is marked', async () => {
    const annotator = start('<p>OpenAI</p>');
    await shows('OpenAI');
    background.forget();
    const [mark] = annotator.marks();
    expect(mark && (await annotator.reasons(mark))).toMatchObject([{ evidence: 'OpenAI' }]);
  });

  it('that did not answer is asked about the same text with the next change', async () => {
    const annotator = start('<p>OpenAI</p>');
    const { find } = background;
    let asked = 0;
    background.find = async () => void asked++;
    await expect.poll(() => asked).toBe(1);
    background.find = find;
    expect(annotator.marks()).toEqual([]);
    document.body.insertAdjacentHTML('beforeend', '<p>NVIDIA</p>');
    await shows('OpenAI', 'NVIDIA');
  });
});
