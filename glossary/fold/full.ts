import { type Folded, Folder } from './fold';
import { SIMPLIFIED, TRADITIONAL } from './han';
import { pieceOf } from './piece';
import { makeTable } from './table';

/**
 * The fold with the whole dictionary of traditional characters: for compiling an index and for looking things up. An
 * index carries as much of the dictionary as its strings need, so that a page's script need not have it all.
 */
const TABLE = makeTable(TRADITIONAL, SIMPLIFIED);

const shared = new Folder(TABLE);

/** Folds text into fresh arrays. */
export function fold(text: string): Folded {
  return new Folder(TABLE).fold(text);
}

/** A folder of many texts in a row. */
export const makeFolder = (): Folder => new Folder(TABLE);

/** The folded units as a string, for keys and for tests. */
export function foldedText(text: string): string {
  const { units, length } = shared.fold(text);
  let out = '';
  for (let i = 0; i < length; i += 8192) out += pieceOf(units, i, Math.min(length, i + 8192));
  return out;
}

/** The traditional characters, with their simplified forms, that may stand for one of some folded units. */
export function traditionalOf(alphabet: Iterable<number>): [traditional: string, simplified: string] {
  const used = new Set(alphabet);
  const places = Array.from(SIMPLIFIED, (_, i) => i).filter((i) => used.has(SIMPLIFIED.charCodeAt(i)));
  return [places.map((i) => TRADITIONAL[i]).join(''), places.map((i) => SIMPLIFIED[i]).join('')];
}
