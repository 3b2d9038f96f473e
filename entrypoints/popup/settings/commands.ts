import { browser } from '../../../lib/platform/browser';

/** The manifest's commands, in the order in which they are listed. */
export const COMMAND_NAMES = [
  '_execute_action',
  'toggle-site',
  'next-term',
  'previous-term',
  'annotate-once',
  'toggle-everywhere',
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

/** A command with the keys that the browser has for it now, as in `Alt` and `J`; none where it has no key. */
export interface Binding {
  readonly name: CommandName;
  readonly keys: readonly string[];
}

/** The bindings as the browser has them; undefined where it has no commands at all, as Firefox for Android. */
export async function bindings(): Promise<readonly Binding[] | undefined> {
  const commands = await browser.commands?.getAll();
  return commands && COMMAND_NAMES.map((name) => ({ name, keys: keysOf(commands, name) }));
}

function keysOf(commands: readonly { name?: string; shortcut?: string }[], name: CommandName): string[] {
  const shortcut = commands.find((command) => command.name === name)?.shortcut ?? '';
  // `Alt+Shift+M`; on a Mac ⌥⇧M in one piece, which stays one.
  return shortcut.split('+').filter(Boolean);
}

/** Chrome's and Edge's page; each knows the address under its own name. */
const SHORTCUTS_PAGE = 'chrome://extensions/shortcuts';

/**
 * Opens the browser's own page on which keys are changed.
 * @returns false where the browser lets no extension open it
 */
export async function openShortcuts(): Promise<boolean> {
  // Firefox has a call for it, which the shared types do not know.
  const commands = browser.commands as { readonly openShortcutSettings?: () => Promise<void> };
  try {
    if (commands.openShortcutSettings) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: SHORTCUTS_PAGE });
    return true;
  } catch {
    return false;
  }
}
