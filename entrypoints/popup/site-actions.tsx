import { injectOnce } from '../../lib/platform/inject';
import { EVERY_SITE } from '../../lib/settings/origins';
import type { SiteState } from '../../lib/settings/site';
import { save } from '../../lib/settings/store';
import { request, type SeenTab, type Site } from '../../lib/settings/store-site';
import { forAnHour, turnEverywhere } from '../../lib/settings/toggle';
import type { Outcome } from './outcome';
import type { Strings } from './strings';

type Action = 'hour' | 'everywhere' | 'once' | 'every-site';

/** What else can be done where a rule is in force; the switch undoes the rule itself. */
const ACTIONS: Readonly<Record<SiteState['why'], readonly Action[]>> = {
  list: ['hour', 'everywhere'],
  granted: ['hour', 'everywhere'],
  // No way back to the list alone from here: in Chrome, giving `*://*/*` back takes the list with it, and the browser
  // would have to ask for it anew. Its own settings do it.
  'every-site': ['hour', 'everywhere'],
  once: [],
  paused: ['once'],
  'paused-everywhere': ['once'],
  'not-allowed': ['once', 'every-site'],
  forbidden: [],
};

interface Props {
  readonly tab: SeenTab;
  readonly site: Site;
  readonly strings: Strings;
  readonly onDone: (outcome: Outcome | undefined) => void;
}

/** A row of quiet buttons below the switch. */
export function SiteActions({ tab, site, strings, onDone }: Props) {
  const actions = ACTIONS[site.state.why];
  if (actions.length === 0) return null;
  return (
    <div class="actions">
      {actions.map((action) => (
        <button
          key={action}
          type="button"
          class="action"
          onClick={() => void carryOut(action, tab, site).then(onDone)}
        >
          {strings.actions[action]}
        </button>
      ))}
    </div>
  );
}

/** Called straight from the click: a permission is asked for before any wait. */
function carryOut(action: Action, tab: SeenTab, { key = '' }: Site): Promise<Outcome | undefined> {
  switch (action) {
    case 'hour':
      return save(forAnHour(key, Date.now()));
    case 'everywhere':
      return save(turnEverywhere(false, Date.now()));
    case 'once':
      return injectOnce(tab.id).then((entered) => (entered ? undefined : { saved: 'closed' }));
    case 'every-site':
      return request([EVERY_SITE]).then((granted) => (granted ? undefined : { saved: 'declined' }));
  }
}
