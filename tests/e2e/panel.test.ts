import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { waitForCard } from '../../scripts/browsers/pointer.ts';
import { tabIdOf, termRows } from '../../scripts/browsers/terms.ts';
import { axeProblems } from '../support/axe.ts';
import { cardText } from '../support/card-text.ts';
import { htmlOf, openGovPage } from '../support/gov-page.ts';
import { KINDS, until, useSession } from '../support/session.ts';

/** A long page with three terms far apart, one of them twice, one explained by the page itself, and one by nobody. */
const LONG = htmlOf(
  '为便于阅读，本页各段相隔很远，要滚动多次才能读到下一段；每一段说一件事情，合起来才是一篇完整的文字。',
  '推行云长制。',
  '<br>'.repeat(80),
  '推动“大城三管”，落实“四个七”工作。',
  '<br>'.repeat(80),
  '坚守甲线、乙线、丙线“三条红线”，继续推行云长制。',
  '三条红线不可逾越。',
  '<br>'.repeat(80),
);

describe.each(KINDS)('the side panel in %s', (kind) => {
  const session = useSession(kind);
  // What a failed test has left open would be taken for the next one's page.
  afterEach(async () => {
    for (const page of (await session().browser.pages()).slice(1)) await page.close();
  });

  /** The panel of a page, as a page itself, once it shows all of LONG's terms or whatever else is waited for. */
  async function openPanel(page: Page, shows = (panel: Page) => headwords(panel).then((all) => all.length === 3)) {
    const panel = await session().openExtensionPage('options.html');
    await session().openExtensionPage(`sidepanel.html?tab=${await tabIdOf(panel)}`, panel);
    // A panel stands beside its page; here it hides it, and a page that is hidden waits.
    await page.bringToFront();
    await until(
      () => shows(panel).catch(() => false),
      (done) => done,
    );
    await panel.bringToFront();
    return panel;
  }

  const headwords = (panel: Page) => panel.$$eval('.jump', (all) => all.map((each) => each.textContent));
  const here = (panel: Page) =>
    panel.evaluate(() => document.querySelector('[data-here] .jump')?.textContent ?? '').catch(() => '');

  it('lists the terms in the order of the page with their definitions, and jumps to each mention', async () => {
    const page = await openGovPage(session(), LONG);
    const panel = await openPanel(page);
    expect(await headwords(panel)).toEqual(['云长制', '大城三管', '三条红线']);
    expect(await panel.$$eval('.says', (all) => all.map((each) => each.textContent))).toEqual([
      expect.stringContaining('管云'),
      expect.stringContaining('大城细管'),
      '甲线、乙线、丙线',
    ]);
    expect(
      await panel.$eval('[data-entry] .grade', (seal) => seal.closest('li')?.querySelector('h2')?.textContent),
    ).toBe('三条红线');
    await panel.click('[data-entry="da-cheng-san-guan"] .jump');
    await page.bringToFront();
    expect(await waitForCard(page, true)).toBe(true);
    await until(
      () => cardText(session(), page),
      (shown) => shown.includes('大城细管'),
    );
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(200);
    await panel.close();
    await page.close();
  });

  it('follows the reader through the page', async () => {
    const page = await openGovPage(session(), LONG);
    const panel = await openPanel(page);
    await page.bringToFront();
    await until(
      () => here(panel),
      (term) => term === '云长制',
    );
    const scrollTo = (text: string) =>
      page.evaluate((wanted) => {
        [...document.querySelectorAll('p')].find((p) => p.textContent!.includes(wanted))!.scrollIntoView();
      }, text);
    await scrollTo('大城三管');
    await until(
      () => here(panel),
      (term) => term === '大城三管',
    );
    await scrollTo('不可逾越');
    await until(
      () => here(panel),
      (term) => term === '三条红线',
    );
    await page.evaluate(() => window.scrollTo(0, 0));
    await until(
      () => here(panel),
      (term) => term === '云长制',
    );
    await panel.close();
    await page.close();
  });

  it('follows the page: what is added, a site that is switched off and on, another page in the tab', async () => {
    const page = await openGovPage(session(), LONG);
    const panel = await openPanel(page);
    await page.bringToFront();
    await page.evaluate(() => document.body.append(document.createElement('p')));
    await page.evaluate(() => {
      document.querySelector('p:last-child')!.textContent = '坚持和发展新时代“枫桥经验”。';
    });
    await until(
      () => headwords(panel),
      (all) => all.length === 4,
    );
    const popup = await session().openExtensionPage('options.html');
    await session().openExtensionPage(`popup.html?tab=${await tabIdOf(popup)}`, popup);
    await popup.waitForSelector('.switch[aria-checked="true"]');
    await popup.click('.switch');
    await until(
      () => headwords(panel),
      (all) => all.length === 0,
    );
    await popup.bringToFront();
    await popup.waitForSelector('.switch[aria-checked="false"]');
    await popup.click('.switch');
    await page.bringToFront();
    await until(
      () => headwords(panel),
      (all) => all.length === 4,
    );
    await popup.close();
    await page.bringToFront();
    await page.reload();
    await until(
      () => headwords(panel),
      (all) => all.length === 3,
    );
    await until(
      () => here(panel),
      (term) => term !== '',
    );
    await panel.close();
    await page.close();
  });

  it('filters by characters and by sound, and looks up what the page does not have', async () => {
    const page = await openGovPage(session(), LONG);
    const panel = await openPanel(page);
    await panel.type('input[type=search]', '长制');
    await until(
      () => headwords(panel),
      (all) => all.join() === '云长制',
    );
    await panel.click('input[type=search]', { count: 3 });
    await panel.type('input[type=search]', 'dcsg');
    await until(
      () => headwords(panel),
      (all) => all.join() === '大城三管',
    );
    await panel.click('input[type=search]', { count: 3 });
    await panel.type('input[type=search]', 'fengqiao');
    await panel.waitForSelector('.shelf .term[data-entry="fengqiao-jingyan"]');
    expect(await headwords(panel)).toEqual([]);
    expect(await axeProblems(panel)).toEqual([]);
    await panel.close();
    await page.close();
  });

  it('lists what nothing explains, and shows where it stands', async () => {
    const page = await openGovPage(session(), LONG);
    const panel = await openPanel(page, async (one) => (await one.$('[data-unknown="四个七"]')) !== null);
    await panel.click('[data-unknown="四个七"]');
    await page.bringToFront();
    await until(
      () => page.evaluate(() => scrollY),
      (y) => y > 200,
    );
    await panel.close();
    await page.close();
  });

  it('copies all terms as Markdown and as CSV', async () => {
    const page = await openGovPage(session(), LONG);
    const panel = await openPanel(page);
    // The clipboard of the machine is not the test's: what would be written is kept here.
    await panel.evaluate(() => {
      const kept = globalThis as unknown as { copied: string[] };
      kept.copied = [];
      navigator.clipboard.writeText = async (text) => void kept.copied.push(text);
    });
    for (const button of await panel.$$('.copy button')) await button.click();
    const [markdown, csv] = await until(
      () => panel.evaluate(() => (globalThis as unknown as { copied: string[] }).copied),
      (all) => all.length === 2,
    );
    expect(markdown!.match(/^\*\*.+\*\*$/gm)).toEqual(['**云长制**', '**大城三管**', '**三条红线**']);
    expect(csv!.split('\r\n').map((line) => line.split(',')[0])).toEqual(['词语', '云长制', '大城三管', '三条红线']);
    await panel.waitForFunction(() => document.querySelector('.copied')?.textContent !== '');
    await panel.close();
    await page.close();
  });

  it('says so beside a page without terms, and beside one that is not marked', async () => {
    const page = await openGovPage(session(), htmlOf('这一页没有词条。'));
    const panel = await openPanel(page, async (one) => (await one.$('.sum')) !== null);
    expect(await panel.$eval('.note', (note) => note.textContent)).not.toBe('');
    expect(await headwords(panel)).toEqual([]);
    expect(await axeProblems(panel)).toEqual([]);
    await panel.close();
    await page.close();
    const alone = await session().openExtensionPage('sidepanel.html?tab=999999');
    await alone.waitForSelector('.note');
    expect(await axeProblems(alone)).toEqual([]);
    await alone.close();
  });

  it('opens the look-up of a word that the address bar or the menu asked for', async () => {
    const lookUp = await session().openExtensionPage(`look-up.html?q=${encodeURIComponent('大城三管')}`);
    await lookUp.waitForSelector('.looked .definition');
    expect(await lookUp.$eval('.looked h2', (heading) => heading.textContent)).toBe('大城三管');
    expect(await axeProblems(lookUp)).toEqual([]);
    await session().openExtensionPage(`look-up.html?q=${encodeURIComponent('大成三管')}`, lookUp);
    await lookUp.waitForSelector('.rubric + .terms [data-entry="da-cheng-san-guan"]');
    await lookUp.close();
  });
});

describe.each(KINDS)('popup, panel, look-up and settings in %s have no fault', (kind) => {
  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    const session = useSession(kind, { colorScheme });

    it('by axe-core, colours included', async () => {
      const page = await openGovPage(session());
      const own = await session().openExtensionPage('options.html');
      const tab = await tabIdOf(own);
      expect(await axeProblems(own)).toEqual([]);
      for (const file of [`popup.html?tab=${tab}`, `sidepanel.html?tab=${tab}`]) {
        await session().openExtensionPage(file, own);
        // What hides the page keeps it from being read.
        await page.bringToFront();
        await until(
          async () => (await own.$('.unknown')) !== null && (await termRows(own)).length,
          (rows) => Number(rows) > 30,
          15_000,
        );
        expect(await axeProblems(own), file).toEqual([]);
      }
      await own.click('.says');
      expect(await axeProblems(own)).toEqual([]);
      await own.close();
      await page.close();
    });
  });
});
