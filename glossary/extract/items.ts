import type { ItemGroup } from '../entry';
import { splitOutside } from './brackets';
import { countsOf, unitsOf } from './counts';
import { membersIn, ordinalsIn, type Range } from './members';

/** What a definition may say before its list. */
const LEAD = /^(?:[\s，,：:]|主要|具体|分别|指的是|是指|指|即|就是|是|包括|包含|为(?!了))*/;
const SENTENCE_END = /[。！？!?]/;

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Whether a term counts more than one thing: without that it has no parts. */
export const isCounting = (term: string): boolean => sumOf(countsOf(term)) > 1;

/** The parts that a term's numerals count, where the definition lists as many; verbatim and in order. */
export function itemsOf(term: string, definition: string): ItemGroup[] | undefined {
  const counts = countsOf(term);
  const total = sumOf(counts);
  if (total < 2 || definition.length > 2000) return undefined;
  if (counts.length === 1) {
    const parts = listIn(definition, total);
    if (parts && lacksCounted(term, definition, parts)) return undefined;
    return parts && groupsOf(definition, trimShared(term, definition, parts), counts);
  }
  const grouped = labelledGroups(term, definition) ?? clauseGroups(definition, counts);
  if (grouped) return grouped;
  const parts = listIn(definition, total);
  return parts && agrees(term, definition, parts)
    ? groupsOf(definition, withoutLead(term, definition, parts), counts)
    : undefined;
}

/** “三个100%”，即100%围挡、100%冲洗，车辆定位: all members but one begin, or end, with what is counted. */
export function lacksCounted(term: string, text: string, parts: readonly Range[]): boolean {
  const [only, ...others] = unitsOf(term);
  if (!only || others.length > 0 || parts.length < 3 || only.unit[1] !== '个') return false;
  const echo = only.unit.slice(2);
  if (echo.length < 2) return false;
  const said = parts.map((part) => text.slice(...part));
  const without = (has: (part: string) => boolean) => said.filter((part) => !has(part)).length === 1;
  return (
    said.some((part) => !part.includes(echo)) &&
    (without((part) => part.startsWith(echo)) || without((part) => part.endsWith(echo)))
  );
}

/** 稳定实现农村贫困人口不愁吃、不愁穿 under 两不愁: the first of a group begins where the others of it begin. */
function withoutLead(term: string, text: string, parts: readonly Range[]): Range[] {
  const trimmed = [...parts];
  let next = 0;
  for (const { count } of unitsOf(term)) {
    const group = parts.slice(next, next + count);
    const [from, to] = group[0] ?? [0, 0];
    const begin = group[1] ? text.slice(group[1][0], group[1][0] + 1) : '';
    const alike = begin !== '' && term.includes(begin) && group.slice(1).every(([at]) => text.startsWith(begin, at));
    const at = alike ? text.lastIndexOf(begin, to - 1) : -1;
    if (at > from && to - at >= 2) trimmed[next] = [at, to];
    next += count;
  }
  return trimmed;
}

/** Cuts the parts into one group for each count. */
export function groupsOf(text: string, parts: readonly Range[], counts: readonly number[]): ItemGroup[] {
  return cutInto(parts, counts).map((group) => ({ parts: group.map(([from, to]) => text.slice(from, to)) }));
}

function cutInto(parts: readonly Range[], counts: readonly number[]): Range[][] {
  const groups: Range[][] = [];
  let next = 0;
  for (const count of counts) {
    groups.push(parts.slice(next, next + count));
    next += count;
  }
  return groups;
}

/** 纳入预算管理的经费，是指…: the list begins after what the definition says before it means something. */
const MEANS = /^[^、。；]{0,60}?(?:是指|指的是|主要包括|包括)/;

function listIn(text: string, count: number): Range[] | undefined {
  const parts = rawListIn(text, count);
  const ended = parts && !isBroken(text, parts) ? withoutRest(text, parts) : undefined;
  return ended && withoutModifier(text, withoutMeans(text, ended));
}

/** 会议提出，要做好稳就业、稳金融、稳外贸工作，即…: a sentence goes on around the list, so that its ends are not known. */
function isBroken(text: string, parts: readonly Range[]): boolean {
  if (text[parts[0]![1]] !== '、') return false;
  const holds = parts.map((part) => text.slice(...part).includes('，'));
  return holds[0]! && holds.at(-1)! && !holds.slice(1, -1).includes(true);
}

/** 通过肥料化、饲料化…: what is done to all of them is no part of the first. */
function withoutMeans(text: string, parts: readonly Range[]): readonly Range[] {
  const [[from, to], ...others] = parts as [Range, ...Range[]];
  const lone = text.startsWith('通过', from) && !others.some(([at]) => text.startsWith('通过', at));
  return lone && to - from > 3 ? [[from + 2, to], ...others] : parts;
}

/** 肥料化、饲料化、原料化等途径，提高…: the list ends at 等; none where a last part goes on and no 等 ends it. */
function withoutRest(text: string, parts: readonly Range[]): readonly Range[] | undefined {
  const [from, to] = parts.at(-1)!;
  let longest = 0;
  for (let n = 0; n < parts.length - 1; n++) longest = Math.max(longest, parts[n]![1] - parts[n]![0]);
  if (to - from <= longest * 2 + 4) return parts;
  const others = parts.slice(0, -1);
  if (others.some((part) => /[，；]/.test(text.slice(...part)))) return parts;
  const last = text.slice(from, to);
  const rest = last.indexOf('等');
  if (rest > 0 && rest <= longest * 2 + 4) return [...others, [from, from + rest]];
  return text[others.at(-1)![1]] === '、' && last.includes('，') ? undefined : parts;
}

/** 用财政拨款安排的因公出国费、…: a first part that is many times longer goes without what is said of all; none where it cannot. */
function withoutModifier(text: string, parts: readonly Range[]): Range[] | undefined {
  const [first, ...others] = parts;
  const longest = Math.max(...others.map(([from, to]) => to - from));
  const [from, to] = first!;
  if (to - from <= longest * 2 + 4) return [...parts];
  const of = text.lastIndexOf('的', to - 3);
  return of > from && to - of - 1 <= longest * 2 + 6 ? [[of + 1, to], ...others] : undefined;
}

function rawListIn(text: string, count: number): Range[] | undefined {
  const lead = MEANS.exec(text)?.[0].length ?? LEAD.exec(text)![0].length;
  const stop = SENTENCE_END.exec(text)?.index ?? text.length;
  const ends = [stop, text.indexOf('，', lead), text.indexOf('；', lead)].filter((end) => end > lead && end <= stop);
  for (const end of ends) {
    const parts = membersIn(text, lead, end, count);
    if (parts) return parts;
  }
  const colon = text.indexOf('：', lead);
  const inner = colon >= 0 && colon < stop ? membersIn(text, colon + 1, stop, count) : undefined;
  return inner ?? ordinalsIn(text, 0, text.length, count);
}

/** 七横指：…；七纵指：…: each numeral's own list after its name. */
export function labelledGroups(term: string, definition: string): ItemGroup[] | undefined {
  const units = unitsOf(term);
  const groups: ItemGroup[] = [];
  let cursor = 0;
  for (const [n, { unit, count }] of units.entries()) {
    const name = nameIn(definition, unit, cursor);
    if (!name) return undefined;
    const rest = definition.slice(name.end);
    const stop = stopBefore(rest, units[n + 1]?.unit);
    const parts = count === 1 ? single(rest, stop) : (membersIn(rest, 0, stop, count) ?? undefined);
    if (!parts) return undefined;
    groups.push({ parts: parts.map(([from, to]) => rest.slice(from, to)) });
    cursor = name.end;
  }
  return groups.length > 1 ? groups : undefined;
}

/** Where a group's list ends: at a full stop or ；, or before the name of the next group. */
function stopBefore(rest: string, next: string | undefined): number {
  let stop = /[；;。]/.exec(rest)?.index ?? rest.length;
  const name = next === undefined ? -1 : rest.indexOf(next.slice(0, 2));
  if (name > 0 && name < stop) stop = name;
  while (stop > 0 && '，“"「、'.includes(rest[stop - 1]!)) stop--;
  return stop;
}

/** 国内市场和国际市场，国内资源和国际资源: a clause for each numeral, with its list. */
function clauseGroups(definition: string, counts: readonly number[]): ItemGroup[] | undefined {
  const lead = LEAD.exec(definition)![0].length;
  const stop = SENTENCE_END.exec(definition)?.index ?? definition.length;
  for (const separators of ['；', '，']) {
    const clauses = splitOutside(definition, lead, stop, separators);
    if (clauses.length !== counts.length || counts.includes(1)) continue;
    const groups = clauses.map(([from, to], n) => membersIn(definition, from, to, counts[n]!));
    if (groups.every((group) => group !== undefined))
      return groups.map((group) => ({ parts: group.map(([from, to]) => definition.slice(from, to)) }));
  }
  return undefined;
}

/** The name of a group with its copula, the longest beginning of the unit that has one: 七纵(骨干路网)指：. */
function nameIn(definition: string, unit: string, from: number): { end: number } | undefined {
  for (let length = unit.length; length >= 2; length--) {
    const name = unit.slice(0, length);
    const at = definition.indexOf(name, from);
    if (at < 0) continue;
    const copula = /^[”」"]?[，,]?(?:指的是|是指|就是|即|指|为|是|：|:)[：:]?/.exec(
      definition.slice(at + length, at + length + 8),
    );
    if (copula) return { end: at + length + copula[0].length };
  }
  return undefined;
}

function single(rest: string, stop: number): Range[] | undefined {
  const comma = rest.indexOf('，');
  const end = comma > 0 && comma < stop ? comma : stop;
  return end > 0 && end <= 120 ? [[0, end]] : undefined;
}

/** For terms with several numerals, the parts must show it: those of one group begin or end alike, or repeat the noun. */
function agrees(term: string, definition: string, parts: readonly Range[]): boolean {
  const units = unitsOf(term);
  const groups = cutInto(
    parts,
    units.map(({ count }) => count),
  );
  return units.every(({ unit }, n) => {
    const texts = groups[n]!.map(([from, to]) => definition.slice(from, to));
    const noun = unit.slice(1, 3).replace(/^[个大项种]/, '');
    const alike =
      texts.length > 1 &&
      (texts.every((text) => text[0] === texts[0]![0]) || texts.every((text) => text.at(-1) === texts[0]!.at(-1)));
    return alike || texts.every((text) => [...noun].some((char) => text.includes(char)));
  });
}

/** 农村资源变资产、…、农民变股东改革 under 农村“三变”改革: what the term says around all parts belongs to none. */
function trimShared(term: string, text: string, parts: Range[]): Range[] {
  const bare = term.replace(/[“”「」『』"]/g, '');
  const head = bare.slice(0, 2);
  const tail = bare.slice(-2);
  const has = (index: number, what: string, end: boolean) => {
    const part = text.slice(...parts[index]!);
    return part.length > 3 && (end ? part.endsWith(what) : part.startsWith(what));
  };
  const lone = (index: number, what: string, end: boolean) =>
    has(index, what, end) && parts.every((_, n) => n === index || !has(n, what, end));
  const last = parts.length - 1;
  const [from, to] = parts[last]!;
  // 甲、乙、丙三大攻坚战 under 三大攻坚战: the whole term sums them up.
  if (to - from > bare.length + 1 && bare.length > 2 && text.slice(from, to).endsWith(bare))
    return [...parts.slice(0, -1), [from, to - bare.length]];
  return parts.map(([from, to], index): Range => {
    const cutHead = index === 0 && lone(0, head, false) ? 2 : 0;
    const cutTail = index === last && lone(last, tail, true) ? 2 : 0;
    return [from + cutHead, to - cutTail];
  });
}
