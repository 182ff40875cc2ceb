import type { Folded } from '../fold/fold';
import { ANY_QUOTE, GAP, LAYOUT } from '../fold/gaps';
import { pieceOf } from '../fold/piece';
import { isHan } from './characters';

/** A member of a list is a word, not a clause. */
const LONGEST_MEMBER = 16;

const isLink = (bits: number) => (bits & GAP.list) !== 0;
const isPlain = (bits: number) => (bits & ~LAYOUT) === 0;

/** A last member that ends so is the verb before the term, not a thing: 抓好“四早”. */
const VERB_ENDS = '好实进行展施强化动到为成做抓打推持用以';

/**
 * The list of exactly `count` members (A、B、C) that ends right before the folded unit `at`, as folded strings in order;
 * the first may still carry words that stood before the list. None where the term at `at` is itself a member.
 * @param counted the unit that the term counts: members that all have it are a list whatever they end in.
 */
export function listBefore(folded: Folded, at: number, count: number, counted: number): string[] | undefined {
  const members = membersBefore(folded, at, count);
  if (!members) return undefined;
  const character = String.fromCharCode(counted);
  const sure = members.every((member) => member.includes(character));
  return sure || !VERB_ENDS.includes(members.at(-1)!.at(-1)!) ? members : undefined;
}

function membersBefore(folded: Folded, at: number, count: number): string[] | undefined {
  const { gaps } = folded;
  if (isLink(gaps[at]!) || gaps[at]! & GAP.comma) return undefined;
  const members: string[] = [];
  let end = at;
  for (let i = at - 1; i >= 0; i--) {
    if (!isHan(folded.units[i]!) || end - i > LONGEST_MEMBER) {
      // 。、四议、二公开: before the first link there is no member.
      if (end === i + 1 || end - i > LONGEST_MEMBER) return undefined;
      members.unshift(pieceOf(folded.units, i + 1, end));
      return members.length === count ? members : undefined;
    }
    if (isLink(gaps[i]!)) {
      members.unshift(pieceOf(folded.units, i, end));
      end = i;
      // Another member stands before: the list is longer than asked for.
      if (members.length === count) return undefined;
    } else if (!isPlain(gaps[i]!) || i === 0) {
      members.unshift(pieceOf(folded.units, i, end));
      return members.length === count ? members : undefined;
    }
  }
  return undefined;
}

/** How many members share a word of two characters with some part, beside what all parts have in common. */
export function agreement(members: readonly string[], parts: readonly string[]): number {
  const telling = tellingPairs(parts);
  return members.filter((member) => {
    for (let i = 0; i + 1 < member.length; i++) if (telling.has(member.slice(i, i + 2))) return true;
    return parts.some((part) => part.startsWith(member) || part.endsWith(member));
  }).length;
}

const known = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The pairs of characters of some parts that are not in all of them; kept, since a page says the same term often. */
function tellingPairs(parts: readonly string[]): ReadonlySet<string> {
  const before = known.get(parts);
  if (before) return before;
  const pairs = parts.map(
    (part) => new Set(Array.from({ length: Math.max(0, part.length - 1) }, (_, i) => part.slice(i, i + 2))),
  );
  const telling = new Set(pairs.flatMap((set) => [...set].filter((pair) => !pairs.every((other) => other.has(pair)))));
  known.set(parts, telling);
  return telling;
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
      members.push(pieceOf(folded.units, begin, i));
      begin = i;
      if (bits & GAP.bracket) return members.length === count ? members : undefined;
    } else if (i === length || !isHan(folded.units[i]!) || (bits & ~(LAYOUT | ANY_QUOTE)) !== 0) {
      return undefined;
    }
  }
  return undefined;
}
