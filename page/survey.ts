import type { Match } from '../glossary/match/scan';
import { AfterFrames, blocksInView } from './in-view';
import { Ledger, type MarkedFlow } from './ledger';
import { Pacer } from './pace';
import { blockOf, kindOf, readBlock } from './read';
import { type Container, elementOf, holdsNode, isShadow, parentOf } from './shadow';
import { Turn, Within } from './turn';

export interface SurveyEvents {
  /** The terms of these blocks may have changed. */
  changed(blocks: readonly Container[]): void;
  /** A shadow tree was met: it has styles and observers of its own. */
  shadow?(root: ShadowRoot): void;
  /** Nothing is left to read for now. */
  done(): void;
}

/** Of so many changed blocks it is told at a time. */
const MANY = 16;

/**
 * Reads a document block by block and keeps the ledger of what was found. A block can be read again at any time; what
 * was found in it before is dropped first.
 */
export class Survey {
  readonly ledger = new Ledger();
  readonly #scan: (text: string) => readonly Match[];
  readonly #events: SurveyEvents;
  readonly #pacer: Pacer;
  /** What is still to be read, the next one last: blocks, one of which a part is read, and those within one that is. */
  #queue: (Container | Turn | Within)[] = [];
  #queued = new Set<Container>();
  /** Blocks that are being read, one piece at a time. */
  #turns = new Map<Container, Turn>();
  /** Blocks that changed while they were being read: the next time they are read in one piece, or it might never end. */
  #disturbed = new WeakSet<Container>();
  #changed: Container[] = [];
  /** Queued blocks whose child blocks are to be read as well. */
  #deep = new WeakSet<Container>();
  /** Queued blocks whose tree has not changed: what was found in them stands if their text reads as before. */
  #gentle = new WeakSet<Container>();
  #bare = new WeakSet<Container>();
  /** Queued elements that are blocks, by a style that is not known to have changed since. */
  #sure = new WeakSet<Container>();
  /** Blocks that were read and have not been queued since. */
  #known = new WeakSet<Container>();
  #shadows = new Set<ShadowRoot>();
  /** While something is left to read: what is in view comes first. */
  #view: AfterFrames | undefined;
  #began = false;
  #telling: ReturnType<typeof setTimeout> | undefined;
  /** Whole subtrees that are not displayed; read when they appear. */
  #appearing: IntersectionObserver;

  constructor(scan: (text: string) => readonly Match[], events: SurveyEvents) {
    this.#scan = scan;
    this.#events = events;
    this.#pacer = new Pacer({ step: () => this.#step(), rested: () => this.#rested() });
    this.#appearing = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) this.#appeared(target);
    });
  }

  /** Reads an element, with the line in which it stands, and all blocks below it; what is hidden when it appears. @param kind its own. */
  readTree(root: Element, kind = kindOf(root)): void {
    if (kind === 'block') {
      this.#sure.add(root);
      this.#enqueue(root, true);
    }
    if (kind === 'hidden') this.#appearing.observe(root);
    const around = kind === 'inline' ? blockOf(root) : undefined;
    if (!around) return;
    for (const block of readBlock(root).blocks) this.#enqueue(block, true);
    this.reread(around);
  }

  /** Drops what was found in a block whose content has changed, and reads its inline content again. */
  reread(block: Container): void {
    this.#drop(block);
    this.#enqueue(block, false);
  }

  /**
   * Something changed where nothing is to be read now, within something hidden or an editor: drops what was found there
   * while it could be read. What is hidden is read when it appears.
   */
  shelve(node: Node): void {
    const within: Element[] = [];
    let outermost = 0;
    for (let at: Node | null = node; at; at = parentOf(at)) {
      if (at.nodeType !== Node.ELEMENT_NODE) continue;
      const kind = kindOf(at as Element);
      within.push(at as Element);
      if (kind !== 'block' && kind !== 'inline') outermost = within.length;
    }
    const top = within[outermost - 1];
    if (!top) return;
    for (const element of within.slice(0, outermost)) this.#drop(element);
    if (kindOf(top) === 'hidden') this.#appearing.observe(top);
    const around = top.parentNode && blockOf(top.parentNode);
    if (around && this.ledger.flowsOf(around).length > 0) this.reread(around);
  }

  /**
   * The style of the page may have shown, hidden or re-arranged this element or what is in it. Reads it again; where the
   * text runs as before, what was found stays as it is.
   */
  recheck(root: Element): void {
    this.#sure = new WeakSet();
    const around = root.parentElement && blockOf(root.parentElement);
    if (root.parentElement && !around) {
      // Within something that is not to be read at all.
      this.forget(root);
      return;
    }
    if (around) this.#enqueueGently(around, false);
    const kind = kindOf(root);
    if (kind === 'block') this.#enqueueGently(root, true);
    else if (kind === 'inline') {
      this.disown(root, around ?? undefined);
      for (const block of readBlock(root).blocks) this.#enqueueGently(block, true);
    } else this.forget(root);
    if (kind === 'hidden') this.#appearing.observe(root);
  }

  /** Drops what was found in elements around a node, below its block, which are parts of a line now and were blocks before. */
  disown(node: Node, block: Container | undefined): void {
    if (!block) return;
    for (let at: Node | null = node; at && at !== block; at = parentOf(at)) this.#drop(at as Container);
  }

  /** Drops what was found in an element that has come to a place where nothing is to be read. */
  forget(root: Element): void {
    this.#sure = new WeakSet();
    this.#drop(root);
    for (const next of this.#queue) if (next instanceof Within && holdsNode(root, next.block)) next.end();
    for (const block of this.#turns.keys()) if (holdsNode(root, block)) this.#turns.delete(block);
    const within = root.getElementsByTagName('*');
    if (within.length < this.ledger.size && this.#shadows.size === 0) for (const element of within) this.#drop(element);
    else for (const block of [...this.ledger.blocks()]) if (holdsNode(root, block)) this.#drop(block);
  }

  /** Whether a block, when it was read, had no text outside of the blocks in it. */
  isBare(block: Container): boolean {
    return this.#bare.has(block) && !this.#turns.has(block);
  }

  /** Something was taken out of the tree, perhaps to another place: drops the blocks that are no longer in it. */
  sweep(): void {
    this.ledger.unorder();
    for (const block of [...this.ledger.blocks()]) if (!block.isConnected) this.#drop(block);
    for (const shadow of this.#shadows) if (!shadow.isConnected) this.#shadows.delete(shadow);
  }

  /** Does one slice of what is queued at once, so that a small change is repainted in the same frame. */
  catchUp(): void {
    this.#pacer.runSlice();
  }

  get isReading(): boolean {
    return this.#queue.length > 0;
  }

  stop(): void {
    this.#pacer.stop();
    this.#view?.stop();
    clearTimeout(this.#telling);
    this.#appearing.disconnect();
    this.#queue = [];
    this.#queued.clear();
    this.#turns.clear();
  }

  #appeared(element: Element): void {
    if (!blockOf(element)) return;
    this.#appearing.unobserve(element);
    const around = element.parentNode && blockOf(element.parentNode);
    if (around) this.reread(around);
    this.readTree(element);
  }

  #drop(block: Container): void {
    this.#interrupt(block);
    if (this.ledger.delete(block)) this.#changed.push(block);
  }

  /** What has been read of a block so far is no longer so. */
  #interrupt(block: Container): void {
    const turn = this.#turns.get(block);
    if (!turn) return;
    this.#turns.delete(block);
    this.#disturbed.add(block);
    if (turn.deep) this.#deep.add(block);
  }

  /** A block that is queued already, since its content has changed, is read as that asks. */
  #enqueueGently(block: Container, deep: boolean): void {
    const isGentle = this.#turns.get(block)?.gentle ?? !this.#queued.has(block);
    if (isGentle) this.#gentle.add(block);
    this.#push(block, deep);
  }

  #enqueue(block: Container, deep: boolean): void {
    this.#gentle.delete(block);
    this.#push(block, deep);
  }

  #push(block: Container, deep: boolean): void {
    this.#interrupt(block);
    if (deep) this.#deep.add(block);
    this.#known.delete(block);
    if (this.#queued.has(block)) return;
    this.#queued.add(block);
    this.#queue.push(block);
    this.#wake();
  }

  /** The first to be read is what is in view, and then the rest, of which a slice before it would hold it up. */
  #wake(): void {
    if (this.#began) this.#pacer.wake();
    else this.#watchView();
    this.#began = true;
  }

  #watchView(): void {
    this.#view ??= new AfterFrames(() => this.#readInView());
  }

  #readInView(): void {
    if (this.#queue.length === 0) return;
    if (document.visibilityState === 'hidden') {
      this.#pacer.wake();
      return;
    }
    const begin = performance.now();
    const rest = this.#queue.length;
    for (const block of blocksInView().reverse()) {
      // A block with all that is in it would come before the rest of what is in view.
      if (this.#known.has(block) || this.#turns.has(block) || this.#deep.has(block)) continue;
      const isGentle = !this.#queued.has(block) || this.#gentle.has(block);
      // Where it stands in the queue now it will be passed over.
      this.#queued.delete(block);
      if (isGentle) this.#enqueueGently(block, false);
      else this.#enqueue(block, false);
    }
    // No further than what is in view: a frame with its marks may come.
    this.#pacer.runSlice(begin, () => this.#queue.length <= rest);
  }

  #step(): boolean {
    // Within the slice, of whose time it takes a good part.
    if (this.#changed.length >= MANY) this.#tellChanged();
    const next = this.#queue.pop();
    if (!next) return false;
    if (next instanceof Turn) {
      if (this.#turns.get(next.block) === next) this.#go(next);
    } else if (next instanceof Within) {
      const block = next.take();
      if (!block) return true;
      this.#queue.push(next);
      const isQueued = this.#queued.has(block);
      this.#begin(block, true, next.gentle && (!isQueued || this.#gentle.has(block)));
    } else if (this.#queued.has(next)) this.#begin(next, false, this.#gentle.has(next));
    return true;
  }

  #begin(block: Container, within: boolean, gentle: boolean): void {
    this.#interrupt(block);
    this.#queued.delete(block);
    this.#gentle.delete(block);
    const deep = this.#deep.delete(block) || within;
    const whole = this.#disturbed.delete(block);
    if (!gentle) this.#drop(block);
    // What the block around it was read to hold is a block.
    const sure = this.#sure.delete(block) || within;
    const kind = !block.isConnected ? undefined : sure ? 'block' : kindOfContainer(block);
    if (kind === 'hidden') this.#appearing.observe(block as Element);
    if (kind === 'block') {
      const turn = new Turn(block, { deep, gentle, whole });
      this.#turns.set(block, turn);
      this.#go(turn);
    } else if (gentle) this.#drop(block);
  }

  /** Reads on in a block. */
  #go(turn: Turn): void {
    const { block } = turn;
    const flows = turn.read();
    if (flows) for (const { nodes } of flows) for (const node of nodes) this.#claim(node, block);
    const marked = turn.scan(this.#scan);
    if (!marked) {
      this.#queue.push(turn);
      return;
    }
    this.#turns.delete(block);
    this.#take(turn, marked);
  }

  #take({ block, content, deep, gentle }: Turn, marked: MarkedFlow[]): void {
    const { flows, blocks, hidden, shadows } = content!;
    const unseen = marked.length > 0 ? hiddenAround(block) : undefined;
    if (unseen) {
      this.forget(unseen);
      this.#appearing.observe(unseen);
      return;
    }
    if (flows.length === 0) this.#bare.add(block);
    else this.#bare.delete(block);
    this.#known.add(block);
    if (!gentle || !areSame(this.ledger.flowsOf(block), marked)) this.#keep(block, marked);
    for (const element of hidden) {
      this.#appearing.observe(element);
      if (gentle) this.forget(element);
    }
    if (deep && blocks.length > 0) this.#queue.push(new Within(block, blocks, gentle));
    for (const shadow of shadows) if (deep || !this.#shadows.has(shadow)) this.#enter(shadow, gentle);
  }

  #enter(shadow: ShadowRoot, gentle: boolean): void {
    if (!this.#shadows.has(shadow)) {
      this.#shadows.add(shadow);
      this.#events.shadow?.(shadow);
    }
    if (gentle) this.#enqueueGently(shadow, true);
    else this.#enqueue(shadow, true);
  }

  #keep(block: Container, marked: MarkedFlow[]): void {
    this.#drop(block);
    if (marked.length === 0) return;
    this.ledger.set(block, marked);
    this.#changed.push(block);
  }

  /** A text that was part of another block is not any more, since that has moved or become part of a line. */
  #claim(node: Text, block: Container): void {
    const owner = this.ledger.blockOf(node);
    if (owner && owner !== block) this.reread(owner);
  }

  #tell(): void {
    this.#telling = undefined;
    if (this.#queue.length > 0) return;
    if (this.ledger.order()) this.#events.done();
    else this.#tellSoon();
  }

  #tellSoon(): void {
    this.#telling ??= setTimeout(() => this.#tell());
  }

  #rested(): void {
    this.#tellChanged();
    if (this.#queue.length > 0) {
      this.#watchView();
      return;
    }
    this.#view?.stop();
    this.#view = undefined;
    // In a task of its own: what adds a thousand paragraphs one by one is heard of once.
    this.#tellSoon();
  }

  #tellChanged(): void {
    const changed = this.#changed;
    this.#changed = [];
    if (changed.length > 0) this.#events.changed(changed);
  }
}

/** A shadow tree takes part where its host does. */
function kindOfContainer(container: Container): ReturnType<typeof kindOf> | undefined {
  if (!isShadow(container)) return kindOf(container);
  return blockOf(container) ? 'block' : undefined;
}

/** The outermost element that is not displayed of a block and those around it. Most blocks are, and soon say so. */
function hiddenAround(block: Container): Element | undefined {
  if (elementOf(block).checkVisibility()) return undefined;
  let hidden: Element | undefined;
  for (let at: Node | null = block; at; at = parentOf(at)) {
    if (at instanceof Element && kindOf(at) === 'hidden') hidden = at;
  }
  return hidden;
}

/** Whether the same text in the same nodes was read again; the same text gives the same matches. */
function areSame(before: readonly MarkedFlow[], now: readonly MarkedFlow[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ flow }, i) => {
      const other = now[i]!.flow;
      return flow.text === other.text && flow.nodes.every((node, n) => node === other.nodes[n]);
    })
  );
}
