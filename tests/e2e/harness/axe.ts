import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Tab } from './driver';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(context: Document): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
    }[];
  }>;
}

/** What axe-core finds wrong in a document as it is now, by all its rules, best practices included. */
export async function axeViolations(tab: Tab): Promise<readonly string[]> {
  if (!(await tab.run("typeof axe === 'object'"))) await tab.run(`${AXE}; true`);
  return tab.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(document);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
    );
  });
}
