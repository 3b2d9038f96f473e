import { type Box, type Point, type Tab, until } from './driver';
import { decodePng, differingPixels, type Picture } from './png';

/** The page at one place of its scroll. */
export interface Look {
  readonly scroll: number;
  readonly picture: Picture;
}

/** Pictures of the viewport at several places of the page. */
export async function lookAt(tab: Tab, scrolls: readonly number[]): Promise<readonly Look[]> {
  const looks: Look[] = [];
  for (const scroll of scrolls) {
    await tab.evaluate((top) => scrollTo({ top, behavior: 'instant' }), scroll);
    looks.push({ scroll, picture: await picture(tab) });
  }
  return looks;
}

export async function picture(tab: Tab): Promise<Picture> {
  return decodePng(await tab.screenshot());
}

/** A picture once the page has come to rest: fades have ended when two in a row are the same. */
export async function stillScreenshot(tab: Tab): Promise<Buffer> {
  let before: Buffer = Buffer.alloc(0);
  await until('a picture that stays', async () => {
    const now = await tab.screenshot();
    const same = now.equals(before);
    before = now;
    return same;
  });
  return before;
}

/** What differs between two pictures, told by the boxes in which it may. */
export interface Difference {
  /** Boxes in which nothing differs, of those that the picture shows as a whole. */
  readonly untouched: readonly Box[];
  /** Places outside of all boxes that differ. */
  readonly outside: readonly Point[];
}

/** Edges are fractions of pixels, and the last dot of a dotted line is drawn whole. */
const ROUNDING_PX = 2;

/** @param below px under a box that belong to it: a mark's underline stands a touch below the text */
export function compare(before: Picture, after: Picture, boxes: readonly Box[], below: number): Difference {
  const places = differingPixels(before, after);
  const holds = (box: Box) => (at: Point) =>
    at.x >= box.x - ROUNDING_PX &&
    at.x <= box.x + box.width + ROUNDING_PX &&
    at.y >= box.y - ROUNDING_PX &&
    at.y <= box.y + box.height + ROUNDING_PX + below;
  const whole = boxes.filter(({ y, height }) => y >= 0 && y + height + below <= before.height);
  return {
    untouched: whole.filter((box) => !places.some(holds(box))),
    outside: places.filter((at) => !boxes.some((box) => holds(box)(at))),
  };
}
