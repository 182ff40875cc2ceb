import type { Block } from '../glossary/extract/block';
import { type BlockContent, BlockReading, type Flow, kindOf } from './read';
import { type Container, elementOf, isShadow } from './shadow';
import { placeOf } from './structure';

/** The flows of a page in the order of the document, and the same as the blocks of a text. */
export interface Outline {
  flows: Flow[];
  /** One for each flow. */
  blocks: Block[];
}

/** So many nodes of one block are read in one go. */
const PIECE = 200;

/**
 * Reads a page in the order of the document, a little at a time: the caller goes on when it has time.
 * @returns a generator that yields often and ends with the outline.
 */
export function* outlineOf(root: Element): Generator<undefined, Outline> {
  const outline: Outline = { flows: [], blocks: [] };
  const rows = new Map<Element, number>();
  let start = 0;
  // What is in a block, and what is in one of the blocks in that, and so on, each as far as it is read.
  const open: Iterator<Container | Flow>[] = [[root].values()];
  for (let parts = open.at(-1); parts; parts = open.at(-1)) {
    const { done, value: next } = parts.next();
    if (done) open.pop();
    // Not by a property of the flow's: a form has those of its fields' names.
    else if (!('nodeType' in next)) {
      const text = asShown(next);
      outline.flows.push(next);
      outline.blocks.push({ text, start, ...placeOf(elementOf(next.block), root, rows) });
      start += text.length + 1;
    } else if (isShadow(next) || kindOf(next) === 'block') {
      const reading = new BlockReading(next, { exact: true });
      let content = reading.advance(PIECE);
      for (; !content; content = reading.advance(PIECE)) yield;
      open.push(partsOf(content));
    }
    yield;
  }
  return outline;
}

/** Flows and blocks in the order of the document, then the shadow trees. */
function* partsOf({ flows, blocks, shadows }: BlockContent): Generator<Container | Flow> {
  let at = 0;
  for (const flow of flows) {
    while (at < flow.place) yield blocks[at++]!;
    yield flow;
  }
  while (at < blocks.length) yield blocks[at++]!;
  yield* shadows;
}

const SOURCE_BREAK = /[\t\n\r\f]/g;

/** The text with line feeds where the reader sees a new line, and not where only the page's source has one. */
function asShown({ block, text, nodes, starts }: Flow): string {
  if (!nodes.some((node) => node.data.includes('\n'))) return text;
  if (getComputedStyle(elementOf(block)).whiteSpace.startsWith('pre')) return text;
  let shown = '';
  for (const [i, node] of nodes.entries()) {
    shown += text.slice(shown.length, starts[i]);
    shown += node.data.replace(SOURCE_BREAK, ' ');
  }
  return shown + text.slice(shown.length);
}
