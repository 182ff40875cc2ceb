import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Session } from '../../scripts/browsers/launch.ts';
import { type Answer, openSite, sampleHtml } from '../support/gov-page.ts';
import { registered } from '../support/marks.ts';
import { closePages, KINDS, until, useSession } from '../support/session.ts';
import { differences, likenessOf } from '../support/untouched.ts';

const FOLDER = 'tests/fixtures/pages';
const CSP = "default-src 'none'; style-src 'unsafe-inline'";
/** One of our sites, and one that is not. */
const OURS = 'https://www.example.gov.cn/x/report.html';
const OTHER = 'https://www.example.org/x/report.html';

const typeOf = (name: string) => {
  if (name.endsWith('.xhtml')) return 'application/xhtml+xml';
  // The old page says itself what it is written in.
  return name.startsWith('gbk') ? 'text/html' : 'text/html; charset=utf-8';
};

const pages: [string, Answer][] = [
  ['the sample report', { body: sampleHtml() }],
  ...readdirSync(FOLDER).map((name): [string, Answer] => [
    name,
    { body: readFileSync(`${FOLDER}/${name}`), type: typeOf(name) },
  ]),
];

const open = (session: Session, url: string, answer: Answer) =>
  openSite(session, { pages: { [url]: { ...answer, csp: CSP } } });

/** Waits until all is read: what is marked stays the same for a while. @returns how many marks there are. */
async function isMarked(page: Page): Promise<number> {
  let last = -1;
  return until(
    async () => {
      await new Promise((done) => setTimeout(done, 400));
      return page.evaluate(() =>
        ['sure', 'near', 'own'].reduce((sum, kind) => sum + (CSS.highlights.get(`gongwen-${kind}`)?.size ?? 0), 0),
      );
    },
    (marks) => {
      const same = marks === last && marks > 0;
      last = marks;
      return same;
    },
    20_000,
  );
}

async function scrolledDown(page: Page): Promise<Page> {
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
  return page;
}

describe.each(KINDS)('a page that is marked is left as it was, in %s', (kind) => {
  const session = useSession(kind);
  closePages(session);

  it.each(pages)('%s', async (_, answer) => {
    const plain = await open(session(), OTHER, answer);
    const atTop = await likenessOf(plain);
    const atEnd = await likenessOf(await scrolledDown(plain));
    expect((await registered(plain)).names).toBe(0);
    const page = await open(session(), OURS, answer);
    expect(await isMarked(page)).toBeGreaterThan(0);
    expect(differences(atTop, await likenessOf(page))).toEqual([]);
    // Other marks are painted there.
    await isMarked(await scrolledDown(page));
    expect(differences(atEnd, await likenessOf(page))).toEqual([]);
  });

  it('and no message is posted that it could hear', async () => {
    const body = `<script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>${sampleHtml()}`;
    const csp = "script-src 'unsafe-inline'; style-src 'unsafe-inline'";
    const page = await openSite(session(), { pages: { [OURS]: { body, csp } } });
    expect(await isMarked(page)).toBeGreaterThan(0);
    expect(await page.evaluate('heard')).toEqual([]);
    await page.evaluate(`postMessage('one', '*')`);
    await until(
      () => page.evaluate('heard'),
      (heard) => JSON.stringify(heard) === '["one"]',
    );
  });

  it('and would not be called the same with one element more, or one pixel', async () => {
    const page = await open(session(), OTHER, pages[0]![1]);
    const before = await likenessOf(page);
    await page.evaluate(() => document.documentElement.append(document.createElement('i')));
    expect(differences(before, await likenessOf(page))).toContain('the tree');
    await page.evaluate(() => document.querySelector('html > i')!.remove());
    expect(differences(before, await likenessOf(page))).toEqual([]);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('p:first-of-type { padding-bottom: 1px !important }');
      document.adoptedStyleSheets = [sheet];
    });
    expect(differences(before, await likenessOf(page))).not.toEqual([]);
  });
});
