import { useState } from 'preact/hooks';
import type { Strings, When } from './strings';
import { type Site, type Turned, turnSwitch } from './use-site';

interface Props {
  readonly site: Site;
  readonly strings: Strings;
  readonly when: When;
}

/** The site's host name, its state with the reason, and the switch that undoes it. */
export function SiteSwitch({ site, strings, when }: Props) {
  const [turned, setTurned] = useState<Turned>();
  const { key, state } = site;
  const problem = turned && problemOf(turned, strings);
  const host = key === undefined ? strings.thisPage : key;
  const turn = async () => setTurned(await turnSwitch(site));
  return (
    <section class="site">
      <div class="site-text">
        <h1 class="host">{withBreaks(host)}</h1>
        <p class="reason" id="reason">
          {strings.reason(state, when)}
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
          onClick={turn}
        />
      )}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

function problemOf(turned: Turned, strings: Strings): string | undefined {
  switch (turned.saved) {
    case 'synced':
      return undefined;
    case 'declined':
      return strings.declined;
    case 'on-this-device':
      return strings.savedHere;
    case 'not':
      return strings.notSaved(turned.reason);
  }
}

/** A long host name may break after its dots. */
function withBreaks(host: string) {
  return host
    .split('.')
    .flatMap((label, index) => (index === 0 ? [label] : ['.', <wbr key={label} />, label]));
}
