import type { Page } from 'puppeteer-core';
import { placeText } from '../../scripts/browsers/pointer.ts';

/** How many ranges of ours are registered for painting, and how many highlights there are in all. */
export function registered(page: Page): Promise<{ sure: number; near: number; open: number; names: number }> {
  return page.evaluate(() => {
    const size = (name: string) => CSS.highlights.get(name)?.size ?? 0;
    return {
      sure: size('gongwen-sure'),
      near: size('gongwen-near'),
      open: size('gongwen-open'),
      names: CSS.highlights.size,
    };
  });
}

/** A picture of the line in which a text stands, scrolled into view, with the pointer out of the way. */
export async function pictureOf(page: Page, text: string): Promise<string> {
  // A tab in the background paints nothing.
  await page.bringToFront();
  await page.mouse.move(0, 0);
  const place = await placeText(page, text);
  if (!place) throw new Error(`${text} is not on the page`);
  await new Promise((done) => setTimeout(done, 200));
  // A clip counts from the top of the document, not of the window, wherever the page is scrolled to.
  return page.screenshot({
    encoding: 'base64',
    clip: { x: place.left, y: place.top - 2, width: place.width, height: place.height + 8 },
  });
}
