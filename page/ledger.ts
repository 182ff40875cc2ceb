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
  #ordered: Mention[] | undefined;

  /** Takes the flows of a block that is not in the ledger. */
  set(block: Container, flows: MarkedFlow[]): void {
    this.#byBlock.set(block, flows);
    for (const marked of flows) for (const node of marked.flow.nodes) this.#byNode.set(node, marked);
    this.#ordered = undefined;
  }

  /** Whether there was anything to delete. */
  delete(block: Container): boolean {
    const flows = this.#byBlock.get(block);
    if (!flows) return false;
    for (const { flow } of flows) for (const node of flow.nodes) this.#byNode.delete(node);
    this.#byBlock.delete(block);
    this.#ordered = undefined;
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
    if (!this.#ordered) {
      const flows = [...this.#byBlock.values()].flat();
      // Sorting compares a later one with an earlier one, and the browser looks for the first among the siblings before
      // the second: asked the other way round it would go through all of them.
      flows.sort((a, b) => -documentOrder(b.flow.nodes[0]!, a.flow.nodes[0]!));
      this.#ordered = flows.flatMap((marked) => marked.mentions);
    }
    return this.#ordered;
  }
}
