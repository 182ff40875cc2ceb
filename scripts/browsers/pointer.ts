import type { Page } from 'puppeteer-core';

/** Where a stretch of text stands: its box in the document (as the clip of a screenshot wants it) and its lines. */
export interface TextPlace {
  left: number;
  top: number;
  width: number;
  height: number;
  /** In the window, where the pointer moves; one for each line, or more where elements begin and end. */
  rects: { x: number; y: number; width: number; height: number }[];
}

/**
 * Scrolls the nth occurrence of `text` (counted in the page's own text, across inline elements, outside scripts and
 * styles) so that it stands `at` of the window's height (0.5: the middle) and says where it is now;
 * undefined when the page does not hold it.
 */
export function placeText(page: Page, text: string, nth = 0, at = 0.5): Promise<TextPlace | undefined> {
  // No inner functions here: the compiler of tsx adds a helper to them that the page does not have.
  return page.evaluate(
    (wanted, skip, level) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const nodes: { node: Node; start: number }[] = [];
      let all = '';
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (node.parentElement?.closest('script,style,noscript,template')) continue;
        nodes.push({ node, start: all.length });
        all += node.nodeValue;
      }
      let index = all.indexOf(wanted);
      for (let left = skip; left > 0 && index >= 0; left--) index = all.indexOf(wanted, index + wanted.length);
      if (index < 0) return undefined;
      const end = index + wanted.length;
      const first = nodes.findLast(({ start }) => start <= index)!;
      const last = nodes.findLast(({ start }) => start < end)!;
      const range = document.createRange();
      range.setStart(first.node, index - first.start);
      range.setEnd(last.node, end - last.start);
      const before = range.getBoundingClientRect();
      scrollBy({ top: before.top + before.height / 2 - innerHeight * level, behavior: 'instant' });
      const { left, top, width, height } = range.getBoundingClientRect();
      const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
      return {
        left: left + scrollX,
        top: top + scrollY,
        width,
        height,
        rects: rects.map(({ x, y, width, height }) => ({ x, y, width, height })),
      };
    },
    text,
    nth,
    at,
  );
}

/** Whether a card is open: all that shows outside the card's closed shadow root. */
const cardIsOpen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('gongwen-card[data-open]') !== null);

/** Waits until a card is open (or, with false, until none is); false when that has not happened in time. */
export async function waitForCard(page: Page, open: boolean, timeout = 3000): Promise<boolean> {
  const end = Date.now() + timeout;
  while ((await cardIsOpen(page)) !== open) {
    if (Date.now() > end) return false;
    await new Promise((done) => setTimeout(done, 40));
  }
  return true;
}

/**
 * Moves the pointer onto the nth occurrence of `text` as a hand would, in steps and then resting; returns whether a
 * card opened. The middle of the text's first line is aimed at, or `aim` (0 to 1) along it.
 */
export async function hoverText(page: Page, text: string, { nth = 0, aim = 0.5, at = 0.5, timeout = 3000 } = {}) {
  const place = await placeText(page, text, nth, at);
  const [line] = place?.rects ?? [];
  if (!line) return false;
  const x = line.x + line.width * aim;
  const y = line.y + line.height / 2;
  await page.mouse.move(Math.max(2, x - 60), Math.max(2, y - 90));
  await page.mouse.move(x, y, { steps: 6 });
  // A hand is never quite still; and the page may only now have been read, under a pointer that had come to rest.
  const end = Date.now() + timeout;
  for (let nudge = 1; Date.now() < end; nudge = -nudge) {
    if (await waitForCard(page, true, Math.min(700, end - Date.now()))) return true;
    await page.mouse.move(x + nudge, y);
  }
  return false;
}

/** Takes the pointer to the corner of the window, away from every term, and waits for the card to close. */
export async function leave(page: Page): Promise<boolean> {
  await page.mouse.move(2, 2, { steps: 3 });
  return waitForCard(page, false);
}
