import type { TestProject } from 'vitest/node';
import { buildExtension, type Mode, type Target } from '../tools/builds';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The browser that this project tests. */
    readonly target: Target;
  }
}

const MODES: readonly Mode[] = ['demo', 'production'];

/** Builds what the tests look at, once for the suite; one after the other, since WXT writes its types each time. */
export default async function setup(project: TestProject) {
  for (const mode of MODES) await buildExtension(project.getProvidedContext().target, mode);
}
