import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditFolder } from '../../tools/audit/run';
import { formatSummary } from '../../tools/audit/summary';
import { entry, knowledgeFolder, position, temporaryFolder } from '../knowledge/folder';
import { audit, lamp, SOURCES } from './invented';

const BOATS = 'positions/lf490/02-boats.yaml';
const LAMPS = 'positions/lf459/01-lamps.yaml';
const LAMP = 'entries/term/lamp.yaml';

it('a base that its sources bear out has no faults', () => {
  const sources = "['lf490:1']";
  const keeper = entry('keeper', {
    kind: 'person',
    name: '{ en: Ida Keeper, zh: 艾达 }',
    sources: '[general]',
  });
  expect(audit({ [LAMP]: lamp({ sources }), 'entries/person/keeper.yaml': keeper }).faults).toEqual([]);
});

describe('a citation of #490 that does not hold is a fault', () => {
  it.each([
    ['a line that is not there', { source: 'lf490:99' }, 'there is no line 99'],
    ['an English line', { source: 'lf490:6' }, 'line 6 is not a Chinese turn'],
    ['a copy', { source: 'lf490:7' }, 'line 7 is a copy of 5'],
    ['a range with a copy', { source: 'lf490:5-9' }, 'the range holds copies'],
    ['a range backwards', { source: 'lf490:5-1' }, 'the range runs backwards'],
    ['another chapter', { source: 'lf490:1' }, 'lf490:1 is outside the chapter boats'],
    ['another speaker', { speaker: 'lex' }, "line 5 is nathan's, not lex's"],
    [
      'a guessed speaker',
      { source: 'lf490:9' },
      'line 9 has a speaker of low confidence, which credits nobody',
    ],
    ['other notes than the transcript', { source: 'lf459:3' }, 'a position of lf490 cites lf490 alone'],
    ['nothing of its entries', { entries: '[keeper]' }, 'lf490:5 and its neighbours name none of keeper'],
  ])('%s', (_, fields, reason) => {
    const { faults } = audit({ [BOATS]: position('boat-lens', { source: 'lf490:5', ...fields }) });
    expect(faults.join('\n')).toContain(`${BOATS}:1: boat-lens: `);
    expect(faults.join('\n')).toContain(reason);
  });

  it('a position claims no more confidence than its line has', () => {
    const turns = SOURCES['turns.tsv']?.replace('lex\thigh\t\t4', 'lex\tmedium\t\t4');
    const folder = temporaryFolder({ ...SOURCES, 'turns.tsv': turns });
    const { faults } = auditFolder(knowledgeFolder(), folder, join(folder, 'none.yaml'));
    expect(faults.map(({ reason }) => reason)).toContain(
      'late-lens: line 3 has a speaker of medium confidence; the position says high',
    );
  });

  it("an entry's citation too", () => {
    const { faults } = audit({ [LAMP]: lamp({ sources: "['lf490:7', 'lf459:4']" }) });
    expect(faults).toContain(`${LAMP}:6: lf490:7: line 7 is a copy of 5`);
    expect(faults).toContain(`${LAMP}:6: lf459:4: line 4 is blank`);
  });
});

describe('a citation of #459', () => {
  it.each([
    ['stays within its chapter', { source: 'lf459:99' }, 'there is no line 99'],
    [
      'credits nobody whom the place does not name',
      { speaker: 'nathan' },
      'do not name Nathan North; credit lf459',
    ],
  ])('%s', (_, fields, reason) => {
    const { faults } = audit({
      [LAMPS]: position('old-lens', { source: 'lf459:3', speaker: 'lf459', ...fields }),
    });
    expect(faults.join('\n')).toContain(reason);
  });

  it.each(['lf459:3', 'lf459:5'])('credits a guest whom the lines or their neighbours name: %s', (source) => {
    const { faults } = audit({ [LAMPS]: position('old-lens', { source, speaker: 'dylan' }) });
    expect(faults.filter((fault) => fault.startsWith(LAMPS))).toEqual([]);
  });
});

describe('weaker matches are notes', () => {
  it('a place that names only what is related', () => {
    const keeper = position('boat-keeper', { source: 'lf490:5', entries: '[keeper]' });
    const related = entry('keeper', { kind: 'person', related: '[fresnel-lens]', sources: '[general]' });
    const { notes } = audit({ [BOATS]: keeper, 'entries/person/keeper.yaml': related });
    expect(notes).toContain(`${BOATS}:1: boat-keeper: lf490:5 names only what is related to keeper`);
  });

  it('a subject named some turns before', () => {
    const wide = SOURCES['two.txt']
      ?.replace('船上也用菲涅耳透镜', '船上也用')
      .replace('Boats have lamps', 'Boats');
    const folder = temporaryFolder({ ...SOURCES, 'two.txt': wide });
    const base = knowledgeFolder({ [LAMP]: lamp({ sources: "['lf490:5']" }) });
    const { notes } = auditFolder(base, folder, join(folder, 'none.yaml'));
    expect(notes.map(({ reason }) => reason)).toContain('lf490:5 goes on about lamp, named only before');
  });

  it('a slip of the transcript is known by its reviewed form', () => {
    const reviewed = 'titles: []\nheard:\n  - { entry: keeper, form: 船上, why: an invented slip }\n';
    const { faults } = audit(
      { [BOATS]: position('boat-keeper', { source: 'lf490:5', entries: '[keeper]' }) },
      reviewed,
    );
    expect(faults.filter((fault) => fault.startsWith(BOATS))).toEqual([]);
  });
});

describe('text that a source has too is a fault', () => {
  const english = 'We hear that one great mirror that sea salt has scratched for ninety years is old.';
  const chinese = '老灯塔的顶楼，都藏着“一面被海盐磨花”的镜子。';

  it('in English, also where the transcript cut a word', () => {
    const { faults } = audit({ [LAMP]: lamp({ definition: `{ en: '${english}', zh: 塔里的东西。 }` }) });
    expect(faults).toContain(
      `${LAMP}:5: definition.en shares 11 words with lf490:2: one great mirror that sea salt has scratched for ninety years`,
    );
  });

  it('in Chinese, whatever the punctuation', () => {
    const { faults } = audit({ [LAMP]: lamp({ definition: `{ en: A thing., zh: '${chinese}' }` }) });
    expect(faults).toContain(
      `${LAMP}:5: definition.zh shares 17 Han characters with lf490:1: 老灯塔的顶楼都藏着一面被海盐磨花的`,
    );
  });

  it('but not nine words, nor a title that a person has allowed', () => {
    const nine = '{ en: It has that sea salt has scratched for ninety years of moss., zh: 塔里的东西。 }';
    expect(audit({ [LAMP]: lamp({ definition: nine }) }).faults.join()).not.toContain('shares');
    const reviewed = `titles:\n  - { text: '${english}', why: an invented title }\nheard: []\n`;
    const definition = `{ en: '${english}', zh: 塔里的东西。 }`;
    expect(audit({ [LAMP]: lamp({ definition }) }, reviewed).faults.join()).not.toContain('shares');
  });
});

describe('the summary', () => {
  it('counts entries and positions and tells what nobody cites', () => {
    const { summary } = audit();
    expect(summary.entries).toContainEqual(['term', 2]);
    expect(summary.speakers).toContainEqual(['nathan', 2]);
    expect(summary.chapters).toContainEqual(['lf490 02 boats', 1]);
    expect(summary.uncited).toEqual([{ line: 9, characters: 240, chapter: 'boats' }]);
    expect(formatSummary(summary)).toContain('boats: 9');
  });

  it('leaves out lines of the reviewed list, which must still hold', () => {
    const list = (lines: string) => ({ 'uncited.yaml': `- { lines: [${lines}], why: only weather }\n` });
    expect(audit(list('9')).summary.uncited).toEqual([]);
    expect(audit(list('5')).faults).toContain(
      'uncited.yaml:1: line 5 is said to hold no position, but one cites it',
    );
    expect(audit(list('6')).faults).toContain('uncited.yaml:1: line 6 is not a canonical line of #490');
  });
});

describe('without its sources the command ends with code 2 and one line', () => {
  it.each([
    ['no option', [], 'usage: npm run knowledge:audit -- --sources DIR'],
    ['no such folder', ['--sources', '/nowhere/at/all'], '/nowhere/at/all: no such folder of sources'],
    ['a folder that lacks a file', ['--sources', 'tests/unit'], 'tests/unit lacks 003_0e3d2cb0025456c7.txt'],
  ])(
    '%s',
    (_, words, message) => {
      const done = spawnSync('npx', ['tsx', 'tests/tools/audit.ts', ...words], { encoding: 'utf8' });
      expect(done.status).toBe(2);
      expect(done.stderr.split('\n').filter((line) => line !== '' && !line.startsWith('npm warn'))).toEqual([
        message,
      ]);
      expect(done.stdout).toBe('');
    },
    60_000,
  );
});
