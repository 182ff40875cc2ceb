/** So many places at which a text may stand already are looked at. */
const MOST_PLACES = 32;

/**
 * Texts laid into one run of units, as far as they can in one another: 振兴 lies within 五个振兴, and one that ends in 国家
 * goes over into the next that begins with it.
 */
export class TextPool {
  readonly #units: number[] = [];
  readonly #places = new Map<string, number>();
  /** Where each pair of units stands. */
  readonly #pairs = new Map<number, number[]>();
  readonly #singles = new Map<number, number>();

  constructor(texts: Iterable<string>) {
    // The longest first, so that the others find themselves in them.
    const sorted = [...new Set(texts)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    for (const text of sorted) this.#places.set(text, this.#find(text) ?? this.#append(text));
  }

  get units(): Uint16Array {
    return Uint16Array.from(this.#units);
  }

  /** Where a text that the pool was made with begins. */
  placeOf(text: string): number {
    return this.#places.get(text)!;
  }

  #find(text: string): number | undefined {
    if (text.length === 0) return 0;
    if (text.length === 1) return this.#singles.get(text.charCodeAt(0));
    const places = this.#pairs.get(text.charCodeAt(0) * 0x10000 + text.charCodeAt(1));
    return places?.find((place) => this.#agrees(text, place, text.length));
  }

  #agrees(text: string, place: number, length: number): boolean {
    for (let i = 0; i < length; i++) if (this.#units[place + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  /** Adds a text at the end, of which the end may already be the beginning. */
  #append(text: string): number {
    const units = this.#units;
    let shared = Math.min(text.length - 1, units.length);
    while (shared > 0 && !this.#agrees(text, units.length - shared, shared)) shared--;
    const place = units.length - shared;
    for (let i = shared; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (!this.#singles.has(unit)) this.#singles.set(unit, units.length);
      if (units.length > 0) this.#addPair(units.at(-1)! * 0x10000 + unit, units.length - 1);
      units.push(unit);
    }
    return place;
  }

  #addPair(pair: number, place: number): void {
    const places = this.#pairs.get(pair);
    if (!places) this.#pairs.set(pair, [place]);
    else if (places.length < MOST_PLACES) places.push(place);
  }
}
