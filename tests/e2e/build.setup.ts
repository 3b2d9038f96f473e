import { buildExtension, type Mode, type Target } from '../tools/builds';

const TARGETS: readonly Target[] = ['chromium', 'firefox'];
const MODES: readonly Mode[] = ['demo', 'production'];

/** Builds what the tests look at, once for the suite; one after the other, since WXT writes its types each time. */
export default async function setup() {
  for (const mode of MODES) for (const target of TARGETS) await buildExtension(target, mode);
}
