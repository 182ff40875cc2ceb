import type { Entry } from '../glossary/entry';
import type { Match } from '../glossary/match/scan';
import type { Origin } from '../glossary/origin';

/** An entry as the card shows it. */
export interface Subject {
  entry: Entry;
  origin: Origin;
  /** How an entry of a glossary compares with what the document itself says of the term, where it does. */
  compared?: 'same' | 'different';
  /** Whether it lies in the reader's own glossary already, so that it need not be kept. */
  kept: boolean;
}

/** A term within a definition. Offsets in UTF-16 code units of the text that was given. */
export interface Nested {
  start: number;
  end: number;
  entry: string;
}

export type CopyForm = 'definition' | 'citation' | 'markdown';
export type HideScope = 'site' | 'everywhere';

/** What the last thing that the reader did came to; shown for a moment and told to screen readers. */
export type Outcome = 'copied' | 'notCopied' | 'kept' | 'notKept' | 'hidden' | undefined;

export interface CardProps {
  /** The entry asked about, then other entries that are written the same way. At least one. */
  subjects: readonly Subject[];
  /** How the page writes the term; none for a term that was opened from a definition or looked up. */
  match?: Pick<Match, 'surface' | 'how' | 'why'>;
  /** Which of the page's mentions of the term this is. */
  position?: { index: number; total: number };
  /** How many cards lie under this one: terms opened from within definitions. */
  depth: number;
  held: boolean;
  /** The reader has jumped to where the document defines the term, and may go back. */
  away: boolean;
  /** Whether the document's own definition has a place to jump to. */
  canJump: boolean;
  /** Whether there is a library to keep entries in. */
  canKeep: boolean;
  outcome: Outcome;
  /** Where the match was hidden, after the reader asked for that: offers to undo it. */
  hidden: HideScope | undefined;
  nested(text: string): readonly Nested[];
  onNested(entry: string): void;
  /** One card up, or from the definition's place back to the mention. */
  onBack(): void;
  /** @param sense which of the entry's senses the card shows, from 0. */
  onCopy(form: CopyForm, entry: string, sense: number): void;
  onKeep(entry: string): void;
  onJump(): void;
  onHide(scope: HideScope): void;
  onUndoHide(): void;
  onStep(by: 1 | -1): void;
  onHold(held: boolean): void;
  onClose(): void;
  /** A menu of the card has opened or closed: while one is open Esc belongs to it. */
  onMenu?(open: boolean): void;
}
