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
    const lifetime = new AbortController();
    const show = (next: PageTerms) => lifetime.signal.aborted || setTerms(next);
    show({ is: 'reading' });
    void askPatiently(tab, show);
    listen(lifetime.signal, {
      'marked': (_, sender) => {
        if (sender.tab?.id === tab) void ask(tab, show);
        return undefined;
      },
    });
    return () => lifetime.abort();
  }, [tab, isOn]);
  return terms;
}

type Show = (terms: PageTerms) => void;

async function askPatiently(tab: number, show: Show): Promise<void> {
  for (const wait of ASK_AGAIN_AFTER_MS) {
    if (await ask(tab, show)) return;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  if (!(await ask(tab, show))) show({ is: 'silent' });
}

async function ask(tab: number, show: Show): Promise<boolean> {
  const terms = await sendToTab(tab, { type: 'page-terms' });
  if (terms) show({ is: 'listed', terms });
  return terms !== undefined;
}
