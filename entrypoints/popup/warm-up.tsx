import { render } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Language } from '../../lib/knowledge/types';
import { RowList } from './row-list';
import { rowOfFound } from './rows';
import type { Base } from './use-base';

/** Names in both scripts have it. */
const SAMPLE = 'a';

/** A window that draws nothing may be told of no idle moment. */
const LATEST_MS = 150;

type Ready = Extract<Base, { is: 'ready' }>;

/**
 * Does in idle moments, until something is typed, what the first key would wait for: the engine compiles the code and
 * reads the fonts of both scripts, 20 ms in all. Each step is a task of its own: a key waits for one of them at most.
 */
export function useWarmUp(base: Base, lang: Language, isTyping: boolean): void {
  // An effect would be ended a frame after the key, with idle moments before it.
  useLayoutEffect(() => {
    if (base.is !== 'ready' || !base.lines || isTyping) return;
    const lifetime = new AbortController();
    void warmUp(stepsOf(base, lang), lifetime.signal);
    return () => lifetime.abort();
  }, [base, lang, isTyping]);
}

async function warmUp(steps: readonly (() => void)[], signal: AbortSignal): Promise<void> {
  for (const step of steps) {
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: LATEST_MS }));
    if (signal.aborted) return;
    step();
  }
}

/** Results are laid out and taken away within one task: nobody sees or hears of them. */
function stepsOf({ search, lines }: Ready, lang: Language): (() => void)[] {
  const rows = () => search(SAMPLE).map((found) => rowOfFound(found, lang, lines));
  const list = document.createElement('div');
  list.className = 'warm-up';
  return [
    rows,
    () => render(<RowList label="" lang={lang} rows={rows()} active={0} onPick={() => {}} />, list),
    () => {
      document.querySelector('.popup')?.append(list);
      list.getBoundingClientRect();
      list.remove();
      render(null, list);
    },
  ];
}
