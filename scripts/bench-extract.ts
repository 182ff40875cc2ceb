import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import { pageOf, readCorpus, textOf } from '../tests/bench/corpus.ts';
import type { Effort, Timing } from '../tests/bench/rounds.ts';
import { CHARACTERS, short } from '../tests/bench/sizes.ts';
import { atEnd } from './browsers/cleanup.ts';
import { ensureBrowser } from './browsers/find.ts';
import { root } from './run.ts';
import { table } from './table.ts';

/**
 * npm run bench:extract -- [--node]
 * What the extraction of a document's own definitions costs beside reading its text, in Node and in Chromium.
 */

const EFFORT: Effort = { budget: 400, cap: 1_000 };
type Api = { inNode(paragraphs: readonly string[], effort: Effort): Timing[] };

/** As the extension is bundled: what tsx runs gives every function its name at run time. */
async function bundled(format: 'es' | 'iife'): Promise<string> {
  const entry = join(root, 'tests', 'bench', 'extract.ts');
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, target: 'esnext', lib: { entry, formats: [format], name: 'extractBench' } },
  });
  const [output] = [result].flat() as Rollup.RollupOutput[];
  return output!.output[0].code;
}

function print(place: string, size: number, timings: readonly Timing[]): void {
  const ours = timings.find(({ name }) => name === 'extraction')!;
  const rows = timings.map(({ name, ms, matches }) => [
    name,
    Number(ms.toFixed(ms < 10 ? 2 : 1)),
    Number((ours.ms / ms).toFixed(1)),
    matches,
  ]);
  console.log(`\n${place}, ${short(size)} characters`);
  console.log(table([['', 'ms', 'extraction by it', 'definitions'], ...rows]));
}

async function inChromium(texts: readonly string[][]): Promise<void> {
  const { path, version } = ensureBrowser('chromium');
  const life = new AbortController();
  const forget = atEnd(() => life.abort());
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({
    executablePath: path,
    headless: true,
    pipe: true,
    signal: life.signal,
    args: ['--disable-gpu', '--no-first-run', '--js-flags=--expose-gc', ...sandbox],
  });
  try {
    const script = await bundled('iife');
    for (const paragraphs of texts) {
      const page = await browser.newPage();
      await page.setContent(pageOf(paragraphs));
      await page.evaluate(`${script};globalThis.extractBench = extractBench;`);
      const timings = (await page.evaluate(`extractBench.inPage(${JSON.stringify(EFFORT)})`)) as Timing[];
      print(`Chromium ${version}`, CHARACTERS[texts.indexOf(paragraphs as string[])]!, timings);
      await page.close();
    }
  } finally {
    await browser.close().catch(() => {});
    forget();
  }
}

const corpus = readCorpus(root);
const texts = CHARACTERS.map((size) => textOf(corpus, size));
const api = (await import(`data:text/javascript;base64,${Buffer.from(await bundled('es')).toString('base64')}`)) as Api;
CHARACTERS.forEach((size, n) => {
  print(`Node ${process.versions.node}`, size, api.inNode(texts[n]!, EFFORT));
});
if (!process.argv.includes('--node')) await inChromium(texts);
