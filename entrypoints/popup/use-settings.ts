import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../lib/settings/schema';
import { watch } from '../../lib/settings/store';

/** The settings, kept up to date with every change, here or elsewhere; undefined until they are read. */
export function useSettings(reading: Promise<Settings>): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    const lifetime = new AbortController();
    watch(lifetime.signal, setSettings);
    void reading.then((read) => setSettings((heard) => heard ?? read));
    return () => lifetime.abort();
  }, [reading]);
  return settings;
}
