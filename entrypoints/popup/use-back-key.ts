import { useEffect } from 'preact/hooks';

/** Escape goes back, where the browser would close the popup. */
export function useBackKey(onBack: () => void): void {
  useEffect(() => {
    const lifetime = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onBack();
    };
    addEventListener('keydown', onKeyDown, { signal: lifetime.signal });
    return () => lifetime.abort();
  }, [onBack]);
}
