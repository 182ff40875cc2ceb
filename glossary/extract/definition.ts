import type { ItemGroup } from '../entry';

/** Where a part of a definition stands in one block. Offsets in UTF-16 code units of the block's text. */
export interface Place {
  /** Index of the block. */
  block: number;
  start: number;
  end: number;
}

/** In order of trust: a glossary of the document, a definition in passing, a list whose length agrees with a numeral. */
export type DefinitionKind = 'appendix' | 'inline' | 'enumeration';

export interface Definition {
  term: string;
  aliases: string[];
  /** The document's own words, joined where a page or a line broke them, without white space that is only layout. */
  definition: string;
  kind: DefinitionKind;
  /** The parts that the term's numerals count, verbatim and in order. */
  items?: ItemGroup[];
  /** The place of term and definition in the document's whole text, in UTF-16 code units. */
  start: number;
  end: number;
  /** The block in which it begins. */
  block: number;
  /** The same place, block by block. */
  places: Place[];
  /**
   * false: not to be marked on the page, as the word is everybody's (《意见》, 本办法, 项目).
   * quoted: to be marked only where it stands in quotes.
   */
  mark: boolean | 'quoted';
}
