import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { waitForCard } from '../../scripts/browsers/pointer.ts';
import { tabIdOf, termRows } from '../../scripts/browsers/terms.ts';
import { cardText } from '../support/card-text.ts';
import { htmlOf, openGovPage } from '../support/gov-page.ts';
import { pictureOf, registered } from '../support/marks.ts';
import { KINDS, until, useSession } from '../support/session.ts';

interface Mention {
  term: string;
}
const { mentions } = JSON.parse(readFileSync('tests/fixtures/seed-mentions.json', 'utf8')) as { mentions: Mention[] };

const total = (page: Page) => registered(page).then(({ sure, near }) => sure + near);

describe.each(KINDS)('the popup in %s', (kind) => {
  const session = useSession(kind);
  // What a failed test has left open would be taken for the next one's page.
  afterEach(async () => {
    for (const page of (await session().browser.pages()).slice(1)) await page.close();
  });

  async function openPopup(): Promise<Page> {
    const popup = await session().openExtensionPage('options.html');
    return session().openExtensionPage(`popup.html?tab=${await tabIdOf(popup)}`, popup);
  }

  /** Waits until a row is listed that comes only once the page has been read for its own definitions. */
  async function listed(popup: Page, page: Page, row: string): Promise<void> {
    // A popup lies over its page; here it hides it, and a page that is hidden waits.
    await page.bringToFront();
    await until(
      () => popup.$(row),
      (found) => found !== null,
    );
    await popup.bringToFront();
  }

  it('lists the terms of the page with their counts, and a press on one shows it on the page', async () => {
    const page = await openGovPage(session());
    const popup = await openPopup();
    await listed(popup, page, '.term .grade[data-grade="document"]');
    const rows = await termRows(popup);
    const headwords = rows.map((row) => row.headword);
    expect(new Set(headwords).size).toBe(headwords.length);
    for (const term of new Set(mentions.map((mention) => mention.term))) {
      const inBody = mentions.filter((mention) => mention.term === term).length;
      expect(rows.find((row) => row.headword === term)?.count, term).toBeGreaterThanOrEqual(inBody);
    }
    await popup.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('.term')];
      rows.find((row) => row.textContent!.startsWith('云长制'))!.click();
    });
    await page.bringToFront();
    expect(await waitForCard(page, true)).toBe(true);
    const text = await until(
      () => cardText(session(), page),
      (shown) => shown !== '',
    );
    expect(text).toContain('云长制');
    expect(text).toContain('“管云、管数、管用”');
    await page.close();
  });

  it('looks a term up in the whole glossary', async () => {
    const page = await openGovPage(session(), htmlOf('这一页没有词条。'));
    const popup = await openPopup();
    await popup.waitForSelector('.note');
    await popup.type('input[type=search]', '三管');
    await popup.waitForSelector('[data-entry="da-cheng-san-guan"]');
    await popup.click('[data-entry="da-cheng-san-guan"]');
    await popup.waitForSelector('.looked .source');
    expect(await popup.$eval('.looked', (element) => element.textContent)).toContain('下足绣花功夫');
    await popup.close();
    await page.close();
  });

  it('finds a term by how it sounds', async () => {
    const page = await openGovPage(session(), htmlOf('这一页没有词条。'));
    const popup = await openPopup();
    await popup.type('input[type=search]', 'dcsg');
    await popup.waitForSelector('[data-entry="da-cheng-san-guan"]');
    await popup.click('input[type=search]', { count: 3 });
    await popup.type('input[type=search]', 'yúnzhǎng');
    await popup.waitForSelector('[data-entry="yun-zhang-zhi"]');
    await popup.close();
    await page.close();
  });

  it('marks what the document itself explains', async () => {
    const page = await openGovPage(session());
    const popup = await openPopup();
    await listed(popup, page, '.term .grade[data-grade="document"]');
    const own = await popup.$$eval('.term:has(.grade) .term-headword', (all) => all.map((each) => each.textContent));
    expect(own).toContain('大城三管');
    await popup.close();
    await page.close();
  });

  it('lists what nothing explains, marks it on the page on request, and leads to it', async () => {
    const page = await openGovPage(
      session(),
      htmlOf(
        `推动“大城三管”。${'文字还有很多。'.repeat(8)}`,
        '<br>'.repeat(100),
        '落实“四个七”工作，抓好“九个三”行动。',
      ),
    );
    const popup = await openPopup();
    await listed(popup, page, '[data-unknown="四个七"]');
    expect(await popup.$$eval('.unknown-term .sentence', (all) => all.map((each) => each.textContent))).toEqual([
      '落实“四个七”工作，抓好“九个三”行动。',
      '落实“四个七”工作，抓好“九个三”行动。',
    ]);
    const marks = () => page.evaluate(() => CSS.highlights.get('gongwen-unknown')?.size ?? 0);
    expect(await marks()).toBe(0);
    await popup.click('.unknown .switch');
    await popup.waitForSelector('.unknown .switch[aria-checked="true"]');
    expect(await marks()).toBe(2);
    await popup.click('.unknown .switch');
    await popup.waitForSelector('.unknown .switch[aria-checked="false"]');
    expect(await marks()).toBe(0);
    await popup.click('[data-unknown="九个三"]');
    await page.bringToFront();
    await until(
      () => page.evaluate(() => scrollY),
      (y) => y > 200,
    );
    await page.close();
  });

  it('remembers how marks are to look', async () => {
    const options = await session().openExtensionPage('options.html');
    const line = (kind: string) =>
      options.$eval(`.mark[data-kind="${kind}"]`, (mark) => getComputedStyle(mark).textDecorationStyle);
    expect([await line('sure'), await line('near'), await line('own')]).toEqual(['dotted', 'dashed', 'solid']);
    await options.click('input[value="wavy"]');
    await options.waitForSelector('.sample[data-style="wavy"]');
    expect([await line('sure'), await line('near'), await line('own')]).toEqual(['wavy', 'dashed', 'solid']);
    await session().openExtensionPage('options.html', options);
    await options.waitForSelector('input[value="wavy"]:checked');
    await options.click('input[value="dotted"]');
    await options.waitForSelector('.sample[data-style="dotted"]');
    await options.close();
  });

  it('takes every trace off the page when the site is switched off, and puts it back', async () => {
    const page = await openGovPage(session());
    const marked = await until(
      () => total(page),
      (count) => count > 0,
    );
    const popup = await openPopup();
    await popup.waitForSelector('.switch[aria-checked="true"]');
    await popup.click('.switch');
    await popup.waitForSelector('.switch[aria-checked="false"]');
    await page.bringToFront();
    await until(
      () => registered(page),
      ({ names }) => names === 0,
    );
    const unmarked = await pictureOf(page, '四大重点板块');
    expect(await page.evaluate(() => document.querySelector('gongwen-card'))).toBeNull();
    await page.reload();
    await new Promise((done) => setTimeout(done, 500));
    expect((await registered(page)).names).toBe(0);
    await popup.bringToFront();
    await popup.click('.switch');
    await popup.waitForSelector('.switch[aria-checked="true"]');
    await page.bringToFront();
    await until(
      () => total(page),
      (count) => count > 0,
    );
    expect(marked).toBeGreaterThan(0);
    await until(
      () => pictureOf(page, '四大重点板块'),
      (picture) => picture !== unmarked,
    );
    await popup.close();
    await page.close();
  });

  it('follows the settings at once: density and theme', async () => {
    const page = await openGovPage(
      session(),
      htmlOf(...Array.from({ length: 5 }, () => '推动“大城三管”，推行云长制。')),
    );
    await until(
      () => total(page),
      (count) => count === 10,
    );
    const options = await session().openExtensionPage('options.html');
    const choose = async (name: string, nth: number) => {
      await options.bringToFront();
      await options.evaluate(
        (group, at) => document.querySelectorAll<HTMLInputElement>(`input[name="${group}"]`)[at]!.click(),
        name,
        nth,
      );
      await page.bringToFront();
    };
    await choose('density', 2);
    await until(
      () => total(page),
      (count) => count === 2,
    );
    await choose('density', 0);
    await until(
      () => total(page),
      (count) => count === 10,
    );
    await choose('theme', 2);
    await options.waitForSelector('body[data-theme="dark"]');
    await choose('theme', 0);
    // Firefox prints a copy of the page without highlights, so there is nothing to choose.
    expect((await options.$('input[name="printMarks"]')) !== null).toBe(kind === 'chromium');
    await options.close();
    await page.close();
  });
});
