import type { Key } from './key';

/**
 * What only some keys and entries have, in records of numbers one after another, each record written once. A number
 * takes seven bits of a byte; the eighth says that it goes on in the next byte.
 *
 *   rest    8 × how many joints + 4 for a part + 2 for texts that vouch + 1 for quotes; the joints; list, index and
 *           count of the part; place of the texts
 *   texts   how many, then of each its length and its place in the pool
 *   pieces  2 × how many, + 1 where their text stands in the trie; the place of it in the pool, or its slot; of each
 *           its length
 *
 * Place 0 stands for a record of nothing.
 */
export type Records = Uint8Array;

/** The rest of a key: what it has beside its shape, its entry and the form of a seed. */
export type Rest = Pick<Key, 'joints' | 'part' | 'when'>;

/** Where the text of some pieces stands. */
export interface TextPlace {
  inTrie: boolean;
  place: number;
}

const NOTHING: Rest = { joints: [], part: undefined, when: undefined };

/** Gathers records and says where each stands. */
export class RecordWriter {
  readonly #bytes: number[] = [0];
  readonly #places = new Map<string, number>();

  /** @param placeOf where a text stands in the pool. */
  constructor(readonly placeOf: (text: string) => number) {}

  get records(): Records {
    return Uint8Array.from(this.#bytes);
  }

  rest({ joints, part, when }: Rest): number {
    if (joints.length === 0 && !part && !when) return 0;
    const near = typeof when === 'object' ? this.#place(this.#texts(when.near)) : undefined;
    const quoted = when === 'quoted' || (when?.quoted ?? false);
    return this.#place([
      joints.length * 8 + (part ? 4 : 0) + (near === undefined ? 0 : 2) + (quoted ? 1 : 0),
      ...joints,
      ...(part ? [part.list, part.index, part.count] : []),
      ...(near === undefined ? [] : [near]),
    ]);
  }

  pieces(texts: readonly string[], { inTrie, place }: TextPlace): number {
    return this.#place([texts.length * 2 + (inTrie ? 1 : 0), place, ...texts.map(({ length }) => length)]);
  }

  #texts(texts: readonly string[]): number[] {
    return [texts.length, ...texts.flatMap((text) => [text.length, this.placeOf(text)])];
  }

  #place(record: readonly number[]): number {
    const name = record.join();
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const place = this.#bytes.length;
    for (const number of record) this.#write(number);
    this.#places.set(name, place);
    return place;
  }

  #write(number: number): void {
    let left = number;
    for (; left > 0x7f; left >>>= 7) this.#bytes.push((left & 0x7f) | 0x80);
    this.#bytes.push(left);
  }
}

/** Reads records. @param textAt the text of so many units that stands at a place of the pool. */
export class RecordReader {
  #at = 0;

  constructor(
    readonly records: Records,
    readonly textAt: (place: number, length: number) => string,
  ) {}

  rest(place: number): Rest {
    if (place === 0) return NOTHING;
    this.#at = place;
    const head = this.#number();
    const joints: number[] = [];
    for (let left = head >> 3; left > 0; left--) joints.push(this.#number());
    const part = (head & 4) === 0 ? undefined : { list: this.#number(), index: this.#number(), count: this.#number() };
    const quoted = (head & 1) !== 0;
    if ((head & 2) === 0) return { joints, part, when: quoted ? 'quoted' : undefined };
    const near = this.#texts(this.#number());
    return { joints, part, when: quoted ? { near, quoted: true } : { near } };
  }

  /** @returns the lengths of some pieces, and where their text stands. */
  pieces(place: number): { lengths: readonly number[]; text: TextPlace } {
    this.#at = place;
    const head = this.#number();
    const text = { inTrie: (head & 1) !== 0, place: this.#number() };
    const lengths: number[] = [];
    for (let left = head >> 1; left > 0; left--) lengths.push(this.#number());
    return { lengths, text };
  }

  #texts(place: number): string[] {
    this.#at = place;
    const texts: string[] = [];
    for (let left = this.#number(); left > 0; left--) {
      const length = this.#number();
      texts.push(this.textAt(this.#number(), length));
    }
    return texts;
  }

  #number(): number {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.records[this.#at++]!;
      number |= (byte & 0x7f) << shift;
      // Not the other way round: behind the last byte there is nothing, and that is where to stop as well.
      if (!(byte >= 0x80)) return number;
    }
  }
}
