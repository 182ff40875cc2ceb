import Mark from 'mark.js';
import { compile } from '../../../glossary/match/compile';
import { REHEARSAL } from '../../../glossary/match/rehearsal';
import { type Match, Scanner } from '../../../glossary/match/scan';
import { bundledPacks } from '../../../glossary/packs/index';
import { Painter } from '../../../page/mark';
import { mentionAt } from '../../../page/point';
import { kindOf, readBlock } from '../../../page/read';
import { Survey } from '../../../page/survey';
import { type Watch, watch } from '../../../page/watch';
import { median } from '../rounds';
import type { Layout, Reading } from './results';

/** The part of the benchmark of pages that runs in a page; it puts `pageBench` on the window. All times in ms. */

const scanner = new Scanner(compile(bundledPacks));
// As a content script does while its settings are being fetched.
scanner.scan(REHEARSAL);

const frame = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));

/** The text nodes of the page, joined: the least that any reading has to do. */
function walkAndJoin(): number {
  const begin = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) parts.push((node as Text).data);
  parts.join('');
  return performance.now() - begin;
}

/** Reads and marks the page as the content script does. */
class Marking {
  readonly painter = new Painter();
  readonly survey: Survey;
  readonly done: Promise<void>;
  readonly #watch: Watch;

  constructor(heard: { text?(text: string): void; changed?(): void } = {}) {
    let finish = () => {};
    this.done = new Promise((done) => {
      finish = done;
    });
    const scan = (text: string): Match[] => {
      heard.text?.(text);
      return scanner.scan(text);
    };
    this.survey = new Survey(scan, {
      changed: (blocks) => {
        heard.changed?.();
        for (const block of blocks) {
          this.painter.paint(
            block,
            this.survey.ledger.flowsOf(block).flatMap(({ mentions }) => mentions),
          );
        }
      },
      done: finish,
    });
    this.#watch = watch(document, this.survey);
    this.survey.readTree(document.body);
  }

  stop(): void {
    this.#watch.stop();
    this.survey.stop();
    this.painter.stop();
  }
}

/** The texts of the blocks that are in the window. */
function textsInView(): Set<string> {
  const texts = new Set<string>();
  const open: Element[] = [document.body];
  for (let block = open.pop(); block; block = open.pop()) {
    if (kindOf(block) !== 'block') continue;
    const { flows, blocks } = readBlock(block);
    open.push(...blocks);
    const { top, bottom } = block.getBoundingClientRect();
    // Of a block that is taller than the window not all is in it.
    if (bottom > 0 && top < innerHeight && bottom - top <= innerHeight) for (const { text } of flows) texts.add(text);
  }
  return texts;
}

/** Reads and marks the page once, from where it is scrolled to now, and stops. */
async function readOnce(): Promise<Reading> {
  const read = new Map<string, number>();
  const begin = performance.now();
  const since = () => performance.now() - begin;
  let first: number | undefined;
  let now = 0;
  const marking = new Marking({
    // One look at the clock for a text would cost as much as the text.
    text: (text) => {
      if (read.size % 8 === 0) now = since();
      if (!read.has(text)) read.set(text, now);
    },
    changed: () => {
      first ??= since();
    },
  });
  await marking.done;
  const all = since();
  const inView = [...textsInView()].map((text) => read.get(text) ?? 0);
  const mentions = marking.survey.ledger.mentions().length;
  marking.stop();
  return { first: first ?? all, view: inView.length > 0 ? Math.max(...inView) : 0, all, mentions };
}

let marking: Marking | undefined;

async function mark(): Promise<number> {
  marking = new Marking();
  await marking.done;
  await frame();
  await frame();
  return marking.survey.ledger.mentions().length;
}

function unmark(): void {
  marking?.stop();
  marking = undefined;
}

const LAYOUTS = 10;

/** Lays the whole page out anew, a few times. */
function relayout(): number {
  const times: number[] = [];
  for (let i = 0; i < LAYOUTS; i++) {
    document.body.style.width = i % 2 ? '91%' : '90%';
    const begin = performance.now();
    document.body.getBoundingClientRect();
    times.push(performance.now() - begin);
  }
  document.body.style.width = '';
  return median(times);
}

const ROUNDS = 15;
/** In which mark.js has its turn as well: it takes seconds, and its elements come and go with the others. */
const WRAPPED = 5;

/** Layout of the page as it is, with our marks, and with elements of mark.js around the same terms, in turn. */
async function layout(): Promise<Layout> {
  await mark();
  const terms = [...new Set(marking!.survey.ledger.mentions().map(({ match }) => match.surface))];
  const mentions = marking!.survey.ledger.mentions().length;
  unmark();
  const times: Record<'plain' | 'marked' | 'wrapped' | 'plainAgain', number[]> = {
    ...{ plain: [], marked: [], wrapped: [], plainAgain: [] },
  };
  let wrapping = 0;
  for (let round = 0; round < ROUNDS; round++) {
    times.plain.push(relayout());
    await mark();
    times.marked.push(relayout());
    unmark();
    await frame();
    times.plainAgain.push(relayout());
    if (round % WRAPPED > 0) continue;
    const wrapper = new Mark(document.body);
    const begin = performance.now();
    const options = { separateWordSearch: false, diacritics: false, acrossElements: false, done: () => {} };
    wrapper.mark(terms, options);
    wrapping = performance.now() - begin;
    await frame();
    times.wrapped.push(relayout());
    wrapper.unmark();
    await frame();
  }
  const of = (name: keyof typeof times) => median(times[name]);
  // Layouts of one page differ by a fifth from one second to the next: only those side by side can be compared.
  const ratio = median(times.marked.map((marked, i) => (2 * marked) / (times.plain[i]! + times.plainAgain[i]!)));
  return {
    ...{ ratio, plain: of('plain'), plainAgain: of('plainAgain'), marked: of('marked'), wrapped: of('wrapped') },
    ...{ wrapping, mentions, terms: terms.length },
  };
}

/** Something small changes in each of so many frames. */
async function changeFrames(count: number): Promise<void> {
  const counter = document.querySelector('#counter')!;
  for (let i = 0; i < count; i++) {
    counter.textContent = String(i);
    await frame();
  }
}

async function scrollFrames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    scrollTo(0, i * 60);
    await frame();
  }
}

/** Which term is at a point: for points all over the window, in a page that is laid out. */
async function hitTest(): Promise<{ median: number; slowest: number; hits: number }> {
  await mark();
  const times: number[] = [];
  let hits = 0;
  for (let y = 4; y < innerHeight; y += 16) {
    for (let x = 4; x < innerWidth; x += 32) {
      const begin = performance.now();
      if (mentionAt(marking!.survey.ledger, x, y)) hits++;
      times.push(performance.now() - begin);
    }
  }
  unmark();
  times.sort((a, b) => a - b);
  return { median: median(times), slowest: times[Math.floor(times.length * 0.99)]!, hits };
}

Object.assign(window, {
  pageBench: { walkAndJoin, readOnce, mark, unmark, layout, changeFrames, scrollFrames, hitTest },
});
