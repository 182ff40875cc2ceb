import { type Block, blocksOfText } from '../../../../glossary/extract/block';
import type { Definition } from '../../../../glossary/extract/definition';
import { extractDefinitions } from '../../../../glossary/extract/extract';

export const extract = (text: string): Definition[] => extractDefinitions(blocksOfText(text)).definitions;

/** Terms and definitions of a text, in order. */
export const pairsOf = (text: string): [string, string][] =>
  extract(text).map(({ term, definition }) => [term, definition]);

export const termsOf = (text: string): string[] => extract(text).map(({ term }) => term);

/** Blocks as a page gives them, joined by line feeds in the whole text. */
export function blocksOf(...parts: [Block['kind'], string, number?][]): Block[] {
  let start = 0;
  return parts.map(([kind, text, row]) => {
    const block: Block = { text, start, kind, ...(row === undefined ? {} : { row }) };
    start += text.length + 1;
    return block;
  });
}
