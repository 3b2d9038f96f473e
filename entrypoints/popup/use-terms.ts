import { useEffect, useState } from 'preact/hooks';
import { listen, type PageTerm, sendToTab } from '../../lib/platform/messages';

/** What the page's content script says. */
export type PageTerms =
  | { readonly is: 'off' }
  | { readonly is: 'reading' }
  | { readonly is: 'silent' }
  | { readonly is: 'listed'; readonly terms: readonly PageTerm[] };

/** A script that was started a moment ago answers within these waits (ms); after the last, the page needs a reload. */
const ASK_AGAIN_AFTER_MS = [150, 350, 700];

/** The terms on the page of a tab, asked for while the site is on and again whenever the page marks more. */
export function useTerms(tab: number | undefined, isOn: boolean): PageTerms {
  const [terms, setTerms] = useState<PageTerms>({ is: 'off' });
  useEffect(() => {
    if (tab === undefined || !isOn) return setTerms({ is: 'off' });
    setTerms({ is: 'reading' });
    const lifetime = new AbortController();
    const question: Question = { tab, signal: lifetime.signal, show: setTerms };
    void askPatiently(question);
    listen(lifetime.signal, {
      marked: (_, sender) => {
        if (sender.tab?.id === tab) void ask(question);
        return undefined;
      },
    });
    return () => lifetime.abort();
  }, [tab, isOn]);
  return terms;
}

interface Question {
  readonly tab: number;
  readonly signal: AbortSignal;
  readonly show: (terms: PageTerms) => void;
}

async function askPatiently(question: Question): Promise<void> {
  for (const wait of ASK_AGAIN_AFTER_MS) {
    if (await ask(question)) return;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  if (!(await ask(question))) question.show({ is: 'silent' });
}

/** @returns whether there is nothing more to wait for: the page answered, or nobody wants to know any more */
async function ask({ tab, signal, show }: Question): Promise<boolean> {
  if (signal.aborted) return true;
  const terms = await sendToTab(tab, { type: 'page-terms' });
  if (terms && !signal.aborted) show({ is: 'listed', terms });
  return terms !== undefined || signal.aborted;
}
