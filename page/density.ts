import type { Mention } from './ledger';
import { rangeInit } from './ranges';
import { documentOrder, holdsNode } from './shadow';

export type Density = 'all' | 'section' | 'page' | 'auto';

/** A page with more marks than this for so many characters of marked paragraphs is crowded: one in two lines. */
const CROWDED = 1 / 60;
/** Few marks crowd nothing, however short the text is. */
const FEW = 40;

const HEADING = /^H[1-6]$/i;
/** The first lines of a report's sections: 一、…  （一）…  第三章 … */
const SECTION =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百]{1,4}[章节部])/;

/**
 * The mentions to mark, out of all in the order of the document: every one, or the first of each term in each section
 * or on the page; `auto` is all of them, or the first in each section where the text would be crowded with marks.
 * @param headings where the sections of the document begin, in order (see `headingsOf`).
 */
export function thin(mentions: readonly Mention[], density: Density, headings: readonly Node[]): readonly Mention[] {
  if (density === 'all' || (density === 'auto' && !isCrowded(mentions))) return mentions;
  const seen = new Set<string>();
  let nextHeading = 0;
  let flow: Mention['flow'] | undefined;
  return mentions.filter((mention) => {
    if (density !== 'page') {
      const before = nextHeading;
      const { startContainer: node } = rangeInit(mention.flow, mention.match.start, mention.match.end);
      while (nextHeading < headings.length && isAtOrBefore(headings[nextHeading]!, node)) nextHeading++;
      // The flow itself tells where a heading is split over inline elements: <b>一</b>、…
      const begins = mention.flow !== flow && SECTION.test(mention.flow.text);
      if (nextHeading > before || begins) seen.clear();
      flow = mention.flow;
    }
    if (seen.has(mention.match.entry)) return false;
    seen.add(mention.match.entry);
    return true;
  });
}

function isCrowded(mentions: readonly Mention[]): boolean {
  if (mentions.length <= FEW) return false;
  const flows = new Set(mentions.map(({ flow }) => flow));
  let characters = 0;
  for (const { text } of flows) characters += text.length;
  return mentions.length > characters * CROWDED;
}

/**
 * The heading elements below a node and the text that begins like a section of a report, in order. Most reports have
 * nothing but paragraphs, and a line such as 一、过去五年工作回顾 need not have a term in it.
 */
export function headingsOf(root: Node): Node[] {
  const headings: Node[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const begins = node.nodeType === Node.TEXT_NODE ? SECTION.test((node as Text).data) : HEADING.test(node.nodeName);
    if (begins) headings.push(node);
  }
  return headings;
}

function isAtOrBefore(heading: Node, node: Node): boolean {
  return holdsNode(heading, node) || documentOrder(heading, node) < 0;
}
