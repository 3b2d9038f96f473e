/** The name of the card's host element in the page. */
export const HOST = 'marginalia-card';

/** Removes what an older copy of the scripts has left in the page: it can no longer hear that it was replaced. */
export function removeLeftCards(): void {
  for (const host of document.querySelectorAll(HOST)) host.remove();
}
