import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { OwnPage } from '../support/extension.ts';
import { htmlOf, openGovPage } from '../support/gov-page.ts';
import { cardBox, cardWords, inCard } from '../support/in-card.ts';
import { registered } from '../support/marks.ts';
import { closePages, KINDS, until, useSession } from '../support/session.ts';

const TEXT = htmlOf(
  '推动“大城三管”，<a href="#there">去别处</a>。',
  `推行云长制。${'<br>没有词条。'.repeat(60)}`,
  '建设雪亮工程。',
);

/** The term that is tinted: that whose card is open, or at which the reader has come by key. */
const tinted = (page: Page) =>
  page.evaluate(() => {
    const [range] = [...((CSS.highlights.get('gongwen-open') ?? []) as Iterable<AbstractRange>)];
    return range?.startContainer.textContent?.slice(range.startOffset, range.endOffset) ?? '';
  });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.localName ?? '');

describe.each(KINDS)('reading by keyboard in %s', (kind) => {
  const session = useSession(kind);
  closePages(session);

  async function begin(html = TEXT) {
    const page = await openGovPage(session(), html);
    await until(
      () => registered(page),
      ({ sure }) => sure > 0,
    );
    const own = await OwnPage.open(session());
    const walk = async (by: 1 | -1) => {
      expect(await own.send({ type: 'walk', by })).toBe(true);
      await page.bringToFront();
    };
    return { page, walk };
  }
  const words = (page: Page) => cardWords(session(), page);
  const opened = (page: Page, text: string) =>
    until(
      () => words(page),
      (shown) => shown.includes(text),
    );

  it('walks the terms in reading order, forth, back and round', async () => {
    const { page, walk } = await begin();
    const places: string[] = [];
    for (const by of [1, 1, 1, 1, -1, -1] as const) {
      await walk(by);
      places.push(await tinted(page));
      const inView = await page.evaluate(() => {
        const [range] = [...((CSS.highlights.get('gongwen-open') ?? []) as Iterable<StaticRange>)];
        const live = document.createRange();
        live.setStart(range!.startContainer, range!.startOffset);
        const { top, bottom } = live.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
      expect([by, places.length, inView]).toEqual([by, places.length, true]);
    }
    expect(places).toEqual(['大城三管', '云长制', '雪亮工程', '大城三管', '雪亮工程', '云长制']);
    expect(await words(page)).toBe('');
  });

  it('Enter opens with the focus in the card, Esc closes and gives the focus back', async () => {
    const { page, walk } = await begin();
    await page.focus('a');
    await walk(1);
    await page.keyboard.press('Enter');
    await opened(page, '大城细管');
    expect(await page.evaluate(() => location.hash)).toBe('');
    await until(
      () => focused(page),
      (name) => name === 'gongwen-card',
    );
    // Tab goes through what the card offers; the focus is on something that can be pressed.
    await page.keyboard.press('Tab');
    const onButton = await inCard(session(), page, (card) => {
      const { activeElement } = card.getRootNode() as ShadowRoot;
      return activeElement?.localName;
    });
    expect(onButton).toBe('button');
    await page.keyboard.press('Escape');
    await until(
      () => words(page),
      (shown) => shown === '',
    );
    expect(await focused(page)).toBe('a');
    expect(await tinted(page)).toBe('');
    // And Enter is the page's again.
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => location.hash)).toBe('#there');
  });

  it('with a card open the walk goes on from card to card; Esc without a card ends it', async () => {
    const { page, walk } = await begin();
    await walk(1);
    await page.keyboard.press('Enter');
    await opened(page, '大城细管');
    await walk(1);
    await opened(page, '管云、管数、管用');
    await walk(-1);
    await opened(page, '大城细管');
    await page.keyboard.press('Escape');
    await until(
      () => words(page),
      (shown) => shown === '',
    );
    await walk(1);
    await page.keyboard.press('Escape');
    await until(
      () => tinted(page),
      (text) => text === '',
    );
    await page.keyboard.press('Enter');
    expect(await words(page)).toBe('');
  });

  it('pinned, the card keeps Tab and stays where it is dragged, inside the window', async () => {
    const { page, walk } = await begin();
    await walk(1);
    await page.keyboard.press('Enter');
    await opened(page, '大城细管');
    const isModal = () => inCard(session(), page, (card) => card.querySelector('[aria-modal="true"]') !== null);
    expect(await isModal()).toBe(false);
    await inCard(session(), page, (card) => card.querySelector<HTMLElement>('[aria-pressed]')!.click());
    await until(isModal, (modal) => modal === true);
    for (let presses = 0; presses < 12; presses++) await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('gongwen-card');
    await page.keyboard.down('Shift');
    for (let presses = 0; presses < 7; presses++) await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    expect(await focused(page)).toBe('gongwen-card');
    const drag = async (dx: number, dy: number) => {
      const head = await inCard(session(), page, (card) => {
        const { left, top } = card.querySelector('.headword')!.getBoundingClientRect();
        return { x: left + 5, y: top + 8 };
      });
      await page.mouse.move(head!.x, head!.y);
      await page.mouse.down();
      // As far as the window goes, where a hand would go on.
      await page.mouse.move(Math.min(head!.x + dx, 1279), Math.min(head!.y + dy, 799), { steps: 4 });
      await page.mouse.up();
      return (await cardBox(session(), page))!;
    };
    const before = (await cardBox(session(), page))!;
    const after = await drag(200, 150);
    expect(after.left - before.left).toBeCloseTo(200, 0);
    expect(after.top - before.top).toBeCloseTo(150, 0);
    // It stays there while the page scrolls, and does not go out with the pointer.
    await page.evaluate(() => scrollTo(0, 600));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await cardBox(session(), page)).toEqual(after);
    const corner = await drag(2000, 2000);
    const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(corner.right).toBeLessThanOrEqual(size.width);
    expect(corner.bottom).toBeLessThanOrEqual(size.height);
    await page.mouse.move(5, 5);
    await page.keyboard.press('Escape');
    await until(
      () => words(page),
      (shown) => shown === '',
    );
  });
});
