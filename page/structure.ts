import type { Block } from '../glossary/extract/block';

const KINDS: Record<string, Block['kind']> = {
  ...{ H1: 'heading', H2: 'heading', H3: 'heading', H4: 'heading', H5: 'heading', H6: 'heading' },
  ...{ LI: 'item', TD: 'cell', TH: 'cell', DT: 'term', DD: 'description' },
};
const STRUCTURE = 'h1, h2, h3, h4, h5, h6, li, td, th, dt, dd';

/**
 * What a block is in the structure of a page: a paragraph in a `dd` belongs to the description.
 * @param rows the table rows met so far, each with its number; a new one is entered.
 */
export function placeOf(block: Element, root: Element, rows: Map<Element, number>): Pick<Block, 'kind' | 'row'> {
  const element = block.closest(STRUCTURE);
  const kind = element && root.contains(element) ? KINDS[element.tagName.toUpperCase()] : undefined;
  if (kind !== 'cell') return { kind: kind ?? 'paragraph' };
  const row = element?.closest('tr');
  if (!row || !element || isLayout(element)) return { kind: 'paragraph' };
  if (!rows.has(row)) rows.set(row, rows.size);
  return { kind, row: rows.get(row)! };
}

/** A cell that holds more than a term or its gloss. */
const isLayout = (cell: Element): boolean =>
  cell.querySelector('table, p + p, div + div, h1, h2, h3, ul, ol') !== null ||
  (cell.parentElement?.children.length ?? 0) < 2;
