import { parseArgs } from 'node:util';
import { ensureBrowser, findBrowser } from './browsers/find.ts';
import { launch } from './browsers/launch.ts';
import type { BrowserKind } from './browsers/places.ts';
import { buildDemo, serveSample } from './demo.ts';
import { stopChildren } from './run.ts';
import { table } from './table.ts';
import { pictureFolder, takeTour } from './tour.ts';

/**
 * npm start [-- --browser chromium|firefox] [--headless]
 * Shows the extension at work on the sample report: in a window where there is a display, else by a tour that takes
 * pictures and prints the terms found.
 */

const USAGE = 'usage: npm start -- [--browser chromium|firefox] [--headless]';

function readArguments(): { kind: BrowserKind | undefined; headless: boolean } {
  const options = { browser: { type: 'string' }, headless: { type: 'boolean' } } as const;
  const { values } = parseArgs({ options });
  const { browser: kind, headless = false } = values;
  if (kind === undefined || kind === 'chromium' || kind === 'firefox') return { kind, headless };
  throw new Error(`there is no browser ${kind} here`);
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin') return !process.env.CI;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Any browser of the two families will do; only when there is none is one asked for (or installed). */
function choose(wanted: BrowserKind | undefined): BrowserKind {
  if (wanted === undefined && findBrowser('chromium')) return 'chromium';
  if (wanted === undefined && findBrowser('firefox')) return 'firefox';
  const kind = wanted ?? 'chromium';
  ensureBrowser(kind);
  return kind;
}

async function showWindow(kind: BrowserKind, extensionDir: string, url: string): Promise<void> {
  const session = await launch(kind, { extensionDir, headless: false, height: 900 });
  const { browser } = session;
  // On a Mac a browser lives on without windows, so the last tab counts as the end too.
  const closed = new Promise<void>((resolve) => {
    browser.once('disconnected', () => resolve());
    browser.on('targetdestroyed', async () => {
      const pages = await browser.pages().catch(() => []);
      if (pages.length === 0) resolve();
    });
  });
  const [page = await session.newPage()] = await browser.pages();
  await page.goto(url);
  await page.bringToFront();
  console.log(`\nThe sample report is open at ${url}`);
  console.log('Rest the pointer on an underlined term. Close the window or press Ctrl-C to end.');
  await closed;
  await session.close();
}

async function showTour(kind: BrowserKind, extensionDir: string, url: string): Promise<boolean> {
  console.log(`\nNo window: hovering over the sample report at ${url} in headless ${kind}`);
  const { rows, pictures, problems } = await takeTour(kind, extensionDir, url);
  const mentions = rows.reduce((sum, { count }) => sum + count, 0);
  console.log(
    `\n${table([['词条', '处', '编号'], ...rows.map(({ headword, count, entry }) => [headword, count, entry])])}`,
  );
  console.log(`\n${rows.length} terms, ${mentions} mentions; ${pictures.length} screenshots in ${pictureFolder}`);
  for (const problem of problems) console.error(`start: ${problem}`);
  return problems.length === 0;
}

async function main(): Promise<boolean> {
  const { kind: wanted, headless } = readArguments();
  const kind = choose(wanted);
  const extensionDir = await buildDemo(kind);
  const { url, close } = await serveSample();
  try {
    if (headless || !hasDisplay()) return await showTour(kind, extensionDir, url);
    ending = 0;
    await showWindow(kind, extensionDir, url);
    return true;
  } finally {
    await close();
  }
}

// Ctrl-C is how a person ends the window, and so a success; amid a build or a tour it is an interruption.
let ending = 130;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    stopChildren();
    // Leaving runs what launch.ts has registered: browsers are killed and profiles removed.
    process.exit(signal === 'SIGINT' ? ending : 143);
  });
}

main().then(
  (good) => {
    process.exitCode = good ? 0 : 1;
  },
  (error: NodeJS.ErrnoException) => {
    console.error(`start: ${error.message}${error.code?.startsWith('ERR_PARSE_ARGS') ? `\n${USAGE}` : ''}`);
    process.exitCode = 1;
  },
);
