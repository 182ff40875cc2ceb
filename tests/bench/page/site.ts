import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Session } from '../../../scripts/browsers/launch.ts';
import { serveFromMemory } from '../../support/gov-page.ts';
import { pageOf, readCorpus, textOf } from '../corpus.ts';

/** The pages that are measured, and how they are opened: with the extension at work in them, or without. */

const HOSTS = { marked: 'www.example.gov.cn', plain: 'www.example.org' };
const CSP = "default-src 'none'; style-src 'unsafe-inline'";
const FIXTURES = ['tables.html', 'div-soup.html', 'news.html', 'report.html'];

/** The pages of governments in ../shared/corpus where they are at hand, else those among the fixtures. */
export function govPages(root: string): Map<string, string> {
  const shared = join(root, '..', 'shared', 'corpus', 'pages');
  const fixtures = join(root, 'tests', 'fixtures', 'pages');
  const [folder, names] = existsSync(shared)
    ? [shared, readdirSync(shared).filter((name) => name.endsWith('.html'))]
    : [fixtures, FIXTURES];
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** A page of so many characters, with something in it that can change. */
export function longPage(root: string, characters: number): string {
  return pageOf(textOf(readCorpus(root), characters)).replace('<div class="main">', '<p id="counter">0</p>$&');
}

/** A page with so many paragraphs, each with one term. */
export function markedPage(count: number): string {
  const lines = Array.from({ length: count }, (_, i) => `第${i}条，会议要求打好三大攻坚战，抓好各项工作落实。`);
  return pageOf(lines).replace('<div class="main">', '<p id="counter">0</p>$&');
}

/** Opens a page on a site of ours or on one that is not; a script may run before anything of it is there. */
export async function openPage(
  session: Session,
  site: keyof typeof HOSTS,
  html: string,
  { before = '', go = async (visit: () => Promise<unknown>, _: Page): Promise<unknown> => visit() } = {},
): Promise<Page> {
  const page = await session.newPage();
  const url = `https://${HOSTS[site]}/x/page.html`;
  await serveFromMemory(page, { pages: { [url]: html }, csp: CSP });
  if (before) await page.evaluateOnNewDocument(before);
  await go(() => page.goto(url), page);
  return page;
}
