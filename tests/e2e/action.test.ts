import { describe, expect, it } from 'vitest';
import { hoverText } from '../../scripts/browsers/pointer.ts';
import { cardText } from '../support/card-text.ts';
import { htmlOf, serveFromMemory } from '../support/gov-page.ts';
import { registered } from '../support/marks.ts';
import { until, useSession } from '../support/session.ts';

const ELSEWHERE = 'https://www.example.org/article.html';

// Only in Chromium can a driver press the toolbar button; pressing it is what gives the right to the tab.
describe('the toolbar button in chromium, on a site that is not among the defaults', () => {
  const session = useSession('chromium');

  it('marks nothing unasked, and this one page when asked', async () => {
    const { browser } = session();
    const page = await session().newPage();
    await serveFromMemory(page, { pages: { [ELSEWHERE]: htmlOf('推动“大城三管”，推行云长制。') } });
    await page.goto(ELSEWHERE);
    await new Promise((done) => setTimeout(done, 500));
    expect((await registered(page)).names).toBe(0);

    const [extension] = (await browser.extensions()).values();
    await extension!.triggerAction(page);
    const target = await browser.waitForTarget((one) => one.url().endsWith('popup.html'));
    const popup = await target.asPage();
    await popup.waitForSelector('button.main');
    await popup.click('button.main');
    await popup.waitForSelector('[data-entry="yun-zhang-zhi"]');
    await until(
      () => registered(page),
      ({ sure }) => sure === 2,
    );
    await popup.close();
    expect(await hoverText(page, '云长制')).toBe(true);
    expect(await cardText(session(), page)).toContain('“管云、管数、管用”');

    // The right ends with the page: after a reload nothing is marked.
    await page.reload();
    await new Promise((done) => setTimeout(done, 500));
    expect((await registered(page)).names).toBe(0);
    await page.close();
  });
});
