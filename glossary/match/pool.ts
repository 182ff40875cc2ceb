import { chained } from './chain';

/** So many places at which a text may stand already are looked at. */
const MOST_PLACES = 32;

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
  /** Where each unit and each pair of units stands: the number of the text, and the place in it. */
  readonly #places = new Map<string, { text: string; at: number }[]>();

  add(text: string): void {
    this.texts.push(text);
    for (let at = 0; at < text.length; at++) {
      this.#enter(text.slice(at, at + 1), text, at);
      if (at + 1 < text.length) this.#enter(text.slice(at, at + 2), text, at);
    }
  }

  find(text: string): { text: string; at: number } | undefined {
    return this.#places.get(text.slice(0, 2))?.find((place) => place.text.startsWith(text, place.at));
  }

  #enter(piece: string, text: string, at: number): void {
    const places = this.#places.get(piece);
    if (!places) this.#places.set(piece, [{ text, at }]);
    else if (places.length < MOST_PLACES) places.push({ text, at });
  }
}
