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
  /** How many of the blocks directly below `block` stand before it. */
  place: number;
}

export interface BlockContent {
  readonly flows: readonly Flow[];
  /** Blocks directly below this one, in order; their text is not part of the flows. */
  readonly blocks: readonly Element[];
  /** Children that are not displayed now and were not read. */
  readonly hidden: readonly Element[];
  /** Shadow trees of the block itself and of inline elements in it. */
  readonly shadows: readonly ShadowRoot[];
}

/** The tag of the one element that we add to a page. */
export const HOST_TAG = 'gongwen-card';

type Kind = 'silent' | 'closed' | 'break' | 'hidden' | 'inline' | 'block';

/** What the name of an element says of it. */
interface Nature {
  /** What it is whatever its style says. */
  kind: Kind | undefined;
  /** It is a block unless its style says otherwise, and pages have many alike, one after the other. */
  stacks: boolean;
  /** An element that the page defines, which may have a closed shadow tree. */
  custom: boolean;
  slot: boolean;
}

/** Neither text nor anything that separates text. */
const SILENT = ['script', 'style', 'noscript', 'template', 'rt', 'rp', 'rtc', 'link', 'meta', 'title', 'head'];
/** Something stands here that is not for us to read: form fields, code, embedded things. A term does not cross it. */
const CLOSED = [
  ...['input', 'textarea', 'select', 'option', 'datalist', 'button', 'code', 'kbd', 'samp', 'img', 'picture', 'svg'],
  ...['math', 'canvas', 'video', 'audio', 'iframe', 'object', 'embed', 'meter', 'progress', HOST_TAG],
];
const STACKING = ['p', 'div', 'li', 'tr', 'td', 'th', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const natures = new Map<string, Nature>();

function natureOf(element: Element): Nature {
  const name = element.localName;
  return natures.get(name) ?? nameOf(name);
}

function nameOf(name: string): Nature {
  const kind = SILENT.includes(name)
    ? 'silent'
    : CLOSED.includes(name)
      ? 'closed'
      : name === 'br'
        ? 'break'
        : undefined;
  const nature = { kind, stacks: STACKING.includes(name), custom: name.includes('-'), slot: name === 'slot' } as const;
  natures.set(name, nature);
  return nature;
}

/** Stands for a closed element in the text. */
const OBJECT = '\ufffc';
const INLINE = /^(?:inline|contents|ruby)/;
const VISIBLE = /\S/;
const [ELEMENT, TEXT] = [1, 3];

/** How an element takes part in the text around it. Asks for its computed style, so the page's style is brought up to date. */
export function kindOf(element: Element): Kind {
  return natureOf(element).kind ?? (isClosed(element) ? 'closed' : kindByStyle(element));
}

/** Whether an element is taken to be a block as the one directly before it is (see `BlockReading`). */
export const stacksOn = (element: Element, before: Element): boolean =>
  natureOf(element).stacks && element.localName === before.localName && isLike(element, before) && !isClosed(element);

const isClosed = (element: Element): boolean => element.hasAttributes() && (isEditable(element) || isKeptOut(element));

function kindByStyle(element: Element): Kind {
  const { display } = getComputedStyle(element);
  if (display === 'block') return 'block';
  // An element in no slot of the shadow tree around it has no display at all.
  if (display === 'none' || display === '') return 'hidden';
  return INLINE.test(display) ? 'inline' : 'block';
}

function isEditable(element: Element): boolean {
  const value = element.getAttribute('contenteditable');
  return value !== null && value !== 'false';
}

/** Whether rules of style that do not count elements make no difference between two of the same name. */
function isLike(one: Element, other: Element): boolean {
  if (!one.hasAttributes()) return !other.hasAttributes();
  return ATTRIBUTES.every((name) => one.getAttribute(name) === other.getAttribute(name));
}

const ATTRIBUTES = ['class', 'style', 'hidden'];

/** Reads the inline content that belongs to one block itself. */
export function readBlock(block: Container): BlockContent {
  return new BlockReading(block).advance(Number.POSITIVE_INFINITY)!;
}

/** Most blocks have none of them. */
const NO_ELEMENTS: Element[] = [];
const NO_SHADOWS: ShadowRoot[] = [];
const NO_TEXTS: Text[] = [];
const NO_STARTS: number[] = [];

/**
 * The same in pieces: a block may have tens of thousands of children. Nothing in the block may change between the
 * pieces; whoever hears that it has must begin again.
 *
 * To ask each element for its style would cost more than all the rest. So a paragraph, list item or cell directly after
 * another of the same class and style is taken to be a block as well. A page that hides every other one by counting has
 * those read too, and whoever marks something in a block makes sure that it is displayed.
 */
export class BlockReading {
  readonly #block: Container;
  readonly #flows: Flow[] = [];
  #blocks = NO_ELEMENTS;
  #hidden = NO_ELEMENTS;
  #shadows = NO_SHADOWS;
  readonly #exact: boolean;
  /** The inline elements around the next node. Not by recursion: pages nest them thousands deep. */
  #around: Element[] | undefined;
  #next: Node | null;
  #text = '';
  #nodes = NO_TEXTS;
  #starts = NO_STARTS;
  /** Whether there is more in the text than white space. */
  #visible = false;
  /** The block directly before the next node, with nothing between them but white space, and what it is. */
  #before: Element | undefined;
  #beforeNature: Nature | undefined;
  /** Hosts whose own text nodes stand in no slot. */
  #cut: Set<Node> | undefined;

  /** @param exact each element is asked for its style. */
  constructor(block: Container, { exact = false } = {}) {
    this.#block = block;
    this.#exact = exact;
    this.#next = isShadow(block) ? block.firstChild : this.#enter(block, natureOf(block));
  }

  /** Reads on. @returns the content, or undefined where after so many nodes there are more. */
  advance(nodes: number): BlockContent | undefined {
    let node = this.#next;
    for (let left = nodes; left > 0; left--) {
      if (!node) {
        const outer = this.#around?.pop();
        if (!outer) return this.#end();
        this.#before = undefined;
        node = outer.nextSibling;
        continue;
      }
      const type = node.nodeType;
      if (type === TEXT) this.#add(node as Text);
      else if (type === ELEMENT && this.#take(node as Element)) {
        this.#around ??= [];
        this.#around.push(node as Element);
        node = this.#enter(node as Element, natureOf(node as Element));
        continue;
      }
      node = node.nextSibling;
    }
    this.#next = node;
    return undefined;
  }

  /** The first of the children to be read of a block or an inline element. */
  #enter(parent: Element, { custom, slot }: Nature): Node | null {
    const first = parent.firstChild;
    const shadow = shadowOf(parent, custom || !first);
    if (shadow) {
      if (this.#shadows === NO_SHADOWS) this.#shadows = [];
      this.#shadows.push(shadow);
      if (!shadow.querySelector('slot:not([name]), slot[name=""]')) {
        this.#cut ??= new Set();
        this.#cut.add(parent);
      }
    }
    if (!slot || !isFilled(parent as HTMLSlotElement)) return first;
    this.#addObject();
    return null;
  }

  #addObject(): void {
    this.#text += OBJECT;
    this.#visible = true;
  }

  #add(node: Text): void {
    if (this.#cut && node.parentNode && this.#cut.has(node.parentNode)) return;
    const { data } = node;
    if (!this.#visible && isVisible(data)) {
      this.#visible = true;
      this.#before = undefined;
    }
    if (this.#nodes === NO_TEXTS) {
      this.#nodes = [node];
      this.#starts = [this.#text.length];
    } else {
      this.#nodes.push(node);
      this.#starts.push(this.#text.length);
    }
    this.#text += data;
  }

  /** Whether the children of an element are to be read as part of the line. */
  #take(element: Element): boolean {
    const nature = natureOf(element);
    const kind = nature.kind ?? this.#kindOf(element, nature);
    if (kind === 'block') {
      this.#endFlow();
      if (this.#blocks === NO_ELEMENTS) this.#blocks = [];
      this.#blocks.push(element);
      this.#before = element;
      this.#beforeNature = nature;
      return false;
    }
    if (kind === 'hidden') {
      if (this.#hidden === NO_ELEMENTS) this.#hidden = [];
      this.#hidden.push(element);
    }
    if (kind === 'hidden' || kind === 'silent') return false;
    this.#before = undefined;
    if (kind === 'break') this.#text += '\n';
    else if (kind === 'closed') this.#addObject();
    return kind === 'inline';
  }

  #kindOf(element: Element, nature: Nature): Kind {
    if (isClosed(element)) return 'closed';
    const before = nature.stacks && nature === this.#beforeNature && !this.#exact ? this.#before : undefined;
    return before && isLike(element, before) ? 'block' : kindByStyle(element);
  }

  #end(): BlockContent {
    this.#endFlow();
    return { flows: this.#flows, blocks: this.#blocks, hidden: this.#hidden, shadows: this.#shadows };
  }

  #endFlow(): void {
    if (this.#nodes.length > 0) {
      if (this.#visible) {
        this.#flows.push({
          block: this.#block,
          text: this.#text,
          nodes: this.#nodes,
          starts: this.#starts,
          place: this.#blocks.length,
        });
      }
      this.#nodes = NO_TEXTS;
      this.#starts = NO_STARTS;
    }
    this.#visible = false;
    this.#text = '';
  }
}

/** Whether a text has anything in it but white space. */
function isVisible(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first > 0x3000 && first < 0xd800) || (first > 0x20 && first < 0x7f) || VISIBLE.test(text);
}

/** Whether a slot shows what stands in the light tree, which is read there, in place of its own content. */
const isFilled = (slot: HTMLSlotElement): boolean =>
  // Elements of this name are in SVG documents as well.
  slot instanceof HTMLSlotElement && slot.assignedNodes().length > 0;

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
