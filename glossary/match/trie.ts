/**
 * A double-array trie over folded units (Aoe 1989), with what follows the last branching of a key left to its tail.
 * From state s code c leads to slot base[s] + c, if check says that the slot belongs to s. Code 0 ends a key.
 *
 *   slot    0      1      2     …        0 is the root
 *   base    b0     b1    -1              at least 1: where the children are; below 0: leaf number -base - 1
 *   check   -1     0      1              the parent, -1 where the slot is free
 */
export interface Trie {
  /** Code of each unit by which some state branches, by unit; 0 for all others. */
  codes: Uint16Array;
  base: Int32Array;
  check: Int32Array;
}

/** A trie as it was built. Leaf n is the n-th of those keys that have a tail, or after them the n-th of the others. */
export interface BuiltTrie extends Pick<Trie, 'base' | 'check'> {
  /** The units by which states branch; the first has code 1. */
  alphabet: readonly number[];
  /** By key: its leaf, the slot of that leaf, and how many of its units lead there. What is left is its tail. */
  leafOf: Int32Array;
  slotOf: Int32Array;
  depthOf: Int32Array;
  /** How many keys have a tail. */
  tailed: number;
}

/** The table of codes of an alphabet: the first unit has code 1. */
export function codesOf(alphabet: ArrayLike<number>): Uint16Array {
  const codes = new Uint16Array(0x10000);
  for (let i = 0; i < alphabet.length; i++) codes[alphabet[i]!] = i + 1;
  return codes;
}

/**
 * @param keys folded strings in strictly ascending order of their UTF-16 code units, none empty.
 * @param isLast by key: whether its leaf comes after those of others, as far as it has no tail.
 */
export function buildTrie(keys: readonly string[], isLast: readonly boolean[] = []): BuiltTrie {
  const nodes = branch(keys);
  const alphabet = alphabetOf(nodes);
  const slots = place(nodes, codesOf(alphabet));
  const tailOf = (key: number) => keys[key]!.length - nodes.depthOf[key]!;
  const tailed = keys.reduce((sum, _, key) => sum + (tailOf(key) > 0 ? 1 : 0), 0);
  const [leafOf, slotOf] = [new Int32Array(keys.length), new Int32Array(keys.length)];
  let [next, nextBare] = [0, tailed];
  for (const last of [false, true]) {
    for (let key = 0; key < keys.length; key++) {
      if (tailOf(key) > 0) {
        if (!last) leafOf[key] = next++;
      } else if ((isLast[key] ?? false) === last) leafOf[key] = nextBare++;
    }
  }
  for (let node = 0; node < nodes.unit.length; node++) {
    const key = nodes.key[node]!;
    if (key < 0) continue;
    slots.base[slots.of[node]!] = -leafOf[key]! - 1;
    slotOf[key] = slots.of[node]!;
  }
  return { alphabet, base: slots.base, check: slots.check, leafOf, slotOf, depthOf: nodes.depthOf, tailed };
}

/** The states before they have slots; the children of each follow one another. */
interface Nodes {
  /** The unit that leads to a state, -1 where a key ends. */
  unit: number[];
  firstChild: number[];
  children: number[];
  /** The key of a leaf, else -1. */
  key: number[];
  /** By key. */
  depthOf: Int32Array;
}

/** Finds where keys branch: a state of several keys has a child for each unit with which they go on. */
function branch(keys: readonly string[]): Nodes {
  const nodes: Nodes = { unit: [-1], firstChild: [0], children: [0], key: [-1], depthOf: new Int32Array(keys.length) };
  // Keys [low, high) share what leads to the state.
  const low = [0];
  const high = [keys.length];
  const depth = [0];
  for (let node = 0; node < nodes.unit.length; node++) {
    const [from, to, at] = [low[node]!, high[node]!, depth[node]!];
    if (to - from === 1) {
      nodes.key[node] = from;
      nodes.depthOf[from] = at;
      continue;
    }
    nodes.firstChild[node] = nodes.unit.length;
    for (let begin = from; begin < to; ) {
      const key = keys[begin]!;
      const ends = key.length === at;
      const unit = ends ? -1 : key.charCodeAt(at);
      let end = begin + 1;
      if (!ends) while (end < to && keys[end]!.charCodeAt(at) === unit) end++;
      nodes.unit.push(unit);
      nodes.firstChild.push(0);
      nodes.children.push(0);
      nodes.key.push(-1);
      low.push(begin);
      high.push(end);
      depth.push(ends ? at : at + 1);
      nodes.children[node]!++;
      begin = end;
    }
  }
  return nodes;
}

/**
 * The units in use: first those by which the root branches, so that its many children leave no gaps between them; of
 * both kinds the commonest first, since low codes lie close together, and so do the children of a state.
 */
function alphabetOf({ unit, firstChild, children }: Nodes): number[] {
  const counts = new Map<number, number>();
  for (const one of unit) if (one >= 0) counts.set(one, (counts.get(one) ?? 0) + 1);
  const initials = new Set(unit.slice(firstChild[0], firstChild[0]! + children[0]!));
  const rank = (one: number) => (initials.has(one) ? 0 : 1);
  return [...counts].sort(([a, m], [b, n]) => rank(a) - rank(b) || n - m || a - b).map(([one]) => one);
}

interface Slots extends Pick<Trie, 'base' | 'check'> {
  /** By node. */
  of: Int32Array;
}

/** Gives each state a slot: first to those states whose children lie furthest apart; what is narrow fills the gaps. */
function place(nodes: Nodes, codes: Uint16Array): Slots {
  const room = new Room();
  const count = nodes.unit.length;
  const codeOf = (node: number) => (nodes.unit[node]! < 0 ? 0 : codes[nodes.unit[node]!]!);
  const of = new Int32Array(count);
  const parentOf = new Int32Array(count).fill(-1);
  const baseOf = new Int32Array(count);
  for (const node of widestFirst(nodes, codeOf)) {
    const first = nodes.firstChild[node]!;
    const own = Array.from({ length: nodes.children[node]! }, (_, i) => codeOf(first + i));
    const base = room.take(own);
    baseOf[node] = base;
    for (let i = 0; i < own.length; i++) {
      of[first + i] = base + own[i]!;
      parentOf[first + i] = node;
    }
  }
  const base = new Int32Array(room.size);
  const check = new Int32Array(room.size).fill(-1);
  for (let node = 0; node < count; node++) {
    base[of[node]!] = baseOf[node]!;
    if (node > 0) check[of[node]!] = of[parentOf[node]!]!;
  }
  return { base, check, of };
}

/** The states that have children. */
function widestFirst({ unit, firstChild, children }: Nodes, codeOf: (node: number) => number): number[] {
  const width = new Int32Array(unit.length);
  const parents: number[] = [];
  for (let node = 0; node < unit.length; node++) {
    if (children[node] === 0) continue;
    const [first, end] = [firstChild[node]!, firstChild[node]! + children[node]!];
    let [least, most] = [codeOf(first), codeOf(first)];
    for (let child = first + 1; child < end; child++) {
      least = Math.min(least, codeOf(child));
      most = Math.max(most, codeOf(child));
    }
    width[node] = most - least;
    parents.push(node);
  }
  return parents.sort((a, b) => width[b]! - width[a]! || children[b]! - children[a]! || a - b);
}

const GROWTH = 1.5;
/** After so many places that would not do, a later search for as many children begins where this one ended. */
const PATIENCE = 64;

/** The slots that are free. */
class Room {
  size = 1;
  /** 1 for a slot that is taken. */
  #taken = new Uint8Array(1024).fill(1, 0, 1);
  /** From a slot that is taken to one further on, up to which all are taken. */
  #skip = new Int32Array(1024).fill(1, 0, 1);
  /** By the number of children: where to begin to search. */
  readonly #begin: number[] = [];

  /** Takes slots for the children of a state: the lowest base, at least 1, at which all codes fall on free slots. */
  take(codes: readonly number[]): number {
    const lowest = codes.reduce((least, code) => (code < least ? code : least));
    const highest = codes.reduce((most, code) => (code > most ? code : most));
    let tries = 0;
    for (let slot = this.#free(Math.max(this.#begin[codes.length] ?? 1, lowest + 1)); ; slot = this.#free(slot + 1)) {
      const base = slot - lowest;
      this.#reserve(base + highest + 1);
      if (!this.#fits(base, codes)) {
        tries++;
        continue;
      }
      if (tries > PATIENCE) this.#begin[codes.length] = slot;
      for (const code of codes) {
        this.#taken[base + code] = 1;
        this.#skip[base + code] = base + code + 1;
      }
      this.size = Math.max(this.size, base + highest + 1);
      return base;
    }
  }

  #fits(base: number, codes: readonly number[]): boolean {
    for (const code of codes) if (this.#taken[base + code] === 1) return false;
    return true;
  }

  /** The first free slot from one on. */
  #free(from: number): number {
    this.#reserve(from + 1);
    let slot = from;
    while (this.#taken[slot] === 1) {
      const next = this.#skip[slot]!;
      this.#reserve(next + 1);
      // What is skipped twice is skipped at once the next time.
      if (this.#taken[next] === 1) this.#skip[slot] = this.#skip[next]!;
      slot = next;
    }
    return slot;
  }

  #reserve(size: number): void {
    if (size <= this.#taken.length) return;
    const room = Math.ceil(Math.max(size, this.#taken.length * GROWTH));
    const [taken, skip] = [new Uint8Array(room), new Int32Array(room)];
    taken.set(this.#taken);
    skip.set(this.#skip);
    [this.#taken, this.#skip] = [taken, skip];
  }
}
