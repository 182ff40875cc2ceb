import type { Copies } from '../glossary/cite';
import type { Entry } from '../glossary/entry';
import type { Match } from '../glossary/match/scan';
import type { Origin } from '../glossary/origin';
import { anyOf, count, flag, oneOf, record, type Shape, type Shaped, text } from './shape';

export type { ToBackground } from './to-background';

/**
 * Messages between the parts. A message of another shape, or from another extension, is no message: the listener
 * answers nothing.
 */

/** An entry's id, for a pack of the reader's with the pack's id before it: `own/si-zao`. */
const id = text(200);
/** So many entries can be asked for at once. */
export const MOST_IDS = 500;
const title = text(300);

const isToPage = anyOf(
  /** What was found on the page. Answer: Summary. */
  record({ type: oneOf('summary') }),
  /** A frame of this page has terms in it. */
  record({ type: oneOf('frame'), id: count }),
  /** Scroll to a mention of an entry (0 for the first) and open its card. Answer: whether there is one. */
  record({ type: oneOf('show'), entry: id, nth: count }),
  /** Go to the next or the previous mention in reading order. Answer: whether there is one. */
  record({ type: oneOf('walk'), by: oneOf(1, -1) }),
  /** Mark, or do not mark, the jargon that nothing explains. */
  record({ type: oneOf('unknown'), show: flag }),
  /** Scroll to a piece of jargon that nothing explains. Answer: whether it is still there. */
  record({ type: oneOf('showUnknown'), term: title, nth: count }),
);

const isToPanel = anyOf(
  /** What was found has changed. */
  record({ type: oneOf('changed') }),
  /** The first term that is in view now, and which of its mentions that is. */
  record({ type: oneOf('at'), entry: id, nth: count }),
);
/** The name of the port between a panel and a page. */
export const PANEL_PORT = 'panel';

/** To a page's content script. */
export type ToPage = Shaped<typeof isToPage>;
/** From a page to a panel that is connected to it. */
export type ToPanel = Shaped<typeof isToPanel>;

/** An entry, where it comes from, and whether the reader has kept it. */
export interface Known {
  entry: Entry;
  origin: Origin;
  kept: boolean;
  /** For the clipboard, sense by sense; pages are given them with the entry, and need not know how to cite. */
  copies?: Copies[];
}

export interface TermSummary {
  entry: string;
  headword: string;
  count: number;
  /** Given for what the document itself defines; the others are known to the background. */
  own?: Known;
}

export interface UnknownTerm {
  term: string;
  count: number;
  sentence: string;
  /** Known entries that are written nearly like that. */
  nearest: { entry: string; headword: string }[];
}

export interface Summary {
  title: string;
  host: string;
  on: boolean;
  /** Parts of the page are still to be read. */
  reading: boolean;
  /** False where the browser cannot paint highlights. */
  canMark: boolean;
  /** In the order in which the page first uses them. */
  terms: TermSummary[];
  /** Jargon that nothing explains, in order. */
  unknown: UnknownTerm[];
  /** Whether that is marked now. */
  showsUnknown: boolean;
  /** Frames in the page that have told of terms; each answers for itself. */
  frames: number[];
}

/** Where a page defines a term, block by block. Offsets in UTF-16 code units of the block's text. */
export interface OwnPlace {
  block: number;
  start: number;
  end: number;
}

/** What a page says of its own terms. */
export interface DocumentAnswer {
  entries: { known: Known; places: OwnPlace[] }[];
  /** Base64 of the packed index of these entries; none where there are none. */
  index?: string;
  /** Jargon that nothing explains; its places one by one. */
  unknown: (UnknownTerm & { places: OwnPlace[] })[];
  /** What of the reader's packs stands in which block, where they are too large for each page to have. */
  found?: { block: number; matches: Match[] }[];
  /** What is known of the document, for choosing among senses. */
  region?: string;
  year?: number;
}

export interface LibraryIndex {
  version: string;
  /** The entries of bundled packs that the reader has switched off. */
  off: string[];
  /** Base64 of the packed index; none where the page has this version already, or the library is empty. */
  index?: string;
  /** The library is too large for each page to have: the background scans. */
  remote?: true;
}

/** Whether an entry was kept, and if not why. */
export type Kept = { kept: true } | { kept: false; problem: string };

export interface Answers {
  entries: Known[];
  styles: string;
  count: undefined;
  library: LibraryIndex;
  keep: Kept;
  blocks: undefined;
  /** None where a part of the text did not arrive: the page asks again. */
  document: DocumentAnswer | undefined;
  summary: Summary;
  frame: undefined;
  show: boolean;
  walk: boolean;
  unknown: undefined;
  showUnknown: boolean;
}

const parserOf =
  <T>(shape: Shape<T>) =>
  (message: unknown): T | undefined =>
    shape(message) ? message : undefined;

export const parseToPage = parserOf(isToPage);
export const parseToPanel = parserOf(isToPanel);
