import { describe, expect, it, vi } from 'vitest';
import { background, shows, start } from './started';

/** Changes are read after a tenth of a second without any. */
const LONGER_THAN_GATHERED_MS = 400;

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

it('what changes behind other tabs is read when it comes to the front', async () => {
  start('<p>OpenAI</p><p id="new"></p>');
  await shows('OpenAI');
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const asked = vi.spyOn(background, 'find');
  (document.querySelector('#new') as Element).textContent = 'NVIDIA';
  await new Promise((resolve) => setTimeout(resolve, LONGER_THAN_GATHERED_MS));
  expect(asked).not.toHaveBeenCalled();
  hidden.mockRestore();
  document.dispatchEvent(new Event('visibilitychange'));
  await shows('OpenAI', 'NVIDIA');
});
