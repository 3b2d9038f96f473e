import { KnowledgeError } from '../../knowledge/read';
import { formatFault } from './audit/faults';
import { auditFolder, type Report } from './audit/run';
import { formatSummary } from './audit/summary';
import { SourcesError } from './audit/tables';

/**
 * `npm run knowledge:audit -- --sources DIR`: checks the base against the documents it was written from.
 * Exit code 1 when there are faults, 2 when the sources are not there.
 */

const USAGE = 'usage: npm run knowledge:audit -- --sources DIR';

function main(): void {
  const report = audit(readArguments(process.argv.slice(2)));
  for (const fault of report.faults) console.log(formatFault(fault));
  for (const note of report.notes) console.log(`note: ${formatFault(note)}`);
  console.log(
    `${report.faults.length + report.notes.length > 0 ? '\n' : ''}${formatSummary(report.summary)}`,
  );
  console.log(`\n${report.faults.length} faults, ${report.notes.length} notes`);
  if (report.faults.length > 0) process.exitCode = 1;
}

/** The folder of sources. */
function readArguments(words: readonly string[]): string {
  const [option = '', folder, ...rest] = words.flatMap((word) => {
    const [, name, value] = /^(--sources)=(.*)$/.exec(word) ?? [];
    return name === undefined ? [word] : [name, value ?? ''];
  });
  if (option !== '--sources' || !folder || rest.length > 0) return fail(USAGE, 2);
  return folder;
}

function audit(sources: string): Report {
  try {
    return auditFolder('knowledge', sources);
  } catch (error) {
    if (error instanceof SourcesError) return fail(error.message, 2);
    if (error instanceof KnowledgeError) return fail(error.message, 1);
    throw error;
  }
}

function fail(message: string, code: 1 | 2): never {
  console.error(message);
  process.exit(code);
}

main();
