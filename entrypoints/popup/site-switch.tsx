import { useState } from 'preact/hooks';
import { reasonIn } from '../../lib/settings/reason';
import { type SeenTab, type Site, turnSwitch } from '../../lib/settings/store-site';
import { type Outcome, Problem } from './outcome';
import { SiteActions } from './site-actions';
import type { Strings } from './strings';

interface Props {
  readonly tab: SeenTab;
  readonly site: Site;
  readonly strings: Strings;
  /** Called when something was done of which neither settings nor permissions tell. */
  readonly onDone: () => void;
}

/** The site's host name, its state with the reason, and the switch that undoes it. */
export function SiteSwitch({ tab, site, strings, onDone }: Props) {
  const [outcome, setOutcome] = useState<Outcome>();
  const { key, state } = site;
  const host = key === undefined ? strings.thisPage : key;
  const done = (result: Outcome | undefined) => {
    setOutcome(result);
    onDone();
  };
  return (
    <section class="site">
      <div class="site-text">
        <h2 class="host">{withBreaks(host)}</h2>
        <p class="reason" id="reason">
          {reasonIn(strings.lang, state)}
        </p>
      </div>
      {state.why !== 'forbidden' && (
        <button
          type="button"
          role="switch"
          class="switch"
          aria-checked={state.state === 'on'}
          aria-label={strings.annotate(host)}
          aria-describedby="reason"
          onClick={() => void turnSwitch(tab, site).then(done)}
        />
      )}
      <SiteActions {...{ tab, site, strings }} onDone={done} />
      <Problem outcome={outcome} strings={strings} />
    </section>
  );
}

/** A long host name may break after its dots. */
function withBreaks(host: string) {
  return host
    .split('.')
    .flatMap((label, index) => (index === 0 ? [label] : ['.', <wbr key={label} />, label]));
}
