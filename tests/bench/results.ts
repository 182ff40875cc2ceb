import type { Timing } from './rounds';

/** What a run has measured, as it is written into the JSON file. */
export interface Results {
  when: string;
  machine: { node: string; cpu: string; cores: number; load: number };
  corpus: { reports: number; characters: number };
  indexes: IndexFacts[];
  node: Cell[];
  browsers: BrowserResults[];
}

/** The timings of one size of text with one size of glossary. */
export interface Cell {
  characters: number;
  terms: number;
  timings: Timing[];
}

export interface IndexFacts {
  terms: number;
  bytes: number;
  /** Bytes after gzip, as a packed extension or a download has them. */
  zipped: number;
  /** From validated packs to bytes, in ms. */
  build: number;
  /** From bytes to a scanner, in Node, warm. */
  load: number;
  /** Heap and array buffers that the loaded index holds, and what is added by scanning 200k characters. */
  memory: { loaded: number; scanned: number };
  /** The same of modern-ahocorasick. */
  peer: { build: number; memory: number };
}

export interface BrowserResults {
  name: string;
  cells: Cell[];
  cold: Cold[];
  sliced: Sliced[];
}

/** The first reading of a page of 20k characters in a world in which nothing of ours has run; medians in ms. */
export interface Cold {
  terms: number;
  /** Parsing and evaluating the script, the tables of the fold included. */
  evaluate: number;
  load: number;
  scan: number;
  total: number;
  matches: number;
}

/** The survey of the page of 2M characters as the content script does it; medians of some surveys, warm. */
export interface Sliced {
  terms: number;
  characters: number;
  /** Sum of all tasks. */
  work: number;
  /** The same survey without a pause, in turn with it. */
  whole: number;
  longest: number;
  tasks: number;
}
