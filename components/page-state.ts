import type { Entry } from '../glossary/entry';
import type { Origin } from '../glossary/origin';

/** A term that the page uses. */
export interface PageTerm {
  entry: string;
  headword: string;
  /** How often the page and its frames use it. */
  count: number;
  /** The frames in which it stands, 0 for the page itself, and how often in each. */
  places: readonly { frame: number; count: number }[];
  /** What it means; missing where nobody could say. */
  known?: { entry: Entry; origin: Origin };
}

/** A piece of jargon on the page that nothing explains. */
export interface UnknownRow {
  term: string;
  count: number;
  sentence: string;
  nearest: readonly { entry: string; headword: string }[];
  frame: number;
}

/** What is known of the page in a tab. */
export type PageState =
  | { name: 'reading' }
  /** A content script answers. */
  | {
      name: 'marked';
      host: string;
      title: string;
      on: boolean;
      /** More may be found yet. */
      reading: boolean;
      canMark: boolean;
      /** In the order in which the page first uses them. */
      terms: readonly PageTerm[];
      mentions: number;
      /** Jargon that nothing explains, and whether it is marked now. */
      unknown: readonly UnknownRow[];
      showsUnknown: boolean;
    }
  /** Not one of our sites; it can be marked on request. */
  | { name: 'unmarked' }
  /** A page of the browser, a store, a PDF viewer; or one that we may not look into without being asked. */
  | { name: 'closed' };

export type MarkedPage = Extract<PageState, { name: 'marked' }>;

/** The frame of the n-th mention of a term (from 0) and which of that frame's mentions it is. */
export function placeOf({ places }: PageTerm, nth: number): { frame: number; nth: number } | undefined {
  let before = 0;
  for (const { frame, count } of places) {
    if (nth < before + count) return { frame, nth: nth - before };
    before += count;
  }
  return undefined;
}

/** The other way round: which of all mentions of a term one of a frame is. */
export function nthOf({ places }: PageTerm, frame: number, nth: number): number {
  const at = places.findIndex((place) => place.frame === frame);
  return places.slice(0, Math.max(0, at)).reduce((sum, { count }) => sum + count, nth);
}
