import type { SettingsStrings } from './strings';

export const en: SettingsStrings = {
  title: 'Settings',
  cards: 'Cards',
  marks: 'Marks',
  choices: {
    trigger: {
      label: 'What opens a card',
      values: { hover: 'Hover', key: 'Hover + Shift', click: 'Click or tap' },
    },
    placement: { label: 'Where the card opens', values: { word: 'At the word', corner: 'In a corner' } },
    textSize: { label: 'Text size', values: { small: 'Small', normal: 'Normal', large: 'Large' } },
    markStyle: { label: 'How marks look', values: { underline: 'Underline', tint: 'Tint', none: 'Hidden' } },
    density: {
      label: 'Which mentions are marked',
      values: { section: 'First in section', page: 'First on page', all: 'All' },
    },
  },
  sample: ['The lab trained a ', 'mixture of experts', '.'],
  kinds: (marked, all) => (marked === all ? 'All kinds are marked' : `${marked} of ${all} kinds are marked`),
  known: {
    title: 'You know these',
    none: 'Terms you mark with “I know this” on a card are kept here.',
    undo: 'Mark again',
    undoOf: (name) => `Mark again: ${name}`,
    undone: (name) => `${name} is marked again.`,
  },
  notHere: {
    title: 'Words that mean something else',
    none: 'Words you set aside with “Not this” on a card are kept here, site by site.',
    undo: 'Mark again',
    undoOf: (word) => `Mark again: ${word}`,
    undone: (word) => `${word} is marked again.`,
  },
  off: {
    title: 'Sites that are off',
    none: 'No site is switched off.',
    undo: 'Switch on',
    undoOf: (site) => `Switch on: ${site}`,
    undone: (site) => `${site} is on again.`,
  },
  everywhere: 'Every site',
  access: {
    title: 'What Marginalia may read',
    everySite: 'Every site you open. Nothing you read leaves your browser.',
    onlyList: (sites) => `The ${sites} news sites on its list, and each site you allow.`,
    allow: 'Allow every site',
    leave: 'Only the listed sites',
    stuck:
      'Your browser keeps this permission. Take it back on the browser’s own page for extensions: Marginalia, then site access or permissions.',
  },
  keys: {
    title: 'Keys',
    names: {
      _execute_action: 'Search the entries',
      'toggle-site': 'Switch this site on or off',
      'next-term': 'Open the next term on the page',
      'previous-term': 'Open the previous term on the page',
      'annotate-once': 'Mark terms on this page once',
      'toggle-everywhere': 'Switch every site off or on',
    },
    none: 'no key',
    change: 'Change the keys',
    where:
      'Your browser keeps keys on its own page: open its add-ons page, choose the gear, then “Manage Extension Shortcuts”.',
  },
  about: (version) => `Marginalia ${version} · MIT licence`,
  unaffiliated: 'Not affiliated with the Lex Fridman Podcast.',
};
