import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../lib/settings/schema';
import { watch } from '../../lib/settings/store';

/** The settings, kept up to date with every change, here or elsewhere. @param first as they were at the beginning */
export function useSettings(first: Settings): Settings {
  const [settings, setSettings] = useState(first);
  useEffect(() => {
    const lifetime = new AbortController();
    watch(lifetime.signal, setSettings);
    return () => lifetime.abort();
  }, []);
  return settings;
}
