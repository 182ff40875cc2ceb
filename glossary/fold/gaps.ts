/**
 * What may stand between two folded units. These characters are dropped by the fold; a bit set tells which kinds were
 * dropped before each unit, so that a later step can say whether a term may be written that way.
 */
export const GAP = {
  /** Spaces, zero-width characters, soft hyphens. */
  space: 1,
  /** One line break. */
  line: 2,
  /** An empty line: a paragraph or page ends here, or a page break cut the paragraph. */
  paragraph: 4,
  openQuote: 8,
  closeQuote: 16,
  /** 、 · ・ / : stands between the members of a list. */
  list: 32,
  comma: 64,
  bracket: 128,
  /** A mark that opens and closes alike: " and '. */
  straightQuote: 256,
  /** Something that is not part of the text was left out: pinyin in brackets, a page number. */
  aside: 512,
} as const;

export const ANY_QUOTE = GAP.openQuote | GAP.closeQuote | GAP.straightQuote;
/** Kinds that say nothing about where a word ends. */
export const LAYOUT = GAP.space | GAP.line | GAP.paragraph | GAP.aside;

/** Dropped characters with the bits that they leave. */
export const DROPPED: ReadonlyArray<readonly [chars: string, bits: number]> = [
  [' \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000', GAP.space],
  ['\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufe0e\ufe0f', GAP.space],
  ['\n\r\v\f\u0085\u2028\u2029', GAP.line],
  ['“‘「『《〈〝｢﹁﹃', GAP.openQuote],
  ['”’」』》〉〞〟｣﹂﹄', GAP.closeQuote],
  ['"\'＂＇', GAP.straightQuote],
  // Asterisks and the like come from Markdown copies of reports, where they surround a word as quotes do.
  ['*＊_`', GAP.space],
  ['、､﹑·・･‧•∙/／', GAP.list],
  [',，', GAP.comma],
  ['()（）[]［］【】〔〕{}｛｝', GAP.bracket],
];
