import { clauseStart } from './boundary';
import { closeOf, outerClose, splitOutside } from './brackets';
import { countsOf, unitsOf } from './counts';
import { CORNER, type Cues } from './cues';
import { echoedAfter, echoedGroups } from './echoed';
import type { Finding } from './finding';
import { groupsOf, itemsOf, labelledGroups, lacksCounted } from './items';
import { listBefore } from './list-before';
import { listStart, membersIn, ordinalsIn, type Range, trim } from './members';

/** A list that the text attributes to the term: “三品”（…）, “三条红线”，即…, “四早”：…. */
const AFTER =
  /(?:[\u4e00-\u9fff]{0,6}?)(?:[（(](?:以下简称|即|指|包括|分别是|分别为)?[：:]?|(?:[，,——-]{0,2})(?:即|也就是|分别是|分别为|指的是|是指|主指|主要指|具体指|具体包括|包括|分为)[：:]?|：|:|——)/y;
/** The text says in so many words that the list is what the term means. */
const STATED = /^[^（(]*(?:即|指|就是|包括|分别)/;
const SENTENCE_END = /[。！？\n]/;
/** How far a list of clauses may go on after its term. */
const REACH = 600;

/**
 * Each term in quotes with a numeral, and the list beside it whose length agrees.
 * @param cues those of the text.
 */
export function enumerationsIn(text: string, cues: Cues): Finding[] {
  const findings: Finding[] = [];
  const take = (open: number) => {
    const close = closeOfNumeral(text, open);
    const found = close < 0 ? undefined : around(text, open, close, text.slice(open + 1, close));
    if (found) findings.push(found);
  };
  if ((cues & CORNER) === 0) for (let at = text.indexOf('“'); at >= 0; at = text.indexOf('“', at + 1)) take(at);
  else for (const { index } of text.matchAll(OPEN)) take(index);
  return findings;
}

const OPEN = /[“「]/g;
const OPENS = 1;
const CLOSES = 2;
const NUMERAL = 3;
/** A whole clause in quotes is a saying, not a term. */
const CLAUSE = 4;
const KINDS = new Uint8Array(0x10000);
for (const [kind, chars] of [
  [OPENS, '“「'],
  [CLOSES, '”」'],
  [NUMERAL, '一二两三四五六七八九十123456789'],
  [CLAUSE, '，。；：！？'],
] as const) {
  for (const char of chars) KINDS[char.charCodeAt(0)] = kind;
}
const LONGEST = 16;

/** Where the quotes close that open at a place and hold a term with a numeral; -1 where they hold anything else. */
function closeOfNumeral(text: string, open: number): number {
  const end = Math.min(text.length, open + LONGEST + 2);
  let hasNumeral = false;
  for (let at = open + 1; at < end; at++) {
    const kind = KINDS[text.charCodeAt(at)]!;
    if (kind === NUMERAL) hasNumeral = true;
    else if (kind === CLOSES) return hasNumeral && at - open > 2 ? at : -1;
    else if (kind !== 0) return -1;
  }
  return -1;
}

function around(text: string, open: number, close: number, quoted: string): Finding | undefined {
  const counts = countsOf(quoted);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < 2) return undefined;
  const term: Range = [open + 1, close];
  const found = listAfter(text, close + 1, total) ?? groupsAfter(text, close + 1, counts);
  const after = found && withoutFigure(text, found);
  const both = after ? undefined : pairedGroups(text, term, quoted);
  if (both) return both;
  const named = !after && counts.length > 1 ? namedGroups(text, term, quoted) : undefined;
  if (named) return named;
  const isOpen = !'（('.includes(text[close + 1] ?? '无');
  if (after && (counts.length === 1 || (isOpen && !isCutByGroups(text, after, counts))) && isMixed(text, after))
    return undefined;
  if (after && ((isOpen && runsOn(text, after)) || lacksCounted(quoted, text, after))) return undefined;
  if (after && !isGrouped(text, after, counts)) return undefined;
  const echoed = after
    ? undefined
    : (echoedAfter(text, term, quoted) ?? (counts.length > 1 ? echoedGroups(text, term, quoted) : undefined));
  if (echoed) return echoed;
  const counted = counts.some((count) => count > 1);
  const parts = after ?? (!counted || isMember(text, close + 1, total) ? undefined : listBefore(text, open, total));
  if (!parts) return bracketed(text, term, total, counts) ?? runTogether(text, term, quoted);
  const definition: Range = [after ? listStart(text, parts[0]![0]) : parts[0]![0], parts.at(-1)![1]];
  const said = after && STATED.test(text.slice(close + 1, definition[0]));
  const grouped = counts.length > 1 && after ? itemsOf(quoted, text.slice(...definition)) : undefined;
  return { term, definition, kind: said ? 'inline' : 'enumeration', items: grouped ?? groupsOf(text, parts, counts) };
}

const BEGINS_WITH_NUMERAL = /^.{0,2}[一二两三四五六七八九十1-9]/s;

/** “四大行动”：甲行动、乙行动、丙行动，推动发展: one mark between some members and another before a last one that is unlike them. */
function isMixed(text: string, parts: readonly Range[]): boolean {
  const marks = new Set(parts.slice(1).map(([from]) => text[from - 1]));
  if (!marks.has('、') || !marks.has('，')) return false;
  const last = parts.at(-1)!;
  const [first, second] = parts as [Range, Range];
  const tail = text[first[1] - 1];
  return tail === text[second[1] - 1] && tail !== text[last[1] - 1];
}

/** “两清三建”，即清债权、清债务，建台账、建制度，管理水平提升: with both marks, the stronger one stands between the groups. */
function isGrouped(text: string, parts: readonly Range[], counts: readonly number[]): boolean {
  const marks = parts.slice(1).map(([from]) => text[from - 1]);
  if (counts.length < 2 || counts.some((count) => count < 2) || !marks.includes('、') || !marks.includes('，'))
    return true;
  return isCutByGroups(text, parts, counts);
}

/** Whether ， stands between the groups and nowhere else. */
function isCutByGroups(text: string, parts: readonly Range[], counts: readonly number[]): boolean {
  const marks = parts.slice(1).map(([from]) => text[from - 1]);
  const sums = counts.map((_, n) => counts.slice(0, n + 1).reduce((sum, count) => sum + count, 0));
  return marks.every((mark, n) => (mark === '，') === sums.includes(n + 1));
}

/** “三保”——保基本民生、保工资、保运转支出占比达到78%: the sentence goes on after the list without a mark. */
function runsOn(text: string, parts: readonly Range[]): boolean {
  const [last, ...others] = parts.map((part) => text.slice(...part)).reverse();
  return GOES_ON.test(last!) && !others.some((other) => GOES_ON.test(other));
}

/** “三假”——假病人、假病情、假票据案件19起: a last member that begins as the others do, and goes on to a figure, is as long as they are. */
function withoutFigure(text: string, parts: readonly Range[]): Range[] {
  const others = parts.slice(0, -1);
  const [from, to] = parts.at(-1)!;
  const length = others[0]![1] - others[0]![0];
  const even = others.length > 1 && others.every(([a, b]) => b - a === length && text[a] === text[from]);
  const goesOn = FIGURE.test(text.slice(from, to)) && !others.some((part) => /\d/.test(text.slice(...part)));
  return even && goesOn && to - from > length && length < 7 ? [...others, [from, from + length]] : [...parts];
}

const FIGURE = /[\u4e00-\u9fff]{2}\d[\d.]*[万亿]?[\u4e00-\u9fff]{1,2}$/;

const GOES_ON = /.{4,}(?:占比|同比|环比|累计|合计|共计|达到|完成率|增长|下降|提高).*\d/;

/** “三横两纵”路网：三横指…；两纵指…: each numeral is explained by its name. */
function namedGroups(text: string, term: Range, quoted: string): Finding | undefined {
  const link = /^[\u4e00-\u9fff]{0,6}(?:——|[：:，。（(])\s*[“「]?/.exec(text.slice(term[1] + 1, term[1] + 16));
  if (!link) return undefined;
  const from = term[1] + 1 + link[0].replace(/[“「]$/, '').length;
  if (!BEGINS_WITH_NUMERAL.test(text.slice(from, from + 3))) return undefined;
  const stop = text.slice(from, from + REACH).search(/[。！？\n]/);
  const end = outerClose(text, from, stop < 0 ? Math.min(text.length, from + REACH) : from + stop);
  const body = text.slice(from, end);
  if (!BEGINS_WITH_NUMERAL.test(body)) return undefined;
  const items = labelledGroups(quoted, body);
  return items && { term, definition: [from, end], kind: 'inline', items };
}

/** “三抓三促”（抓学习促提升、…）: each part speaks of all that is counted. */
function pairedGroups(text: string, term: Range, quoted: string): Finding | undefined {
  if (!holdsTwoNumerals(quoted)) return undefined;
  const units = unitsOf(quoted);
  const [first, ...others] = units;
  if (!first || first.count < 2 || others.length === 0 || others.some(({ count }) => count !== first.count))
    return undefined;
  const parts = listAfter(text, term[1] + 1, first.count);
  const said = parts?.map((part) => text.slice(...part));
  if (!parts || !said!.every((part) => units.every(({ unit }) => part.includes(unit.charAt(1))))) return undefined;
  const definition: Range = [parts[0]![0], parts.at(-1)![1]];
  return { term, definition, kind: 'enumeration', items: groupsOf(text, parts, [first.count]) };
}

function holdsTwoNumerals(text: string): boolean {
  let found = 0;
  for (let i = 0; i < text.length; i++) if (KINDS[text.charCodeAt(i)] === NUMERAL) found++;
  return found > 1;
}

/** The term is itself a member of the list: 政府机构、国有企业、农村“三变”等改革. */
function isMember(text: string, after: number, count: number): boolean {
  return text[after] === '等' || (text[after] === '、' && count < 4);
}

/** “三河三湖”（淮河海河辽河、太湖巢湖滇池）: names that end alike, a group for each numeral. */
function runTogether(text: string, term: Range, quoted: string): Finding | undefined {
  const open = term[1] + 1;
  if (text[open] !== '（' && text[open] !== '(') return undefined;
  const close = closeOf(text, open, 80);
  const units = unitsOf(quoted);
  if (close < 0 || units.length < 2) return undefined;
  const groups = text
    .slice(open + 1, close)
    .replace(/^即[：:]?/, '')
    .split(/[、，和及]/);
  if (groups.length !== units.length) return undefined;
  const items = groups.map((group, n) => ({ parts: namesEndingIn(group, units[n]!.unit.slice(1)) }));
  const agree = items.every(({ parts }, n) => parts.length === units[n]!.count);
  return agree ? { term, definition: [open + 1, close], kind: 'enumeration', items } : undefined;
}

/** 淮河海河辽河 and 河: 淮河, 海河, 辽河. One name may go its own way: 太湖巢湖滇池 and 湖. */
function namesEndingIn(group: string, unit: string): string[] {
  const names: string[] = [];
  let from = 0;
  for (let at = 0; at < group.length - 1; at++) {
    if (group[at] !== unit[0]) continue;
    names.push(group.slice(from, at + 1));
    from = at + 1;
  }
  names.push(group.slice(from));
  return unit && names.every(({ length }) => length >= 2 && length <= 6) ? names : [];
}

/** “a、b、c”（“三X”） and a、b、c（“三X”）: the term itself stands in the brackets. */
function bracketed(text: string, term: Range, total: number, counts: readonly number[]): Finding | undefined {
  const before = text[term[0] - 2];
  const after = text[term[1] + 1];
  if ((before !== '（' && before !== '(') || (after !== '）' && after !== ')')) return undefined;
  const end = term[0] - 2;
  const inner = text[end - 1] === '”' ? end - 1 : end;
  const parts =
    inner < end ? membersIn(text, text.lastIndexOf('“', inner) + 1, inner, total) : listBefore(text, end, total);
  if (!parts) return undefined;
  return {
    term,
    definition: [parts[0]![0], parts.at(-1)![1]],
    kind: 'enumeration',
    items: groupsOf(text, parts, counts),
  };
}

function listAfter(text: string, at: number, count: number): Range[] | undefined {
  AFTER.lastIndex = at;
  const link = AFTER.exec(text)?.[0];
  const from = at + (link?.length ?? 0);
  if (link !== undefined && (link.includes('（') || link.includes('('))) {
    const open = at + link.search(/[（(]/);
    const close = closeOf(text, open, REACH);
    return close < 0 ? undefined : (membersIn(text, from, close, count) ?? ordinalsIn(text, from, close, count));
  }
  const reach = Math.min(text.length, at + REACH);
  if (link) {
    const stop = text.slice(from, reach).search(SENTENCE_END);
    const end = outerClose(text, from, stop < 0 ? reach : from + stop);
    const comma = text.indexOf('，', from);
    const near = comma > from && comma < end ? membersIn(text, from, comma, count) : undefined;
    const parts = near ?? membersIn(text, from, end, count);
    if (parts && (!isColon(link) || isListed(text, parts))) return parts;
  }
  return ordinalsAfter(text, at, reach, count);
}

/** “三减三健”，即减盐、减油、减糖，健康口腔、健康体重、健康骨骼，…: a clause for each numeral, and the sentence may go on. */
function groupsAfter(text: string, at: number, counts: readonly number[]): Range[] | undefined {
  if (counts.length < 2 || counts.some((count) => count < 2)) return undefined;
  const link = /^[，,]?(?:即|也就是|指的是|是指|指|包括)[：:]?/.exec(text.slice(at, at + 8))?.[0];
  if (!link) return undefined;
  const from = at + link.length;
  const reach = Math.min(text.length, from + REACH);
  const stop = text.slice(from, reach).search(SENTENCE_END);
  const end = outerClose(text, from, stop < 0 ? reach : from + stop);
  const clauses = splitOutside(text, from, end, '，,；;').slice(0, counts.length);
  const groups = clauses.map(([a, b], n) => membersIn(text, a, b, counts[n]!));
  if (groups.length < counts.length || !groups.every((group) => group !== undefined)) return undefined;
  const parts = groups.flat();
  return parts.some(([a, b]) => b - a > 16 || text.slice(a, b).includes('等')) ? undefined : parts;
}

const isColon = (link: string) => /[：:—]$/.test(link) && !/[即是括为][：:]$/.test(link);

/** After a mere colon the list must be one of words, as a sentence may follow there. */
function isListed(text: string, parts: readonly Range[]): boolean {
  return parts.every(([from, to]) => to - from <= 24) && text[parts[0]![1]] !== '，';
}

/** “三个坚持”。一是…；二是…；三是…: right after the term, up to a few words on. */
function ordinalsAfter(text: string, at: number, reach: number, count: number): Range[] | undefined {
  const near = text.slice(at, at + 16);
  if (!near.includes('一')) return undefined;
  const head = near.search(/[：:，。—]\s*第?一(?:是|要|、|，)|^[：:，。—]?\s*第?一(?:是|要|、|，)/);
  return head < 0 ? undefined : ordinalsIn(text, at + head, reach, count);
}

const BARE =
  /([两三四五六七八九]大[\u4e00-\u9fff]{2,6}|[两三四五六七八九][条个项类种][\u4e00-\u9fff]{2,6})(?:（(?:即|包括)?[：:]?|，即[：:]?)/g;

/** Without quotes only where the text says that the list is the term: 三大攻坚战（…）, 三条红线，即…. */
export function listedIn(text: string): Finding[] {
  const findings: Finding[] = [];
  for (const { index, 0: whole, 1: name } of text.matchAll(BARE)) {
    if (/[第周十百千万\d一二三四五六七八九“]/.test(text[index - 1] ?? '')) continue;
    const counts = countsOf(name!);
    if (counts.length !== 1) continue;
    const from = index + whole.length;
    const end = whole.includes('（') ? closeOf(text, index + whole.indexOf('（'), REACH) : sentenceEnd(text, from);
    const parts = end < 0 ? undefined : membersIn(text, from, end, counts[0]!);
    if (!parts || parts.some(([a, b]) => b - a > 24)) continue;
    if (clauseStart(text, index) < index && /的$/.test(text.slice(index - 1, index))) continue;
    const definition = trim(text, parts[0]![0], parts.at(-1)![1]);
    findings.push({
      term: [index, index + name!.length],
      definition,
      kind: 'enumeration',
      items: groupsOf(text, parts, counts),
    });
  }
  return findings;
}

function sentenceEnd(text: string, from: number): number {
  const stop = text.slice(from, from + REACH).search(/[。；，！？\n]/);
  return stop < 0 ? -1 : from + stop;
}
