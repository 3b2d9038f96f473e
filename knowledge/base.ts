import { basename, dirname, join } from 'node:path';
import type * as v from 'valibot';
import { checkEarlier } from './earlier';
import { KnowledgeError, type Located, type Problem, readYaml, yamlFiles } from './read';
import * as schema from './schema';

/** The whole base as written, each part with the place where it stands. */
export interface Base {
  readonly episodes: readonly schema.Episode[];
  readonly speakers: readonly schema.Speaker[];
  readonly sources: readonly schema.Source[];
  readonly domain: v.InferOutput<typeof schema.Domain>;
  /** Longer words in which a name stands by chance. */
  readonly longer: readonly string[];
  readonly entries: readonly Located<schema.Entry>[];
  readonly positions: readonly PlacedPosition[];
  readonly debates: readonly Located<schema.Debate>[];
  readonly groups: Located<readonly schema.Group[]>;
}

/** A position with its place in the conversation, which its file's name gives. */
export interface PlacedPosition {
  readonly position: schema.Position;
  readonly file: string;
  readonly line: number;
  /** The 1-based line of one of the position's own keys. */
  readonly lineOf: (key: keyof schema.Position) => number;
  readonly episode: string;
  /** Index into the episode's chapters. */
  readonly chapter: number;
}

/**
 * Reads a knowledge folder and checks that it is whole: every file has its form, every id resolves.
 * @throws KnowledgeError with every problem found
 */
export function readBase(folder: string): Base {
  const problems: Problem[] = [];
  const one = <S extends v.GenericSchema>(name: string, form: S, empty: v.InferOutput<S>) =>
    readYaml(join(folder, name), form, problems)?.value ?? empty;
  const many = <S extends v.GenericSchema>(name: string, form: S) =>
    yamlFiles(join(folder, name)).flatMap((path) => readYaml(path, form, problems) ?? []);

  const episodes = one('episodes.yaml', schema.Episodes, []);
  const base: Base = {
    episodes,
    speakers: one('speakers.yaml', schema.Speakers, []),
    sources: one('sources.yaml', schema.Sources, []),
    domain: one('domain.yaml', schema.Domain, { en: [], zh: [] }),
    longer: one('longer.yaml', schema.Longer, []),
    entries: many('entries', schema.Entry),
    positions: many('positions', schema.Positions).flatMap((file) => place(file, episodes, problems)),
    debates: many('debates', schema.Debate),
    groups: readYaml(join(folder, 'groups.yaml'), schema.Groups, problems) ?? NO_GROUPS,
  };
  if (problems.length === 0) checkWhole(base, problems);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return base;
}

const NO_GROUPS: Base['groups'] = { value: [], file: 'groups.yaml', lineOf: () => 1 };

/** Chapter and episode of the positions in `positions/<episode>/<nn>-<chapter>.yaml`. */
function place(
  file: Located<readonly schema.Position[]>,
  episodes: readonly schema.Episode[],
  problems: Problem[],
): PlacedPosition[] {
  const episode = basename(dirname(file.file));
  const name = basename(file.file, '.yaml');
  const chapters = episodes.find(({ id }) => id === episode)?.chapters ?? [];
  const chapter = chapters.findIndex(
    ({ slug }, index) => name === `${String(index + 1).padStart(2, '0')}-${slug}`,
  );
  if (chapter < 0) {
    problems.push({ file: file.file, line: 1, reason: `no chapter of ${episode} is called ${name}` });
  }
  return file.value.map((position, index) => ({
    position,
    file: file.file,
    line: file.lineOf([index]),
    lineOf: (key) => file.lineOf([index, key]),
    episode,
    chapter,
  }));
}

/** What no file can tell by itself. */
function checkWhole(base: Base, problems: Problem[]): void {
  checkReferences(base, problems);
  checkUnique(base, problems);
  checkCircles(base, problems);
  problems.push(...checkEarlier(base));
}

function checkReferences(base: Base, problems: Problem[]): void {
  const entries = new Set(base.entries.map(({ value }) => value.id));
  const positions = new Set(base.positions.map(({ position }) => position.id));
  const sources = new Set(base.sources.map(({ id }) => id));
  const known = (
    ids: readonly string[],
    all: ReadonlySet<string>,
    what: string,
    at: Omit<Problem, 'reason'>,
  ) => {
    for (const id of ids) if (!all.has(id)) problems.push({ ...at, reason: `${what} ${id} does not exist` });
  };
  for (const { value, file, lineOf } of base.entries) {
    for (const key of ['requires', 'related', 'sources'] as const) {
      const at = { file, line: lineOf([key]) };
      if (key !== 'sources') known(value[key], entries, 'entry', at);
      else
        known(
          value.sources.map(sourceOf).filter((id) => id !== 'general'),
          sources,
          'source',
          at,
        );
    }
    if (basename(file, '.yaml') !== value.id || basename(dirname(file)) !== value.kind) {
      const reason = `belongs at entries/${value.kind}/${value.id}.yaml`;
      problems.push({ file, line: lineOf(['id']), reason });
    }
  }
  for (const { position, file, line } of base.positions) {
    known(position.entries, entries, 'entry', { file, line });
    known([sourceOf(position.source)], sources, 'source', { file, line });
  }
  for (const { value, file, lineOf } of base.debates) {
    value.sides.forEach((side, index) => {
      known(side.positions, positions, 'position', { file, line: lineOf(['sides', index, 'positions']) });
    });
  }
  const { value: groups, file: groupsFile, lineOf: lineInGroups } = base.groups;
  groups.forEach(({ rows, sources: cited }, group) => {
    const at = { file: groupsFile, line: lineInGroups([group]) };
    for (const { members } of rows) known(members, entries, 'entry', at);
    known(
      cited.map(sourceOf).filter((id) => id !== 'general'),
      sources,
      'source',
      at,
    );
  });
}

function checkUnique(base: Base, problems: Problem[]): void {
  const seen = new Set<string>();
  const once = (key: string, at: Omit<Problem, 'reason'>) => {
    if (seen.has(key)) problems.push({ ...at, reason: `${key} is used twice` });
    seen.add(key);
  };
  for (const { value, file } of base.entries) once(`entry ${value.id}`, { file, line: 1 });
  for (const { position, file, line } of base.positions) once(`position ${position.id}`, { file, line });
  for (const { value, file } of base.debates) once(`debate ${value.id}`, { file, line: 1 });
}

/** "Read this first" must end somewhere. */
function checkCircles(base: Base, problems: Problem[]): void {
  const requires = new Map(base.entries.map(({ value }) => [value.id, value.requires]));
  const finished = new Set<string>();
  const visit = (id: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    if (finished.has(id)) return undefined;
    finished.add(id);
    for (const next of requires.get(id) ?? []) {
      const circle = visit(next, [...path, id]);
      if (circle) return circle;
    }
    return undefined;
  };
  for (const { value, file, lineOf } of base.entries) {
    const circle = visit(value.id, []);
    if (circle)
      problems.push({ file, line: lineOf(['requires']), reason: `a circle: ${circle.join(' -> ')}` });
  }
}

const sourceOf = (citation: string) => citation.split(':')[0] as string;
