import Mark from 'mark.js';
import { Folder } from '../../glossary/fold/fold';
import { CompiledIndex } from '../../glossary/match/index-file';
import { type Match, Scanner } from '../../glossary/match/scan';
import { readBlock } from '../../page/read';
import { Survey } from '../../page/survey';
import { everyNth, peers } from './peers';
import type { Sliced } from './results';
import { type Contender, type Effort, interleave, median, type Timing } from './rounds';

/** The part of the benchmark that runs in a page of a real browser; it puts `bench` on the window. */

interface Order {
  characters: number;
  terms: number;
  effort: Effort;
  /** mark.js is measured up to so many terms and characters. */
  mark: boolean;
}

async function load(terms: number): Promise<{ headwords: string[]; bytes: Uint8Array }> {
  const [headwords, bytes] = await Promise.all([fetch(`terms-${terms}.json`), fetch(`index-${terms}.bin`)]);
  return { headwords: (await headwords.json()) as string[], bytes: new Uint8Array(await bytes.arrayBuffer()) };
}

/** The text nodes of the page, joined: the least that any search in a page has to do. */
function walkAndJoin(): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) parts.push((node as Text).data);
  return parts.join('');
}

/**
 * Asks each element once how it is displayed, and joins the text of those that are: what any reader has to do that
 * leaves out what is not shown and does not run two paragraphs into one.
 */
function walkAndAsk(): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const parts: string[] = [];
  let breaks = 0;
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) parts.push((node as Text).data);
    else if (getComputedStyle(node as Element).display !== 'inline') breaks++;
  }
  return parts.join('') + (breaks > 0 ? '' : ' ');
}

/** Reads the page block by block as the survey does; a block met in another is not asked what it is once more. */
function readPage(take: (text: string) => void): void {
  const open: Element[] = [document.body];
  for (let block = open.pop(); block; block = open.pop()) {
    const { flows, blocks } = readBlock(block);
    for (const { text } of flows) take(text);
    for (let i = blocks.length - 1; i >= 0; i--) open.push(blocks[i]!);
  }
}

function ours(bytes: Uint8Array): Contender[] {
  const index = new CompiledIndex(bytes);
  const folder = new Folder(index.table);
  const scanner = new Scanner(index);
  const texts: string[] = [];
  readPage((text) => texts.push(text));
  return [
    { name: 'floor', run: () => walkAndJoin().length && 0 },
    { name: 'fold', run: () => texts.reduce((sum, text) => sum + folder.fold(text).length, 0) && 0 },
    { name: 'floor and each display', run: () => walkAndAsk().length && 0 },
    {
      name: 'blocks read',
      run: () => {
        readPage(() => {});
        return 0;
      },
    },
    {
      name: 'blocks read and folded',
      run: () => {
        let units = 0;
        readPage((text) => {
          units += folder.fold(text).length;
        });
        return units && 0;
      },
    },
    {
      name: 'our scan',
      run: () => {
        let found = 0;
        readPage((text) => {
          found += scanner.scan(text).length;
        });
        return found;
      },
    },
  ];
}

/** mark.js on a copy of the article that is not in the document: the browser's own work for the marks is not counted. */
function marker(headwords: readonly string[]): Contender {
  const article = document.getElementById('article')!;
  let copy = article;
  return {
    name: 'mark.js (marking)',
    literal: true,
    divisible: true,
    least: 1 / headwords.length,
    before: () => {
      copy = article.cloneNode(true) as HTMLElement;
    },
    run: (share) => {
      let found = 0;
      const done = (marks: number) => {
        found = marks;
      };
      const options = { separateWordSearch: false, diacritics: false, acrossElements: false, done };
      new Mark(copy).mark([...everyNth(headwords, share)], options);
      return found;
    },
  };
}

async function measure({ terms, effort, mark }: Order): Promise<Timing[]> {
  const { headwords, bytes } = await load(terms);
  return interleave([...ours(bytes), ...peers(headwords, walkAndJoin), ...(mark ? [marker(headwords)] : [])], effort);
}

const SURVEYS = 7;
const WARM_UP = 3;

declare const scheduler: { postTask(task: () => void, options: object): Promise<void> };

const sum = (tasks: readonly number[]): number => tasks.reduce((all, ms) => all + ms, 0);

/** Surveys the page with pauses, as the content script does, and in turn without any; takes the time of each task. */
async function slice({ terms, characters }: Pick<Order, 'terms' | 'characters'>): Promise<Sliced> {
  const { bytes } = await load(terms);
  const scanner = new Scanner(new CompiledIndex(bytes));
  const scan = (text: string): Match[] => scanner.scan(text);
  const warm: number[][] = [];
  const whole: number[] = [];
  for (let i = 0; i < WARM_UP + SURVEYS; i++) {
    const [sliced, unsliced] = [await survey(scan, true), await survey(scan, false)];
    if (i < WARM_UP) continue;
    warm.push(sliced);
    whole.push(sum(unsliced));
  }
  return {
    terms,
    characters,
    work: median(warm.map(sum)),
    whole: median(whole),
    longest: median(warm.map((tasks) => Math.max(...tasks))),
    tasks: median(warm.map((tasks) => tasks.length)),
  };
}

/** Where the clock stands still no slice is ever at its end. */
async function survey(scan: (text: string) => Match[], pauses: boolean): Promise<number[]> {
  const tasks: number[] = [];
  const original = scheduler.postTask;
  const now = performance.now.bind(performance);
  if (!pauses) performance.now = () => 0;
  scheduler.postTask = (task, options) =>
    original.call(
      scheduler,
      () => {
        const begin = now();
        task();
        tasks.push(now() - begin);
      },
      options,
    );
  await new Promise<void>((done) => {
    new Survey(scan, { changed: () => {}, done }).readTree(document.body);
  });
  scheduler.postTask = original;
  performance.now = now;
  // `done` comes from within the last task.
  await new Promise((next) => setTimeout(next, 0));
  return tasks;
}

Object.assign(window, { bench: { measure, slice } });
