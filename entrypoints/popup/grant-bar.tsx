import { useEffect, useState } from 'preact/hooks';
import { heldBack } from '../../lib/settings/held-back';
import { CURATED_HOSTS, hostPatterns } from '../../lib/settings/hosts';
import { acceptedHeldBack, acceptHeldBack } from '../../lib/settings/store-held-back';
import { request, type Site } from '../../lib/settings/store-site';
import type { Strings } from './strings';

/** Offers to allow the sites of the list that the browser withholds, until the reader wants it left so. */
export function GrantBar({ site, strings }: { site: Site; strings: Strings }) {
  const [accepted, setAccepted] = useState<number>();
  useEffect(() => void acceptedHeldBack().then(setAccepted), []);
  const missing = heldBack(site.origins);
  if (accepted === undefined || missing.length <= accepted) return null;
  const leave = () => {
    setAccepted(missing.length);
    void acceptHeldBack(missing.length);
  };
  return (
    <section class="grant" aria-label={strings.allowList}>
      <p>{strings.heldBack(missing.length, CURATED_HOSTS.length)}</p>
      <div class="grant-buttons">
        <button
          type="button"
          class="button main"
          onClick={() => void request(missing.flatMap(({ host }) => hostPatterns(host)))}
        >
          {strings.allowList}
        </button>
        <button type="button" class="button" onClick={leave}>
          {strings.leaveHeldBack}
        </button>
      </div>
    </section>
  );
}
