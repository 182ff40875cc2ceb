import type { Folded } from '../fold/fold';
import { ANY_QUOTE, GAP, LAYOUT } from '../fold/gaps';

/** A member of a list is a word, not a clause. */
const LONGEST_MEMBER = 16;

const isLink = (bits: number) => (bits & GAP.list) !== 0;
const isPlain = (bits: number) => (bits & ~LAYOUT) === 0;
const isWordUnit = (unit: number) => unit >= 0x4e00 && unit <= 0x9fff;

/**
 * The list of exactly `count` members (A、B、C) that ends right before the folded unit `at`, as folded strings in order;
 * the first may still carry words that stood before the list. None where the term at `at` is itself a member.
 */
export function listBefore(folded: Folded, at: number, count: number): string[] | undefined {
  const { gaps } = folded;
  if (isLink(gaps[at]!) || gaps[at]! & GAP.comma) return undefined;
  const members: string[] = [];
  let end = at;
  for (let i = at - 1; i >= 0; i--) {
    if (!isWordUnit(folded.units[i]!) || end - i > LONGEST_MEMBER) {
      if (members.length === 0 || end - i > LONGEST_MEMBER) return undefined;
      members.unshift(read(folded, i + 1, end));
      return members.length === count ? members : undefined;
    }
    if (isLink(gaps[i]!)) {
      members.unshift(read(folded, i, end));
      end = i;
      // Another member stands before: the list is longer than asked for.
      if (members.length === count) return undefined;
    } else if (!isPlain(gaps[i]!) || i === 0) {
      members.unshift(read(folded, i, end));
      return members.length === count ? members : undefined;
    }
  }
  return undefined;
}

/** The list of exactly `count` members that stands in brackets right after the folded unit `at - 1`. */
export function listAfter(folded: Folded, at: number, count: number): string[] | undefined {
  const { gaps, length } = folded;
  if (at >= length || (gaps[at]! & GAP.bracket) === 0) return undefined;
  const members: string[] = [];
  let begin = at;
  for (let i = at + 1; i <= length && i - begin <= LONGEST_MEMBER; i++) {
    const bits = gaps[i]!;
    if (isLink(bits) || bits & GAP.bracket) {
      members.push(read(folded, begin, i));
      begin = i;
      if (bits & GAP.bracket) return members.length === count ? members : undefined;
    } else if (i === length || !isWordUnit(folded.units[i]!) || (bits & ~(LAYOUT | ANY_QUOTE)) !== 0) {
      return undefined;
    }
  }
  return undefined;
}

function read({ units }: Folded, from: number, to: number): string {
  return String.fromCharCode(...units.subarray(from, to));
}
