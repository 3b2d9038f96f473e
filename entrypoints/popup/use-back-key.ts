import { useLayoutEffect } from 'preact/hooks';

/** Escape goes back, where the browser would close the popup. Heard from before the paint: who is quick has pressed it by then. */
export function useBackKey(onBack: () => void): void {
  useLayoutEffect(() => {
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
