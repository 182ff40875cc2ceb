import type { Block } from './block';
import type { Place } from './definition';
import type { Line } from './lines';

/** Lines as one text, each of whose characters knows where it stands. */
export interface Joined {
  text: string;
  /** Piece n begins at `at` of the text and at `from` of its block's text. */
  pieces: { at: number; block: number; from: number; length: number }[];
}

const LETTER = /[A-Za-z]/;

/** The text of the lines in [from, to) without the breaks between them; two Latin words keep a space. */
export function textOf(lines: readonly Line[], from: number, to: number): string {
  if (to - from === 1) return lines[from]!.text;
  const texts: string[] = [];
  let last = '';
  for (let at = from; at < to; at++) {
    const { text } = lines[at]!;
    if (needsSpace(last, text)) texts.push(' ');
    texts.push(text);
    last = text;
  }
  return texts.join('');
}

/** Lines as one text that knows where it comes from. */
export function join(lines: readonly Line[]): Joined {
  const pieces: Joined['pieces'] = [];
  let at = 0;
  let last = '';
  for (const { text, block, from } of lines) {
    if (needsSpace(last, text)) at++;
    pieces.push({ at, block, from, length: text.length });
    at += text.length;
    last = text;
  }
  return { text: textOf(lines, 0, lines.length), pieces };
}

function needsSpace(before: string, after: string): boolean {
  return LETTER.test(before.charAt(before.length - 1)) && LETTER.test(after.charAt(0));
}

/** Where [start, end) of a joined text stands, one place for each block; lines of one block make one place. */
export function placesOf({ pieces }: Joined, start: number, end: number): Place[] {
  const places: Place[] = [];
  for (const piece of pieces) {
    const from = Math.max(start, piece.at);
    const to = Math.min(end, piece.at + piece.length);
    if (from >= to) continue;
    const last = places.at(-1);
    const place = { block: piece.block, start: piece.from + from - piece.at, end: piece.from + to - piece.at };
    if (last?.block === place.block && last.start <= place.start) last.end = place.end;
    else places.push(place);
  }
  return places;
}

/** The same place in the document's whole text. */
export function wholeOf(places: readonly Place[], blocks: readonly Block[]): { start: number; end: number } {
  const first = places[0];
  const last = places.at(-1);
  if (!first || !last) return { start: 0, end: 0 };
  return { start: blocks[first.block]!.start + first.start, end: blocks[last.block]!.start + last.end };
}

const SPACE = /\s/;
const SPACES = /[\s\u200b\ufeff]+/g;
const LATIN = /[!-~]/;

/** Without the white space that only layout has put there: between two characters of Chinese text, and at the edges. */
export function tidy(text: string): string {
  if (!SPACE.test(text)) return text;
  return text
    .replace(SPACES, (spaces: string, at: number) => {
      const before = text[at - 1] ?? '';
      const after = text[at + spaces.length] ?? '';
      return LATIN.test(before) || LATIN.test(after) ? ' ' : '';
    })
    .trim();
}
