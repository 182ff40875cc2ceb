import type { Match } from '../../glossary/match/scan.ts';

/** How a positive case departs from the plain headword. */
export const POSITIVE_KINDS = [
  '裸词',
  '引号整词',
  '引号位置',
  '错配引号',
  '分隔符',
  '加“个”',
  '换序',
  '数字写法',
  '括号',
  '省略词',
  '增添词',
  '换词',
  '全称',
  '共用部分',
  '列举＋词',
  '插词',
  '近义字',
  '错字',
  '繁体',
  '港台用语',
  '部首字',
  '断行空格',
  '页码',
  '拼音注音',
] as const;

/** Why a trap is not the entry. */
export const TRAP_KINDS = ['数字不同', '数字属前', '长词', '近似词', '专名', '普通词组', '跨句', '另有所指'] as const;

export const RECALL = 0.98;
export const PRECISION = 0.99;

export interface Case {
  id: string;
  headword: string;
  sentence: string;
  kind: string;
  /** Of a positive: what the mark must cover. */
  surface?: string;
  /** Of a trap: what a reader sees in it instead. */
  why?: string;
}

export interface Outcome {
  case: Case;
  right: boolean;
  found: Match[];
}

export interface Tally {
  kind: string;
  right: number;
  of: number;
}

export interface Scores {
  recall: number;
  precision: number;
  specificity: number;
  f1: number;
}

/** Rows of a TSV whose first line names the columns; ⏎ in a sentence or surface is a line end. */
export function parseCases(tsv: string): Case[] {
  const [head = '', ...rows] = tsv.trimEnd().split('\n');
  const columns = head.split('\t');
  return rows.map((row) => {
    const cells = row.replaceAll('⏎', '\n').split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])) as unknown as Case;
  });
}

/** Text without what may be inside or outside a mark alike: quotation marks and white space. */
export const bare = (text: string): string => text.replace(/[\s"'“”‘’＂＇「」『』]/gu, '');

/** A positive is right when one mark of its entry covers its surface; a trap, when its entry has no mark. */
export function judge(one: Case, found: readonly Match[]): boolean {
  const own = found.filter(({ headword }) => headword === one.headword);
  if (!one.surface) return own.length === 0;
  const surface = bare(one.surface);
  return own.some((match) => bare(match.surface).includes(surface));
}

export function evaluate(scan: (text: string) => Match[], cases: readonly Case[]): Outcome[] {
  return cases.map((one) => {
    const found = scan(one.sentence);
    return { case: one, right: judge(one, found), found };
  });
}

export function tally(outcomes: readonly Outcome[], kinds: readonly string[]): Tally[] {
  return kinds.map((kind) => {
    const those = outcomes.filter((outcome) => outcome.case.kind === kind);
    return { kind, right: those.filter(({ right }) => right).length, of: those.length };
  });
}

/** Precision counts one mark for each positive found and one for each trap fallen into. */
export function score(positives: readonly Outcome[], traps: readonly Outcome[]): Scores {
  const hits = positives.filter(({ right }) => right).length;
  const falls = traps.filter(({ right }) => !right).length;
  const recall = hits / positives.length;
  const precision = hits / (hits + falls);
  return {
    recall,
    precision,
    specificity: 1 - falls / traps.length,
    f1: (2 * recall * precision) / (recall + precision),
  };
}
