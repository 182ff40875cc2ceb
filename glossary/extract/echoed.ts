import { splitOutside } from './brackets';
import { unitsOf } from './counts';
import type { Finding } from './finding';
import { groupsOf } from './items';
import { type Range, trim } from './members';

/** What may stand between the term and its list where the list itself shows whose it is. */
const LINK = /^[，,：:]\s*/;
const REACH = 200;
const LONGEST_PART = 24;
/** What the list can be told by: of a shorter echo chance has its share, and the marks must show the list as well. */
const SHORTEST_ECHO = 2;

/**
 * “三个不减”，工作力度不减、资金投入不减、督查频次不减: members that all end, or all begin, with what the term counts.
 * Neither a copula nor one kind of separator is needed then; the members must be as many as the numeral says, and no
 * further one may follow.
 * @param term what stands between the quotes.
 */
export function echoedAfter(text: string, term: Range, quoted: string): Finding | undefined {
  if (!'，,：:'.includes(text[term[1] + 1] ?? '无')) return undefined;
  const [only, ...others] = unitsOf(quoted);
  if (!only || others.length > 0 || only.count < 2) return undefined;
  const echo = only.unit.slice(1).replace(/^个/, '');
  const link = LINK.exec(text.slice(term[1] + 1, term[1] + 4));
  if (!link || echo.length === 0) return undefined;
  const from = term[1] + 1 + link[0].length;
  const parts =
    echoing(text, from, (part) => part.endsWith(echo)) ?? echoing(text, from, (part) => part.startsWith(echo));
  if (parts?.length !== only.count) return undefined;
  if (echo.length < SHORTEST_ECHO && !isPlainList(text, parts, echo)) return undefined;
  const definition: Range = [parts[0]![0], parts.at(-1)![1]];
  return { term, definition, kind: 'enumeration', items: groupsOf(text, parts, [only.count]) };
}

/**
 * “三无”，无纸化收件、无感式评价、无障碍通行: where one character is the echo, 、 stands between all, and a last member that
 * begins with it is no longer than the others, as the sentence may go on with it. Two must be as long as each other.
 */
function isPlainList(text: string, parts: readonly Range[], echo: string): boolean {
  if (!parts.slice(1).every(([at]) => text[at - 1] === '、')) return false;
  if (parts.every(([, to]) => text[to - 1] === echo)) return true;
  const lengths = parts.map(([from, to]) => to - from);
  const last = lengths.pop()!;
  return parts.length === 2 ? last === lengths[0] : last <= Math.max(...lengths) + 1;
}

/** The parts from `from` on that echo, up to the first that does not or the end of the sentence; none where the first does not. */
function echoing(text: string, from: number, echoes: (part: string) => boolean): Range[] | undefined {
  const stop = text.slice(from, from + REACH).search(/[。！？\n]/);
  const end = stop < 0 ? Math.min(text.length, from + REACH) : from + stop;
  const parts: Range[] = [];
  for (let at = from; at < end; ) {
    const mark = text.slice(at, end).search(/[，、；,;]/);
    const part = trim(text, at, mark < 0 ? end : at + mark);
    if (part[1] - part[0] > LONGEST_PART || !echoes(text.slice(...part))) break;
    parts.push(part);
    at = mark < 0 ? end : at + mark + 1;
  }
  return parts.length > 0 ? parts : undefined;
}

/** What may stand between a term of several numerals and its groups: ，, ：, 是这里的标签：. */
const MAY_LINK = '，,：:是就即有';
const GROUPS_LINK = /^(?:[，,：:]|(?:是|就是|即|有)[^，。；：“”]{0,8}[：:])\s*/;

/**
 * “三统一、两追溯”，统一采购、统一质控、统一配送，来源可追溯、去向可追溯: a clause for each numeral, whose members all hold
 * what it counts, as their beginning or as their end.
 */
export function echoedGroups(text: string, term: Range, quoted: string): Finding | undefined {
  if (!MAY_LINK.includes(text[term[1] + 1] ?? '无')) return undefined;
  const link = GROUPS_LINK.exec(text.slice(term[1] + 1, term[1] + 14));
  const units = unitsOf(quoted);
  if (!link || units.length < 2) return undefined;
  const from = term[1] + 1 + link[0].length;
  const stop = text.slice(from, from + REACH).search(/[。！？\n]/);
  const clauses = splitOutside(text, from, stop < 0 ? Math.min(text.length, from + REACH) : from + stop, '，,；;');
  const groups = units.map(({ unit, count }, n) => groupOf(text, clauses[n], unit.slice(1).replace(/^个/, ''), count));
  if (!groups.every((group) => group !== undefined)) return undefined;
  const parts = groups.flat();
  const definition: Range = [parts[0]![0], parts.at(-1)![1]];
  const items = groups.map((group) => ({ parts: group.map((part) => text.slice(...part)) }));
  return { term, definition, kind: 'enumeration', items };
}

function groupOf(text: string, clause: Range | undefined, echo: string, count: number): Range[] | undefined {
  if (!clause || echo.length === 0) return undefined;
  const parts = splitOutside(text, ...clause, '、').map(([from, to]) => trim(text, from, to));
  const said = parts.map((part) => text.slice(...part));
  const alike = said.every((part) => part.endsWith(echo)) || said.every((part) => part.startsWith(echo));
  const short = parts.every(([from, to]) => to - from > echo.length && to - from <= LONGEST_PART);
  return parts.length === count && alike && short ? parts : undefined;
}
