import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compile } from '../glossary/match/compile.ts';
import { Scanner } from '../glossary/match/scan.ts';
import { bundledPacks } from '../glossary/packs/index.ts';
import {
  evaluate,
  type Outcome,
  POSITIVE_KINDS,
  PRECISION,
  RECALL,
  score,
  type Tally,
  TRAP_KINDS,
  tally,
} from '../tests/eval/evaluate.ts';
import * as extraction from '../tests/eval/extract/evaluate.ts';
import { reportExtraction } from '../tests/eval/extract/report.ts';
import { scoreExtraction } from '../tests/eval/extract/run.ts';
import { loadPositives, loadTraps } from '../tests/eval/load.ts';
import { type Mark, marksIn } from './eval/corpus.ts';

/**
 * npm run eval -- [--corpus DIR]
 * Recall and precision over tests/eval, then every mark in a corpus folder, for reading by eye; at the end the extraction
 * of definitions over tests/eval/extract. Exit code 1 when a figure is under its limit.
 */

const DEFAULT_CORPUS = '../shared/corpus';

const percent = (part: number): string => `${(part * 100).toFixed(1)} %`.padStart(8);
const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, '⏎');

/** Columns a terminal gives the text: two for a wide character. */
const widthOf = (text: string): number =>
  [...text].reduce((width, char) => width + (/[\u2e80-\uffe6]/u.test(char) ? 2 : 1), 0);
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

function table(title: string, tallies: readonly Tally[]): void {
  console.log(`\n${title}`);
  for (const { kind, right, of } of tallies) {
    const share = of ? percent(right / of) : ''.padStart(8);
    console.log(`  ${pad(kind, 12)}${String(right).padStart(5)} /${String(of).padStart(4)}${share}`);
  }
}

function failures(title: string, outcomes: readonly Outcome[]): void {
  const wrong = outcomes.filter(({ right }) => !right);
  if (wrong.length > 0) console.log(`\n${title} (${wrong.length})`);
  for (const { case: one, found } of wrong) {
    const marks = found.map(({ headword, surface, how }) => `${headword} ← ${oneLine(surface)} (${how})`);
    console.log(`  ${one.id} ${one.headword} · ${one.kind}${one.why ? ` · ${one.why}` : ''}`);
    console.log(`       ${oneLine(one.sentence)}`);
    console.log(`       found: ${marks.join('; ') || 'nothing'}`);
  }
}

function corpus(root: string, scan: Scanner['scan']): void {
  const { files, marks } = marksIn(root, scan);
  console.log(`\nCorpus ${root}: ${files.length} documents, ${marks.length} marks`);
  const entries = new Map<string, Mark[]>();
  for (const mark of marks) entries.set(mark.match.headword, [...(entries.get(mark.match.headword) ?? []), mark]);
  for (const [headword, those] of [...entries].sort((a, b) => b[1].length - a[1].length)) {
    console.log(`\n${headword} (${those.length})`);
    for (const { file, match, before, after } of those) {
      const place = `${oneLine(before)}【${oneLine(match.surface)}】${oneLine(after)}`;
      console.log(`  ${pad(file, 36)} ${match.how.padEnd(8)}${place}`);
    }
  }
}

const { values } = parseArgs({ options: { corpus: { type: 'string' } } });
const scanner = new Scanner(compile(bundledPacks));
const scan = (text: string) => scanner.scan(text);
const positives = evaluate(scan, loadPositives());
const traps = evaluate(scan, loadTraps());
const scores = score(positives, traps);

table('Recall by kind of variation', tally(positives, POSITIVE_KINDS));
table('Specificity by kind of trap', tally(traps, TRAP_KINDS));
failures('Positives missed', positives);
failures('Traps fallen into', traps);
console.log(`\nOver all: ${positives.length} positives, ${traps.length} traps`);
for (const [name, value] of Object.entries(scores)) console.log(`  ${name.padEnd(12)}${percent(value)}`);

const root = resolve(values.corpus ?? DEFAULT_CORPUS);
if (existsSync(root)) corpus(root, scan);
else if (values.corpus) throw new Error(`no such folder: ${root}`);

if (scores.recall < RECALL || scores.precision < PRECISION) {
  console.log(`\nUnder the limit: recall must be ${percent(RECALL).trim()}, precision ${percent(PRECISION).trim()}`);
  process.exitCode = 1;
}

const extracted = scoreExtraction();
console.log('\nDefinitions extracted from tests/eval/extract');
for (const line of reportExtraction(extracted)) console.log(`  ${line}`);
if (extracted.recall < extraction.RECALL || extracted.precision < extraction.PRECISION) {
  console.log(`\nUnder the limit: precision must be ${extraction.PRECISION}, recall ${extraction.RECALL}`);
  process.exitCode = 1;
}
