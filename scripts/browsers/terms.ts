import type { Page } from 'puppeteer-core';

/** One row of the popup. */
export interface TermRow {
  entry: string;
  headword: string;
  count: number;
}

interface Tabs {
  query(filter: object): Promise<{ id?: number }[]>;
  sendMessage(tab: number, message: object): Promise<unknown>;
}

/**
 * The id of the tab whose content script answers `summary`, asked from a page of the extension (a driver does not
 * know tab ids). Waits a little, for the content script may still be starting.
 */
export async function tabIdOf(extensionPage: Page, timeout = 5000): Promise<number> {
  const end = Date.now() + timeout;
  for (;;) {
    const id = await extensionPage.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<string, { tabs?: Tabs } | undefined>;
      const tabs = browser?.tabs ?? chrome?.tabs;
      if (!tabs) return undefined;
      for (const { id } of await tabs.query({})) {
        if (id === undefined) continue;
        const answer = await tabs.sendMessage(id, { type: 'summary' }).catch(() => undefined);
        if (typeof answer === 'object' && answer !== null && 'terms' in answer) return id;
      }
      return undefined;
    });
    if (id !== undefined) return id;
    if (Date.now() > end) throw new Error('no tab answers the message {type: "summary"}: is the content script there?');
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** Waits until the page in a tab has been read, which takes longer while another tab is in front of it. */
export async function pageRead(extensionPage: Page, tab: number, timeout = 15_000): Promise<void> {
  const end = Date.now() + timeout;
  for (;;) {
    const isReading = await extensionPage.evaluate(async (tab) => {
      const { browser, chrome } = globalThis as unknown as Record<string, { tabs?: Tabs } | undefined>;
      const tabs = browser?.tabs ?? chrome?.tabs;
      const summary = (await tabs?.sendMessage(tab, { type: 'summary' })) as { reading?: boolean } | undefined;
      return summary?.reading !== false;
    }, tab);
    if (!isReading) return;
    if (Date.now() > end) throw new Error(`the page in tab ${tab} is still being read after ${timeout} ms`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** The terms that the open popup lists, after waiting for the first of them; none at all when there is none in time. */
export async function termRows(popup: Page, timeout = 5000): Promise<TermRow[]> {
  const end = Date.now() + timeout;
  for (;;) {
    const rows = await popup.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-entry]')].map((row) => ({
        entry: row.dataset.entry ?? '',
        headword: row.querySelector('.term-headword')?.textContent?.trim() ?? '',
        count: Number(row.dataset.count ?? Number.NaN),
      })),
    );
    if (rows.length > 0 || Date.now() > end) return rows;
    await new Promise((done) => setTimeout(done, 100));
  }
}
