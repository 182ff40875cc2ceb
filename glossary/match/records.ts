import { pieceOf } from '../fold/piece';
import type { DraftKey, Key } from './key';

/**
 * What only some keys and entries have, in records of 16-bit numbers, one after another, each written once:
 *
 *   text   its length and its units
 *   texts  how many, then each text
 *   rest   how many joints, the joints, 1 and list, index and count of a part or 0, condition, texts that vouch
 *
 * The condition is 0 for none, 1 for quotes, 2 for a text near, 3 for both. Place 0 stands for a record of nothing.
 */
export type Records = Uint16Array;

/** The rest of a key: what it has beside its shape, its entry and the form of a seed. */
export type Rest = Pick<Key, 'joints' | 'part' | 'when'>;

const NOTHING: Rest = { joints: [], part: undefined, when: undefined };

/** Gathers records and says where each stands. */
export class RecordWriter {
  readonly #numbers: number[] = [0];
  readonly #places = new Map<string, number>();

  get records(): Records {
    return Uint16Array.from(this.#numbers);
  }

  text(text: string): number {
    return this.#place(textRecord(text));
  }

  texts(texts: readonly string[]): number {
    return this.#place(textsRecord(texts));
  }

  rest({ joints, part, when }: DraftKey): number {
    if (joints.length === 0 && !part && !when) return 0;
    const near = typeof when === 'object' ? when.near : [];
    const condition = when === undefined ? 0 : when === 'quoted' ? 1 : when.quoted ? 3 : 2;
    return this.#place([
      joints.length,
      ...joints,
      ...(part ? [1, part.list, part.index, part.count] : [0]),
      condition,
      ...textsRecord(near),
    ]);
  }

  #place(record: readonly number[]): number {
    const name = String.fromCharCode(...record);
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const place = this.#numbers.length;
    for (const number of record) this.#numbers.push(number);
    this.#places.set(name, place);
    return place;
  }
}

function textRecord(text: string): number[] {
  return [text.length, ...unitsOf(text)];
}

function textsRecord(texts: readonly string[]): number[] {
  return [texts.length, ...texts.flatMap(textRecord)];
}

export const unitsOf = (text: string) => Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

export function readText(records: Records, place: number): string {
  return pieceOf(records, place + 1, place + 1 + records[place]!);
}

export function readTexts(records: Records, place: number): string[] {
  const texts: string[] = [];
  for (let left = records[place]!, at = place + 1; left > 0; left--) {
    texts.push(readText(records, at));
    at += 1 + records[at]!;
  }
  return texts;
}

export function readRest(records: Records, place: number): Rest {
  if (place === 0) return NOTHING;
  let at = place + 1 + records[place]!;
  const joints = [...records.subarray(place + 1, at)];
  const isPart = records[at++] === 1;
  const part = isPart ? { list: records[at++]!, index: records[at++]!, count: records[at++]! } : undefined;
  const condition = records[at++]!;
  if (condition < 2) return { joints, part, when: condition === 1 ? 'quoted' : undefined };
  const near = readTexts(records, at);
  return { joints, part, when: condition === 3 ? { near, quoted: true } : { near } };
}
