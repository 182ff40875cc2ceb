import { table } from '../../scripts/table.ts';
import { timeOf, verdicts } from './figures';
import type { BrowserResults, Cell, IndexFacts, Results } from './results';
import type { Timing } from './rounds';
import { short } from './sizes';

/** From less than this part no number of matches is reckoned. */
const LEAST_SHARE = 0.02;

/** The results as tables for a terminal. */
export function report(results: Results): string {
  const { machine, corpus, indexes, node, browsers } = results;
  const reports = corpus.reports === 1 ? '1 report' : `${corpus.reports} reports`;
  return [
    `${machine.cpu}, ${machine.cores} cores, load ${machine.load}; Node ${machine.node}; text of ${reports}, ${short(corpus.characters)} characters`,
    'Each cell: median in ms, × the floor, matches. ~ reckoned from a part. * finds headwords only as they are written.',
    ...(node.length > 0 ? [cellTables('Node, paragraphs to matches', node)] : []),
    ...browsers.flatMap((browser) => [
      cellTables(`${browser.name}, page to matches`, browser.cells),
      coldTable(browser),
    ]),
    ...browsers.filter(({ sliced }) => sliced.length > 0).map(slicedTable),
    indexTable(indexes),
    verdictTable(results),
  ].join('\n\n');
}

function cellTables(title: string, cells: readonly Cell[]): string {
  const sizes = [...new Set(cells.map(({ characters }) => characters))];
  return sizes
    .map((size) => {
      const columns = cells.filter(({ characters }) => characters === size);
      const names = [...new Set(columns.flatMap(({ timings }) => timings.map(({ name }) => name)))];
      const rows = names.map((name) => [
        name + (columns.some(({ timings }) => timings.some((one) => one.name === name && one.literal)) ? ' *' : ''),
        ...columns.flatMap((cell) => cellOf(cell, name)),
      ]);
      const head = columns.flatMap(({ terms }) => [`${short(terms)} terms`, '× floor', 'matches']);
      return `${title}, ${short(size)} characters\n${table([['', ...head], ...rows])}`;
    })
    .join('\n\n');
}

function cellOf(cell: Cell, name: string): string[] {
  const timing = cell.timings.find((one) => one.name === name);
  if (!timing) return ['–', '', ''];
  const mark = timing.share < 1 ? '~' : '';
  return [mark + number(timing.ms), number(timing.ms / timeOf(cell, 'floor')), matches(timing)];
}

const matches = ({ matches, share }: Timing) =>
  matches === 0 || share < LEAST_SHARE ? '' : `${share < 1 ? '~' : ''}${matches}`;

function coldTable({ name, cold }: BrowserResults): string {
  const rows = cold.map(({ terms, evaluate, load, scan, total, matches }) => [
    short(terms),
    ...[evaluate, load, scan, total].map(number),
    String(matches),
  ]);
  const head = ['terms', 'script', 'index loaded', 'page read and scanned', 'in all', 'matches'];
  return `${name}, first reading of a page of 20k characters in a new world, ms\n${table([head, ...rows])}`;
}

function slicedTable({ name, sliced }: BrowserResults): string {
  const rows = sliced.map(({ terms, work, whole, longest, tasks }) => [
    short(terms),
    number(whole),
    number(work),
    String(tasks),
    number(longest),
  ]);
  const size = short(sliced[0]!.characters);
  return `${name}, survey without pauses and in slices, ${size} characters, ms\n${table([['terms', 'whole', 'work', 'tasks', 'longest'], ...rows])}`;
}

function indexTable(indexes: readonly IndexFacts[]): string {
  const kB = (bytes: number) => number(bytes / 1000);
  const rows = indexes.map(({ terms, bytes, zipped, build, load, memory, peer }) => [
    short(terms),
    ...[kB(bytes), kB(zipped), number(build), number(load), kB(memory.loaded), kB(memory.scanned)],
    ...[number(peer.build), kB(peer.memory)],
  ]);
  const head = [
    'terms',
    'kB',
    'gzip kB',
    'build ms',
    'load ms',
    'memory kB',
    'after 200k, + kB',
    'AC build ms',
    'AC memory kB',
  ];
  return `The index, in Node (AC: modern-ahocorasick, headwords only)\n${table([head, ...rows])}`;
}

function verdictTable(results: Results): string {
  const rows = verdicts(results).map(({ what, terms, measured, figure, unit, ok }) => [
    what,
    short(terms),
    `${number(measured)} ${unit}`,
    `${number(figure)} ${unit}`,
    ok ? 'ok' : 'MISSED',
  ]);
  return `Figures to reach\n${table([['', 'terms', 'measured', 'at most', ''], ...rows])}`;
}

/** Three digits, or all before the point. */
function number(value: number): string {
  if (!Number.isFinite(value)) return 'failed';
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(value >= 10 ? 1 : 2);
}
