import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Files by their path inside a folder; `undefined` leaves one of the sample's out. */
export type Files = Readonly<Record<string, string | undefined>>;

/** A small invented base that compiles: two conversations of the `beacon` show, three entries, one debate. */
export const SAMPLE: Files = {
  'episodes.yaml': `
- id: lf459
  number: '#1'
  title: { en: Harbour lights, zh: 港口的灯 }
  date: '2001-02-03'
  url: https://beacon.example/watch?v=one
  guests: [dylan]
  chapters:
    - slug: lamps
      title: { en: Lamps, zh: 灯 }
- id: lf490
  number: '#2'
  title: { en: Harbour lights again, zh: 再谈港口的灯 }
  date: '2002-03-04'
  url: https://beacon.example/watch?v=two
  guests: [nathan]
  chapters:
    - slug: towers
      title: { en: Towers, zh: 灯塔 }
      start: '1:02:03'
    - slug: boats
      title: { en: Boats, zh: 船 }
      about: '1:30'
`,
  'speakers.yaml': ['lex', 'sebastian', 'nathan', 'dylan', 'lf459']
    .map(
      (id) => `- { id: ${id}, name: { en: ${person(id)}, zh: ${person(id)} }, initials: ${id.slice(0, 2)} }`,
    )
    .join('\n'),
  'sources.yaml': `
- { id: lf490, title: Talk two, file: two.txt, episode: lf490 }
- { id: lf459, title: Talk one, file: one.txt, episode: lf459 }
`,
  'groups.yaml': `
- id: lights
  title: { en: Lights, zh: 灯 }
  rows: [{ members: [lamp, fresnel-lens] }]
  sources: [lf490:4]
`,
  'domain.yaml': `
en: [lighthouse keeping]
zh: [航标]
`,
  'longer.yaml': `
[灯塔镇]
`,
  'entries/term/fresnel-lens.yaml': entry('fresnel-lens', {
    name: '{ en: Fresnel lens, zh: 菲涅耳透镜 }',
    surface: '{ en: [Fresnel lens, FL-7], zh: [菲涅耳透镜] }',
    requires: '[lamp]',
    related: '[keeper]',
  }),
  'entries/term/lamp.yaml': entry('lamp', {
    name: '{ en: Lamp, zh: 灯具 }',
    abbr: 'LMP',
    surface: '{ en: [{ form: lamp, ambiguous: true }, { form: LMP, case: exact }], zh: [灯具] }',
    sense:
      '{ not: { en: a lamp at home, zh: 家用灯具 }, for: { en: [tower], zh: [灯塔] }, against: { en: [sofa] } }',
  }),
  'entries/person/keeper.yaml': entry('keeper', {
    kind: 'person',
    name: '{ en: Ida Keeper, zh: 艾达 }',
    surface: '{ en: [Ida Keeper], zh: [艾达], zh-Hant: [愛妲] }',
    versions: '{ letters: [K], suffixes: [Junior] }',
  }),
  'positions/lf459/01-lamps.yaml': position('old-lens', { source: 'lf459:3', speaker: 'lf459' }),
  'positions/lf490/01-towers.yaml': [
    position('lamp-then-lens', { entries: '[lamp, fresnel-lens]' }),
    position('late-lens', { speaker: 'lex', source: 'lf490:3', kind: 'prediction', horizon: '2031' }),
  ].join(''),
  'positions/lf490/02-boats.yaml': position('boat-lens', { source: 'lf490:5' }),
  'debates/lens-or-lamp.yaml': debate('[late-lens]', '[lamp-then-lens]'),
};

/** The debate of the base, its sides resting on the given positions, written in YAML. */
export function debate(lens: string, lamp: string): string {
  return `
id: lens-or-lamp
question: { en: 'Lens or lamp?', zh: 透镜还是灯具？ }
sides:
  - { label: { en: Lens, zh: 透镜 }, speaker: lex, positions: ${lens} }
  - { label: { en: Lamp, zh: 灯具 }, speaker: nathan, positions: ${lamp} }
`;
}

/** An entry as YAML; `fields` replace or add values written in YAML. */
export function entry(id: string, fields: Readonly<Record<string, string>> = {}): string {
  return yaml({
    id,
    kind: 'term',
    name: `{ en: ${id}, zh: ${id} }`,
    surface: `{ en: [${id}] }`,
    definition: '{ en: A thing in a tower., zh: 塔里的东西。 }',
    sources: "['lf490:1']",
    ...fields,
  }).join('\n');
}

/** One position of a file, as YAML. */
export function position(id: string, fields: Readonly<Record<string, string>> = {}): string {
  const [first = '', ...rest] = yaml({
    id,
    speaker: 'nathan',
    kind: 'opinion',
    entries: '[fresnel-lens]',
    claim: '{ en: It shines., zh: 它发光。 }',
    source: 'lf490:1',
    confidence: 'high',
    ...fields,
  });
  return [`- ${first}`, ...rest.map((line) => `  ${line}`), ''].join('\n');
}

/** Writes the sample, changed by `changes`, to a folder of its own that goes with the test. */
export function knowledgeFolder(changes: Files = {}): string {
  return temporaryFolder({ ...SAMPLE, ...changes });
}

/** @returns the path of a new folder, removed when the test has finished */
export function temporaryFolder(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'marginalia-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

function yaml(fields: Readonly<Record<string, string>>): string[] {
  return Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
}

function person(id: string): string {
  const names: Record<string, string> = { lex: 'Lex Lamp', nathan: 'Nathan North', dylan: 'Dylan Dock' };
  return names[id] ?? id;
}
