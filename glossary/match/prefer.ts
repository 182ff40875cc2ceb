import type { Candidate } from './candidate';

/** What is known of the page on which a text stands. */
export interface PageContext {
  /** Text that names the page's place, such as its title: 大渡口区2021年政府工作报告. */
  place?: string;
  year?: number;
}

/** Where and when an entry's senses hold. */
export type Scope = readonly [regions: readonly string[], years: readonly number[]];

/** An order of candidates of the same length and certainty. */
export type Preference = (a: Candidate, b: Candidate) => number;

/**
 * Puts candidates of different entries that stand in the same place in order: first those that the words around vouch
 * for, then those of the page's region (before those of none, before those of another), then the nearest in time, then
 * that of the earlier pack.
 */
export function byPreference(scopeOf: (entry: number) => Scope | undefined, context: PageContext): Preference {
  // A page says the same term often.
  const distances = new Map<number, readonly number[]>();
  const distancesOf = (entry: number): readonly number[] => {
    const known = distances.get(entry);
    if (known) return known;
    const scope = scopeOf(entry);
    const found = [regionDistance(scope, context.place), yearDistance(scope, context.year)];
    distances.set(entry, found);
    return found;
  };
  const weigh = ({ key }: Candidate): number[] => [typeof key.when === 'object' ? 0 : 1, ...distancesOf(key.entry)];
  return (a, b) => {
    const one = weigh(a);
    const other = weigh(b);
    const at = one.findIndex((weight, i) => weight !== other[i]);
    return at < 0 ? a.key.entry - b.key.entry : one[at]! - other[at]!;
  };
}

const LEVEL = /.+?(?:自治区|自治州|省|市|区|县|州|旗|镇|乡)/g;

/** 0 in the entry's region, 1 where nothing is known of either, 2 elsewhere. */
function regionDistance(scope: Scope | undefined, place: string | undefined): number {
  if (!scope?.[0].length || !place) return 1;
  return scope[0].some((region) => namesRegion(place, region)) ? 0 : 2;
}

/** 大渡口 in a title names 重庆市大渡口区: the last level of the region, without its kind where that leaves two characters. */
function namesRegion(place: string, region: string): boolean {
  const last = (region.match(LEVEL) ?? [region]).at(-1)!;
  const bare = last.replace(/(?:自治区|自治州|省|市|区|县|州|旗|镇|乡)$/, '');
  return place.includes(bare.length >= 2 ? bare : last);
}

function yearDistance(scope: Scope | undefined, year: number | undefined): number {
  if (!scope?.[1].length || year === undefined) return 0;
  return Math.min(...scope[1].map((one) => Math.abs(one - year)));
}
