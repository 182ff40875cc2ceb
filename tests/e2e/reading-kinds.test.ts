import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { hoverText, leave } from '../../scripts/browsers/pointer.ts';
import { GOV_URL, htmlOf, openGovPage, openSite } from '../support/gov-page.ts';
import { cardBox, cardWords } from '../support/in-card.ts';
import { pictureOf, registered } from '../support/marks.ts';
import { closePages, KINDS, until, useSession } from '../support/session.ts';

/** 推动大城三管。 in GBK. */
const GBK = Buffer.from('cdc6b6afb4f3b3c7c8fdb9dca1a3', 'hex');
const gbkPage = (head: string) =>
  Buffer.concat([Buffer.from(`<html><head>${head}<title>x</title></head><body><p>`), GBK, Buffer.from('</p></body>')]);
const XHTML = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
<body><p>推动“大城<b>三</b>管”。</p></body></html>`;
const TRUSTED =
  "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; style-src 'none'; sandbox allow-scripts";

const sure = (page: Page, count: number) =>
  until(
    () => registered(page),
    (marks) => marks.sure === count,
  );

describe.each(KINDS)('pages of every make in %s', (kind) => {
  const session = useSession(kind);
  closePages(session);

  async function readsCard(page: Page): Promise<void> {
    await sure(page, 1);
    expect(await hoverText(page, '大城三管')).toBe(true);
    await until(
      () => cardWords(session(), page),
      (words) => words.includes('大城细管'),
    );
  }

  it.each([
    ['by its header', '', 'text/html; charset=gbk'],
    ['by its meta tag', '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', 'text/html'],
  ])('a page in GBK, %s', async (_, head, type) => {
    const page = await openSite(session(), { pages: { [GOV_URL]: { body: gbkPage(head), type } } });
    await readsCard(page);
  });

  it('XHTML', async () => {
    const page = await openSite(session(), { pages: { [GOV_URL]: { body: XHTML, type: 'application/xhtml+xml' } } });
    expect(await page.evaluate(() => document.contentType)).toBe('application/xhtml+xml');
    await readsCard(page);
  });

  it('Trusted Types, no styles and no scripts allowed', async () => {
    const page = await openSite(session(), { pages: { [GOV_URL]: { body: htmlOf('推动大城三管。'), csp: TRUSTED } } });
    await sure(page, 1);
    expect(await hoverText(page, '大城三管')).toBe(true);
    const box = await until(
      () => cardBox(session(), page),
      (found) => found !== undefined,
    );
    // With its own style: as wide as it was made, and placed beside the term.
    expect(Math.round(box!.right - box!.left)).toBe(368);
  });

  it.each(['open', 'closed'] as const)('an %s shadow tree: marked, painted, with a card', async (mode) => {
    const html = htmlOf('这一段没有词条。').replace('</body>', '<x-box id="host">旧</x-box></body>');
    const page = await openGovPage(session(), html, "default-src 'none'; style-src 'unsafe-inline'");
    await page.evaluate((mode) => {
      const root = document.querySelector('#host')!.attachShadow({ mode });
      root.innerHTML = '<p style="font: 30px/2 serif; margin: 60px">推动大城三管</p><slot></slot>';
      const { width, height, x, y } = root.querySelector('p')!.getBoundingClientRect();
      Object.assign(window, { shadowBox: { x: x + 60, y, width: Math.min(width, 120), height } });
    }, mode);
    // Something around it changes, as a page does that has just put its parts in.
    await page.evaluate(() => document.querySelector('#host')!.append('新'));
    await sure(page, 1);
    const clip = await page.evaluate(
      () => (window as unknown as { shadowBox: { x: number; y: number; width: number; height: number } }).shadowBox,
    );
    const marked = await page.screenshot({ clip, encoding: 'base64' });
    await page.mouse.move(clip.x + 10, clip.y + 80);
    await page.mouse.move(clip.x + 30, clip.y + 30, { steps: 4 });
    await until(
      () => cardWords(session(), page),
      (words) => words.includes('大城细管'),
    );
    await leave(page);
    // The same text without a term has no mark under it.
    await page.evaluate(() => CSS.highlights.clear());
    const bare = await page.screenshot({ clip, encoding: 'base64' });
    expect(marked === bare).toBe(false);
  });

  it('vertical text: the pointer finds the term, the card stands off it and inside the window', async () => {
    const html = htmlOf(`${'没有词条。'.repeat(20)}推动大城三管，${'没有词条。'.repeat(20)}`).replace(
      '<body>',
      '<body style="writing-mode: vertical-rl; height: 600px">',
    );
    const page = await openGovPage(session(), html);
    await sure(page, 1);
    const line = await page.evaluate(() => {
      const node = document.querySelector('p')!.firstChild as Text;
      const range = document.createRange();
      range.setStart(node, node.data.indexOf('大城三管'));
      range.setEnd(node, node.data.indexOf('大城三管') + 4);
      // Where the term is parted over two lines: the first.
      const { left, top, right, bottom } = range.getClientRects()[0]!;
      return { left, top, right, bottom };
    });
    const at = { x: (line.left + line.right) / 2, y: (line.top + line.bottom) / 2 };
    await page.mouse.move(at.x - 50, at.y - 90);
    await page.mouse.move(at.x, at.y, { steps: 4 });
    await until(
      () => cardWords(session(), page),
      (words) => words.includes('大城细管'),
    );
    const card = (await cardBox(session(), page))!;
    const apart =
      card.left >= line.right || card.right <= line.left || card.top >= line.bottom || card.bottom <= line.top;
    const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(apart).toBe(true);
    expect(Math.min(card.left, card.top, size.width - card.right, size.height - card.bottom)).toBeGreaterThanOrEqual(0);
  });

  it('what someone writes is nobody’s business: an editor is left alone, the text around it is read', async () => {
    const html = htmlOf('推动大城三管。', '<span contenteditable="true" id="edit">推行云长制</span>，建设雪亮工程。');
    const page = await openGovPage(session(), html);
    await sure(page, 2);
    const before = await pictureOf(page, '推行云长制');
    await page.click('#edit');
    await page.keyboard.press('End');
    await page.keyboard.type('abc');
    expect(await page.$eval('#edit', (element) => element.textContent)).toContain('abc');
    await page.evaluate(() => {
      document.querySelector('#edit')!.textContent = '推行云长制';
      (document.activeElement as HTMLElement).blur();
    });
    await sure(page, 2);
    expect(await pictureOf(page, '推行云长制')).toBe(before);
  });
});
