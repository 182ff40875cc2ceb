import { afterVerbs, beginsWithVerb, clauseStart, marksOf, nounStart } from './boundary';
import { pairingAt } from './brackets';
import { countsOf } from './counts';
import { type Range, withConjunction } from './members';

/** What may stand between a list and the term that sums it up. */
const LINK =
  /(?:等|这|的|为主的|等的|构成的|组成的|为核心的|为重点的|为主体的|为内容的|为主要内容的|等为主要内容的|并举的|相结合的|一体的|协同的)$/;
/** A last member that is only the verb before the term: 坚定“四个自信”. */
const VERB_ONLY =
  /^(?:增强|坚定|做到|实现|抓好|落实|推进|推动|深化|开展|打好|用好|走好|实施|完善|加强|统筹|坚持|构建|打造|促|抓|保|守|建设|形成|加快|巩固|提升|围绕|聚焦|突出|促进|反对|整治|纠治|全面落实|深入推进|严格落实|继续.*|不断.*|全面.*|深入.*|认真.*|切实.*|努力.*|积极.*)$/;
const VERB_ENDS =
  /(?:增强|坚定|做到|实现|落实|贯彻|推进|推动|深化|开展|实施|坚持|领悟|把握|践行|执行|推行|反对|巩固|提升|抓好|打好|用好)$/;
const SENTENCE_WORDS = /必须|应当|要[深切认全坚]|我们|第[一二三四五六七八九十]+[届次]/;
/** 农村基层党组织、村民委员会: the character that the others begin with ends a word of its own. */
const INSIDE = /(?:农村|乡村|城市|[全本各][国省市县区])$/;
const LONGEST_MEMBER = 24;
const QUOTED_NUMERAL = /[“「][^”」]*[一二两三四五六七八九十][^”」]*[”」]/;
/** 、 */
const COMMA = 0x3001;
const LIST_MARKS = marksOf('，。；：！？,;:!?\n…');

/**
 * The list of exactly `count` members, separated by 、 (the last by 和), that ends right before `end`: 生态保护、永久基本
 * 农田、城镇开发边界“三条红线”. Its first member begins after the verb and the words before it.
 */
export function listBefore(text: string, end: number, count: number): Range[] | undefined {
  if (count < 2 || count > 20) return undefined;
  const from = clauseStart(text, end, LIST_MARKS);
  // The last two may have 和 between them instead.
  if (count > 2 && commas(text, from, end) < count - 2) return undefined;
  const link = LINK.exec(text.slice(Math.max(from, end - 8), end))?.[0].length ?? 0;
  const parts = split(text, from, end - link);
  const pair = count === 2 ? pairAfterModifier(text, parts.at(-1)!) : undefined;
  if (pair) return pair;
  if (parts.length < count - 1 || parts.length > count) return undefined;
  const members = withConjunction(text, parts, count);
  if (!members || members.length !== count) return undefined;
  const first = members[0]!;
  const others = members.slice(1);
  if (!others.every(([a, b]) => isMember(text.slice(a, b)))) return undefined;
  if (!endsInThing(members.map(([a, b]) => text.slice(a, b)))) return undefined;
  const begin = firstStart(text, first, others);
  if (begin === undefined || !isMember(text.slice(begin, first[1]))) return undefined;
  if (!isEven([[begin, first[1]], ...others])) return undefined;
  if (count === 2 && !isPair(text.slice(begin, first[1]), text.slice(...others[0]!))) return undefined;
  return [[begin, first[1]], ...others];
}

/** 六个细分行业, 三家公司: how many of what the list before it has. */
const COUNTED = /([两三四五六七八九十]|十[一二三四五六七八九]|\d{1,2})([个项类家种大条])[\u4e00-\u9fff]{1,10}$/;

/** The list that a number right after it counts, up to `end`: 甲、乙、丙三个行业. None where it has more or fewer members. */
export function countedBefore(text: string, end: number): Range[] | undefined {
  const counted = COUNTED.exec(text.slice(Math.max(0, end - 14), end));
  if (!counted) return undefined;
  const at = end - counted[0].length;
  return listBefore(text, at, countsOf(counted[0])[0] ?? Number(counted[1]));
}

/** How many 、 stand in [from, end), brackets or not. */
function commas(text: string, from: number, end: number): number {
  let found = 0;
  for (let i = from; i < end; i++) if (text.charCodeAt(i) === COMMA) found++;
  return found;
}

function split(text: string, start: number, end: number): Range[] {
  const parts: Range[] = [];
  let depth = 0;
  let from = start;
  for (let i = start; i < end; i++) {
    const step = pairingAt(text, i);
    if (step !== 0) depth = Math.max(0, depth + step);
    else if (depth === 0 && text.charCodeAt(i) === COMMA) {
      parts.push([from, i]);
      from = i + 1;
    }
  }
  parts.push([from, end]);
  return parts;
}

/** …相对应的检查对象名录库和执法检查人员名录库: two things alike after what is said of both. */
function pairAfterModifier(text: string, [from, to]: Range): Range[] | undefined {
  const last = text.slice(from, to);
  const found =
    /(?:相对应|相适应|相配套|相关|有关|统一|所需|完善|健全)的([^的、]{2,20}?)(?:和|及|与|以及)([^的、]{2,20})$/.exec(
      last,
    );
  if (!found || found[1]!.slice(-1) !== found[2]!.slice(-1)) return undefined;
  const begin =
    to - found[2]!.length - /(?:和|及|与|以及)$/.exec(last.slice(0, -found[2]!.length))![0].length - found[1]!.length;
  return [
    [begin, begin + found[1]!.length],
    [to - found[2]!.length, to],
  ];
}

/** Two things make a list only where one can see it: they begin or end alike, or are as short and as long as each other. */
function isPair(a: string, b: string): boolean {
  if (a.length < 2 || b.length < 2) return a.length === b.length;
  return a[0] === b[0] || a.at(-1) === b.at(-1) || (a.length <= 8 && Math.abs(a.length - b.length) <= 1);
}

/** The last member is a thing, neither the verb before the term (坚定“四个自信”) nor its own beginning (工业“三废”). */
function endsInThing(members: readonly string[]): boolean {
  const last = members.at(-1)!;
  if (VERB_ONLY.test(last) || VERB_ENDS.test(last) || SENTENCE_WORDS.test(last)) return false;
  const rest = members.slice(0, -1);
  const tail = rest[0]!.slice(-2);
  return rest.length < 2 || !rest.every((other) => other.endsWith(tail)) || last.endsWith(tail) || last.length > 2;
}

function isMember(text: string): boolean {
  return text.length > 0 && text.length <= LONGEST_MEMBER && text.trim() === text && !QUOTED_NUMERAL.test(text);
}

/** A list of things, no sequence of clauses: no member is many times as long as another. */
function isEven(members: readonly Range[]): boolean {
  const lengths = members.map(([a, b]) => b - a);
  return Math.max(...lengths) <= Math.min(...lengths) * 5 + 4;
}

function firstStart(text: string, [from, to]: Range, others: readonly Range[]): number | undefined {
  const texts = others.map(([a, b]) => text.slice(a, b));
  const longest = Math.max(...texts.map(({ length }) => length));
  const shared = texts[0]![0]!;
  if (texts.length > 1 && texts.every((other) => other[0] === shared)) {
    // 抓好早发现、早报告、早隔离: the members begin alike.
    const at = text.slice(from, to).lastIndexOf(shared);
    const inside = INSIDE.test(text.slice(from, from + at + 1));
    if (at >= 0 && !inside && to - from - at <= longest + 2) return from + at;
  }
  if (texts.filter(beginsWithVerb).length * 2 > texts.length) {
    // 加强领导、落实责任、完善机制: each member is a verb with its object, the first as well.
    const verbal = afterVerbs(text, from, to).filter(
      (at) => to - at <= longest + 1 && to - at >= 2 && beginsWithVerb(text.slice(at, to)),
    );
    if (verbal.length > 0) return verbal[0];
  }
  let begin = nounStart(text, from, to, to - 1, false);
  const of = text.slice(begin, to).lastIndexOf('的');
  if (of >= 0 && begin + of + 1 < to && to - begin > longest + 4 && !texts.some((other) => other.includes('的')))
    begin += of + 1;
  if (to - begin > longest) begin = nounStart(text, begin, to, to - 1, true);
  const even = evenStart(text, to, texts);
  if (even !== undefined && even > begin + 1) begin = even;
  return to - begin > longest * 2 + 2 ? undefined : begin;
}

/** 传统产业高端化、智能化、绿色化: where the others are as long as each other and end alike, so is the first. */
function evenStart(text: string, to: number, others: readonly string[]): number | undefined {
  const [one] = others;
  const last = text[to - 1]!;
  const even =
    others.length > 1 &&
    one!.length <= 4 &&
    others.every((other) => other.length === one!.length && other.at(-1) === last);
  return even ? to - one!.length : undefined;
}
