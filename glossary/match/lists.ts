import type { Folded } from '../fold/fold';
import { ANY_QUOTE, GAP, LAYOUT } from '../fold/gaps';
import { pieceOf } from '../fold/piece';
import { isHan, unitsOf } from './units';

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

function membersBefore({ units, gaps }: Folded, at: number, count: number): string[] | undefined {
  if (gaps[at]! & (GAP.list | GAP.comma)) return undefined;
  const members: string[] = [];
  let end = at;
  // 。、四议、二公开: before the first link there is no member.
  for (let i = at - 1; i >= 0 && end - i <= LONGEST_MEMBER && isHan(units[i]!); i--) {
    const link = isLink(gaps[i]!);
    if (!link && i > 0 && isHan(units[i - 1]!) && isPlain(gaps[i]!)) continue;
    // After a link before its first member the list is longer than asked for, without one before another it is shorter.
    const isFirst = members.length + 1 === count;
    if (isFirst === link) return undefined;
    members.unshift(pieceOf(units, i, end));
    if (isFirst) return members;
    end = i;
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

/** What may stand between a term and the list of what it counts: “四早”：早部署、早宣传…; “四早”，即早部署… */
const INTRODUCING = unitsOf(':即');

/**
 * The list of exactly `count` members that stands right after the folded unit `at - 1`, in brackets or after a colon,
 * and ends where a sentence, a clause or the bracket does.
 */
export function listAfter({ units, gaps, length }: Folded, at: number, count: number): string[] | undefined {
  const members: string[] = [];
  let begin = at;
  if (INTRODUCING.has(units[at]!)) begin++;
  else if ((gaps[at]! & GAP.bracket) === 0) return undefined;
  for (let i = begin + 1; i <= length && i - begin <= LONGEST_MEMBER; i++) {
    const link = isLink(gaps[i]!);
    const isInside = i < length && isHan(units[i]!) && (gaps[i]! & ~(LAYOUT | ANY_QUOTE | GAP.list)) === 0;
    if (!link && isInside) continue;
    members.push(pieceOf(units, begin, i));
    begin = i;
    if (!isInside) return members.length === count ? members : undefined;
  }
  return undefined;
}
