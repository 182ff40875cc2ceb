import type { CDPSession, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { hoverText, leave } from '../../scripts/browsers/pointer.ts';
import { tabIdOf } from '../../scripts/browsers/terms.ts';
import { GOV_URL, htmlOf, openSite } from '../support/gov-page.ts';
import { closePages, until, useSession } from '../support/session.ts';

const LOADS = 200;
const RESCANS = 1000;
/** So many come before the first weighing: caches fill, code is compiled. */
const WARM = 0.15;

const SENTENCE = '推动“大城三管”，推行云长制，落实“四个七”工作，坚守甲线、乙线、丙线“三条红线”。';
/** So much text that some pages of it would weigh, and little to do about it. */
const FILLER = '没有词条的一段。'.repeat(3000);
const pageOf = (n: number) => htmlOf(...Array.from({ length: 20 }, (_, i) => `第${n}页第${i}段：${SENTENCE}`), FILLER);
const addressOf = (n: number) => GOV_URL.replace('report', `report-${n}`);
const ADDRESSES = [0, 1, 2, 3].map(addressOf);
const pages = Object.fromEntries(ADDRESSES.map((address, n) => [address, pageOf(n)]));

/** The heap may be larger by this factor at the end; the text of the pages alone, if it were kept, would make it more. */
const SLACK = 1.25;

/** What a process holds once all that nobody holds on to is swept up. */
interface Weight {
  listeners: number;
  nodes: number;
  documents: number;
  heap: number;
}

async function weigh(client: CDPSession): Promise<Weight> {
  for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return {
    listeners: of('JSEventListeners'),
    nodes: of('Nodes'),
    documents: of('Documents'),
    heap: of('JSHeapUsedSize'),
  };
}

/** Nothing has grown with the number of pages. Lists of the panel, and what the browser keeps, come and go. */
function expectNoMore(last: Weight, first: Weight): void {
  const seen = JSON.stringify({ first, last });
  for (const what of ['listeners', 'nodes', 'documents'] as const) {
    expect(last[what], `${what}: ${seen}`).toBeLessThanOrEqual(first[what] * SLACK + 50);
  }
  expect(last.heap / first.heap, seen).toBeLessThan(SLACK);
}

async function scaleOf(page: Page): Promise<() => Promise<Weight>> {
  const client = await page.createCDPSession();
  await client.send('Performance.enable');
  await client.send('HeapProfiler.enable');
  return () => weigh(client);
}

type Kind = 'sure' | 'own';

/** Waits until terms are marked: those of the glossary, or those that the background has read out of the page itself. */
const marked = (page: Page, kind: Kind = 'sure') =>
  page.waitForFunction((name) => CSS.highlights.get(name)?.size, { polling: 10, timeout: 10_000 }, `gongwen-${kind}`);

const hosts = (page: Page) => page.evaluate(() => document.querySelectorAll('gongwen-card').length);

describe('a long day in Chromium', () => {
  const session = useSession('chromium');
  closePages(session);

  it(`${LOADS} pages one after the other, a panel beside them, leave as much behind as a few`, async () => {
    const page = await openSite(session(), { pages });
    await marked(page);
    const panel = await openCountingPanel();
    const worker = await session().browser.waitForTarget((target) => target.type() === 'service_worker');
    const client = await worker.createCDPSession();
    const [ofPage, ofPanel] = [await scaleOf(page), await scaleOf(panel)];
    const look = async () => {
      await client.send('HeapProfiler.collectGarbage');
      const { usedSize } = await client.send('Runtime.getHeapUsage');
      const ports = await panel.evaluate(() => (globalThis as unknown as { openPorts: Set<unknown> }).openPorts.size);
      return { page: await ofPage(), panel: await ofPanel(), worker: usedSize, ports, hosts: await hosts(page) };
    };
    await page.bringToFront();
    let first: Awaited<ReturnType<typeof look>> | undefined;
    for (let n = 1; n <= LOADS; n++) {
      // Now and then back: such a page may come from the browser's memory, with its script as it was.
      if (n % 10 === 0) await page.goBack({ waitUntil: 'domcontentloaded' });
      else await page.goto(ADDRESSES[n % 4]!, { waitUntil: 'domcontentloaded' });
      // The reader stays on each fifth until the background has read it.
      await marked(page, n % 5 === 0 ? 'own' : 'sure');
      if (n % 50 === 0) expect(await hoverText(page, '云长制')).toBe(true);
      if (n === LOADS * WARM) first = await look();
    }
    await leave(page);
    const last = await look();
    expectNoMore(last.page, first!.page);
    expectNoMore(last.panel, first!.panel);
    expect(last.worker / first!.worker, JSON.stringify({ first, last })).toBeLessThan(SLACK);
    expect(last.ports).toBe(1);
    expect(last.hosts).toBe(0);
  }, 150_000);

  /** The panel, with a count of the connections that it holds. */
  async function openCountingPanel(): Promise<Page> {
    const panel = await session().openExtensionPage('options.html');
    const tab = await tabIdOf(panel);
    await panel.evaluateOnNewDocument(() => {
      const open = new Set<unknown>();
      interface Port {
        onDisconnect: { addListener(listener: () => void): void };
        disconnect(): void;
      }
      interface Tabs {
        connect(...given: unknown[]): Port;
      }
      const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
      const connect = tabs.connect.bind(tabs);
      tabs.connect = (...given) => {
        const port = connect(...given);
        open.add(port);
        port.onDisconnect.addListener(() => open.delete(port));
        const disconnect = port.disconnect.bind(port);
        port.disconnect = () => {
          open.delete(port);
          disconnect();
        };
        return port;
      };
      Object.assign(globalThis, { openPorts: open });
    });
    await session().openExtensionPage(`sidepanel.html?tab=${tab}`, panel);
    return panel;
  }

  it(`${RESCANS} changes of one page, each fifth another document, leave as much behind as a few`, async () => {
    const page = await openSite(session(), { pages });
    await marked(page);
    const scale = await scaleOf(page);
    const change = (from: number, to: number) =>
      page.evaluate(
        async (from, to) => {
          const html = document.body.innerHTML;
          for (let n = from; n < to; n++) {
            if (n % 5 === 0) {
              history.pushState(null, '', `?page=${n}`);
              document.title = `第${n}页`;
            }
            document.body.innerHTML = html.replaceAll(/第\d+页/g, `第${n}页`);
            await new Promise((done) => setTimeout(done, 4));
          }
        },
        from,
        to,
      );
    const look = async () => {
      await marked(page);
      expect(await hoverText(page, '云长制')).toBe(true);
      await leave(page);
      await until(
        () => hosts(page),
        (count) => count === 0,
      );
      return scale();
    };
    await change(0, RESCANS * WARM);
    const first = await look();
    await change(RESCANS * WARM, RESCANS);
    const last = await look();
    expectNoMore(last, first);
  }, 150_000);
});
