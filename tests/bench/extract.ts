import type { Block } from '../../glossary/extract/block';
import { extractDefinitions } from '../../glossary/extract/extract';
import { outlineOf } from '../../page/outline';
import { type Effort, interleave, type Timing } from './rounds';

/** What the extraction of a document's own definitions costs, beside reading its text; for Node and for a page. */

/** Paragraphs as the blocks of a document. */
export function blocksOf(paragraphs: readonly string[]): Block[] {
  let start = 0;
  return paragraphs.map((text) => {
    const block: Block = { text, start, kind: 'paragraph' };
    start += text.length + 1;
    return block;
  });
}

/** In Node: summing the code units, decoding the text as a file is decoded, and the extraction. */
export function inNode(paragraphs: readonly string[], effort: Effort): Timing[] {
  const blocks = blocksOf(paragraphs);
  const bytes = new TextEncoder().encode(paragraphs.join('\n'));
  const decoder = new TextDecoder();
  const sum = () => {
    let total = 0;
    for (const text of paragraphs) for (let i = 0; i < text.length; i++) total = (total + text.charCodeAt(i)) | 0;
    return total;
  };
  return interleave(
    [
      { name: 'code units summed', run: () => sum() && 0 },
      { name: 'text decoded', run: () => decoder.decode(bytes).length && 0 },
      { name: 'extraction', run: () => extractDefinitions(blocks).definitions.length },
    ],
    effort,
  );
}

/** In a page: walking its text nodes and joining them, reading its blocks as we do, and the extraction. */
export function inPage(effort: Effort): Timing[] {
  const read = blocksOfPage();
  // As the background has them: a message brings them, and the strings of a page are put together from parts.
  const blocks = JSON.parse(JSON.stringify(read)) as Block[];
  return interleave(
    [
      { name: 'text nodes joined', run: () => walkAndJoin().length && 0 },
      { name: 'blocks read', run: () => blocksOfPage().length && 0 },
      { name: 'extraction', run: () => extractDefinitions(blocks).definitions.length },
      { name: 'extraction, blocks as read', run: () => extractDefinitions(read).definitions.length },
    ],
    effort,
  );
}

function walkAndJoin(): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) parts.push((node as Text).data);
  return parts.join('');
}

function blocksOfPage(): Block[] {
  const reading = outlineOf(document.body);
  let step = reading.next();
  while (!step.done) step = reading.next();
  return step.value.blocks;
}
