import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { compile } from '../glossary/match/compile.ts';
import { Scanner } from '../glossary/match/scan.ts';
import { bundledPacks } from '../glossary/packs/index.ts';
import { textOf } from './eval/corpus.ts';
import { abbreviationsIn, isExplained } from './packs-abbreviations.ts';
import { Complaint, readText, runCommand } from './read-text.ts';
import { table } from './table.ts';

/**
 * npm run packs:coverage -- [--all] FILE…
 * Which quoted or numeral abbreviations of some documents (UTF-8 text or HTML) the bundled packs explain, and which of
 * the others stand most often. What is no jargon stands, with the reason, in tests/eval/coverage/not-jargon.tsv.
 */

const JUDGED = new URL('../tests/eval/coverage/not-jargon.tsv', import.meta.url);
const USAGE = 'usage: npm run packs:coverage -- [--all] FILE…';
/** So many of the missing are shown unless all are asked for. */
const SHOWN = 40;
const CONTEXT = 14;

interface Term {
  text: string;
  quoted: boolean;
  times: number;
  explained: boolean;
  where: string;
}

function readJudged(): Map<string, string> {
  if (!existsSync(JUDGED)) return new Map();
  const [, ...rows] = readFileSync(JUDGED, 'utf8').trimEnd().split('\n');
  return new Map(rows.map((row): [string, string] => [row.split('\t')[0] ?? '', row.split('\t')[1] ?? '']));
}

/** The abbreviations of a text into those seen already. One that is explained somewhere counts as explained. */
function collect(terms: Map<string, Term>, name: string, text: string, scan: Scanner['scan']): void {
  const marks = scan(text);
  for (const one of abbreviationsIn(text)) {
    const near = marks.filter(({ start, end }) => start < one.end && one.start < end);
    const context = text.slice(Math.max(0, one.start - CONTEXT), one.end + CONTEXT).replace(/\s+/gu, ' ');
    const known = terms.get(one.text);
    const explained = isExplained(one, near);
    if (known) {
      known.times++;
      known.explained ||= explained;
      known.quoted ||= one.quoted;
    } else terms.set(one.text, { ...one, times: 1, explained, where: `${name}: ${context}` });
  }
}

function report(kind: string, terms: readonly Term[], judged: ReadonlyMap<string, string>): Term[] {
  const explained = terms.filter((term) => term.explained);
  const plain = terms.filter((term) => !term.explained && judged.has(term.text));
  const missing = terms.filter((term) => !term.explained && !judged.has(term.text));
  const percent = terms.length === 0 ? 100 : ((explained.length + plain.length) / terms.length) * 100;
  console.log(
    `${kind}: ${terms.length} distinct; ${explained.length} explained, ${plain.length} judged no jargon, ` +
      `${missing.length} missing; ${percent.toFixed(1)} %`,
  );
  return missing;
}

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { all: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new Complaint(USAGE);
  const scanner = new Scanner(compile(bundledPacks));
  const terms = new Map<string, Term>();
  for (const file of positionals) {
    const source = await readText(file);
    const text = /\.html?$/u.test(file) ? textOf(source) : source;
    collect(terms, basename(file), text, (block) => scanner.scan(block));
  }
  const judged = readJudged();
  const all = [...terms.values()];
  const missing = [
    ...report(
      'quoted',
      all.filter(({ quoted }) => quoted),
      judged,
    ),
    ...report(
      'numeral, not quoted',
      all.filter(({ quoted }) => !quoted),
      judged,
    ),
  ].sort((a, b) => b.times - a.times);
  const shown = values.all ? missing : missing.slice(0, SHOWN);
  if (shown.length > 0)
    console.log(
      `\n${table([['missing', 'times', 'first in'], ...shown.map((one) => [one.text, one.times, one.where])])}`,
    );
  if (shown.length < missing.length) console.log(`… and ${missing.length - shown.length} more (--all)`);
}

runCommand('packs:coverage', main);
