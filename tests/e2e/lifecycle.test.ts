import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { hoverText, placeText, waitForCard } from '../../scripts/browsers/pointer.ts';
import { OwnPage } from '../support/extension.ts';
import { htmlOf, openGovPage } from '../support/gov-page.ts';
import { cardSays } from '../support/in-card.ts';
import { pictureOf, registered } from '../support/marks.ts';
import { closePages, KINDS, until, useSession } from '../support/session.ts';

const TEXT = htmlOf('推动“大城三管”。', '没有词条的一段。', '推行云长制。');
const HOST = 'www.example.gov.cn';

describe.each(KINDS)('switched on and off in %s', (kind) => {
  const session = useSession(kind);
  closePages(session);

  const sure = (page: Page, count: number) =>
    until(
      () => registered(page),
      (marks) => marks.sure === count,
      10_000,
    );

  it('off, with a card open: nothing is left in the page, no key is taken, nothing is marked any more', async () => {
    const page = await openGovPage(session(), TEXT);
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    await page.evaluate(() => {
      const root = document.body.appendChild(document.createElement('x-box')).attachShadow({ mode: 'open' });
      root.innerHTML = '<p>建设雪亮工程</p>';
      Object.assign(window, { root });
    });
    await sure(page, 3);
    const own = await OwnPage.open(session());
    await page.bringToFront();
    expect(await hoverText(page, '大城三管')).toBe(true);
    await own.choose({ sitesOff: [HOST] });
    const left = await until(
      () =>
        page.evaluate(() => ({
          names: CSS.highlights.size,
          hosts: document.querySelectorAll('gongwen-card').length,
          sheets: [document, (window as unknown as { root: ShadowRoot }).root].flatMap((one) => one.adoptedStyleSheets)
            .length,
        })),
      ({ names, hosts }) => names === 0 && hosts === 0,
    );
    expect(left).toEqual({ names: 0, hosts: 0, sheets: 0 });
    // Not with the keyboard: now and then Firefox keeps the first key for itself when another tab has been opened.
    const passed = await page.evaluate(() => {
      document.querySelector('x-box')!.remove();
      const keys: string[] = [];
      addEventListener('keydown', (event) => keys.push(event.key));
      const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
      return { isFree: document.body.dispatchEvent(key), keys };
    });
    expect(passed).toEqual({ isFree: true, keys: ['Escape'] });
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(html);
    expect(await hoverText(page, '云长制', { timeout: 700 })).toBe(false);
    await own.choose({});
    await sure(page, 2);
    expect(await hoverText(page, '云长制')).toBe(true);
  });

  it('the reader’s choices hold at once: style of marks, what opens the card, how many marks', async () => {
    const page = await openGovPage(session(), TEXT);
    await sure(page, 2);
    const own = await OwnPage.open(session());
    const dotted = await pictureOf(page, '云长制');
    const seen = new Set([dotted]);
    for (const markStyle of ['solid', 'wavy', 'tint'] as const) {
      await own.choose({ markStyle });
      await until(
        () => pictureOf(page, '云长制'),
        (picture) => !seen.has(picture) && Boolean(seen.add(picture)),
      );
    }
    await own.choose({ trigger: 'click' });
    await until(
      () => pictureOf(page, '云长制'),
      (picture) => picture === dotted,
    );
    expect(await hoverText(page, '云长制', { timeout: 700 })).toBe(false);
    const { rects } = (await placeText(page, '云长制'))!;
    await page.mouse.click(rects[0]!.x + 20, rects[0]!.y + 10);
    await cardSays(session(), page, '管云、管数、管用');
    await until(
      () => page.keyboard.press('Escape').then(() => waitForCard(page, false, 1000)),
      (closed) => closed,
    );
    await own.choose({ trigger: 'alt' });
    await page.mouse.move(1200, 700);
    expect(await hoverText(page, '大城三管', { timeout: 700 })).toBe(false);
    await page.keyboard.down('Alt');
    expect(await hoverText(page, '大城三管')).toBe(true);
    await page.keyboard.up('Alt');
    await own.choose({ density: 'auto' });
    await page.evaluate(() => {
      document.body.innerHTML = '<p>大城三管、云长制。</p>'.repeat(12);
    });
    // Few marks crowd nothing.
    await sure(page, 24);
    await page.evaluate(() => {
      document.body.innerHTML = '<p>大城三管、云长制。</p>'.repeat(30);
    });
    await sure(page, 2);
    await own.choose({});
    await sure(page, 60);
  });
});
