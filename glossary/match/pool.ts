import { chained } from './chain';

/** So many places at which a text may stand already are looked at. */
const MOST_PLACES = 1024;
/** Longer than any text: the longest are the parts of a list, one after another, some 5,000 units. */
const SPAN = 2 ** 16;

/**
 * Texts laid into one run of units, as far as they can in one another: 振兴 lies within 五个振兴, and one that ends in 国家
 * goes over into one that begins with it.
 */
export class TextPool {
  readonly #places = new Map<string, number>([['', 0]]);
  readonly units: Uint16Array;

  constructor(texts: Iterable<string>) {
    // The longest first, so that the others find themselves in them.
    const sorted = [...new Set(texts)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    const whole = new Containers();
    const within = new Map<string, { text: string; at: number }>();
    for (const text of sorted) {
      if (text.length === 0) continue;
      const found = whole.find(text);
      if (found) within.set(text, found);
      else whole.add(text);
    }
    const units: number[] = [];
    for (const { text, shared } of chained(whole.texts)) {
      this.#places.set(text, units.length - shared);
      for (let i = shared; i < text.length; i++) units.push(text.charCodeAt(i));
    }
    for (const [text, container] of within) this.#places.set(text, this.placeOf(container.text) + container.at);
    this.units = Uint16Array.from(units);
  }

  /** Where a text that the pool was made with begins. */
  placeOf(text: string): number {
    return this.#places.get(text)!;
  }
}

/** Texts in which others are looked for. */
class Containers {
  readonly texts: string[] = [];
  /** By a unit, or a pair of them, where it stands: the number of the text × SPAN + the place in it. */
  readonly #places = new Map<number, number[]>();

  add(text: string): void {
    const first = this.texts.push(text) - 1;
    for (let at = 0; at < text.length; at++) {
      this.#enter(text.charCodeAt(at), first * SPAN + at);
      if (at + 1 < text.length) this.#enter(pairAt(text, at), first * SPAN + at);
    }
  }

  find(text: string): { text: string; at: number } | undefined {
    for (const place of this.#places.get(text.length === 1 ? text.charCodeAt(0) : pairAt(text, 0)) ?? []) {
      const [container, at] = [this.texts[Math.floor(place / SPAN)]!, place % SPAN];
      if (container.startsWith(text, at)) return { text: container, at };
    }
    return undefined;
  }

  #enter(piece: number, place: number): void {
    const places = this.#places.get(piece);
    if (!places) this.#places.set(piece, [place]);
    else if (places.length < MOST_PLACES) places.push(place);
  }
}

/** A number for a pair of units, other than that of any unit alone. */
const pairAt = (text: string, at: number) => (text.charCodeAt(at) + 1) * 0x10000 + text.charCodeAt(at + 1);
