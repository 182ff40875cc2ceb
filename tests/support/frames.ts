import type { Frame, Page } from 'puppeteer-core';
import type { Session } from '../../scripts/browsers/launch.ts';
import { placeText } from '../../scripts/browsers/pointer.ts';
import { htmlOf } from './gov-page.ts';
import { cardWords, offsetOf } from './in-card.ts';
import { registered } from './marks.ts';
import { until } from './session.ts';

/** Pages with frames in them: of the fake site, of another, and what the reader does there. */

export const SAME = 'https://www.example.gov.cn/zwgk/appendix.html';
export const OTHER = 'https://data.other.gov.cn/table.html';
export const CSP = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; frame-src *";

export const page = (frame: string) =>
  htmlOf('本页推动“大城三管”。').replace('</body>', `<p>没有词条的一段。</p>${frame}</body>`);
/** Waits until one term is marked in a frame of the page, by default the first. */
export async function markedFrame(page: Page, nth = 1): Promise<Frame> {
  await until(
    async () => page.frames().length,
    (count) => count > nth,
  );
  const frame = page.frames()[nth]!;
  await until(
    () => registered(frame as unknown as Page).catch(() => undefined),
    (count) => count?.sure === 1,
    10_000,
  );
  return frame;
}

/**
 * Rests the pointer on a text within a frame until a card is open.
 * @param where the frame or page in which it is expected to stand.
 */
export async function hoverIn(
  session: Session,
  page: Page,
  frame: Frame,
  text: string,
  where: Page | Frame = frame,
): Promise<string> {
  const { rects } = (await placeText(frame as unknown as Page, text))!;
  const { x, y } = await offsetOf(frame);
  const at = { x: x + rects[0]!.x + rects[0]!.width / 2, y: y + rects[0]!.y + rects[0]!.height / 2 };
  await page.mouse.move(at.x + 40, at.y + 70);
  await page.mouse.move(at.x, at.y, { steps: 5 });
  let nudge = 1;
  return until(
    async () => {
      nudge = -nudge;
      await page.mouse.move(at.x + nudge, at.y);
      await new Promise((done) => setTimeout(done, 250));
      return cardWords(session, where);
    },
    (words) => words !== '',
  );
}
