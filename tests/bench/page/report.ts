import { table } from '../../../scripts/table.ts';
import { short } from '../sizes.ts';
import { verdicts } from './figures.ts';
import type { PageResults, Reading, Tasks } from './results.ts';

/** The tables of a run. */
export function report(results: PageResults): string {
  const { gov, sizes, layout, frames, appending, hitTest, card, script, touched, browser, load } = results;
  const rows: [string, number, Reading, Tasks][] = [
    [`${gov.pages} pages of governments`, gov.floor, gov.reading, gov.extension],
    ...sizes.flatMap(({ characters, floor, reading, middle, again, extension }): [string, number, Reading, Tasks][] => [
      [short(characters), floor, reading, extension],
      [`${short(characters)}, from the middle`, floor, middle, extension],
      [`${short(characters)}, from the middle, once more`, floor, again, extension],
    ]),
  ];
  return [
    `${browser}, load of the machine ${load}; medians`,
    `A page that was just loaded, ms (× reading its text alone)\n${table([
      ['', 'text alone', 'first marks', 'all in view', 'all', 'marks'],
      ...rows.map(([name, floor, { first, view, all, mentions }]) => [
        ...[name, n(floor), by(first, floor), by(view, floor), by(all, floor), String(mentions)],
      ]),
    ])}`,
    `The built extension in it, ms of the processor; frames in ms after DOMContentLoaded\n${table([
      ['', 'script', 'longest task', 'all tasks', 'tasks', 'first frame', 'first marked frame'],
      ...rows
        .filter(([name]) => !name.includes('middle'))
        .map(([name, , , { start, longest, sum, count, firstFrame, firstMark }]) => [
          ...[name, n(start), n(longest), n(sum), String(count), n(firstFrame), n(firstMark)],
        ]),
    ])}`,
    `Layout of 200k with ${layout.mentions} marks, ms\n${table([
      ['unmarked', 'marked', 'unmarked again', '×', `mark.js (${layout.terms} terms)`, 'mark.js wrapping'],
      [layout.plain, layout.marked, layout.plainAgain, layout.ratio, layout.wrapped, layout.wrapping].map(n),
    ])}`,
    `Frames of a page with ${frames.marks} marks, ms of the processor\n${table([
      ['', 'unmarked', 'marked'],
      ...(['changing', 'scrolling'] as const).map((name) => [name, n(frames[name].plain), n(frames[name].marked)]),
    ])}`,
    table([
      ['', ''],
      ['1,000 paragraphs added one by one, over unmarked, ms', n(appending)],
      [`hit test, median of all points (${hitTest.hits} on terms), ms`, n(hitTest.median)],
      ['hit test, 99 of 100, ms', n(hitTest.slowest)],
      ['decision to painted card, the first and the next, ms', `${n(card.first.ms)} and ${n(card.next.ms)}`],
      ['task that opens the card, ms', `${n(card.first.task)} and ${n(card.next.task)}`],
      ...sizes.map(({ characters, heap }) => [
        `heap of ${short(characters)} with and without us, MB`,
        `${n(heap.with)} and ${n(heap.without)}`,
      ]),
      ['content script without index, gzip kB', n(script)],
      [`of ${touched.pages} pages differ in tree or layout`, String(Object.keys(touched.differences).length)],
      ...Object.entries(touched.differences).map(([name, what]) => [name, what.join('; ').slice(0, 100)]),
    ]),
    `Figures to reach\n${table([
      ['', 'measured', 'at most', ''],
      ...verdicts(results).map(({ what, measured, figure, unit, ok }) => [
        ...[what, `${n(measured)} ${unit}`, `${n(figure)} ${unit}`, ok ? 'ok' : 'MISSED'],
      ]),
    ])}`,
  ].join('\n\n');
}

const by = (ms: number, floor: number) => `${n(ms)} (${n(ms / floor)})`;

/** Three digits, or all before the point. */
function n(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}
