// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { COMMAND_NAMES } from '../../../entrypoints/popup/settings/commands';
import { SETTINGS_STRINGS } from '../../../entrypoints/popup/settings/strings';
import { LANGUAGES } from '../../../lib/knowledge/types';
import en from '../../../lib/public/_locales/en/messages.json';
import hans from '../../../lib/public/_locales/zh_CN/messages.json';
import hant from '../../../lib/public/_locales/zh_TW/messages.json';
import { EVERY_SITE } from '../../../lib/settings/origins';
import { closePopup, fakeCommands, LISTED, openSettings, shown } from './opened';

/* What the settings show of the browser's own: what it lets the extension read, and its keys. */

beforeEach(() => {
  fakeCommands();
  fakeBrowser.reset();
});
afterEach(closePopup);

describe('the leave for every site', () => {
  test('is asked for within the click', async () => {
    const { request } = await openSettings();
    (await shown('button', 'Allow every site')).click();
    expect(request).toHaveBeenCalledWith({ origins: [EVERY_SITE] });
    await shown('button', 'Only the listed sites');
  });

  test('is given back, and the list asked for anew where the browser took it along', async () => {
    const { granted, remove, request } = await openSettings({ origins: [EVERY_SITE, ...LISTED] });
    remove.mockImplementationOnce(async () => {
      granted.origins = [];
      return true;
    });
    (await shown('button', 'Only the listed sites')).click();
    await vi.waitFor(() => expect(request).toHaveBeenCalledWith({ origins: LISTED }));
    await shown('button', 'Allow every site');
  });

  test('is given back in silence where the list stays', async () => {
    const { request } = await openSettings({ origins: [EVERY_SITE, ...LISTED] });
    (await shown('button', 'Only the listed sites')).click();
    await shown('button', 'Allow every site');
    expect(request).not.toHaveBeenCalled();
  });

  test('that the browser keeps is told, with the way to its own page', async () => {
    const { remove } = await openSettings({ origins: [EVERY_SITE] });
    remove.mockRejectedValueOnce(new Error('You cannot remove required permissions.'));
    (await shown('button', 'Only the listed sites')).click();
    await shown('[role=alert]', 'browser’s own page for extensions');
  });
});

describe('the keys', () => {
  const keysOf = async (name: string) =>
    [...(await shown('.keys > div', name)).querySelectorAll('dd > *')].map(({ textContent }) => textContent);

  test('are those that the browser has', async () => {
    await openSettings();
    expect(await keysOf('Search the entries')).toEqual(['Alt', 'Shift', 'M']);
    expect(await keysOf('Open the next term')).toEqual(['⌥⇧J']);
    expect(await keysOf('Switch this site')).toEqual(['no key']);
    expect(await keysOf('Mark terms on this page once')).toEqual(['no key']);
  });

  test('are changed on the page of Chrome and Edge', async () => {
    const { create } = await openSettings();
    (await shown('button', 'Change the keys')).click();
    await vi.waitFor(() => expect(create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' }));
  });

  test('are changed where Firefox opens its own', async () => {
    const openShortcutSettings = vi.fn(async () => {});
    Object.assign(fakeBrowser, { commands: { ...fakeBrowser.commands, openShortcutSettings } });
    const { create } = await openSettings();
    (await shown('button', 'Change the keys')).click();
    await vi.waitFor(() => expect(openShortcutSettings).toHaveBeenCalled());
    expect(create).not.toHaveBeenCalled();
  });

  test('where no page can be opened, the way there is told', async () => {
    const { create } = await openSettings();
    create.mockRejectedValueOnce(new Error('Illegal URL'));
    (await shown('button', 'Change the keys')).click();
    await shown('[role=alert]', 'Manage Extension Shortcuts');
  });

  test('a browser without commands has no such section', async () => {
    Object.assign(fakeBrowser, { commands: undefined });
    await openSettings();
    await shown('.about', 'Marginalia 1.2.3');
    expect(document.querySelector('.keys')).toBeNull();
  });

  test.each(LANGUAGES)('are called in %s as the browser calls them', (lang) => {
    const messages = { en, 'zh-Hans': hans, 'zh-Hant': hant }[lang];
    const told = [
      messages.commandSearch,
      messages.commandSite,
      messages.commandNextTerm,
      messages.commandPreviousTerm,
      messages.commandOnce,
      messages.menuEverywhere,
    ];
    const { names } = SETTINGS_STRINGS[lang].keys;
    expect(COMMAND_NAMES.map((name) => names[name])).toEqual(told.map(({ message }) => message));
  });
});
