import { foldedText } from '../fold/full';
import type { Row } from './rows';

/**
 * How a text sounds: its syllables separated by spaces, with tone marks or without, each with its other readings after
 * a stroke: `dà/dài chéng sān guǎn`. All readings, because a dictionary is wrong about the words of offices: 河长制 is
 * read hé zhǎng zhì, and 大城 is no county in Hebei. Given from outside, so that the dictionary stays out of the domain.
 */
export type Sound = (text: string) => string;

/** A text by its syllables, each with its readings. */
export interface SoundKey {
  plain: string[][];
  toned: string[][];
  initials: string[][];
  /** The first letters with which a match can begin anywhere. */
  letters: string;
}

/** A query typed in Latin letters. */
export interface SoundQuery {
  plain: string;
  /** Undefined where no tone was typed. */
  toned: string | undefined;
}

const MARKS = /\p{Mn}/gu;
const LATIN_ONLY = /^[a-z\s'’\p{Mn}]+$/u;

/** ü is typed as v; u: and ü mean it as well. */
function letters(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/u(\p{Mn}*)\u0308/gu, 'v$1')
    .replace(/u:/g, 'v');
}

/** @returns undefined where the query is no pinyin. */
export function soundQuery(query: string): SoundQuery | undefined {
  const typed = letters(query.trim());
  if (!LATIN_ONLY.test(typed)) return undefined;
  const toned = typed.replace(/[\s'’]/g, '');
  const plain = toned.replace(MARKS, '');
  if (!plain) return undefined;
  return { plain, toned: plain === toned ? undefined : toned };
}

/** How an entry's headword and aliases sound. */
export function soundKeys({ entry }: Row, sound: Sound): SoundKey[] {
  const texts = [entry.headword, ...entry.aliases.map(({ text }) => text)].map(foldedText);
  return [...new Set(texts)].filter(Boolean).map((text) => {
    const toned = letters(sound(text))
      .split(/\s+/)
      .filter(Boolean)
      .map((syllable) => syllable.split('/').filter(Boolean));
    const plain = toned.map((readings) => [...new Set(readings.map((reading) => reading.replace(MARKS, '')))]);
    const initials = plain.map((readings) => [...new Set(readings.map((reading) => reading.slice(0, 1)))]);
    return { plain, toned, initials, letters: initials.flat().join('') };
  });
}

/** Initials within a word say something only if there are so many. */
const FEWEST_INITIALS = 3;
const WRONG_TONES = 10;

/** How badly a key agrees with a query, 0 for best; undefined where it does not. */
export function soundsLike(query: SoundQuery, key: SoundKey): number | undefined {
  if (!key.letters.includes(query.plain[0]!)) return undefined;
  const rank = plainRank(query.plain, key);
  if (rank === undefined || query.toned === undefined) return rank;
  const { toned } = query;
  return key.toned.some((_, start) => spelt(toned, key.toned, start) > 0) ? rank : rank + WRONG_TONES;
}

function plainRank(query: string, { plain, initials }: SoundKey): number | undefined {
  const full = spelt(query, plain, 0);
  if (full === WHOLE) return 0;
  // A letter a syllable: a longer query is none of initials.
  const fits = query.length <= initials.length;
  const short = fits ? spelt(query, initials, 0) : 0;
  if (short === WHOLE) return 1;
  if (full === PART) return 2;
  if (short === PART) return 3;
  if (query.length > 1 && plain.some((_, start) => spelt(query, plain, start) > 0)) return 4;
  if (!fits || query.length < FEWEST_INITIALS) return undefined;
  return initials.some((_, start) => spelt(query, initials, start) > 0) ? 5 : undefined;
}

const PART = 1;
const WHOLE = 2;

/**
 * Whether a query spells the syllables from one of them on: 0 if not, PART if something of the syllables is left over,
 * WHOLE if not. The last syllable may be spelt in part.
 */
function spelt(query: string, syllables: readonly string[][], start: number): number {
  if (start >= syllables.length) return 0;
  // Nearly all syllables of nearly all keys end here.
  if (!syllables[start]!.some((reading) => query.startsWith(reading) || reading.startsWith(query))) return 0;
  /** Up to where the query may have been used up by the syllables so far. */
  let places = [0];
  for (let n = start; n < syllables.length; n++) {
    const next: number[] = [];
    for (const place of places) {
      for (const reading of syllables[n]!) {
        if (query.startsWith(reading, place)) {
          const end = place + reading.length;
          if (end === query.length) return n === syllables.length - 1 ? WHOLE : PART;
          if (!next.includes(end)) next.push(end);
        } else if (reading.length > query.length - place && query.endsWith(reading.slice(0, query.length - place)))
          return PART;
      }
    }
    if (next.length === 0) return 0;
    places = next;
  }
  return 0;
}
