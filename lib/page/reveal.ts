import type { Mark } from './mark';

/** Scrolls a mark into the middle of the view, at once; resolves when the page has come to rest there. */
export async function reveal(mark: Mark): Promise<void> {
  const [rect] = mark.rects();
  const inView =
    rect && rect.top >= 0 && rect.bottom <= innerHeight && rect.left >= 0 && rect.right <= innerWidth;
  if (!inView) mark.element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  // Scroll events are told in the frame after; a card opened before them would close again.
  await nextFrame();
  const [moved] = mark.rects();
  if (moved && (moved.top < 0 || moved.bottom > innerHeight)) {
    // An element longer than the view: its middle is not where the mark is.
    scrollBy({ top: moved.top - innerHeight / 2, behavior: 'instant' });
  }
  await nextFrame();
}

/** Two frames: the first tells the scroll, the second has it behind. */
const nextFrame = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
