import type { Page } from '@playwright/test';

/** One picture of a sheet: its caption and where it lies. */
export interface Frame {
  readonly caption: string;
  readonly png: Buffer;
}

/** px a picture is wide on a contact sheet. */
const THUMB_PX = 480;

/** Lays pictures out on one, to be compared at a glance. @returns PNG */
export async function contactSheet(page: Page, frames: readonly Frame[], columns: number): Promise<Buffer> {
  const figures = frames.map(
    ({ caption, png }) =>
      `<figure><img width="${THUMB_PX}" src="data:image/png;base64,${png.toString('base64')}"><figcaption>${caption}</figcaption></figure>`,
  );
  const style = `body { margin: 16px; background: #888; display: grid; gap: 12px; grid-template-columns: repeat(${columns}, ${THUMB_PX}px) }
    figure { margin: 0 } img { display: block } figcaption { font: 12px sans-serif; color: #fff; padding: 3px 0 }`;
  await page.setViewportSize({ width: columns * (THUMB_PX + 12) + 20, height: 400 });
  await page.setContent(`<style>${style}</style>${figures.join('')}`);
  return page.screenshot({ fullPage: true });
}
