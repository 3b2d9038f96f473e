import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../lib/settings/schema';

type TextSize = Settings['textSize'];

/** In the document's own storage, which is read without waiting. */
const KEY = 'textSize';

/**
 * The size of the text. Until the settings are read it is what it was when the popup was last open: the first paint
 * does not wait for them, and what is painted is not to change its size.
 */
export function useTextSize(settings: Settings | undefined): TextSize | undefined {
  const [before] = useState(lastTextSize);
  const size = settings?.textSize;
  useEffect(() => {
    if (size !== undefined) keepTextSize(size);
  }, [size]);
  return size ?? before;
}

// A browser may be told to refuse all storage; then the settings alone tell.

function lastTextSize(): TextSize | undefined {
  try {
    return (localStorage.getItem(KEY) as TextSize | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function keepTextSize(size: TextSize): void {
  try {
    localStorage.setItem(KEY, size);
  } catch {}
}
