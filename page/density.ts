import type { Mention } from './ledger';

export type Density = 'all' | 'section' | 'page';

const HEADING = /^H[1-6]$/;
/** The first lines of a report's sections: 一、…  （一）…  第三章 … */
const SECTION =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百]{1,4}[章节部])/;

/**
 * The mentions to mark, out of all in the order of the document: every one, or the first of each term in each section
 * or on the page.
 * @param headings the heading elements of the document in order, for pages that use them.
 */
export function thin(mentions: readonly Mention[], density: Density, headings: readonly Element[]): readonly Mention[] {
  if (density === 'all') return mentions;
  const seen = new Set<string>();
  let nextHeading = 0;
  let flow: Mention['flow'] | undefined;
  return mentions.filter((mention) => {
    if (density === 'section' && mention.flow !== flow) {
      flow = mention.flow;
      const before = nextHeading;
      while (nextHeading < headings.length && isAtOrBefore(headings[nextHeading]!, flow.nodes[0]!)) nextHeading++;
      if (nextHeading > before || SECTION.test(flow.text)) seen.clear();
    }
    if (seen.has(mention.match.entry)) return false;
    seen.add(mention.match.entry);
    return true;
  });
}

export function headingsOf(root: ParentNode): Element[] {
  return [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((element) => HEADING.test(element.tagName));
}

function isAtOrBefore(heading: Element, node: Node): boolean {
  return heading.contains(node) || (heading.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
