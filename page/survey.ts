import type { Match } from '../glossary/match/scan';
import { Ledger, type MarkedFlow } from './ledger';
import { Pacer } from './pace';
import { blockOf, kindOf, readBlock } from './read';

export interface SurveyEvents {
  /** The terms of these blocks may have changed. */
  changed(blocks: readonly Element[]): void;
  /** Nothing is left to read for now. */
  done(): void;
}

/**
 * Reads a document block by block and keeps the ledger of what was found. A block can be read again at any time; what
 * was found in it before is dropped first.
 */
export class Survey {
  readonly ledger = new Ledger();
  readonly #scan: (text: string) => Match[];
  readonly #events: SurveyEvents;
  readonly #pacer: Pacer;
  /** Blocks still to be read, the next one last. */
  #queue: Element[] = [];
  #queued = new Set<Element>();
  #changed: Element[] = [];
  /** Queued blocks whose child blocks are to be read as well. */
  #deep = new WeakSet<Element>();
  /** Whole subtrees that are not displayed; read when they appear. */
  #appearing: IntersectionObserver;

  constructor(scan: (text: string) => Match[], events: SurveyEvents) {
    this.#scan = scan;
    this.#events = events;
    this.#pacer = new Pacer({ step: () => this.#step(), rested: () => this.#rested() });
    this.#appearing = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        this.#appearing.unobserve(target);
        const block = blockOf(target);
        if (!block) continue;
        if (block !== target) this.reread(block);
        this.readTree(target);
      }
    });
  }

  /** Reads an element and all blocks below it. */
  readTree(root: Element): void {
    const kind = kindOf(root);
    if (kind === 'block') {
      this.#enqueue(root, true);
    } else if (kind === 'hidden') {
      this.#appearing.observe(root);
    } else {
      const { blocks, hidden } = readBlock(root);
      for (const block of blocks) this.#enqueue(block, true);
      for (const element of hidden) this.#appearing.observe(element);
    }
  }

  /** Drops what was found in a block whose content has changed, and reads its inline content again. */
  reread(block: Element): void {
    this.#drop(block);
    this.#enqueue(block, false);
  }

  /** Drops the blocks that are no longer in the document. */
  sweep(): void {
    for (const block of [...this.ledger.blocks()]) if (!block.isConnected) this.#drop(block);
  }

  /** Does one slice of what is queued at once, so that a small change is repainted in the same frame. */
  catchUp(): void {
    this.#pacer.runSlice();
  }

  stop(): void {
    this.#pacer.stop();
    this.#appearing.disconnect();
    this.#queue = [];
    this.#queued.clear();
  }

  #drop(block: Element): void {
    if (this.ledger.delete(block)) this.#changed.push(block);
  }

  #enqueue(block: Element, deep: boolean): void {
    if (deep) this.#deep.add(block);
    if (this.#queued.has(block)) return;
    this.#queued.add(block);
    this.#queue.push(block);
    this.#pacer.wake();
  }

  #step(): boolean {
    const block = this.#queue.pop();
    if (!block) return false;
    this.#queued.delete(block);
    const deep = this.#deep.delete(block);
    if (!block.isConnected) {
      this.#drop(block);
      return true;
    }
    const { flows, blocks, hidden } = readBlock(block);
    const marked = flows.flatMap((flow): MarkedFlow[] => {
      const mentions = this.#scan(flow.text).map((match) => ({ flow, match }));
      return mentions.length > 0 ? [{ flow, mentions }] : [];
    });
    this.#drop(block);
    if (marked.length > 0) {
      this.ledger.set(block, marked);
      this.#changed.push(block);
    }
    for (const element of hidden) this.#appearing.observe(element);
    if (deep) for (let i = blocks.length - 1; i >= 0; i--) this.#enqueue(blocks[i]!, true);
    return true;
  }

  #rested(): void {
    const changed = this.#changed;
    this.#changed = [];
    if (changed.length > 0) this.#events.changed(changed);
    if (this.#queue.length === 0) this.#events.done();
  }
}
