import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle } from '../tests/bench/bundle.ts';
import { measureLibrary } from '../tests/bench/library/measure.ts';
import { reportLibrary } from '../tests/bench/library/report.ts';
import {
  type Bench,
  measureAppending,
  measureCard,
  measureFrames,
  measureGov,
  measureHits,
  measureLayout,
  measureSize,
  measureTouched,
} from '../tests/bench/page/measure.ts';
import { report } from '../tests/bench/page/report.ts';
import type { PageResults } from '../tests/bench/page/results.ts';
import { govPages } from '../tests/bench/page/site.ts';
import { launch } from './browsers/launch.ts';
import { bin, root, run, stopChildren } from './run.ts';

/**
 * npm run bench:page: what the extension costs a page, in real Chromium. See docs/performance.md. Builds the extension,
 * prints tables and writes .output/bench-page.json. `--quick` leaves out the page of 2M characters and most rounds.
 * `--library` measures something else: the manager and pages with a library of 100,000 entries (.output/bench-library.json).
 */

const given = process.argv.slice(2);
if (given.some((option) => !['--quick', '--library'].includes(option))) {
  console.error('npm run bench:page -- [--library] [--quick]');
  process.exit(2);
}
const quick = given.includes('--quick');
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    stopChildren();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  });
}

/** A long run of base64 is the index. */
const INDEX = /[A-Za-z0-9+/=]{5000,}/g;

async function measure(bench: Bench): Promise<PageResults> {
  const pages = govPages(root);
  const some = new Map([...pages].slice(0, quick ? 5 : pages.size));
  const step = <T>(name: string, work: Promise<T>): Promise<T> => {
    console.error(name);
    return work;
  };
  const content = readFileSync(join(folder, 'content-scripts', 'content.js'), 'utf8');
  const gov = await step('pages of governments', measureGov({ ...bench, rounds: quick ? 1 : 3 }, some));
  const sizes: PageResults['sizes'] = [];
  for (const size of quick ? [200_000] : [200_000, 2_000_000]) {
    sizes.push(await step(`${size} characters`, measureSize(bench, size)));
  }
  return {
    when: new Date().toISOString(),
    browser: `Chromium ${bench.session.version}`,
    load: Math.round(loadavg()[0]! * 10) / 10,
    ...{ gov, sizes },
    layout: await step('layout', measureLayout(bench)),
    frames: await step('frames', measureFrames(bench)),
    appending: await step('1,000 paragraphs', measureAppending(bench)),
    hitTest: await step('hit test', measureHits(bench)),
    card: await step('card', measureCard(bench)),
    script: gzipSync(content.replace(INDEX, ''), { level: 9 }).length / 1000,
    touched: await step('what is left as it was', measureTouched(bench, pages)),
  };
}

const folder = join(root, '.output', 'chrome-mv3');
const built = await run(bin('wxt'), ['build'], { catchOutput: true });
if (built.code !== 0) throw new Error('the build failed');
const session = await launch('chromium', { extensionDir: folder });
const keep = (name: string, results: object) =>
  writeFileSync(join(root, '.output', name), `${JSON.stringify(results, undefined, 1)}\n`);
try {
  if (given.includes('--library')) await pagesWithLibrary();
  else {
    const script = await bundle('page/in-page.ts');
    const results = await measure({ session, root, script, rounds: quick ? 1 : 5 });
    keep('bench-page.json', results);
    console.log(report(results));
  }
} finally {
  await session.close();
}

async function pagesWithLibrary(): Promise<void> {
  const without = await launch('chromium', { extensionDir: folder });
  try {
    const results = await measureLibrary({ with: session, without }, root, quick ? 1 : 5);
    keep('bench-library.json', results);
    console.log(reportLibrary(results));
  } finally {
    await without.close();
  }
}
