import { type Container, isShadow, parentOf, shadowOf } from './shadow';
import { isKeptOut } from './wish';

/**
 * Reads blocks of a page into flows. A flow is the text of one run of inline content, across inline elements, as the
 * reader sees it: it ends where a block begins or ends.
 */
export interface Flow {
  /** The block element, or shadow tree, whose inline content this is. */
  block: Container;
  text: string;
  nodes: readonly Text[];
  /** Where each node begins in `text`, in UTF-16 code units. */
  starts: readonly number[];
}

export interface BlockContent {
  flows: Flow[];
  /** Blocks directly below this one, in order; their text is not part of the flows. */
  blocks: Element[];
  /** Both, in the order of the document. */
  parts: (Flow | Element)[];
  /** Children that are not displayed now and were not read. */
  hidden: Element[];
  /** Shadow trees of the block itself and of inline elements in it. */
  shadows: ShadowRoot[];
}

/** The tag of the one element that we add to a page. */
export const HOST_TAG = 'gongwen-card';

/** Neither text nor anything that separates text. */
const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'RT', 'RP', 'RTC', 'LINK', 'META', 'TITLE', 'HEAD']);
/** Something stands here that is not for us to read: form fields, code, embedded things. A term does not cross it. */
const CLOSED = new Set([
  ...['INPUT', 'TEXTAREA', 'SELECT', 'OPTION', 'DATALIST', 'BUTTON', 'CODE', 'KBD', 'SAMP', 'IMG', 'PICTURE', 'SVG'],
  ...['MATH', 'CANVAS', 'VIDEO', 'AUDIO', 'IFRAME', 'OBJECT', 'EMBED', 'METER', 'PROGRESS', HOST_TAG.toUpperCase()],
]);
/** Stands for a closed element in the text. */
const OBJECT = '\ufffc';
const INLINE = /^(?:inline|contents|ruby)/;

type Kind = 'silent' | 'closed' | 'break' | 'hidden' | 'inline' | 'block';

/** How an element takes part in the text around it. Asks for its computed style, so the page's style is brought up to date. */
export function kindOf(element: Element): Kind {
  const tag = element.tagName.toUpperCase();
  if (SILENT.has(tag)) return 'silent';
  if (tag === 'BR') return 'break';
  if (CLOSED.has(tag) || isEditable(element) || isKeptOut(element)) return 'closed';
  const { display } = getComputedStyle(element);
  // An element in no slot of the shadow tree around it has no display at all.
  if (display === 'none' || display === '') return 'hidden';
  return INLINE.test(display) ? 'inline' : 'block';
}

function isEditable(element: Element): boolean {
  const value = element.getAttribute('contenteditable');
  return value !== null && value !== 'false';
}

/** Reads the inline content that belongs to one block itself. */
export function readBlock(block: Container): BlockContent {
  return new BlockReading(block).advance(Number.POSITIVE_INFINITY)!;
}

/**
 * The same in pieces: a block may have tens of thousands of children. Nothing in the block may change between the
 * pieces; whoever hears that it has must begin again.
 */
export class BlockReading {
  readonly #block: Container;
  readonly #content: BlockContent = { flows: [], blocks: [], parts: [], hidden: [], shadows: [] };
  /** The elements around the next node. Not by recursion: pages nest inline elements thousands deep. */
  readonly #around: Container[] = [];
  #next: Node | null;
  #text = '';
  #nodes: Text[] = [];
  #starts: number[] = [];
  /** Hosts whose own text nodes stand in no slot. */
  readonly #cut = new WeakSet<Node>();

  constructor(block: Container) {
    this.#block = block;
    this.#next = this.#enter(block);
  }

  /** Reads on. @returns the content, or undefined where after so many nodes there are more. */
  advance(nodes: number): BlockContent | undefined {
    for (let left = nodes; left > 0; left--) {
      const node = this.#next;
      if (!node) {
        const outer = this.#around.pop();
        if (!outer) return this.#end();
        this.#next = outer.nextSibling;
      } else if (node.nodeType === Node.ELEMENT_NODE && this.#take(node as Element)) {
        this.#around.push(node as Element);
        this.#next = this.#enter(node as Element);
      } else {
        if (node.nodeType === Node.TEXT_NODE) this.#add(node as Text);
        this.#next = node.nextSibling;
      }
    }
    return undefined;
  }

  /** The first of the children to be read of a block or an inline element. */
  #enter(parent: Container): Node | null {
    const shadow = isShadow(parent) ? null : shadowOf(parent);
    if (shadow) {
      this.#content.shadows.push(shadow);
      if (!shadow.querySelector('slot:not([name]), slot[name=""]')) this.#cut.add(parent);
    }
    if (!isFilledSlot(parent)) return parent.firstChild;
    this.#text += OBJECT;
    return null;
  }

  #add(node: Text): void {
    if (node.parentNode && this.#cut.has(node.parentNode)) return;
    this.#nodes.push(node);
    this.#starts.push(this.#text.length);
    this.#text += node.data;
  }

  /** Whether the children of an element are to be read as part of the line. */
  #take(element: Element): boolean {
    const kind = kindOf(element);
    if (kind === 'break') this.#text += '\n';
    else if (kind === 'closed') this.#text += OBJECT;
    else if (kind === 'hidden') this.#content.hidden.push(element);
    else if (kind === 'block') {
      this.#endFlow();
      this.#content.blocks.push(element);
      this.#content.parts.push(element);
    }
    return kind === 'inline';
  }

  #end(): BlockContent {
    this.#endFlow();
    return this.#content;
  }

  #endFlow(): void {
    if (this.#nodes.length > 0 && this.#text.trim()) {
      const flow = { block: this.#block, text: this.#text, nodes: this.#nodes, starts: this.#starts };
      this.#content.flows.push(flow);
      this.#content.parts.push(flow);
    }
    this.#text = '';
    this.#nodes = [];
    this.#starts = [];
  }
}

/** Whether a slot shows what stands in the light tree, which is read there, in place of its own content. */
function isFilledSlot(parent: Container): boolean {
  return parent.nodeName === 'SLOT' && (parent as HTMLSlotElement).assignedNodes().length > 0;
}

/** The block to which a node's text belongs; none where the node lies in something that is not for us to read. */
export function blockOf(node: Node): Container | undefined {
  let block: Container | undefined;
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (isShadow(at)) block ??= at;
    if (at.nodeType !== Node.ELEMENT_NODE) continue;
    const kind = kindOf(at as Element);
    if (kind === 'silent' || kind === 'closed' || kind === 'hidden') return undefined;
    if (kind === 'block' && !block) block = at as Element;
  }
  return block;
}
