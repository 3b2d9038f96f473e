import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { Sender } from '../../../lib/platform/messages';
import { showByDefault, Toolbar } from '../../../lib/platform/toolbar';
import { fakeTabs } from './fakes';

const from = (frameId: number, documentId = 'one'): Sender =>
  ({ tab: { id: 1, url: 'https://a.example/' }, frameId, documentId }) as Sender;
const describe = vi.fn(
  async (_url: string | undefined, terms: number | undefined) => `says ${terms ?? 'off'}`,
);

let world: ReturnType<typeof fakeTabs>;
let toolbar: Toolbar;
beforeEach(() => {
  describe.mockClear();
  world = fakeTabs([]);
  toolbar = new Toolbar(describe);
});

test('the badge is the number of distinct terms, and the icon is coloured', async () => {
  await toolbar.marked(7, from(0));
  expect(world.badges.get(1)).toBe('7');
  expect(world.icons.get(1)).toMatchObject({ 16: '/icon/16.png', 128: '/icon/128.png' });
  expect(world.titles.get(1)).toBe('says 7');
  expect(describe).toHaveBeenLastCalledWith('https://a.example/', 7);
});

test('a script that found nothing has a coloured icon and no number', async () => {
  await toolbar.marked(0, from(0));
  expect(world.badges.get(1)).toBe('');
  expect(world.icons.get(1)?.[16]).toBe('/icon/16.png');
});

test('the badge has three digits at most', async () => {
  await toolbar.marked(1_204, from(0));
  expect(world.badges.get(1)).toBe('999');
});

test('frames share terms: the largest number stands for the tab', async () => {
  await toolbar.marked(3, from(0));
  await toolbar.marked(5, from(4));
  expect(world.badges.get(1)).toBe('5');
  await toolbar.marked(1, from(4));
  expect(world.badges.get(1)).toBe('3');
});

test('a frame whose script has ended counts no more', async () => {
  await toolbar.marked(3, from(0));
  await toolbar.marked(5, from(4));
  await toolbar.ended(from(4));
  expect(world.badges.get(1)).toBe('3');
  expect(world.icons.get(1)?.[16]).toBe('/icon/16.png');
});

test('a frame that ends where nothing counted colours nothing', async () => {
  await toolbar.ended(from(4));
  await toolbar.marked(3, from(0));
  await toolbar.ended(from(0));
  await toolbar.ended(from(4));
  expect(world.icons.get(1)?.[16]).toBe('/icon/off-16.png');
  expect(world.titles.get(1)).toBe('says off');
});

test('page and frame that end at once leave the button off', async () => {
  await toolbar.marked(3, from(0));
  await toolbar.marked(5, from(4));
  await Promise.all([toolbar.ended(from(0)), toolbar.ended(from(4))]);
  expect(world.icons.get(1)?.[16]).toBe('/icon/off-16.png');
  expect(world.titles.get(1)).toBe('says off');
});

test('a new document forgets the frames of the old one', async () => {
  await toolbar.marked(3, from(0));
  await toolbar.marked(9, from(4));
  await toolbar.marked(2, from(0, 'two'));
  expect(world.badges.get(1)).toBe('2');
});

test('a background that was stopped has the number from the badge', async () => {
  await toolbar.marked(12, from(0));
  const anew = new Toolbar(describe);
  await anew.marked(2, from(4));
  expect(world.badges.get(1)).toBe('12');
  await anew.marked(6, from(0));
  expect(world.badges.get(1)).toBe('6');
});

test('when the top script ends the icon is grey again and says why', async () => {
  await toolbar.marked(3, from(0));
  await toolbar.ended(from(0));
  expect(world.badges.get(1)).toBe('');
  expect(world.icons.get(1)?.[16]).toBe('/icon/off-16.png');
  expect(world.titles.get(1)).toBe('says off');
});

test('one step waits for the other: the last word stands, however slow the first', async () => {
  let slow = () => {};
  describe.mockImplementationOnce(() => new Promise((resolve) => (slow = () => resolve('late'))));
  const first = toolbar.marked(3, from(0));
  const second = toolbar.ended(from(0));
  await vi.waitFor(() => expect(describe).toHaveBeenCalled());
  slow();
  await Promise.all([first, second]);
  expect(world.titles.get(1)).toBe('says off');
});

test('a tab that closed meanwhile is no error and stops nothing', async () => {
  Object.assign(fakeBrowser.action, {
    setIcon: vi.fn().mockRejectedValueOnce(new Error('No tab with id: 1')),
  });
  await toolbar.marked(3, from(0));
  await toolbar.marked(4, from(0));
  expect(world.badges.get(1)).toBe('4');
});

test('a message from no tab is passed over', async () => {
  await toolbar.marked(3, {} as Sender);
  await toolbar.ended({} as Sender);
  expect(world.badges.size).toBe(0);
});

test('a browser without badge and icon is no error', async () => {
  Object.assign(fakeBrowser.action, {
    getBadgeText: undefined,
    setBadgeText: undefined,
    setBadgeBackgroundColor: undefined,
    setBadgeTextColor: undefined,
    setIcon: undefined,
  });
  await toolbar.marked(3, from(4));
  expect(world.titles.get(1)).toBe('says 3');
});

test('what the button says by default concerns no tab', async () => {
  await showByDefault('off');
  expect(world.titles.get(undefined)).toBe('off');
});
