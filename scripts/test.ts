import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browsers/find.ts';
import type { BrowserKind } from './browsers/places.ts';
import { bin, root, run, stopChildren } from './run.ts';
import { table } from './table.ts';
import { type Count, countVitest } from './vitest-count.ts';

/**
 * npm test: everything that must hold, in order, each part as a process of its own. A part that fails does not stop
 * the others, except those that would test a build that is not there. The last line is `N passed, N failed`.
 */

interface Part {
  name: string;
  work(): Promise<Count>;
}

const PASSED: Count = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Count = { passed: 0, failed: 1, skipped: 0 };

const scratch = mkdtempSync(join(tmpdir(), 'gongwen-test-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    stopChildren();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  });
}

// Nothing here may ask a registry for news of itself.
const QUIET = { NO_UPDATE_NOTIFIER: '1', npm_config_update_notifier: 'false' };

let built = false;

const ok = async (command: string, ...args: string[]): Promise<boolean> =>
  (await run(command, args, { env: QUIET })).code === 0;

const count = (good: boolean): Count => (good ? PASSED : FAILED);

async function build(): Promise<Count> {
  built = await ok('npm', 'run', '--silent', 'build');
  return count(built);
}

async function browser(kind: BrowserKind): Promise<Count> {
  const { path, version } = ensureBrowser(kind);
  console.log(`${version} at ${path}`);
  return PASSED;
}

/** Two files at once, also where there are two processors: vitest leaves one idle, and browsers leave most of both. */
const TWO_AT_ONCE = ['--fileParallelism', '--maxWorkers=2'];
/** Sets policies for all browsers of the machine. */
const POLICIES = 'tests/e2e/managed.test.ts';

async function vitest(project: string, needsBuild: boolean, more: readonly string[]): Promise<Count> {
  if (needsBuild && !built) throw new Error('not run, for there is no build');
  const file = join(scratch, `${project}.json`);
  rmSync(file, { force: true });
  const { code } = await run(
    bin('vitest'),
    ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...more],
    { env: QUIET },
  );
  return countVitest(project, file, code);
}

async function firefoxLint(): Promise<Count> {
  if (!built) throw new Error('not run, for there is no build');
  const source = join(root, '.output', 'firefox-mv3');
  const options = ['--output', 'json', '--no-config-discovery', '--no-input', '--boring'];
  const { output } = await run(bin('web-ext'), ['lint', '-s', source, ...options], { env: QUIET, catchOutput: true });
  const start = output.indexOf('{');
  if (start < 0) throw new Error(`web-ext lint gave no report: ${output.trim()}`);
  const { summary, errors, warnings } = JSON.parse(output.slice(start));
  for (const { code, message, file } of [...errors, ...warnings]) console.log(`${file ?? ''}: ${code}: ${message}`);
  console.log(`${summary.errors} errors, ${summary.warnings} warnings`);
  return count(summary.errors === 0);
}

const PARTS: Part[] = [
  {
    name: 'types',
    work: async () => count((await ok(bin('wxt'), 'prepare')) && (await ok(bin('tsc'), '--noEmit'))),
  },
  { name: 'lint', work: async () => count(await ok(bin('biome'), 'check')) },
  { name: 'dead code', work: async () => count(await ok(bin('knip'))) },
  { name: 'Chromium is there', work: () => browser('chromium') },
  { name: 'Firefox is there', work: () => browser('firefox') },
  { name: 'unit tests', work: () => vitest('unit', false, TWO_AT_ONCE) },
  { name: 'build', work: build },
  { name: 'browser tests', work: () => vitest('browser', true, TWO_AT_ONCE) },
  { name: 'end-to-end tests', work: () => vitest('e2e', true, [...TWO_AT_ONCE, '--exclude', POLICIES]) },
  { name: 'under a policy', work: () => vitest('e2e', true, [POLICIES]) },
  { name: 'add-on lint', work: firefoxLint },
];

async function attempt({ name, work }: Part): Promise<Count> {
  console.log(`\n── ${name} ──`);
  try {
    return await work();
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : error}`);
    return FAILED;
  }
}

const total = { ...PASSED, passed: 0 };
const rows: (string | number)[][] = [['part', 'passed', 'failed', 'skipped', 'seconds']];
for (const part of PARTS) {
  const start = performance.now();
  const { passed, failed, skipped } = await attempt(part);
  rows.push([part.name, passed, failed, skipped, Math.round((performance.now() - start) / 100) / 10]);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
console.log(`\n${table(rows)}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
