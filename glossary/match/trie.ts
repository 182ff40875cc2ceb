/**
 * A double-array trie over folded units (Aoe 1989). The state reached from s by code c is base[s] + c, if check says
 * that it belongs to s:
 *
 *   state   0      1      2     …        0 is the root
 *   base    b0     b1                    where the children begin
 *   check   -1     0                     the parent, -1 where the slot is free
 *   first   0      7                     1 + the number of the first key that ends here, 0 for none
 *
 * Keys are numbered in sorted order, so all keys with the same text follow one another.
 */
export interface Trie {
  /** Code of each unit in use, by unit; 0 for units that no key has. */
  codes: Uint16Array;
  base: Int32Array;
  check: Int32Array;
  first: Int32Array;
}

const GROWTH = 1.5;

/**
 * @param keys folded strings in ascending order of their UTF-16 code units; equal ones may repeat.
 */
export function buildTrie(keys: readonly string[]): Trie {
  return new Builder(keys).build();
}

interface Span {
  state: number;
  /** Keys [low, high) share their first `depth` units. */
  low: number;
  high: number;
  depth: number;
}

class Builder {
  readonly #keys: readonly string[];
  readonly #codes = new Uint16Array(0x10000);
  #base = new Int32Array(1024);
  #check = new Int32Array(1024).fill(-1);
  #first = new Int32Array(1024);
  /** The lowest slot that may be free: a search begins here instead of at the front each time. */
  #nextFree = 1;
  #size = 1;

  constructor(keys: readonly string[]) {
    this.#keys = keys;
    let count = 0;
    for (const key of keys) {
      for (let i = 0; i < key.length; i++) {
        const unit = key.charCodeAt(i);
        if (this.#codes[unit] === 0) this.#codes[unit] = ++count;
      }
    }
  }

  build(): Trie {
    const open: Span[] = [{ state: 0, low: 0, high: this.#keys.length, depth: 0 }];
    for (let span = open.pop(); span; span = open.pop()) open.push(...this.#expand(span));
    return {
      codes: this.#codes,
      base: this.#base.slice(0, this.#size),
      check: this.#check.slice(0, this.#size),
      first: this.#first.slice(0, this.#size),
    };
  }

  /** Places the children of one state and returns them. */
  #expand({ state, low, high, depth }: Span): Span[] {
    let at = low;
    if (at < high && this.#keys[at]!.length === depth) this.#first[state] = at + 1;
    while (at < high && this.#keys[at]!.length === depth) at++;
    const children: Span[] = [];
    while (at < high) {
      const unit = this.#keys[at]!.charCodeAt(depth);
      let end = at + 1;
      while (end < high && this.#keys[end]!.charCodeAt(depth) === unit) end++;
      children.push({ state: this.#codes[unit]!, low: at, high: end, depth: depth + 1 });
      at = end;
    }
    if (children.length === 0) return children;
    const base = this.#findBase(children.map((child) => child.state));
    this.#base[state] = base;
    for (const child of children) {
      child.state += base;
      this.#check[child.state] = state;
      this.#size = Math.max(this.#size, child.state + 1);
    }
    return children;
  }

  /** The lowest base at which all codes fall on free slots. */
  #findBase(codes: readonly number[]): number {
    const lowest = Math.min(...codes);
    let slot = Math.max(this.#nextFree, lowest + 1);
    let taken = 0;
    const begin = slot;
    for (; ; slot++) {
      this.#reserve(slot + 0x10000 > this.#check.length ? slot + Math.max(...codes) + 1 : 0);
      if (this.#check[slot] !== -1) {
        taken++;
        continue;
      }
      const base = slot - lowest;
      if (codes.every((code) => this.#free(base + code))) {
        // The next-check-position rule: where nearly all slots were taken, later searches need not look again.
        if (taken / (slot - begin + 1) > 0.9) this.#nextFree = slot;
        return base;
      }
    }
  }

  #free(slot: number): boolean {
    this.#reserve(slot + 1);
    return this.#check[slot] === -1;
  }

  #reserve(size: number): void {
    if (size <= this.#check.length) return;
    const room = Math.ceil(Math.max(size, this.#check.length * GROWTH));
    const grow = (from: Int32Array, fill: number) => {
      const to = new Int32Array(room).fill(fill, from.length);
      to.set(from);
      return to;
    };
    this.#base = grow(this.#base, 0);
    this.#check = grow(this.#check, -1);
    this.#first = grow(this.#first, 0);
  }
}
