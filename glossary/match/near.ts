import { NUMERALS } from '../numerals';
import type { CompiledIndex } from './index-file';
import { type DraftKey, type Key, KIND } from './key';
import type { Reason } from './reasons';

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
const ADDED = new Set([...'的等之新'].map((char) => char.charCodeAt(0)));
/** Characters that carry the meaning even of a long term: another one in their place makes another term. */
const TELLING = new Set(
  [
    ...`${NUMERALS}〇百千万亿零双多全半单首第东西南北上下左右内外前后大小高低新旧老少男女城乡工农党政军民国省市县区镇村不无非未反`,
  ].map((char) => char.charCodeAt(0)),
);

const isHan = (unit: number | undefined) => unit !== undefined && unit >= 0x4e00 && unit <= 0x9fff;

/** The seeds of the forms that may be matched near: their halves, unless too many forms share one. */
export function seedsOf(keys: readonly DraftKey[]): DraftKey[] {
  const seeds = keys.filter(mayBeNear).flatMap(({ folded, entry, reasons }): DraftKey[] => {
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

function mayBeNear({ kind, folded, how, when, reasons }: DraftKey): boolean {
  if (kind !== KIND.form || how === 'near' || when) return false;
  if (reasons.some((reason) => !NEARABLE.has(reason))) return false;
  return folded.length >= SHORTEST && folded.length <= LONGEST;
}

/** Where a near match stands, as folded units, and where in it text and form part ways. */
export interface NearSpan {
  from: number;
  to: number;
  edit: { at: number; by: number };
}

/** Compares what stands beside a seed found at [from, to) with the rest of its form; undefined if that is not near. */
export function compareAround(
  { kind, whole }: Key,
  { sounds }: CompiledIndex,
  text: { units: Uint16Array; length: number },
  from: number,
  to: number,
): NearSpan | undefined {
  if (!whole) return undefined;
  const forward = kind === KIND.headSeed;
  const middle = whole.length >> 1;
  const key = (i: number) => whole.charCodeAt(i);
  const unit = (i: number) => (i >= 0 && i < text.length ? text.units[i] : undefined);
  // The first place where they differ, going away from the seed.
  let k = forward ? middle : middle - 1;
  let t = forward ? to : from - 1;
  const by = forward ? 1 : -1;
  while (k >= 0 && k < whole.length && unit(t) === key(k)) {
    k += by;
    t += by;
  }
  if (k <= 0 || k >= whole.length) return undefined;
  const rest = (fromKey: number, fromText: number): number | undefined => {
    let [i, j] = [fromKey, fromText];
    for (; i >= 0 && i < whole.length; i += by, j += by) if (unit(j) !== key(i)) return undefined;
    return j;
  };
  const found = unit(t);
  if (!isHan(found) || !isHan(key(k))) return undefined;
  const span = (end: number | undefined, edit: NearSpan['edit']): NearSpan | undefined =>
    end === undefined ? undefined : forward ? { from, to: end, edit } : { from: end + 1, to, edit };
  const telling = TELLING.has(key(k)) || TELLING.has(found!);
  const alike = sounds[key(k)] !== 0 && sounds[key(k)] === sounds[found!];
  if (!telling && alike) {
    const replaced = span(rest(k + by, t + by), { at: t, by: 0 });
    if (replaced) return replaced;
  }
  // What is added or missing at the end is not part of the term.
  if (k === whole.length - 1) return undefined;
  if (ADDED.has(found!) || found === unit(t - by)) {
    const added = span(rest(k, t + by), { at: t, by: -1 });
    if (added) return added;
  }
  return TELLING.has(key(k)) ? undefined : span(rest(k + by, t), { at: forward ? t - 1 : t, by: 1 });
}
