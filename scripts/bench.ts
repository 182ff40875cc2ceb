import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { measureIn } from '../tests/bench/browser.ts';
import { BUNDLED_INDEX, bundle } from '../tests/bench/bundle.ts';
import { report } from '../tests/bench/report.ts';
import type { BrowserResults, Results } from '../tests/bench/results.ts';
import type { BrowserKind } from './browsers/places.ts';
import { root, run, stopChildren } from './run.ts';

/**
 * npm run bench: how fast we read, beside the floor and what one would take instead. See docs/performance.md.
 * Prints tables and writes .output/bench.json.
 */

const USAGE = `npm run bench -- [--quick] [--node | --browser] [--firefox]
  --quick    36 and 1,000 terms, 20k and 200k characters
  --node     only in Node
  --browser  only in the browser
  --firefox  in Firefox as well as in Chromium`;
const KNOWN = new Set(['--quick', '--node', '--browser', '--firefox']);

const given = new Set(process.argv.slice(2));
if ([...given].some((option) => !KNOWN.has(option)) || (given.has('--node') && given.has('--browser'))) {
  console.error(USAGE);
  process.exit(2);
}
const quick = given.has('--quick');
const effort = quick ? { budget: 250, cap: 600 } : { budget: 400, cap: 1_000 };

const output = join(root, '.output');
mkdirSync(output, { recursive: true });
const folder = mkdtempSync(join(output, 'bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    stopChildren();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  });
}

// All of them before anything is measured, so that what is edited meanwhile plays no part.
const [nodeScript, page, cold] = await Promise.all([
  bundle('node.ts'),
  bundle('page.ts'),
  bundle('cold.ts', { minify: true }),
]);

async function inNode(): Promise<Pick<Results, 'corpus' | 'indexes' | 'node'>> {
  const script = join(folder, 'node.mjs');
  writeFileSync(script, nodeScript);
  const order = { root, folder, quick, measure: !given.has('--browser'), effort };
  const { code } = await run(process.execPath, ['--expose-gc', script, JSON.stringify(order)]);
  if (code !== 0) throw new Error('the part in Node failed');
  return JSON.parse(readFileSync(join(folder, 'node.json'), 'utf8'));
}

async function inBrowsers(): Promise<BrowserResults[]> {
  const bundled = readFileSync(join(folder, 'index-36.bin')).toString('base64');
  const work = { folder, quick, effort, page, cold: cold.replace(BUNDLED_INDEX, bundled) };
  const results: BrowserResults[] = [];
  const kinds: BrowserKind[] = given.has('--firefox') ? ['chromium', 'firefox'] : ['chromium'];
  for (const kind of kinds) results.push(await measureIn(kind, work));
  return results;
}

const [cpu] = cpus();
const machine = {
  node: process.versions.node,
  cpu: cpu?.model ?? 'unknown',
  cores: cpus().length,
  load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
};
const results: Results = {
  when: new Date().toISOString(),
  machine,
  ...(await inNode()),
  browsers: given.has('--node') ? [] : await inBrowsers(),
};
writeFileSync(join(output, 'bench.json'), `${JSON.stringify(results, undefined, 1)}\n`);
console.log(report(results));
