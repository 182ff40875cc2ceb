import type { Match } from '../glossary/match/scan';
import type { Flow } from './read';
import { type Container, documentOrder } from './shadow';

/** One place on the page where a term stands. */
export interface Mention {
  flow: Flow;
  match: Match;
}

/**
 * The mention at the place of one that may have been found anew since, when its text was read again or put there again
 * by the page; none if it is gone, or if there are several to choose among.
 */
export function foundAgain(mentions: readonly Mention[], one: Mention): Mention | undefined {
  if (mentions.includes(one)) return one;
  const { flow, match } = one;
  const inPlace = mentions.filter((other) => other.match.start === match.start && other.match.end === match.end);
  const first = flow.nodes[0]!;
  const same = inPlace.find((other) => other.flow.nodes[0] === first);
  if (same || first.isConnected) return same;
  const alike = inPlace.filter((other) => other.flow.text === flow.text);
  return alike.length === 1 ? alike[0] : undefined;
}

/** A flow in which terms were found. */
export interface MarkedFlow {
  flow: Flow;
  mentions: Mention[];
}

/**
 * What was found where: the flows with matches by block, and by text node for the hit test. Flows without matches
 * leave nothing behind.
 */
export class Ledger {
  #byBlock = new Map<Container, MarkedFlow[]>();
  #byNode = new WeakMap<Text, MarkedFlow>();
  /** The flows in the order of the document, but for those found since, and those deleted since. */
  #ordered: MarkedFlow[] = [];
  #fresh: MarkedFlow[] = [];
  readonly #gone = new Set<MarkedFlow>();
  #moved = false;
  #mentions: Mention[] | undefined;

  /** Takes the flows of a block that is not in the ledger. */
  set(block: Container, flows: MarkedFlow[]): void {
    this.#byBlock.set(block, flows);
    for (const marked of flows) {
      this.#fresh.push(marked);
      for (const node of marked.flow.nodes) this.#byNode.set(node, marked);
    }
    this.#mentions = undefined;
  }

  /** Whether there was anything to delete. */
  delete(block: Container): boolean {
    const flows = this.#byBlock.get(block);
    if (!flows) return false;
    for (const marked of flows) {
      this.#gone.add(marked);
      for (const node of marked.flow.nodes) this.#byNode.delete(node);
    }
    this.#byBlock.delete(block);
    this.#mentions = undefined;
    return true;
  }

  flowsOf(block: Container): readonly MarkedFlow[] {
    return this.#byBlock.get(block) ?? [];
  }

  /** The number of blocks in which something was found. */
  get size(): number {
    return this.#byBlock.size;
  }

  blocks(): Iterable<Container> {
    return this.#byBlock.keys();
  }

  /** The block in one of whose marked flows a text node is. */
  blockOf(node: Text): Container | undefined {
    return this.#byNode.get(node)?.flow.block;
  }

  /** The mention that covers a character of a text node, by the offset of that character in the node. */
  at(node: Text, offset: number): Mention | undefined {
    const marked = this.#byNode.get(node);
    if (!marked) return undefined;
    const place = marked.flow.starts[marked.flow.nodes.indexOf(node)]! + offset;
    return marked.mentions.find(({ match }) => match.start <= place && place < match.end);
  }

  /** All mentions in the order of the document. */
  mentions(): readonly Mention[] {
    if (!this.#mentions) {
      this.#mentions = [];
      for (const { mentions } of this.#allInOrder()) for (const mention of mentions) this.#mentions.push(mention);
    }
    return this.#mentions;
  }

  /** Blocks may have moved: once they are read again what was in order need not be. */
  unorder(): void {
    this.#moved = true;
  }

  /**
   * Puts some more of the flows in order, a millisecond or two of work, so that `mentions` has less to do. To be called
   * only when all that has moved was read again.
   * @returns whether all are in order.
   */
  order(): boolean {
    const isChanged = this.#fresh.length > 0 || this.#gone.size > 0;
    if (this.#moved && isChanged) {
      this.#fresh = [...this.#ordered, ...this.#fresh];
      this.#ordered = [];
    }
    this.#moved = false;
    if (!isChanged) return true;
    if (this.#gone.size > 0) {
      const isHere = (marked: MarkedFlow) => !this.#gone.has(marked);
      this.#ordered = this.#ordered.filter(isHere);
      this.#fresh = this.#fresh.filter(isHere);
      this.#gone.clear();
    }
    const some = this.#fresh.length > PIECE ? this.#fresh.splice(0, PIECE) : this.#fresh;
    if (some === this.#fresh) this.#fresh = [];
    this.#ordered = merged(this.#ordered, some.sort(inDocument));
    return this.#fresh.length === 0;
  }

  #allInOrder(): readonly MarkedFlow[] {
    if (this.#fresh.length === 0 && this.#gone.size === 0) return this.#ordered;
    return [...this.#byBlock.values()].flat().sort(inDocument);
  }
}

/** So many flows are put in order in one go. */
const PIECE = 500;

// Sorting compares a later one with an earlier one, and the browser looks for the first among the siblings before the
// second: asked the other way round it would go through all of them.
const inDocument = (a: MarkedFlow, b: MarkedFlow): number => -documentOrder(b.flow.nodes[0]!, a.flow.nodes[0]!);

/** Two lists that are in order as one; the second is short, or comes after the first. */
function merged(long: MarkedFlow[], short: readonly MarkedFlow[]): MarkedFlow[] {
  const last = long.at(-1);
  if (!last || short.length === 0 || inDocument(short[0]!, last) > 0) {
    for (const one of short) long.push(one);
    return long;
  }
  const all: MarkedFlow[] = [];
  let from = 0;
  for (const one of short) {
    let low = from;
    for (let high = long.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (inDocument(one, long[middle]!) > 0) low = middle + 1;
      else high = middle;
    }
    for (; from < low; from++) all.push(long[from]!);
    all.push(one);
  }
  for (; from < long.length; from++) all.push(long[from]!);
  return all;
}
