import { TELLING } from './characters';
import type { CompiledIndex } from './index-file';
import { type DraftKey, type Key, KIND } from './key';
import type { Reason } from './reasons';
import { isHan, unitsOf } from './units';

/**
 * Near matches: one character replaced, added or missing in a long form. The form is cut in two; whatever the one
 * change is, one of the halves stands in the text unchanged (the pigeonhole principle), and the other is then compared.
 */

/** Shorter forms have near neighbours that are other terms (云长制 and 河长制). */
const SHORTEST = 6;
const LONGEST = 40;
/** Forms that differ from the headword in more than this have no near ones of their own. */
const NEARABLE: ReadonlySet<Reason> = new Set(['alias', 'brackets', 'shortened']);
/** A piece that so many forms share says too little to be worth comparing. */
const COMMON = 16;

/** Words that a writer may add within a term without changing it. */
const ADDED = unitsOf('的等之新');
const TELLING_UNITS = unitsOf(TELLING);

/** The seeds of the forms that may be matched near: their halves, unless too many forms share one. */
export function seedsOf(keys: readonly DraftKey[]): DraftKey[] {
  const seeds = keys
    .filter((key) => mayBeNear(key, key.folded))
    .flatMap(({ folded, entry, reasons }): DraftKey[] => {
      const middle = folded.length >> 1;
      const rest = { entry, how: 'near', reasons: [...reasons, 'character'], joints: [], whole: folded } as const;
      return [
        { ...rest, kind: KIND.headSeed, folded: folded.slice(0, middle) },
        { ...rest, kind: KIND.tailSeed, folded: folded.slice(middle) },
      ];
    });
  const counts = new Map<string, number>();
  for (const { folded } of seeds) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  return seeds.filter(({ folded }) => counts.get(folded)! <= COMMON);
}

function mayBeNear({ kind, how, when, reasons }: Key, { length }: string): boolean {
  if (kind !== KIND.form || how === 'near' || when) return false;
  if (reasons.some((reason) => !NEARABLE.has(reason))) return false;
  return length >= SHORTEST && length <= LONGEST;
}

const isImplied = (whole: string, depth: number) => depth < whole.length >> 1;

/**
 * Leaves out the first halves that the trie need not have: where no other string goes along with a form for as long as
 * its half, the half ends within the form's tail, and the walk sees it there.
 * @param sorted all keys, sorted by string.
 */
export function withoutImplied(sorted: readonly DraftKey[]): DraftKey[] {
  const isHead = ({ kind }: DraftKey) => kind === KIND.headSeed;
  // For how many units another string goes along with each form.
  const shared = new Map(sorted.flatMap((key) => (isHead(key) ? [[key.whole!, 0] as [string, number]] : [])));
  const atLeast = (string: string, length: number) => {
    const known = shared.get(string);
    if (known !== undefined && known < length) shared.set(string, length);
  };
  let before = '';
  for (const key of sorted) {
    if (isHead(key) || key.folded === before) continue;
    const length = sharedLength(before, key.folded);
    atLeast(before, length);
    atLeast(key.folded, length);
    before = key.folded;
  }
  return sorted.filter((key) => !isHead(key) || !isImplied(key.whole!, shared.get(key.whole!)!));
}

function sharedLength(one: string, other: string): number {
  let n = 0;
  while (n < one.length && one.charCodeAt(n) === other.charCodeAt(n)) n++;
  return n;
}

/** The first halves of the keys of one string, which were left out. */
export function headSeedsOf(keys: readonly Key[], whole: string): Key[] {
  const nearable = keys.filter((key) => mayBeNear(key, whole));
  if (nearable.length > COMMON) return [];
  return nearable.map(
    ({ entry, reasons, parts }): Key => ({
      kind: KIND.headSeed,
      entry,
      how: 'near',
      reasons: [...reasons, 'character'],
      joints: [],
      when: undefined,
      parts,
      part: undefined,
      whole,
    }),
  );
}

/**
 * Whether the first half of a form is seen in its tail: it does not end before the tail begins.
 * @param length of the form. @param depth how many of its units lead to the tail. @param agreed how many stand in the text.
 */
export function isHalfSeen(length: number, depth: number, agreed: number): boolean {
  const half = length >> 1;
  return agreed >= half && depth <= half && length >= SHORTEST && length <= LONGEST;
}

/** Where a near match stands, as folded units, and where in it text and form part ways. */
export interface NearSpan {
  from: number;
  to: number;
  edit: { at: number; by: number };
}

interface Text {
  readonly units: Uint16Array;
  readonly length: number;
}

/** Compares what stands beside a seed found at [from, to) with the rest of its form; undefined if that is not near. */
export function compareAround(
  { kind, whole }: Key,
  index: CompiledIndex,
  text: Text,
  from: number,
  to: number,
): NearSpan | undefined {
  if (!whole) return undefined;
  const { units, length } = text;
  const forward = kind === KIND.headSeed;
  const by = forward ? 1 : -1;
  // The first place where they differ, going away from the seed.
  let k = forward ? whole.length >> 1 : (whole.length >> 1) - 1;
  let t = forward ? to : from - 1;
  while (k >= 0 && k < whole.length && t >= 0 && t < length && units[t] === whole.charCodeAt(k)) {
    k += by;
    t += by;
  }
  if (k <= 0 || k >= whole.length || t < 0 || t >= length) return undefined;
  const wanted = whole.charCodeAt(k);
  const found = units[t]!;
  if (!isHan(found) || !isHan(wanted)) return undefined;
  const span = (end: number, edit: NearSpan['edit']): NearSpan =>
    forward ? { from, to: end, edit } : { from: end + 1, to, edit };
  if (!TELLING_UNITS.has(wanted) && !TELLING_UNITS.has(found)) {
    const end = agreeUntil(whole, k + by, text, t + by, by);
    if (end !== undefined && index.soundsAlike(wanted, found)) return span(end, { at: t, by: 0 });
  }
  // What is added or missing at the end is not part of the term.
  if (k === whole.length - 1) return undefined;
  if (ADDED.has(found) || found === units[t - by]) {
    const end = agreeUntil(whole, k, text, t + by, by);
    if (end !== undefined) return span(end, { at: t, by: -1 });
  }
  if (TELLING_UNITS.has(wanted)) return undefined;
  const end = agreeUntil(whole, k + by, text, t, by);
  return end === undefined ? undefined : span(end, { at: forward ? t - 1 : t, by: 1 });
}

/** Where the text is when the form, read on from `k` by steps of `by`, ends; undefined where they differ before. */
function agreeUntil(whole: string, k: number, { units, length }: Text, t: number, by: number): number | undefined {
  let at = t;
  for (let i = k; i >= 0 && i < whole.length; i += by, at += by) {
    if (at < 0 || at >= length || units[at] !== whole.charCodeAt(i)) return undefined;
  }
  return at;
}
