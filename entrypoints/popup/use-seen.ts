import { useEffect, useState } from 'preact/hooks';
import type { EntryId } from '../../lib/knowledge/types';
import { loadSeen, watchSeen } from '../../lib/settings/store-seen';

/** The entries whose cards were opened before; undefined until they are read. */
export function useSeen(): ReadonlySet<EntryId> | undefined {
  const [seen, setSeen] = useState<ReadonlySet<EntryId>>();
  useEffect(() => {
    const lifetime = new AbortController();
    watchSeen(lifetime.signal, setSeen);
    void loadSeen().then((loaded) => setSeen((heard) => heard ?? loaded));
    return () => lifetime.abort();
  }, []);
  return seen;
}
