import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { atEnd } from '../../scripts/browsers/cleanup.ts';
import { ensureBrowser } from '../../scripts/browsers/find.ts';
import type { BrowserKind } from '../../scripts/browsers/places.ts';
import type { BrowserResults, Cell, Cold, Sliced } from './results';
import { type Effort, median, type Timing } from './rounds';
import { charactersOf, short, termsOf } from './sizes';

/** Drives the part of the benchmark that runs in a real browser. */

const COLD_ROUNDS = 7;
/** mark.js takes minutes beyond these. */
const MARK = { terms: 1_000, characters: 200_000 };

export interface Work {
  folder: string;
  quick: boolean;
  effort: Effort;
  /** Scripts for the page: the contenders, and the small content script. */
  page: string;
  cold: string;
}

export async function measureIn(kind: BrowserKind, work: Work): Promise<BrowserResults> {
  const { path, version } = ensureBrowser(kind);
  const server = await serve(work.folder);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const life = new AbortController();
  const forget = atEnd(() => life.abort());
  const browser = await puppeteer.launch({
    browser: kind === 'firefox' ? 'firefox' : 'chrome',
    executablePath: path,
    headless: true,
    protocolTimeout: 600_000,
    signal: life.signal,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ...(kind === 'firefox'
      ? {}
      : {
          pipe: true,
          args: [
            ...['--disable-gpu', '--no-first-run', '--disable-component-update', '--js-flags=--expose-gc'],
            ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          ],
        }),
  });
  try {
    const name = `${kind === 'firefox' ? 'Firefox' : 'Chromium'} ${version}`;
    const cold = await measureCold(browser, kind, origin, work);
    const cells = await measureCells(browser, name, origin, work);
    const sliced = work.quick ? [] : await measureSlices(browser, origin, work);
    return { name, cells, cold, sliced };
  } finally {
    await browser.close().catch(() => {});
    server.close();
    forget();
  }
}

/** Serves a folder. With these headers the page's clock ticks every 5 µs, without them every 100. */
function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1);
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    if (!/^[a-z]+-\d+\.(?:html|json|bin)$/.test(name)) return void response.writeHead(404).end();
    if (name.endsWith('.html')) response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(readFileSync(join(folder, name)));
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

async function measureCells(browser: Browser, name: string, origin: string, work: Work): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const characters of charactersOf(work.quick)) {
    for (const terms of termsOf(work.quick)) {
      console.error(`${name}: ${short(characters)} characters, ${short(terms)} terms`);
      const page = await open(browser, `${origin}/page-${characters}.html`);
      await page.evaluate(work.page);
      const mark = terms <= MARK.terms && characters <= MARK.characters;
      const order = JSON.stringify({ characters, terms, effort: work.effort, mark });
      cells.push({ characters, terms, timings: (await page.evaluate(`bench.measure(${order})`)) as Timing[] });
      await page.close();
    }
  }
  return cells;
}

async function measureSlices(browser: Browser, origin: string, work: Work): Promise<Sliced[]> {
  const characters = charactersOf(work.quick).at(-1)!;
  const sliced: Sliced[] = [];
  for (const terms of termsOf(work.quick)) {
    const page = await open(browser, `${origin}/page-${characters}.html`);
    await page.evaluate(work.page);
    sliced.push((await page.evaluate(`bench.slice({ terms: ${terms}, characters: ${characters} })`)) as Sliced);
    await page.close();
  }
  return sliced;
}

/** Each round has a process of its own, in which no code of ours has been compiled before. */
async function measureCold(browser: Browser, kind: BrowserKind, origin: string, work: Work): Promise<Cold[]> {
  const results: Cold[] = [];
  for (const terms of termsOf(work.quick)) {
    const rounds: Omit<Cold, 'terms'>[] = [];
    for (let i = 0; i < COLD_ROUNDS; i++) {
      const context = await browser.createBrowserContext();
      const page = await open(context, `${origin}/page-20000.html`);
      // A browser that has just made a process is still at work on it.
      await new Promise((done) => setTimeout(done, 200));
      const script = `(async () => {
        const bytes = ${terms === 36 ? 'undefined' : `new Uint8Array(await (await fetch('index-${terms}.bin')).arrayBuffer())`};
        const source = ${JSON.stringify(work.cold)};
        const begin = performance.now();
        (0, eval)(source);
        const evaluate = performance.now() - begin;
        const first = coldBench(bytes);
        return { evaluate, ...first, total: performance.now() - begin };
      })()`;
      rounds.push((await evaluateAlone(page, kind, script)) as Omit<Cold, 'terms'>);
      await context.close();
    }
    const of = (part: keyof Omit<Cold, 'terms'>) => median(rounds.map((round) => round[part]));
    results.push({
      terms,
      evaluate: of('evaluate'),
      load: of('load'),
      scan: of('scan'),
      total: of('total'),
      matches: rounds[0]!.matches,
    });
  }
  return results;
}

/** Runs a script as a content script runs: in Chromium in a world of its own. */
async function evaluateAlone(page: Page, kind: BrowserKind, expression: string): Promise<unknown> {
  if (kind === 'firefox') return page.evaluate(expression);
  const client = await page.createCDPSession();
  const { frameTree } = await client.send('Page.getFrameTree');
  const { executionContextId } = await client.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
    expression,
    contextId: executionContextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** A page that is loaded and has been painted. */
async function open(browser: Pick<Browser, 'newPage'>, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page;
}
