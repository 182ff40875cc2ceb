import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { placeText, waitForCard } from '../../scripts/browsers/pointer.ts';
import { htmlOf, openGovPage } from '../support/gov-page.ts';
import { cardSays, cardWords, inCard } from '../support/in-card.ts';
import { registered } from '../support/marks.ts';
import { closePages, KINDS, until, useSession } from '../support/session.ts';

const TEXT = htmlOf('没有词条的一段。', '推动“大城三管”。', '<a href="#there">推行云长制</a>。');

describe.each(KINDS)('reading with a finger in %s', (kind) => {
  const session = useSession(kind);
  closePages(session);

  async function begin(): Promise<Page> {
    const page = await openGovPage(session(), TEXT);
    await page.setViewport({ width: 400, height: 800, hasTouch: true, isMobile: kind === 'chromium' });
    await until(
      () => registered(page),
      ({ sure }) => sure === 2,
    );
    return page;
  }
  async function spot(page: Page, text: string): Promise<{ x: number; y: number }> {
    const { rects } = (await placeText(page, text))!;
    const [{ x, y, width, height }] = rects as [{ x: number; y: number; width: number; height: number }];
    return { x: x + width / 2, y: y + height / 2 };
  }
  async function tap(page: Page, text: string): Promise<void> {
    const { x, y } = await spot(page, text);
    await page.touchscreen.tap(x, y);
  }
  const hash = (page: Page) => page.evaluate(() => location.hash);

  it('a tap opens the card, a tap away closes it', async () => {
    const page = await begin();
    await tap(page, '大城三管');
    await cardSays(session(), page, '大城细管');
    await tap(page, '没有词条的一段');
    expect(await waitForCard(page, false)).toBe(true);
  });

  it('a tap on a link does what it always did, and opens nothing', async () => {
    const page = await begin();
    await tap(page, '云长制');
    await until(
      () => hash(page),
      (now) => now === '#there',
    );
    expect(await cardWords(session(), page)).toBe('');
  });

  it('a long press on a term in a link opens its card, and the link is not followed', async () => {
    const page = await begin();
    const { x, y } = await spot(page, '云长制');
    const touch = await page.touchscreen.touchStart(x, y);
    await cardSays(session(), page, '管云、管数、管用');
    await touch.end();
    // Whatever the browser makes of the finger's going up has been made by the next tap.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    expect(await hash(page)).toBe('');
    await cardSays(session(), page, '管云、管数、管用');
    await tap(page, '没有词条的一段');
    expect(await waitForCard(page, false)).toBe(true);
    await tap(page, '云长制');
    await until(
      () => hash(page),
      (now) => now === '#there',
    );
  });

  it('a finger that scrolls over a linked term opens nothing', async () => {
    const page = await begin();
    const { x, y } = await spot(page, '云长制');
    const touch = await page.touchscreen.touchStart(x, y);
    await touch.move(x, y - 40);
    expect(await waitForCard(page, true, 800)).toBe(false);
    await touch.end();
    expect(await hash(page)).toBe('');
  });

  it('buttons of the card work by finger', async () => {
    const page = await begin();
    await tap(page, '大城三管');
    await cardSays(session(), page, '大城细管');
    const close = await inCard(session(), page, (card) => {
      const { x, y, width, height } = card.querySelectorAll('.window button')[1]!.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.touchscreen.tap(close!.x, close!.y);
    expect(await waitForCard(page, false)).toBe(true);
  });
});
