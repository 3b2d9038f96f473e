import type { Language } from '../knowledge/types';
import type { Step } from './card-display';
import type { Mount } from './mount';

const STEP: Readonly<Record<Language, (step: Step) => string>> = {
  en: ({ nth, of }) => `${nth} of ${of}`,
  'zh-Hans': ({ nth, of }) => `第 ${nth} 个，共 ${of} 个`,
  'zh-Hant': ({ nth, of }) => `第 ${nth} 個，共 ${of} 個`,
};
const ID = 'step';

/**
 * Tells a screen reader which card came and which of the page's marks it belongs to. The first card takes the focus,
 * and with it the dialog is read out with its name and this description; the next takes the place of the first with
 * the focus where it was, of which only a live region tells.
 */
export function announce(
  { root, dialog }: Pick<Mount, 'root' | 'dialog'>,
  step: Step,
  language: Language,
): void {
  const region = [...root.children].find(({ role }) => role === 'status');
  const place = document.createElement('span');
  place.id = ID;
  place.textContent = STEP[language](step);
  if (region) region.replaceChildren(`${nameOf(dialog, root)}, `, place);
  else root.append(newRegion(place));
  dialog.setAttribute('aria-describedby', ID);
}

/** Read out when it changes, not when it comes: then the dialog's own name has just been read. */
function newRegion(place: HTMLElement): HTMLElement {
  const region = document.createElement('p');
  region.role = 'status';
  region.style.cssText = 'position: absolute; clip-path: inset(50%)';
  region.append(place);
  return region;
}

function nameOf(dialog: HTMLElement, root: ShadowRoot): string {
  return root.getElementById(dialog.getAttribute('aria-labelledby') ?? '')?.textContent ?? '';
}
