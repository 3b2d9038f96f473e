/** Frames below this size in CSS px hold advertisements and buttons, not articles. */
const ROOM = '(min-width: 300px) and (min-height: 150px)';

/**
 * Resolves when this window has room for something to read, at once where it has. A frame begins without any size where
 * its page is not laid out yet: now and then in a process of its own in Chromium, in a tab behind others in Firefox, and
 * hidden in both. A query waits for it: no `resize` need come of a size that is there before the first layout, and a frame
 * may grow step by step.
 */
export async function roomToRead(): Promise<void> {
  const room = matchMedia(ROOM);
  if (room.matches) return;
  await new Promise((resolve) => room.addEventListener('change', resolve, { once: true }));
}
