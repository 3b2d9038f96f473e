import type { Box, Tab } from './driver';
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

/** What differs between two pictures, told by the boxes in which it may. */
export interface Difference {
  /** Boxes in which nothing differs. */
  readonly untouched: readonly Box[];
  /** Places outside of all boxes that differ. */
  readonly outside: readonly { readonly x: number; readonly y: number }[];
}

/** Edges are fractions of pixels. */
const ROUNDING_PX = 1;

/** @param below px under a box that belong to it: a mark's underline stands a touch below the text */
export function compare(before: Picture, after: Picture, boxes: readonly Box[], below: number): Difference {
  const places = differingPixels(before, after);
  const holds = (box: Box) => (at: { x: number; y: number }) =>
    at.x >= box.x - ROUNDING_PX &&
    at.x <= box.x + box.width + ROUNDING_PX &&
    at.y >= box.y - ROUNDING_PX &&
    at.y <= box.y + box.height + ROUNDING_PX + below;
  return {
    untouched: boxes.filter((box) => !places.some(holds(box))),
    outside: places.filter((at) => !boxes.some((box) => holds(box)(at))),
  };
}
