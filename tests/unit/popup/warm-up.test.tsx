// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { prepareSearch } from '../../../entrypoints/popup/search';
import { useWarmUp } from '../../../entrypoints/popup/warm-up';
import { DOCUMENTS, INDEX } from './documents';

const documents = new Map(DOCUMENTS.map((document) => [document.id, document]));
const search = vi.fn(prepareSearch(INDEX));
const base = { is: 'ready', documents, search, lines: {} } as const;
const laidOut = vi.spyOn(Element.prototype, 'getBoundingClientRect');
let idle: (() => void)[] = [];
let app: HTMLElement;

function Popup({ isTyping }: { isTyping: boolean }) {
  useWarmUp(base, 'en', isTyping);
  return <div class="popup" />;
}

const show = (isTyping: boolean) => act(() => render(<Popup isTyping={isTyping} />, app));

/** One idle moment; what waits for it goes on in microtasks. */
function pass() {
  return act(async () => {
    for (const run of idle.splice(0)) run();
  });
}

beforeEach(() => {
  idle = [];
  vi.clearAllMocks();
  vi.stubGlobal('requestIdleCallback', (run: () => void) => idle.push(run));
  app = document.body.appendChild(document.createElement('main'));
});
afterEach(() => {
  act(() => render(null, app));
  app.remove();
});

test('results are searched, rendered and laid out in idle moments of their own, and leave nothing', async () => {
  show(false);
  const before = app.innerHTML;
  expect(search).not.toHaveBeenCalled();
  await pass();
  expect(search).toHaveBeenCalledTimes(1);
  await pass();
  expect(laidOut).not.toHaveBeenCalled();
  await pass();
  expect(laidOut).toHaveBeenCalledTimes(1);
  expect([app.innerHTML, idle]).toEqual([before, []]);
});

test('whoever types is not waited for', async () => {
  show(false);
  await pass();
  show(true);
  await pass();
  await pass();
  expect(search).toHaveBeenCalledTimes(1);
  expect([laidOut.mock.calls, idle]).toEqual([[], []]);
});
