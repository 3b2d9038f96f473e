import type { Turned } from '../../lib/settings/store-site';
import type { Strings } from './strings';

/** What came of a button in the site's section; `closed`: the browser did not let the script in. */
export type Outcome = Turned | { readonly saved: 'closed' };

/** Tells what went wrong, in the reader's words; nothing where nothing did. */
export function Problem({ outcome, strings }: { outcome: Outcome | undefined; strings: Strings }) {
  const problem = outcome && problemOf(outcome, strings);
  return problem ? (
    <p class="problem" role="alert">
      {problem}
    </p>
  ) : null;
}

function problemOf(outcome: Outcome, strings: Strings): string | undefined {
  switch (outcome.saved) {
    case 'synced':
      return undefined;
    case 'declined':
      return strings.declined;
    case 'closed':
      return strings.closed;
    case 'on-this-device':
      return strings.savedHere;
    case 'not':
      return strings.notSaved(outcome.reason);
  }
}
