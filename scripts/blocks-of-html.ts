import { JSDOM } from 'jsdom';
import type { Block } from '../glossary/extract/block.ts';
import { placeOf } from '../page/structure.ts';

/**
 * Reads the blocks of an HTML document after the rules of page/read.ts, as far as they go without layout: what is a
 * block is told by the element's name, not by its style. Blocks are joined by a line feed in the whole text.
 */

const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'RT', 'RP', 'RTC', 'LINK', 'META', 'TITLE', 'HEAD']);
const CLOSED = new Set([
  ...['INPUT', 'TEXTAREA', 'SELECT', 'OPTION', 'DATALIST', 'BUTTON', 'CODE', 'KBD', 'SAMP', 'IMG', 'PICTURE', 'SVG'],
  ...['MATH', 'CANVAS', 'VIDEO', 'AUDIO', 'IFRAME', 'OBJECT', 'EMBED', 'METER', 'PROGRESS'],
]);
const BLOCKS = new Set([
  ...[
    'ADDRESS',
    'ARTICLE',
    'ASIDE',
    'BLOCKQUOTE',
    'BODY',
    'CAPTION',
    'CENTER',
    'DD',
    'DETAILS',
    'DIALOG',
    'DIV',
    'DL',
    'DT',
  ],
  ...[
    'FIELDSET',
    'FIGCAPTION',
    'FIGURE',
    'FOOTER',
    'FORM',
    'H1',
    'H2',
    'H3',
    'H4',
    'H5',
    'H6',
    'HEADER',
    'HGROUP',
    'HR',
    'HTML',
  ],
  ...[
    'LEGEND',
    'LI',
    'MAIN',
    'MENU',
    'NAV',
    'OL',
    'P',
    'PRE',
    'SECTION',
    'SUMMARY',
    'TABLE',
    'TBODY',
    'TD',
    'TFOOT',
    'TH',
  ],
  ...['THEAD', 'TR', 'UL'],
]);
/** Inline content of the page's source: any run of white space is one blank. */
const SOURCE_SPACE = /[ \t\n\r\f]+/g;
const OBJECT = '\ufffc';

export interface HtmlDocument {
  title: string;
  /** `name` or `property` of each meta element with its content; of several with one name, the first. */
  metaTags: Record<string, string>;
  /** Canonical address, where the document says one. */
  url?: string;
  blocks: Block[];
}

/** @param html of any origin; scripts are not run and nothing is fetched. */
export function readHtml(html: string): HtmlDocument {
  const { document } = new JSDOM(html).window;
  const { body } = document;
  const reader = new BlockReader(body);
  if (body) reader.read(body);
  const metaTags: Record<string, string> = {};
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('name') ?? meta.getAttribute('property');
    if (name && !Object.hasOwn(metaTags, name)) metaTags[name] = meta.getAttribute('content')!;
  }
  const url = document.querySelector('link[rel=canonical]')?.getAttribute('href');
  return { title: document.title, metaTags, ...(url ? { url } : {}), blocks: reader.blocks };
}

class BlockReader {
  readonly blocks: Block[] = [];
  #text = '';
  #start = 0;
  readonly #rows = new Map<Element, number>();
  readonly #root: Element;

  constructor(root: Element) {
    this.#root = root;
  }

  read(block: Element): void {
    for (const child of block.childNodes) this.#take(child, block);
    this.#end(block);
  }

  #take(node: ChildNode, block: Element): void {
    if (node.nodeType === node.TEXT_NODE) {
      this.#text += (node.nodeValue ?? '').replace(SOURCE_SPACE, ' ');
      return;
    }
    if (node.nodeType !== node.ELEMENT_NODE) return;
    const element = node as Element;
    const tag = element.tagName.toUpperCase();
    const editable = element.getAttribute('contenteditable');
    if (SILENT.has(tag) || element.hasAttribute('hidden')) return;
    if (tag === 'BR') this.#text += '\n';
    else if (CLOSED.has(tag) || (editable !== null && editable !== 'false')) this.#text += OBJECT;
    else if (BLOCKS.has(tag)) {
      this.#end(block);
      this.read(element);
    } else for (const child of element.childNodes) this.#take(child, block);
  }

  #end(block: Element): void {
    const text = this.#text;
    this.#text = '';
    if (!text.trim()) return;
    this.blocks.push({ text, start: this.#start, ...placeOf(block, this.#root, this.#rows) });
    this.#start += text.length + 1;
  }
}
