import type { CDPSession, Page } from 'puppeteer-core';
import type { Session } from '../../../scripts/browsers/launch.ts';
import { hoverText } from '../../../scripts/browsers/pointer.ts';
import { sampleHtml } from '../../support/gov-page.ts';
import { differences, likenessOf } from '../../support/untouched.ts';
import { median } from '../rounds.ts';
import type { Card, Frames, GovPages, Layout, PageResults, Reading, SizeResult, Tasks } from './results.ts';
import { longPage, markedPage, openPage } from './site.ts';
import { cardsOf, tasksOf, traced } from './trace.ts';

/** Drives a Chromium with the built extension and takes the times. */

export interface Bench {
  session: Session;
  root: string;
  /** in-page.ts as one script. */
  script: string;
  rounds: number;
}

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
const medianOf = <T>(all: readonly T[], value: (one: T) => number) => median(all.map(value));

/** When the first frame came, and the first with a mark in it, in ms since DOMContentLoaded. */
const WATCH_FRAMES = `{
  const seen = globalThis.seenFrames = {};
  let begin;
  document.addEventListener('DOMContentLoaded', () => { begin = performance.now(); });
  const look = (now) => {
    if (begin !== undefined) {
      seen.frame ??= now - begin;
      const marks = ['sure', 'near'].some((kind) => CSS.highlights.get('gongwen-' + kind)?.size);
      if (marks) seen.mark ??= now - begin;
    }
    if (seen.mark === undefined) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}`;

const SETTLED = { page: 1500, long: 6000 };

async function extensionTasks({ session }: Bench, html: string, settle: number): Promise<Tasks> {
  const events: Awaited<ReturnType<typeof traced>> = [];
  const page = await openPage(session, 'marked', html, {
    before: WATCH_FRAMES,
    go: async (visit, tab) => {
      const all = await traced(tab, async () => {
        await visit();
        await pause(settle);
      });
      // Not by spreading: a trace has more events than a call may have arguments.
      for (const event of all) events.push(event);
    },
  });
  const seen = (await page.evaluate('seenFrames')) as { frame?: number; mark?: number };
  await page.close();
  return { ...tasksOf(events), firstMark: seen.mark ?? Number.NaN, firstFrame: seen.frame ?? Number.NaN };
}

/** A page on which the extension is not, with the modules in it. */
async function openBench(bench: Bench, html: string): Promise<Page> {
  const page = await openPage(bench.session, 'plain', html);
  await page.evaluate(bench.script);
  return page;
}

/** Reading the text alone and reading it for terms, each in a page that was just loaded. */
async function readFresh(bench: Bench, html: string): Promise<{ floor: number; reading: Reading }> {
  const floors: number[] = [];
  const readings: Reading[] = [];
  for (let i = 0; i < bench.rounds; i++) {
    for (const name of ['walkAndJoin', 'readOnce']) {
      const page = await openBench(bench, html);
      const result = await page.evaluate(`pageBench.${name}()`);
      if (name === 'readOnce') readings.push(result as Reading);
      else floors.push(result as number);
      await page.close();
    }
  }
  return { floor: median(floors), reading: medianReading(readings) };
}

const medianReading = (all: readonly Reading[]): Reading => ({
  first: medianOf(all, ({ first }) => first),
  view: medianOf(all, ({ view }) => view),
  all: medianOf(all, (one) => one.all),
  mentions: all[0]!.mentions,
});

const medianTasks = (all: readonly Tasks[]): Tasks => {
  const of = (key: keyof Tasks) => median(all.map((tasks) => tasks[key]).filter((value) => !Number.isNaN(value)));
  return {
    ...{ start: of('start'), longest: of('longest'), sum: of('sum'), count: of('count') },
    ...{ firstMark: of('firstMark'), firstFrame: of('firstFrame') },
  };
};

export async function measureGov(bench: Bench, pages: ReadonlyMap<string, string>): Promise<GovPages> {
  const fresh: { floor: number; reading: Reading }[] = [];
  const tasks: Tasks[] = [];
  for (const html of pages.values()) {
    fresh.push(await readFresh(bench, html));
    tasks.push(await extensionTasks(bench, html, SETTLED.page));
  }
  return {
    pages: pages.size,
    floor: medianOf(fresh, ({ floor }) => floor),
    reading: medianReading(fresh.map(({ reading }) => reading)),
    times: {
      first: medianOf(fresh, ({ floor, reading }) => reading.first / floor),
      all: medianOf(fresh, ({ floor, reading }) => reading.all / floor),
    },
    extension: { ...medianTasks(tasks), longest: Math.max(...tasks.map(({ longest }) => longest)) },
  };
}

/** So many readings come between the first and the one that is measured as the code runs later. */
const AGAIN = 2;

export async function measureSize(bench: Bench, characters: number): Promise<SizeResult> {
  const html = longPage(bench.root, characters);
  const settle = characters > 1e6 ? SETTLED.long : SETTLED.page;
  const fresh = await readFresh(bench, html);
  const middles: Reading[] = [];
  const agains: Reading[] = [];
  const tasks: Tasks[] = [];
  for (let i = 0; i < bench.rounds; i++) {
    const page = await openBench(bench, html);
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight / 2)');
    await pause(300);
    const read = async () => (await page.evaluate('pageBench.readOnce()')) as Reading;
    middles.push(await read());
    for (let n = 0; n < AGAIN; n++) await read();
    agains.push(await read());
    await page.close();
    tasks.push(await extensionTasks(bench, html, settle));
  }
  return {
    characters,
    ...fresh,
    middle: medianReading(middles),
    again: medianReading(agains),
    extension: medianTasks(tasks),
    heap: { with: await heapOf(bench, 'marked', html, settle), without: await heapOf(bench, 'plain', html, settle) },
  };
}

async function heapOf({ session }: Bench, site: 'marked' | 'plain', html: string, settle: number): Promise<number> {
  const page = await openPage(session, site, html);
  await pause(settle);
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await page.close();
  return usedSize / 1e6;
}

async function metric(client: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted)!.value;
}

/** The processor time of the page's thread while it does something, in ms. */
async function busy(client: CDPSession, work: () => Promise<unknown>): Promise<number> {
  const begin = await metric(client, 'TaskDuration');
  await work();
  return ((await metric(client, 'TaskDuration')) - begin) * 1000;
}

async function clocked(page: Page): Promise<CDPSession> {
  const client = await page.createCDPSession();
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  return client;
}

export async function measureLayout(bench: Bench): Promise<Layout> {
  const page = await openBench(bench, longPage(bench.root, 200_000));
  const layout = (await page.evaluate('pageBench.layout()')) as Layout;
  await page.close();
  return layout;
}

const FRAMES = 80;
const MARKS = 5000;

export async function measureFrames(bench: Bench): Promise<Frames> {
  const page = await openBench(bench, markedPage(MARKS));
  const client = await clocked(page);
  const times = new Map<string, number[]>();
  let marks = 0;
  for (let round = 0; round < bench.rounds * 2; round++) {
    for (const state of ['plain', 'marked']) {
      if (state === 'marked') marks = (await page.evaluate('pageBench.mark()')) as number;
      for (const name of ['changeFrames', 'scrollFrames']) {
        await page.evaluate('scrollTo(0, 0)');
        await page.evaluate(`pageBench.${name}(5)`);
        const ms = await busy(client, () => page.evaluate(`pageBench.${name}(${FRAMES})`));
        times.set(name + state, [...(times.get(name + state) ?? []), ms / FRAMES]);
      }
      await page.evaluate('pageBench.unmark()');
    }
  }
  await page.close();
  const of = (name: string) => ({
    plain: median(times.get(`${name}plain`)!),
    marked: median(times.get(`${name}marked`)!),
  });
  return { marks, changing: of('changeFrames'), scrolling: of('scrollFrames') };
}

const APPEND = `(async () => {
  const article = document.querySelector('#article');
  for (let i = 0; i < 1000; i++) {
    const p = document.createElement('p');
    p.textContent = '第' + i + '条，会议要求打好三大攻坚战，抓好各项工作落实。';
    article.append(p);
    await Promise.resolve();
  }
  await new Promise((done) => setTimeout(done, 600));
})()`;

/** What the extension adds to the time in which a page adds 1,000 paragraphs, each alone, in ms of the processor. */
export async function measureAppending(bench: Bench): Promise<number> {
  const times = { plain: [] as number[], marked: [] as number[] };
  for (let i = 0; i < bench.rounds; i++) {
    for (const site of ['plain', 'marked'] as const) {
      const page = await openPage(bench.session, site, markedPage(20));
      await pause(800);
      const client = await clocked(page);
      times[site].push(await busy(client, () => page.evaluate(APPEND)));
      await page.close();
    }
  }
  return median(times.marked) - median(times.plain);
}

export async function measureHits(bench: Bench): Promise<PageResults['hitTest']> {
  const page = await openBench(bench, longPage(bench.root, 200_000));
  const result = (await page.evaluate('pageBench.hitTest()')) as PageResults['hitTest'];
  await page.close();
  return result;
}

export async function measureCard(bench: Bench): Promise<PageResults['card']> {
  const cards: Card[][] = [];
  for (let i = 0; i < bench.rounds; i++) {
    const page = await openPage(bench.session, 'marked', sampleHtml());
    await pause(1500);
    await page.bringToFront();
    // In the task that has decided to open it the card's host says that it is open.
    await page.evaluate(
      `new MutationObserver((all) => all.some(({ target }) => target.matches('gongwen-card[data-open]')) && performance.mark('card'))
        .observe(document.documentElement, { subtree: true, attributeFilter: ['data-open'] })`,
    );
    const events = await traced(page, async () => {
      for (const term of ['一尊重五统筹', '四大重点板块']) {
        if (!(await hoverText(page, term))) throw new Error(`no card was opened for ${term}`);
        await pause(300);
        await page.keyboard.press('Escape');
        await pause(300);
      }
    });
    cards.push(cardsOf(events, 'card'));
    await page.close();
  }
  const nth = (n: number): Card => {
    const found = cards.flatMap((one) => one[n] ?? []);
    if (found.length === 0) throw new Error('the trace does not show the cards');
    return { ms: medianOf(found, ({ ms }) => ms), task: medianOf(found, ({ task }) => task) };
  };
  return { first: nth(0), next: nth(1) };
}

/** The pages that are not the same, to the pixel and the character, with the extension as without. */
export async function measureTouched(
  { session }: Bench,
  pages: ReadonlyMap<string, string>,
): Promise<PageResults['touched']> {
  const found: Record<string, string[]> = {};
  for (const [name, html] of pages) {
    const plain = await openPage(session, 'plain', html);
    const without = await likenessOf(plain);
    await plain.close();
    const page = await openPage(session, 'marked', html);
    await pause(SETTLED.page);
    const different = differences(without, await likenessOf(page));
    if (different.length > 0) found[name] = different;
    await page.close();
  }
  return { pages: pages.size, differences: found };
}
