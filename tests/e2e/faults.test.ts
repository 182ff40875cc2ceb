import { describe, expect, it } from 'vitest';
import { hoverText, leave } from '../../scripts/browsers/pointer.ts';
import { tabIdOf, termRows } from '../../scripts/browsers/terms.ts';
import { cardText } from '../support/card-text.ts';
import { openGovPage } from '../support/gov-page.ts';
import { registered } from '../support/marks.ts';
import { KINDS, until, useSession } from '../support/session.ts';

describe('a dying service worker in chromium', () => {
  const session = useSession('chromium');

  it('keeps no card waiting, and comes back for the next page', async () => {
    const page = await openGovPage(session());
    expect(await hoverText(page, '大城三管')).toBe(true);
    await leave(page);
    const worker = await session().browser.waitForTarget((target) => target.type() === 'service_worker');
    await (await worker.worker())?.close();
    expect(await hoverText(page, '一尊重五统筹')).toBe(true);
    expect(await cardText(session(), page)).toContain('尊重城市发展规律');
    await page.reload();
    expect(await hoverText(page, '马路办公')).toBe(true);
    expect(await cardText(session(), page)).toContain('马路上办、马上就办');
    await page.close();
  });
});

describe.each(KINDS)('an orphaned content script in %s', (kind) => {
  const session = useSession(kind);

  it('goes on showing the cards of what it had found', async () => {
    const page = await openGovPage(session());
    expect(await hoverText(page, '大城三管')).toBe(true);
    await leave(page);
    const options = await session().openExtensionPage('options.html');
    // As an update does: the extension starts anew and the content script in the page is cut off from it.
    await options
      .evaluate(() => {
        const { browser, chrome } = globalThis as unknown as Record<
          string,
          { runtime: { reload(): void } } | undefined
        >;
        (browser ?? chrome)?.runtime.reload();
      })
      .catch(() => {});
    await new Promise((done) => setTimeout(done, 1500));
    await page.bringToFront();
    if (kind === 'chromium') {
      expect(await hoverText(page, '一尊重五统筹')).toBe(true);
      expect(await cardText(session(), page)).toContain('尊重城市发展规律');
      await page.keyboard.press('Escape');
    } else {
      // Firefox ends the content scripts of an extension that goes: the page must then be clean, or marked by the new one.
      const { sure } = await registered(page);
      expect(sure === 0 || (await hoverText(page, '一尊重五统筹'))).toBe(true);
    }
    await page.close();
  });
});

describe.each(KINDS)('damaged storage in %s', (kind) => {
  const session = useSession(kind);

  it('reads on with the defaults', async () => {
    const options = await session().openExtensionPage('options.html');
    const put = (value: unknown) =>
      options.evaluate((settings) => {
        const { browser, chrome } = globalThis as unknown as Record<
          string,
          { storage: { local: { set(items: object): Promise<void> } } } | undefined
        >;
        return (browser ?? chrome)?.storage.local.set({ settings });
      }, value);
    for (const damage of ['a string', 7, [1, 2], { theme: 'pink', density: {}, trigger: 'hover', sitesOff: 'all' }]) {
      await put(damage);
      const page = await openGovPage(session());
      await until(
        () => registered(page),
        ({ sure }) => sure > 0,
      );
      expect(await hoverText(page, '大城三管'), JSON.stringify(damage)).toBe(true);
      await page.close();
    }
    // And a choice made on top of the damage is kept.
    await options.bringToFront();
    await options.reload({ timeout: 1500 }).catch(() => {});
    await options.waitForSelector('input[name="density"]');
    await options.evaluate(() => document.querySelectorAll<HTMLInputElement>('input[name="density"]')[2]!.click());
    const page = await openGovPage(session());
    await page.bringToFront();
    await session().openExtensionPage('options.html', options);
    await session().openExtensionPage(`popup.html?tab=${await tabIdOf(options)}`, options);
    expect((await termRows(options)).length).toBeGreaterThanOrEqual(36);
    await page.close();
  });
});
