import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../../lib/platform/browser';
import { on } from '../../../lib/platform/events';
import { CURATED_HOSTS } from '../../../lib/settings/hosts';
import { coversEverySite, EVERY_SITE } from '../../../lib/settings/origins';
import { leaveEverySite } from '../../../lib/settings/store-every-site';
import { request } from '../../../lib/settings/store-site';
import type { SettingsStrings } from './strings';

/** What the browser lets Marginalia read, and the way from every site back to the list. */
export function Access({ strings }: { readonly strings: SettingsStrings['access'] }) {
  const everySite = useEverySite();
  const [stuck, setStuck] = useState(false);
  if (everySite === undefined) return null;
  const leave = () => leaveEverySite().then((left) => setStuck(!left));
  return (
    <section>
      <h3 class="label">{strings.title}</h3>
      <p class="quiet">{everySite ? strings.everySite : strings.onlyList(CURATED_HOSTS.length)}</p>
      {stuck && (
        <p class="problem" role="alert">
          {strings.stuck}
        </p>
      )}
      <button type="button" class="button" onClick={() => void (everySite ? leave() : request([EVERY_SITE]))}>
        {everySite ? strings.leave : strings.allow}
      </button>
    </section>
  );
}

/** Whether every site is allowed, as the browser has it now; undefined until it is known. */
function useEverySite(): boolean | undefined {
  const [everySite, setEverySite] = useState<boolean>();
  useEffect(() => {
    const lifetime = new AbortController();
    const look = async () => {
      const { origins = [] } = await browser.permissions.getAll();
      if (!lifetime.signal.aborted) setEverySite(origins.some(coversEverySite));
    };
    on(browser.permissions.onAdded, look, lifetime.signal);
    on(browser.permissions.onRemoved, look, lifetime.signal);
    void look();
    return () => lifetime.abort();
  }, []);
  return everySite;
}
