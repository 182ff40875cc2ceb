import type { Sense } from '../glossary/entry';
import type { Origin } from '../glossary/origin';
import { layOut, type Piece } from '../glossary/parts';
import { cutAt, openable } from './card/nested';
import { SourceLine } from './card/SourceLine';
import type { Nested } from './card-props';

interface SenseViewProps {
  sense: Sense;
  /** Without it the sense is one of those that ship with the extension. */
  origin?: Origin;
  /** The entry that is being explained: it is not offered within its own definition. */
  entry?: string;
  /** Terms within a text that can be opened. */
  nested?(text: string): readonly Nested[];
  onNested?(entry: string): void;
}

/** One sense: the definition with its parts as lists, then its source. Every character of the definition is shown. */
export function SenseView({ sense, origin, entry, nested, onNested }: SenseViewProps) {
  const { definition, items } = sense;
  const terms = openable(definition, (onNested && nested?.(definition)) ?? [], entry);
  let start = 0;
  return (
    <section class="sense">
      <div class="definition">
        {layOut(definition, items).map((piece, i, all) => {
          const at = start;
          start += lengthOf(piece);
          const leads = all[i + 1]?.kind === 'list';
          return <PieceView key={i} piece={piece} leads={leads} start={at} terms={terms} onNested={onNested} />;
        })}
      </div>
      <SourceLine sense={sense} origin={origin} />
    </section>
  );
}

function lengthOf(piece: Piece): number {
  if (piece.kind === 'text') return piece.text.length;
  return piece.items.reduce((sum, { text, after }) => sum + text.length + after.length, 0);
}

/** Between and after parts the list itself says as much; anything else there is text and stays. */
const STOPS = /^[、，；。,;.\s]*$/;
/** What ended the list before a text. */
const LEADING_STOP = /^[，；。]/;

/** Text before a list of up to this many characters heads it: 指, 指农村, 七横指：. */
const LONGEST_HEADING = 8;
/** A list of short parts may stand in two columns. */
const SHORT_PART = 7;
const MANY_PARTS = 4;

interface Within {
  /** Where the text begins in the definition. */
  start: number;
  terms: readonly Nested[];
  onNested: ((entry: string) => void) | undefined;
}

function PieceView({ piece, leads, ...within }: { piece: Piece; leads: boolean } & Within) {
  if (piece.kind === 'text') {
    if (STOPS.test(piece.text)) return null;
    const heads = leads && piece.text.length <= LONGEST_HEADING;
    const skipped = LEADING_STOP.test(piece.text) ? 1 : 0;
    return (
      <p class={heads ? 'group' : undefined}>
        <Text {...within} text={piece.text.slice(skipped)} start={within.start + skipped} />
      </p>
    );
  }
  const short = piece.items.length > MANY_PARTS && piece.items.every(({ text }) => text.length <= SHORT_PART);
  let { start } = within;
  return (
    <>
      {piece.label && <div class="group">{piece.label}</div>}
      <ol class="parts" data-short={short || undefined}>
        {piece.items.map(({ text, after }, i) => {
          const at = start;
          start += text.length + after.length;
          return (
            <li key={i}>
              <span class="number" aria-hidden="true">
                {i + 1}
              </span>
              <span>
                <Text {...within} text={text} start={at} />
                {!STOPS.test(after) && (
                  <span class="between">
                    <Text {...within} text={after} start={at + text.length} />
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Text({ text, start, terms, onNested }: { text: string } & Within) {
  return cutAt(text, start, terms).map((stretch, i) =>
    stretch.entry === undefined ? (
      stretch.text
    ) : (
      <button key={i} type="button" class="nested" onClick={() => onNested?.(stretch.entry!)}>
        {stretch.text}
      </button>
    ),
  );
}
