import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What axe-core has to say against a page of ours as the browser has laid it out and painted it. */
export async function axeProblems(page: Page): Promise<string[]> {
  // A tab in the background has no layout to judge.
  await page.bringToFront();
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' ')}`);
  });
}
