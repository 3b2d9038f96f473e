import { entry, type Files, position } from './folder';

export const LENS = 'entries/term/fresnel-lens.yaml';
export const LAMP = 'entries/term/lamp.yaml';
export const BOATS = 'positions/lf490/02-boats.yaml';

/** Each mistake with the file, the line and a piece of the reason that the message must hold. */
export const MISTAKES: readonly (readonly [what: string, changes: Files, place: string, reason: RegExp])[] = [
  [
    'a group with an unknown member',
    {
      'groups.yaml':
        '- id: lights\n  title: { en: Lights, zh: 灯 }\n  rows: [{ members: [lamp, sun] }]\n  sources: [lf490:4]\n',
    },
    'groups.yaml:1',
    /entry sun does not exist/,
  ],
  ['broken YAML', { [LAMP]: 'id: lamp\nname: { en: [\n' }, `${LAMP}:\\d`, /flow|Flow|end/],
  ['an unknown key', { [LAMP]: `${entry('lamp')}\ncolour: red\n` }, `${LAMP}:7`, /colour/],
  [
    'a missing Chinese name',
    { [LAMP]: entry('lamp', { name: '{ en: Lamp }' }) },
    `${LAMP}:3`,
    /name\.zh.*"zh"/,
  ],
  [
    'an empty text',
    { [LAMP]: entry('lamp', { name: '{ en: Lamp, zh: "" }' }) },
    `${LAMP}:3`,
    /must not be empty/,
  ],
  ['a kind that is not one', { [LAMP]: entry('lamp', { kind: 'tool' }) }, `${LAMP}:2`, /kind.*"tool"/],
  [
    'the folder of another kind',
    { [LAMP]: entry('lamp', { kind: 'chip' }) },
    `${LAMP}:1`,
    /belongs at entries\/chip\/lamp\.yaml/,
  ],
  [
    'a file of another name',
    { 'entries/term/lantern.yaml': entry('beam') },
    'entries/term/lantern.yaml:1',
    /belongs at entries\/term\/beam\.yaml/,
  ],
  [
    'an unknown related id',
    { [LAMP]: entry('lamp', { related: '[moon]' }) },
    `${LAMP}:7`,
    /entry moon does not exist/,
  ],
  [
    'an unknown source',
    { [LAMP]: entry('lamp', { sources: "['diary:4']" }) },
    `${LAMP}:6`,
    /source diary does not/,
  ],
  [
    'a source without line',
    { [LAMP]: entry('lamp', { sources: '[lf490]' }) },
    `${LAMP}:6`,
    /a source is `id:line`/,
  ],
  ['no source', { [LAMP]: entry('lamp', { sources: '[]' }) }, `${LAMP}:6`, /at least one source/],
  [
    'a circle of requirements',
    { [LAMP]: entry('lamp', { requires: '[fresnel-lens]' }) },
    `${LENS}:7`,
    /a circle: fresnel-lens -> lamp -> fresnel-lens/,
  ],
  [
    'a form claimed twice, whatever its case',
    { 'entries/term/optic.yaml': entry('optic', { surface: '{ en: [FRESNEL LENS] }' }) },
    'entries/term/optic.yaml:4',
    /FRESNEL LENS already belongs to fresnel-lens/,
  ],
  [
    'a form claimed twice in Traditional Chinese',
    { 'entries/term/optic.yaml': entry('optic', { surface: '{ zh-Hant: [燈具] }' }) },
    'entries/term/optic.yaml:4|entries/term/lamp.yaml:\\d',
    /燈具 already belongs to/,
  ],
  [
    'an ambiguous form without a sense',
    { [LAMP]: entry('lamp', { surface: '{ en: [{ form: lamp, ambiguous: true }] }' }) },
    `${LAMP}:4`,
    /lamp is ambiguous: add a sense/,
  ],
  [
    'a rarely ambiguous form without a sense',
    { [LAMP]: entry('lamp', { surface: '{ en: [{ form: lamp, ambiguous: rarely }] }' }) },
    `${LAMP}:4`,
    /lamp is ambiguous: add a sense/,
  ],
  [
    'a form that means more than its entry, and no word that tells when',
    {
      [LAMP]: entry('lamp', {
        surface: '{ en: [{ form: lamp, ambiguous: broad }] }',
        sense: '{ not: { en: a lamp at home, zh: 家用灯具 }, needs: { en: [] } }',
      }),
    },
    `${LAMP}:4`,
    /lamp means more than the entry: add words to sense.needs/,
  ],
  [
    'a Chinese form that means more than its entry, and words in English only',
    {
      [LAMP]: entry('lamp', {
        surface: '{ en: [lamp], zh: [{ form: 灯具, ambiguous: broad }] }',
        sense: '{ not: { en: a lamp at home, zh: 家用灯具 }, needs: { en: [tower] } }',
      }),
    },
    `${LAMP}:4`,
    /灯具 means more than the entry: add words to sense.needs/,
  ],
  [
    'a chapter that the episode does not have',
    { 'positions/lf490/02-boats.yaml': undefined, 'positions/lf490/03-boats.yaml': position('boat-lens') },
    'positions/lf490/03-boats.yaml:1',
    /no chapter of lf490 is called 03-boats/,
  ],
  [
    'a position on no entry',
    { 'positions/lf490/02-boats.yaml': position('boat-lens', { entries: '[moon]' }) },
    'positions/lf490/02-boats.yaml:1',
    /entry moon does not exist/,
  ],
  [
    'a position whose id is taken',
    { 'positions/lf490/02-boats.yaml': position('late-lens') },
    'positions/lf490/02-boats.yaml:1',
    /position late-lens is used twice/,
  ],
  [
    'a look back on nothing',
    { [BOATS]: position('boat-lens', { earlier: '[moon-lens]' }) },
    `${BOATS}:8`,
    /earlier position moon-lens does not exist/,
  ],
  [
    'a look back within one conversation',
    { [BOATS]: position('boat-lens', { earlier: '[late-lens]' }) },
    `${BOATS}:8`,
    /earlier position late-lens is of lf490, which is not older than lf490/,
  ],
  [
    'a look back on what comes later',
    { 'positions/lf459/01-lamps.yaml': position('old-lens', { earlier: '[late-lens]' }) },
    'positions/lf459/01-lamps.yaml:8',
    /earlier position late-lens is of lf490, which is not older than lf459/,
  ],
  [
    'a look back on another subject',
    { [BOATS]: position('boat-lens', { entries: '[keeper]', earlier: '[old-lens]' }) },
    `${BOATS}:8`,
    /earlier position old-lens shares no entry with boat-lens/,
  ],
  [
    'a look back told twice',
    { [BOATS]: position('boat-lens', { earlier: '[old-lens, old-lens]' }) },
    `${BOATS}:8`,
    /earlier position old-lens is listed twice/,
  ],
  [
    'a debate with one side',
    {
      'debates/lens-or-lamp.yaml':
        'id: one\nquestion: { en: Lens?, zh: 透镜？ }\nsides:\n  - { label: { en: A, zh: 甲 }, speaker: lex, positions: [late-lens] }\n',
    },
    'debates/lens-or-lamp.yaml:4',
    /at least two sides/,
  ],
  [
    'a debate about nobody knows what',
    {
      'debates/lens-or-lamp.yaml':
        'id: one\nquestion: { en: Lens?, zh: 透镜？ }\nsides:\n  - { label: { en: A, zh: 甲 }, speaker: lex, positions: [late-lens] }\n  - { label: { en: B, zh: 乙 }, speaker: lex, positions: [early-lens] }\n',
    },
    'debates/lens-or-lamp.yaml:5',
    /position early-lens does not exist/,
  ],
];
