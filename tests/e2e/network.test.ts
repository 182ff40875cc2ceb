import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Session } from '../../scripts/browsers/launch.ts';
import { hoverText, leave } from '../../scripts/browsers/pointer.ts';
import { tabIdOf, termRows } from '../../scripts/browsers/terms.ts';
import { openGovPage } from '../support/gov-page.ts';
import { LibraryPage } from '../support/library-page.ts';
import { type DeadProxy, deadProxy } from '../support/proxy.ts';
import { builtExtension, KINDS } from '../support/session.ts';

/** What the browser itself asks for however its settings are; nothing of this is ours. */
const BROWSERS_OWN =
  /\b(?:[\w-]+\.)*(?:mozilla\.(?:com|net|org)|firefox\.com|google\.com|googleapis\.com|gvt1\.com)(?::\d+)?(?:\/|$)/;

/** Chromium warms up a connection to the site of a page that it opens, although the page comes from memory. */
const WARM_UP = 'CONNECT www.example.gov.cn:443';
const isOurs = (request: string) => request !== WARM_UP && !BROWSERS_OWN.test(request);

describe.each(KINDS)('nothing leaves the browser: %s', (kind) => {
  let proxy: DeadProxy;
  let session: Session;
  beforeAll(async () => {
    proxy = await deadProxy();
    session = await launch(kind, { extensionDir: builtExtension(kind), proxy: proxy.address });
  });
  afterAll(async () => {
    await session?.close();
    await proxy?.close();
  });

  it('makes no request while pages are marked, cards opened, terms looked up and settings changed', async () => {
    const page = await openGovPage(session);
    for (const term of ['一尊重五统筹', '大城三管', '七纵七横']) {
      expect(await hoverText(page, term)).toBe(true);
      await leave(page);
    }
    const popup = await session.openExtensionPage('options.html');
    const tab = await tabIdOf(popup);
    for (const input of await popup.$$('input[type=radio]')) await input.click();
    await session.openExtensionPage(`popup.html?tab=${tab}`, popup);
    expect((await termRows(popup)).length).toBeGreaterThanOrEqual(36);
    await popup.type('input[type=search]', '枫桥');
    await popup.waitForSelector('[data-entry="fengqiao-jingyan"]');
    await popup.click('[data-entry="fengqiao-jingyan"]');
    await popup.waitForSelector('.looked');
    expect(proxy.asked.filter(isOurs)).toEqual([]);
  });

  it('makes none while the library is worked with, and none of its own accord without a subscription', async () => {
    const library = await LibraryPage.open(session, 'import');
    await library.page.type('#paste', '甲乙联办制：指甲和乙联合办理的制度。\n名词解释\n丙丁行动：指丙和丁的行动。');
    await library.press('libraryPasteRead');
    await library.page.waitForSelector('.import-preview, .problems');
    for (const view of ['backup', 'storage', 'subscribe', 'entries']) await library.show(view);
    await library.page.type('.bar input', 'dcsg');
    await library.lists('大城三管');
    // The background has had its turn as well: it looks for subscriptions when the browser starts.
    await new Promise((done) => setTimeout(done, 1000));
    await library.page.close();
    expect(proxy.asked.filter(isOurs)).toEqual([]);
  });

  it('would have seen a request', async () => {
    const page = await session.newPage();
    await page.goto('http://proxy-check.example/').catch(() => {});
    expect(proxy.asked.some((request) => request.includes('proxy-check.example'))).toBe(true);
  });
});
