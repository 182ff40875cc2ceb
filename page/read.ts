/**
 * Reads blocks of a page into flows. A flow is the text of one run of inline content, across inline elements, as the
 * reader sees it: it ends where a block begins or ends.
 */
export interface Flow {
  /** The block element whose inline content this is. */
  block: Element;
  text: string;
  nodes: readonly Text[];
  /** Where each node begins in `text`, in UTF-16 code units. */
  starts: readonly number[];
}

export interface BlockContent {
  flows: Flow[];
  /** Blocks directly below this one, in order; their text is not part of the flows. */
  blocks: Element[];
  /** Children that are not displayed now and were not read. */
  hidden: Element[];
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
  if (CLOSED.has(tag) || isEditable(element)) return 'closed';
  const { display } = getComputedStyle(element);
  if (display === 'none') return 'hidden';
  return INLINE.test(display) ? 'inline' : 'block';
}

function isEditable(element: Element): boolean {
  const value = element.getAttribute('contenteditable');
  return value !== null && value !== 'false';
}

/** Reads the inline content that belongs to one block itself. */
export function readBlock(block: Element): BlockContent {
  const content: BlockContent = { flows: [], blocks: [], hidden: [] };
  let text = '';
  let nodes: Text[] = [];
  let starts: number[] = [];
  const endFlow = () => {
    if (nodes.length > 0 && text.trim()) content.flows.push({ block, text, nodes, starts });
    text = '';
    nodes = [];
    starts = [];
  };
  const readChildren = (parent: Element) => {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE) {
        nodes.push(child as Text);
        starts.push(text.length);
        text += (child as Text).data;
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        readElement(child as Element);
      }
    }
  };
  const readElement = (element: Element) => {
    const kind = kindOf(element);
    if (kind === 'inline') readChildren(element);
    else if (kind === 'break') text += '\n';
    else if (kind === 'closed') text += OBJECT;
    else if (kind === 'hidden') content.hidden.push(element);
    else if (kind === 'block') {
      endFlow();
      content.blocks.push(element);
    }
  };
  readChildren(block);
  endFlow();
  return content;
}

/** The block to which a node's text belongs; none where the node lies in something that is not for us to read. */
export function blockOf(node: Node): Element | undefined {
  let block: Element | undefined;
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (at.nodeType !== Node.ELEMENT_NODE) continue;
    const kind = kindOf(at as Element);
    if (kind === 'silent' || kind === 'closed' || kind === 'hidden') return undefined;
    if (kind === 'block' && !block) block = at as Element;
  }
  return block;
}
