import { join } from 'node:path';
import { launchChromium } from '../../e2e/harness/chromium';
import { ChromiumTab } from '../../e2e/harness/chromium-tab';
import { Extension } from '../../e2e/harness/extension';
import { hover, settledMarks } from '../../e2e/harness/marks';
import { findBrowser } from '../browsers.mjs';
import { builtExtension, ROOT } from '../builds';
import { servePages } from '../serve';

/** CSS px of the view: the mark stands in its middle, with the card below it. */
const VIEW = { width: 860, height: 1100 };
/** CSS px of the view above the part that is shown. */
const ABOVE = 380;
/** Device pixels a CSS px: whole, or an open mark's line would part from its dots. */
const SCALE = 2;
const WORD = 'DeepSeek';

/** The picture of the README: the sample article with its marks, as the built extension paints them, and a card. @returns PNG */
export async function readmePicture(): Promise<Buffer> {
  const found = findBrowser('chromium');
  if (!found) throw new Error('no usable chromium: run `node tests/tools/setup.mjs start`');
  const server = await servePages(join(ROOT, 'tests', 'pages'));
  const extension = builtExtension('chromium', 'demo');
  const driver = await launchChromium({ executablePath: found.path, extension });
  try {
    await Extension.of(driver);
    const tab = await driver.open(`${server.origin}/sample/en.html`);
    if (!(tab instanceof ChromiumTab)) throw new Error('pictures are taken in Chromium');
    await tab.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await tab.page.setViewportSize(VIEW);
    await settledMarks(tab);
    await hover(tab, WORD);
    return await captured(tab);
  } finally {
    await driver.close();
    await server.close();
  }
}

/** What is in view below `ABOVE`, drawn anew at the scale of a fine screen. */
async function captured({ page }: ChromiumTab): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const y = ABOVE + Number(await page.evaluate('scrollY'));
  const clip = { x: 0, y, width: VIEW.width, height: VIEW.height - ABOVE, scale: SCALE };
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', clip });
  return Buffer.from(data, 'base64');
}
