import type { BrowserResults, Cell, IndexFacts, Results } from './results';
import { short } from './sizes';

/** The figures to reach, and whether a run reached them. */

type ByTerms = Readonly<Record<number, number>>;
const byTerms = (...values: [number, number, number, number]): ByTerms => ({
  36: values[0],
  1000: values[1],
  10000: values[2],
  100000: values[3],
});

/** From the page to matches, as a multiple of the floor, by characters and terms. */
const FLOOR: Readonly<Record<number, ByTerms>> = {
  200000: byTerms(3.5, 5, 7, 12),
  2000000: byTerms(2.5, 4, 6, 10),
};
const BYTES = byTerms(15_000, 200_000, 1_100_000, 10_000_000);
const LOAD = byTerms(3, 3, 8, 60);
const COLD_MS = 10;
const LONGEST_TASK = 16;
const SLICED = 1.2;
/** With few terms one RegExp is hard to beat. */
const REGEXP = 2.5;
const PEERS = /^(?:one RegExp|indexOf|modern-ahocorasick|mark\.js|Fuse)/;

export interface Verdict {
  what: string;
  terms: number;
  measured: number;
  figure: number;
  unit: '×' | 'ms' | 'kB';
  ok: boolean;
}

export const timeOf = ({ timings }: Cell, name: string) =>
  timings.find((one) => one.name === name)?.ms ?? Number.POSITIVE_INFINITY;

export function verdicts({ indexes, node, browsers }: Results): Verdict[] {
  return [
    ...indexes.map(bytesVerdict),
    ...node.flatMap((cell) => (cell.characters === 200_000 ? [peerVerdict('Node', cell)] : [])),
    ...browsers.flatMap(browserVerdicts),
  ];
}

const verdict = (what: string, terms: number, measured: number, figure: number, unit: Verdict['unit']): Verdict => ({
  what,
  terms,
  measured,
  figure,
  unit,
  ok: measured <= figure,
});

const bytesVerdict = ({ terms, bytes }: IndexFacts) =>
  verdict('index, packed', terms, bytes / 1000, BYTES[terms]! / 1000, 'kB');

function browserVerdicts({ name, cells, cold, sliced }: BrowserResults): Verdict[] {
  const [browser] = name.split(' ') as [string];
  return [
    ...cells.flatMap((cell) => {
      const figure = FLOOR[cell.characters]?.[cell.terms];
      if (figure === undefined) return [];
      const what = `${browser}: page to matches, ${short(cell.characters)}, by the floor`;
      return [verdict(what, cell.terms, timeOf(cell, 'our scan') / timeOf(cell, 'floor'), figure, '×')];
    }),
    ...cells.flatMap((cell) => (cell.characters === 200_000 ? [peerVerdict(browser, cell)] : [])),
    ...cold.map(({ terms, load }) => verdict(`${browser}: index loaded, cold`, terms, load, LOAD[terms]!, 'ms')),
    ...cold
      .slice(0, 1)
      .map(({ terms, total }) => verdict(`${browser}: script and first scan, 20k, cold`, terms, total, COLD_MS, 'ms')),
    ...sliced.flatMap(({ terms, characters, work, whole, longest }) => [
      verdict(`${browser}: longest task, ${short(characters)}`, terms, longest, LONGEST_TASK, 'ms'),
      verdict(`${browser}: in slices by whole, ${short(characters)}`, terms, work / whole, SLICED, '×'),
    ]),
  ];
}

/** Ours by the fastest peer; with the bundled glossary by one RegExp. */
function peerVerdict(place: string, cell: Cell): Verdict {
  const ours = timeOf(cell, 'our scan');
  if (cell.terms < 1_000) {
    const what = `${place}: ours by one RegExp, ${short(cell.characters)}`;
    return verdict(what, cell.terms, ours / timeOf(cell, 'one RegExp alternation'), REGEXP, '×');
  }
  const best = Math.min(...cell.timings.filter(({ name }) => PEERS.test(name)).map(({ ms }) => ms));
  return verdict(`${place}: ours by the fastest peer, ${short(cell.characters)}`, cell.terms, ours / best, 1, '×');
}
