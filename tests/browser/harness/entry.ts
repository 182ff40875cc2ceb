/**
 * What the browser tests inject into a page: all of page/, a scanner of the bundled packs, and a small session that wires
 * them as the content script does, without the extension's API.
 */
import cardCss from '../../../assets/card.css?inline';
import highlightCss from '../../../assets/highlight.css?inline';
import { compile } from '../../../glossary/match/compile';
import { Scanner } from '../../../glossary/match/scan';
import { bundledPacks } from '../../../glossary/packs/index';
import { dress, undress } from '../../../page/dress';
import { CardHost } from '../../../page/host';
import type { Mention } from '../../../page/ledger';
import { Painter } from '../../../page/mark';
import { type MarkStyle, markRules } from '../../../page/mark-style';
import { mentionAt } from '../../../page/point';
import { PointerWatch, type Trigger } from '../../../page/pointer';
import { lineRects, rangeInit } from '../../../page/ranges';
import { kindOf } from '../../../page/read';
import { RESTYLE_WAIT_MS } from '../../../page/restyle';
import { Survey } from '../../../page/survey';
import { type Watch, watch } from '../../../page/watch';
import { respectNotranslate, wishOf } from '../../../page/wish';
import { apply } from './mutate';

const scanner = new Scanner(compile(bundledPacks));
const scan = (text: string) => scanner.scan(text);

const task = () => new Promise((done) => setTimeout(done, 0));

/** Waits for some frames, and for the tasks that a frame leaves behind (intersections). */
async function frames(count = 1): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((done) => requestAnimationFrame(done));
  await task();
}

/** The texts of the flows below an element in the order in which they are read; object characters shown as ¤. */
function flowTexts(root: Element = document.body): string[] {
  const texts: string[] = [];
  let done = false;
  const survey = new Survey((text) => [texts.push(text)].slice(1) as never[], {
    changed: () => {},
    done: () => (done = true),
  });
  survey.readTree(root);
  for (let i = 0; i < 1000 && !done; i++) survey.catchUp();
  survey.stop();
  return texts.map((text) => text.replaceAll('\ufffc', '¤'));
}

/** The way from the root to a node, for comparing. */
function pathOf(node: Node): string {
  const { parentElement } = node;
  if (!parentElement) return node.nodeName.toLowerCase();
  return `${pathOf(parentElement)}>${node.nodeName.toLowerCase()}:${[...parentElement.childNodes].indexOf(node as ChildNode)}`;
}

interface Seen {
  surface: string;
  block: string;
  start: number;
}

function seen({ flow, match }: Mention): Seen {
  return { surface: match.surface, block: pathOf(flow.block), start: match.start };
}

function shows({ flow, match }: Mention): boolean {
  return lineRects(flow, match.start, match.end).length > 0;
}

/** What a survey from scratch finds. */
function scratch(): Seen[] {
  let done = false;
  const survey = new Survey(scan, { changed: () => {}, done: () => (done = true) });
  survey.readTree(document.body ?? document.documentElement);
  for (let i = 0; i < 1000 && !done; i++) survey.catchUp();
  survey.stop();
  return survey.ledger.mentions().filter(shows).map(seen);
}

/** The text that a static range covers now, or undefined where it has gone stale so far that no range can be made. */
function textOf({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string | undefined {
  const range = document.createRange();
  try {
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
  } catch {
    return undefined;
  }
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (node.nodeType !== Node.TEXT_NODE || !range.intersectsNode(node) || isOut(node)) continue;
    const from = node === startContainer ? startOffset : 0;
    text += (node as Text).data.slice(from, node === endContainer ? endOffset : undefined);
  }
  return text;
}

/** Whether a text is hidden, a reading aid or such, which a range may span. */
function isOut(text: Node): boolean {
  for (let at = text.parentElement; at; at = at.parentElement) {
    const kind = kindOf(at);
    if (kind !== 'inline' && kind !== 'block') return true;
  }
  return false;
}

const NAMES = ['gongwen-sure', 'gongwen-near', 'gongwen-open'];

function registered(names = NAMES): AbstractRange[] {
  return names.flatMap((name) => [...((CSS.highlights.get(name) ?? []) as Iterable<AbstractRange>)]);
}

/** Registered ranges that do not cover a term as the scanner would find it. */
function staleRanges(): string[] {
  return registered().flatMap((range) => {
    const text = textOf(range);
    // Some terms are terms only in quotes.
    const fits = text !== undefined && [text, `“${text}”`].some((one) => scan(one)[0]?.surface === text);
    const lost = !range.startContainer.isConnected || !range.endContainer.isConnected;
    return fits && !lost ? [] : [`${text ?? 'no range'}${lost ? ' (out of the tree)' : ''}`];
  });
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
const boxOf = ({ left, top, right, bottom }: DOMRect): Box => ({ left, top, right, bottom });

/** Each character of the page with its box, and the term of which it is a part ('' for none). */
function characters(mentions: readonly Mention[]): { box: Box; term: string }[] {
  const terms = new Map<Text, { from: number; to: number; term: string }[]>();
  for (const { flow, match } of mentions) {
    for (const [i, node] of flow.nodes.entries()) {
      const part = { from: match.start - flow.starts[i]!, to: match.end - flow.starts[i]!, term: match.surface };
      terms.set(node, [...(terms.get(node) ?? []), part]);
    }
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: { box: Box; term: string }[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    for (let i = 0; i < node.length; i++) {
      const range = document.createRange();
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const term = terms.get(node)?.find(({ from, to }) => from <= i && i < to)?.term ?? '';
      found.push(...[...range.getClientRects()].map((rect) => ({ box: boxOf(rect), term })));
    }
  }
  return found;
}

/** Survey, watch, painter, pointer and card together. */
class Marking {
  readonly survey: Survey;
  readonly painter = new Painter();
  readonly pointer: PointerWatch;
  /** What was opened and closed, with the time since the last move of the pointer. */
  readonly log: string[] = [];
  /** On what the pointer rested, with how many lines the log had then. */
  readonly aimed: string[] = [];
  delay = Number.NaN;
  doneCount = 0;
  lostCount = 0;
  scans = 0;
  trigger: Trigger = 'hover';
  #moved = 0;
  readonly #heard = new AbortController();
  #host: CardHost | undefined;
  readonly shadows = new Set<ShadowRoot>();
  readonly #watch: Watch;

  constructor({ root = document.body ?? document.documentElement } = {}) {
    const counted = (text: string) => {
      this.scans++;
      return scan(text);
    };
    this.survey = new Survey(counted, {
      changed: (blocks) => {
        for (const block of blocks) {
          const flows = this.survey.ledger.flowsOf(block);
          this.painter.paint(
            block,
            flows.flatMap(({ mentions }) => mentions),
          );
        }
      },
      done: () => this.doneCount++,
      shadow: (root) => {
        this.shadows.add(root);
        this.#watch.add(root);
        dress(root, highlightCss);
      },
    });
    this.pointer = new PointerWatch({
      trigger: () => this.trigger,
      mentionAt: (x, y) => mentionAt(this.survey.ledger, x, y, this.shadows),
      aim: ({ match }) => this.aimed.push(`${match.surface} ${this.log.length}`),
      open: (mention, at, held) => {
        this.delay = performance.now() - this.#moved;
        this.log.push(`open ${mention.match.surface}${held ? ' held' : ''}`);
        this.openCard(mention, at);
      },
      close: () => {
        this.log.push('close');
        this.host.close();
        this.painter.showOpen(undefined);
      },
    });
    const heard = { capture: true, passive: true, signal: this.#heard.signal };
    document.addEventListener('pointermove', () => (this.#moved = performance.now()), heard);
    this.#watch = watch(document, this.survey);
    this.survey.readTree(root);
  }

  /** Made when first needed, as the content script does: not every document can hold one. */
  get host(): CardHost {
    this.#host ??= new CardHost(cardCss, {
      lost: () => {
        this.lostCount++;
        this.pointer.dismiss();
      },
      moved: (view, signal) => this.pointer.listenIn(view, signal),
    });
    return this.#host;
  }

  openCard(
    mention: Mention,
    at?: { x: number; y: number },
    definition = '防范化解重大风险、精准脱贫、污染防治。',
  ): void {
    const { flow, match } = mention;
    this.host.container.innerHTML = `<article class="card" tabindex="-1" data-focus><header class="head">
      <h2 class="headword"></h2></header><div class="senses"><p class="definition"></p></div>
      <div class="bar"><button>复制</button></div></article>`;
    this.host.container.querySelector('.headword')!.textContent = match.headword;
    this.host.container.querySelector('.definition')!.textContent = definition;
    this.host.open(() => lineRects(flow, match.start, match.end), at, flow.nodes[0]!);
    this.painter.showOpen(mention);
  }

  /** Waits until all is read and painted, also what a change of style may have re-arranged. */
  async settle(): Promise<void> {
    await frames();
    await new Promise((done) => setTimeout(done, RESTYLE_WAIT_MS));
    for (let quiet = 0, rounds = 0; quiet < 2; rounds++) {
      const before = this.doneCount + this.scans;
      await frames(2);
      const now = this.doneCount + this.scans;
      quiet = now === before && (this.doneCount > 0 || rounds > 4) ? quiet + 1 : 0;
    }
  }

  mentions(): readonly Mention[] {
    return this.survey.ledger.mentions();
  }

  mention(surface: string, nth = 0): Mention {
    const found = this.mentions().filter(({ match }) => match.surface === surface)[nth];
    if (!found) throw new Error(`no mention ${surface}: ${this.mentions().map(({ match }) => match.surface)}`);
    return found;
  }

  found(): Seen[] {
    return this.mentions().filter(shows).map(seen);
  }

  /** Line boxes of a mention. */
  lines(surface: string, nth = 0): Box[] {
    const { flow, match } = this.mention(surface, nth);
    return lineRects(flow, match.start, match.end).map(boxOf);
  }

  /** The card's popover, whose shadow root is closed to everyone but its own content. */
  get popover(): HTMLElement {
    return this.host.container.parentElement!;
  }

  card(): Box & { shown: boolean; fontSize: string; display: string; background: string } {
    const { popover } = this;
    const { fontSize, display, backgroundColor } = getComputedStyle(popover);
    const box = boxOf(popover.getBoundingClientRect());
    const shown = box.right > box.left && popover.checkVisibility({ visibilityProperty: true, opacityProperty: false });
    return { ...box, shown, fontSize, display, background: backgroundColor };
  }

  hit(x: number, y: number): string | undefined {
    return mentionAt(this.survey.ledger, x, y, this.shadows)?.match.surface;
  }

  stop(): void {
    this.#heard.abort();
    this.#watch.stop();
    for (const root of this.shadows) undress(root);
    this.survey.stop();
    this.pointer.stop();
    this.#host?.close();
    this.painter.stop();
  }
}

let current: Marking | undefined;

const harness = {
  ...{
    apply,
    characters,
    flowTexts,
    frames,
    lineRects,
    pathOf,
    rangeInit,
    registered,
    scan,
    scratch,
    staleRanges,
    task,
    textOf,
    respectNotranslate,
    wishOf,
  },
  Marking,
  Survey,
  watch,
  CardHost,
  Painter,
  highlightCss,
  cardCss,
  /** Starts marking the page, and waits until it is marked. */
  async start(): Promise<Marking> {
    current?.stop();
    current = new Marking();
    await current.settle();
    return current;
  },
  /** Puts the style of the marks into the page, in place of the one put there before. */
  addStyle(markStyle: MarkStyle = 'dotted', print = false): void {
    document.querySelector('#marks')?.remove();
    const style = document.createElement('style');
    style.id = 'marks';
    style.textContent = `${highlightCss}\n${markRules(markStyle, print)}`;
    document.head.append(style);
  },
  get marking(): Marking {
    return current!;
  },
};

declare global {
  // The tests' functions run in the page, where this is the harness.
  var gw: typeof harness;
}

Object.assign(globalThis, { gw: harness });
