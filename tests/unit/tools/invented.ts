import { join } from 'node:path';
import { auditFolder } from '../../tools/audit/run';
import { entry, type Files, knowledgeFolder, temporaryFolder } from '../knowledge/folder';

/** Invented documents: the transcript alternates Chinese turns with English cut anywhere, as the real one does. */
export const SOURCES: Files = {
  'two.txt': [
    '**Nathan North:** 菲涅耳透镜是灯具。每一座老灯塔的顶楼都藏着一面被海盐磨花的大镜子。',
    '**Ida:** A Fresnel lens and a lamp. Every old tower keeps one great mirror that sea sa',
    '**Lex Lamp:** 透镜会更亮。',
    '**Ida:** lt has scratched for ninety years of storms and longer nights. Yes.',
    '**Nathan North:** 船上也用菲涅耳透镜。',
    '**Ida:** Boats have lamps.',
    '**Nathan North:** 船上也用菲涅耳透镜。',
    '**Ida:** Nothing more was said of it.',
    `**Nathan North:** ${'风很大。'.repeat(60)}`,
    '**Ida:** Wind.',
  ].join('\n'),
  'one.txt': [
    '# Chapter 1: 灯',
    '',
    '菲涅耳透镜 was shown by Dylan.',
    '',
    '灯具。',
    '',
    '海。',
    '',
    '山。',
  ].join('\n'),
  'turns.tsv': [
    'line\tlabelled_speaker\ttrue_speaker\tconfidence\twhy\tenglish_line_start\ttopic\tcopy_of',
    '1\tlex\tnathan\thigh\t\t2\ttowers\t',
    '3\tlex\tlex\thigh\t\t4\ttowers\t',
    '5\tnathan\tnathan\thigh\t\t6\tboats\t',
    '7\tnathan\tnathan\thigh\t\t6\tboats\t5',
    '9\tlex\tnathan\tlow\tguess\t10\tboats\t',
  ].join('\n'),
  'chapters.tsv': 'slug\tcanonical_ranges\ntowers\t1-3\nboats\t5,9',
};

/** The sample's lamp keeps its forms; only what a test changes is given. */
export const lamp = (fields: Record<string, string>) =>
  entry('lamp', { name: '{ en: Lamp, zh: 灯具 }', surface: '{ en: [lamp, LMP], zh: [灯具] }', ...fields });

/** Audits the sample, changed by `changes`, against the invented documents; files are told from the base's folder. */
export function audit(changes: Files = {}, reviewed = '') {
  const folder = temporaryFolder({ ...SOURCES, 'reviewed.yaml': reviewed || 'titles: []\nheard: []\n' });
  const report = auditFolder(knowledgeFolder(changes), folder, join(folder, 'reviewed.yaml'));
  const told = (findings: typeof report.faults) =>
    findings.map(
      ({ file, line, reason }) => `${file.replace(/^.*\/marginalia-\w+\//, '')}:${line}: ${reason}`,
    );
  return { faults: told(report.faults), notes: told(report.notes), summary: report.summary };
}
