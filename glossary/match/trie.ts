/**
 * A double-array trie over folded units (Aoe 1989), with what follows the last branching of a key kept as a tail.
 * From state s code c leads to slot base[s] + c, if check says that the slot belongs to s. Code 0 ends a key.
 *
 *   slot    0      1      2     …        0 is the root
 *   base    b0     b1    -1              at least 1: where the children are; below 0: leaf number -base - 1
 *   check   -1     0      1              the parent, -1 where the slot is free
 *
 * Leaf n is the n-th key; its units still to come are tails[tailStart[n] … tailStart[n + 1]).
 */
export interface Trie {
  /** Code of each unit in use, by unit; 0 for units that no key has. */
  codes: Uint16Array;
  /** The units in use; the first has code 1. */
  alphabet: Uint16Array;
  base: Int32Array;
  check: Int32Array;
  tailStart: Int32Array;
  tails: Uint16Array;
}

const GROWTH = 1.5;
/** Where a search for a free place found more of the slots taken than this, later searches begin behind it. */
const CROWDED = 0.9;

/**
 * @param keys folded strings in strictly ascending order of their UTF-16 code units, none empty.
 */
export function buildTrie(keys: readonly string[]): Trie {
  return new Builder(keys).build();
}

/** The table of codes of an alphabet: the first unit has code 1. */
function codesOf(alphabet: Uint16Array): Uint16Array {
  const codes = new Uint16Array(0x10000);
  for (let i = 0; i < alphabet.length; i++) codes[alphabet[i]!] = i + 1;
  return codes;
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
  readonly #alphabet: Uint16Array;
  readonly #codes: Uint16Array;
  #base = new Int32Array(1024);
  #check = new Int32Array(1024).fill(-1);
  readonly #tailStart: number[] = [];
  readonly #tails: number[] = [];
  /** The lowest slot at which a search for free slots begins. */
  #nextFree = 1;
  #size = 1;

  constructor(keys: readonly string[]) {
    this.#keys = keys;
    this.#alphabet = alphabetOf(keys);
    this.#codes = codesOf(this.#alphabet);
  }

  build(): Trie {
    const open: Span[] = [{ state: 0, low: 0, high: this.#keys.length, depth: 0 }];
    for (let span = open.pop(); span; span = open.pop()) this.#expand(span, open);
    return {
      codes: this.#codes,
      alphabet: this.#alphabet,
      base: this.#base.slice(0, this.#size),
      check: this.#check.slice(0, this.#size),
      tailStart: Int32Array.from([...this.#tailStart, this.#tails.length]),
      tails: Uint16Array.from(this.#tails),
    };
  }

  /** Makes a leaf of a span of one key, or places the children of one of several. */
  #expand({ state, low, high, depth }: Span, open: Span[]): void {
    if (high - low === 1) {
      this.#addLeaf(state, low, depth);
      return;
    }
    const children: (Span & { code: number })[] = [];
    for (let at = low; at < high; ) {
      const key = this.#keys[at]!;
      const ends = key.length === depth;
      let end = at + 1;
      if (!ends) while (end < high && this.#keys[end]!.charCodeAt(depth) === key.charCodeAt(depth)) end++;
      const code = ends ? 0 : this.#codes[key.charCodeAt(depth)]!;
      children.push({ code, state: 0, low: at, high: end, depth: ends ? depth : depth + 1 });
      at = end;
    }
    if (children.length === 0) return;
    const base = this.#findBase(children.map((child) => child.code));
    this.#base[state] = base;
    for (const child of children) {
      child.state = base + child.code;
      this.#check[child.state] = state;
      this.#size = Math.max(this.#size, child.state + 1);
    }
    // The last pushed is the next to be expanded: so the leaves come in the order of the keys.
    for (const child of children.reverse()) open.push(child);
  }

  #addLeaf(state: number, key: number, depth: number): void {
    this.#base[state] = -this.#tailStart.length - 1;
    this.#tailStart.push(this.#tails.length);
    const text = this.#keys[key]!;
    for (let i = depth; i < text.length; i++) this.#tails.push(text.charCodeAt(i));
  }

  /** The lowest base, at least 1, at which all codes fall on free slots. */
  #findBase(codes: readonly number[]): number {
    const lowest = codes.reduce((least, code) => Math.min(least, code));
    const highest = codes.reduce((most, code) => Math.max(most, code));
    const begin = Math.max(this.#nextFree, lowest + 1);
    let taken = 0;
    for (let slot = begin; ; slot++) {
      this.#reserve(slot - lowest + highest + 1);
      if (this.#check[slot] !== -1) {
        taken++;
        continue;
      }
      const base = slot - lowest;
      if (codes.every((code) => this.#check[base + code] === -1)) {
        if (taken / (slot - begin + 1) > CROWDED) this.#nextFree = slot;
        return base;
      }
    }
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
  }
}

/** The units in use, the commonest first: low codes lie close together, and so do the children of a state. */
function alphabetOf(keys: readonly string[]): Uint16Array {
  const counts = new Map<number, number>();
  for (const key of keys) {
    for (let i = 0; i < key.length; i++) {
      const unit = key.charCodeAt(i);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  }
  return Uint16Array.from([...counts].sort(([, a], [, b]) => b - a).map(([unit]) => unit));
}
