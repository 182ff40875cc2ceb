/** What a run of the benchmark of pages has measured, as it is written into the JSON file. All times in ms. */
export interface PageResults {
  when: string;
  browser: string;
  load: number;
  gov: GovPages;
  sizes: SizeResult[];
  layout: Layout;
  frames: Frames;
  appending: number;
  hitTest: { median: number; slowest: number; hits: number };
  /** The first card on a page, and the next one. */
  card: { first: Card; next: Card };
  /** kB of gzip, the index left out. */
  script: number;
  /** Pages of a government that differ in tree or layout with the extension, in words; and how many were looked at. */
  touched: { pages: number; differences: Record<string, string[]> };
}

/** One reading of a page, from its beginning. */
export interface Reading {
  /** To the first marks. */
  first: number;
  /** Until all that is in the window is read. */
  view: number;
  all: number;
  mentions: number;
}

/** Medians over the pages of governments. */
export interface GovPages {
  pages: number;
  floor: number;
  reading: Reading;
  /** The same as multiples of reading the text; median of the pages' own. */
  times: { first: number; all: number };
  extension: Tasks;
}

/** What the built extension does in a page, of the processor's time. */
export interface Tasks {
  /** The content script is evaluated, in ms of the processor. */
  start: number;
  longest: number;
  sum: number;
  count: number;
  /** From DOMContentLoaded to the first frame with a mark in it, and the first frame at all. */
  firstMark: number;
  firstFrame: number;
}

export interface SizeResult {
  characters: number;
  floor: number;
  reading: Reading;
  /** The same on a page that is scrolled to its middle. */
  middle: Reading;
  /** There once more, when the code has run three times, as when the page shows another document. */
  again: Reading;
  extension: Tasks;
  /** MB of heap with the extension, and without. */
  heap: { with: number; without: number };
}

/** Time of a layout of the whole page. */
export interface Layout {
  /** Marked by unmarked, of neighbouring rounds. */
  ratio: number;
  plain: number;
  plainAgain: number;
  marked: number;
  wrapped: number;
  /** mark.js, with no other terms than those that are there. */
  wrapping: number;
  mentions: number;
  terms: number;
}

/** The main thread's processor time for a frame. */
export interface Frames {
  marks: number;
  changing: { plain: number; marked: number };
  scrolling: { plain: number; marked: number };
}

/** From the beginning of the task that decides to open a card to the paint with the card in it. */
export interface Card {
  ms: number;
  /** The task itself, of the processor's time. */
  task: number;
}
