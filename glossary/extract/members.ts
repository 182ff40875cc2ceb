import { isHan, pairingAt, splitOutside } from './brackets';

/** Start and end of a part within a text. */
export type Range = [start: number, end: number];

const CONJUNCTION = /以及|和|及|与|暨/g;
const LONGEST_PART = 120;
const ORDINALS = '一二三四五六七八九十';

/**
 * The list of exactly `count` members that a range holds: separated by 、 (the last by 和), by ；or by ，.
 * Brackets and quotes are not cut. None where the number differs, however close.
 */
export function membersIn(text: string, start: number, end: number, count: number): Range[] | undefined {
  if (count < 2 || end - start > 2000) return undefined;
  if (ORDINAL_FIRST.test(text.slice(start, start + 6))) return ordinalsIn(text, start, end, count);
  const stop = trimEnd(text, start, end);
  const found = separatorsIn(text, start, stop);
  for (const { separators, number } of [
    { separators: '、', number: found.pauses },
    { separators: '；;', number: found.semicolons },
    { separators: '，,', number: found.commas + found.plain },
    { separators: '、，', number: found.pauses + found.commas },
  ]) {
    // The last two may have 和 between them instead of a 、.
    if (number !== count - 1 && (separators !== '、' || number !== count - 2)) continue;
    const parts = splitOutside(text, start, stop, separators);
    const whole = separators === '、' ? withConjunction(text, parts, count) : parts;
    if (whole?.length !== count) continue;
    const trimmed = whole.map(([from, to]): Range => withoutLink(text, trim(text, from, to)));
    if (trimmed.every(([from, to]) => to > from && to - from <= LONGEST_PART)) return trimmed;
  }
  return undefined;
}

/** How many separators of each kind stand outside of brackets and quotes. */
function separatorsIn(text: string, start: number, end: number) {
  const found = { pauses: 0, semicolons: 0, commas: 0, plain: 0 };
  let depth = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isHan(code)) continue;
    const step = pairingAt(text, i);
    if (step !== 0) depth = Math.max(0, depth + step);
    else if (depth > 0) continue;
    else if (code === 0x3001) found.pauses++;
    else if (code === 0xff1b || code === 0x3b) found.semicolons++;
    else if (code === 0xff0c) found.commas++;
    else if (code === 0x2c) found.plain++;
  }
  return found;
}

/** Cuts the last member at its 和 where that gives the number asked for, and refuses a list that 和 would make longer. */
export function withConjunction(text: string, parts: Range[], count: number): Range[] | undefined {
  if (parts.length !== count && parts.length !== count - 1) return undefined;
  const [from, to] = parts.at(-1)!;
  const last = text.slice(from, to);
  const cuts = [...last.matchAll(CONJUNCTION)].filter(({ index, 0: word }) => {
    let depth = 0;
    for (let i = 0; i < index; i++) depth += pairingAt(last, i);
    return depth === 0 && index > 0 && index + word.length < last.length;
  });
  if (parts.length === count - 1 && cuts.length > 0) {
    const cut = cuts.at(-1)!;
    return [...parts.slice(0, -1), [from, from + cut.index], [from + cut.index + cut[0].length, to]];
  }
  if (parts.length === count) {
    // 甲、乙和丙 are three: a last member with 和 counts as one only where the others have one as well.
    const others = parts.slice(0, -1).every(([a, b]) => CONJUNCTION_IN.test(text.slice(a, b)));
    return cuts.length === 0 || others ? parts : undefined;
  }
  return undefined;
}

const ORDINAL_FIRST = /^\s*第?一[是要，]/;
const CONJUNCTION_IN = /以及|和|及|与|暨/;

const ORDINAL_FORMS = [
  ['', '是'],
  ['', '要'],
  ['', '、'],
  ['第', '，'],
  ['第', '、'],
  ['第', '是'],
] as const;
const ORDINAL_BEFORE = /第?一[是要、，]\s*$/;

/** Where a list begins whose first part begins at `from`: at its 一是, where it has one. */
export function listStart(text: string, from: number): number {
  return from - (ORDINAL_BEFORE.exec(text.slice(Math.max(0, from - 4), from))?.[0].length ?? 0);
}

/** 一是…；二是…；三是…: what follows the ordinals, where they run from one to `count` and no further. */
export function ordinalsIn(text: string, start: number, end: number, count: number): Range[] | undefined {
  if (!text.slice(start, end).includes('一')) return undefined;
  for (const [before, form] of ORDINAL_FORMS) {
    const heads: number[] = [];
    for (let at = start, n = 0; n < ORDINALS.length; n++) {
      const found = text.indexOf(before + ORDINALS[n]! + form, at);
      if (found < 0 || found >= end || !beginsClause(text, found, start)) break;
      heads.push(found);
      at = found + 1;
    }
    if (heads.length !== count) continue;
    const skip = before.length + 1 + form.length;
    const parts = heads.map((head, n): Range => trim(text, head + skip, clauseEnd(text, head, heads[n + 1] ?? end)));
    if (parts.every(([from, to]) => to > from && to - from <= LONGEST_PART)) return parts;
  }
  return undefined;
}

function beginsClause(text: string, at: number, start: number): boolean {
  return at === start || '，。；：,;: \u3000、'.includes(text[at - 1]!);
}

function clauseEnd(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) if ('；;。！'.includes(text[i]!)) return i;
  return to;
}

/** …清单，以及政务服务网: the word that joins the last member is not part of it. */
function withoutLink(text: string, [from, to]: Range): Range {
  return text.startsWith('以及', from) && to - from > 3 ? [from + 2, to] : [from, to];
}

const EDGES = ' \t\n\u3000，,；;。.、：:';

export function trim(text: string, start: number, end: number): Range {
  let from = start;
  let to = end;
  while (from < to && EDGES.includes(text[from]!)) from++;
  while (to > from && EDGES.includes(text[to - 1]!)) to--;
  return [from, to];
}

const AIM = /为(?:目标|重点|抓手|核心|引领|导向|载体|主线|主要内容)$/;

/** 以“四好”即住房好、环境好、治理好为目标: what the list is for is no part of its last member. */
export function withoutAim(text: string, start: number, end: number): number {
  const found = AIM.exec(text.slice(Math.max(start, end - 5), end));
  return found ? end - found[0].length : end;
}

/** Without what only ends the list: a full stop, 等. */
function trimEnd(text: string, start: number, end: number): number {
  const [, stop] = trim(text, start, end);
  return text[stop - 1] === '等' ? stop - 1 : withoutAim(text, start, stop);
}
