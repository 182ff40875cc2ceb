/**
 * What the extraction reads: the blocks of a document in order. A page gives one block for each run of inline content
 * (a flow), a plain text one for each run of lines without an empty line between.
 */
export interface Block {
  /** As it stands in the document; a line feed stands for a line break of any kind (`<br>`, a wrapped line). */
  text: string;
  /** Where the block begins in the document's whole text, in UTF-16 code units. */
  start: number;
  /** term and description: `dt` and `dd`; cell: a cell of a table row; item: `li`. */
  kind: 'heading' | 'paragraph' | 'item' | 'cell' | 'term' | 'description';
  /** For cells: cells of one row carry the same number, cells of other rows another. */
  row?: number;
}

/** The blocks of a plain text: runs of lines, ended by an empty line. Their `start` is the offset in `text`. */
export function blocksOfText(text: string): Block[] {
  const blocks: Block[] = [];
  const add = (start: number, end: number) => {
    if (end > start) blocks.push({ text: text.slice(start, end), start, kind: 'paragraph' });
  };
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const next = emptyLineAfter(text, at);
    if (next < 0) continue;
    add(start, at);
    start = next;
    at = next - 1;
  }
  add(start, text.length);
  return blocks;
}

/** Where the text goes on after one or more empty lines that follow the line feed at `at`; -1 where none follows. */
function emptyLineAfter(text: string, at: number): number {
  let next = -1;
  for (let i = at + 1; i <= text.length; i++) {
    if (i === text.length) return next < 0 ? -1 : i;
    const char = text.charCodeAt(i);
    if (char === 0x0a) next = i + 1;
    else if (char !== 0x20 && char !== 0x09 && char !== 0x0d && char !== 0x3000 && char !== 0xa0) break;
  }
  return next;
}
