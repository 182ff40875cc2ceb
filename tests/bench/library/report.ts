import { table } from '../../../scripts/table';
import { short } from '../sizes';
import type { ManagerResults, Step } from './manager';
import type { ChangeCost, PageCost } from './pages';

/** What a run has measured, as it is written into the JSON file. */
export interface LibraryResults {
  when: string;
  browser: string;
  load: number;
  entries: number;
  /** Bytes of the file. */
  bytes: number;
  manager: ManagerResults;
  change: ChangeCost;
  pages: { with: PageCost; without: PageCost }[];
}

const ms = (value: number) => value.toFixed(value < 100 ? 1 : 0);

/** The tables of a run. */
export function reportLibrary({ browser, load, entries, bytes, manager, change, pages }: LibraryResults): string {
  const row = (name: string, { longest, whole }: Step) => [
    ...[name, ms(longest.cpu), ms(longest.wall), String(longest.over50), ms(whole)],
  ];
  const both = (name: string, value: (cost: PageCost) => number) => [
    name,
    ...pages.map((one) => `${ms(value(one.with))} (${ms(value(one.without))})`),
  ];
  return [
    `${browser}, load of the machine ${load}; ${entries} entries, ${(bytes / 1e6).toFixed(1)} MB`,
    `The manager's own thread, ms\n${table([
      ['', 'longest task, processor', 'clock', 'over 50 ms', 'whole'],
      row('file to preview', manager.reading),
      row('into the library, to its list', manager.writing),
      row('opened, to its first rows', manager.opening),
      row('until the search is ready', manager.ready),
      row('typing in it', manager.typing),
    ])}`,
    `The background when the library has changed, ms\n${table([
      ['', ''],
      ['definitions while the index of the pack is made', ms(manager.imported.definitions)],
      ['answer to a text that needs that index', ms(manager.imported.text)],
      ['keeping a word', ms(change.keep)],
      ['definitions after that', ms(change.definitions)],
      ['next answer to a text after that', ms(change.text)],
    ])}`,
    `Pages, with the library (without), ms\n${table([
      ['', ...pages.map((one) => short(one.with.characters))],
      both('background woken, to its first answer', ({ wake }) => wake),
      both('and then to that to the text of the page', ({ firstText }) => firstText),
      both('the same, when awake', ({ nextText }) => nextText),
      both("longest task of ours on the page's thread, processor", ({ longest }) => longest),
      both('all tasks of ours there', ({ sum }) => sum),
      both('until the last mark in view stands, background asleep', ({ marked }) => marked),
      ['marks in view', ...pages.map((one) => `${one.with.marks} (${one.without.marks})`)],
    ])}`,
  ].join('\n\n');
}
