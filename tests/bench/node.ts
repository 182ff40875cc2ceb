import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import AhoCorasick from 'modern-ahocorasick';
import { Folder } from '../../glossary/fold/fold';
import { compileToBytes } from '../../glossary/match/compile';
import { CompiledIndex } from '../../glossary/match/index-file';
import { Scanner } from '../../glossary/match/scan';
import { type Corpus, pageOf, readCorpus, textOf } from './corpus';
import { peers } from './peers';
import type { Cell, IndexFacts } from './results';
import { type Contender, type Effort, interleave, median } from './rounds';
import { charactersOf, short, termsOf } from './sizes';
import { packsOf } from './terms';

/**
 * The part of the benchmark that runs in Node, as a process of its own: first what the browsers will need (pages, terms,
 * indexes) goes into a folder, then the texts are scanned.
 */

declare const gc: () => void;

const BUILDS = 3;
/** Of a small index so many are held at a time, since the heap's own noise would hide one. */
const COPIES = 16;

interface Order {
  root: string;
  folder: string;
  quick: boolean;
  measure: boolean;
  effort: Effort;
}

const order = JSON.parse(process.argv[2]!) as Order;
const corpus = readCorpus(order.root);
const indexes = prepare(corpus);
const cells = order.measure ? charactersOf(order.quick).flatMap(measure) : [];
const characters = corpus.paragraphs.reduce((sum, { length }) => sum + length, 0);
writeFileSync(
  join(order.folder, 'node.json'),
  JSON.stringify({ corpus: { reports: corpus.reports, characters }, indexes, node: cells }),
);

function prepare(corpus: Corpus): IndexFacts[] {
  for (const size of charactersOf(order.quick)) {
    writeFileSync(join(order.folder, `page-${size}.html`), pageOf(textOf(corpus, size)));
  }
  const text = textOf(corpus, 200_000);
  // Once for nothing: the compiler is warm for the smallest glossary as well.
  compileToBytes(packsOf(corpus, 1_000));
  return termsOf(order.quick).map((terms) => {
    console.error(`index of ${short(terms)} terms`);
    const packs = packsOf(corpus, terms);
    const headwords = packs.flatMap(({ entries }) => entries.map(({ headword }) => headword));
    const builds = timed(() => compileToBytes(packs), terms > 10_000 ? 1 : BUILDS);
    const bytes = builds.result;
    writeFileSync(join(order.folder, `index-${terms}.bin`), bytes);
    writeFileSync(join(order.folder, `terms-${terms}.json`), JSON.stringify(headwords));
    const load = timed(() => new Scanner(new CompiledIndex(bytes)), 9).ms;
    const copies = terms > 1_000 ? 1 : COPIES;
    const before = held();
    const scanners = Array.from({ length: copies }, () => new Scanner(new CompiledIndex(bytes.slice())));
    const loaded = held();
    for (const scanner of scanners) for (const paragraph of text) scanner.scan(paragraph);
    const scanned = held();
    const peer = timed(() => new AhoCorasick(headwords), 1);
    const beforePeers = held();
    const automata = Array.from({ length: copies }, () => new AhoCorasick(headwords));
    const peerHeld = (held() - beforePeers) / copies;
    // All are still in use here, or they would have been collected.
    if (scanners[0]!.scan('“三公”经费').length + automata[0]!.search('三公').length < 0) throw new Error('impossible');
    return {
      terms,
      bytes: bytes.length,
      zipped: gzipSync(bytes).length,
      build: builds.ms,
      load,
      memory: { loaded: (loaded - before) / copies, scanned: (scanned - loaded) / copies },
      peer: { build: peer.ms, memory: peerHeld },
    };
  });
}

function timed<T>(work: () => T, times: number): { result: T; ms: number } {
  const samples: number[] = [];
  let result: T | undefined;
  for (let i = 0; i < times; i++) {
    gc();
    const begin = performance.now();
    result = work();
    samples.push(performance.now() - begin);
  }
  return { result: result!, ms: median(samples) };
}

function held(): number {
  gc();
  gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function measure(size: number): Cell[] {
  const paragraphs = textOf(corpus, size);
  return termsOf(order.quick).map((terms): Cell => {
    console.error(`Node: ${short(size)} characters, ${short(terms)} terms`);
    const headwords = JSON.parse(readFileSync(join(order.folder, `terms-${terms}.json`), 'utf8')) as string[];
    const bytes = new Uint8Array(readFileSync(join(order.folder, `index-${terms}.bin`)));
    const contenders = [...ours(paragraphs, bytes), ...peers(headwords, () => paragraphs.join('\n'))];
    return { characters: size, terms, timings: interleave(contenders, order.effort) };
  });
}

function ours(paragraphs: readonly string[], bytes: Uint8Array): Contender[] {
  const index = new CompiledIndex(bytes);
  const folder = new Folder(index.table);
  const scanner = new Scanner(index);
  return [
    { name: 'floor', run: () => paragraphs.reduce((sum, text) => (sum + sumOf(text)) | 0, 0) && 0 },
    { name: 'fold', run: () => paragraphs.reduce((sum, text) => sum + folder.fold(text).length, 0) && 0 },
    { name: 'our scan', run: () => paragraphs.reduce((sum, text) => sum + scanner.scan(text).length, 0) },
  ];
}

/** Reads every code unit: no scan of a text can do with less. */
function sumOf(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}
