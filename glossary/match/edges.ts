import type { Folded } from '../fold/fold';
import { NUMERALS } from '../numerals';
import type { Candidate } from './candidate';

/**
 * Characters that make one word with the one before a term that begins with them: 加大调解力度 holds no 大调解, 担保交楼
 * no 保交楼, 全国九条河流 no 国九条, 农村村通水管 no 村村通. Where such a word goes before the term itself, its own
 * character stands between (全国国资, 农村村村通).
 */
const JOINED_BEFORE: Readonly<Record<string, string>> = {
  大: '加扩各重最巨强壮盛宏放增两三四五六七八九十几',
  保: '担确环社医劳安投参承低',
  国: '全我外中',
  村: '农',
  民: '人农居市公渔股选',
  新: '创更革重',
};
/** The same for the character after a term, and what may follow it after all: 林长制药, 林长制作; but 林长制作用. */
const JOINED_AFTER: Readonly<Record<string, ReadonlyArray<readonly [next: string, unless: string]>>> = {
  制: [
    ['药冷剂衣糖毒氧', ''],
    ['作', '用风为战业'],
    ['造', '福势就成'],
    ['品', '牌质种'],
  ],
  金: [['融属', '']],
  主: [['要导体张动管办', '']],
};

/** What makes of a counted noun without quotes the name of another thing: 四个自信心, 两个责任区, 五个文明村, 三个效果图. */
const MADE_INTO_ANOTHER = '心村链图区率品证员镇校';

/** All characters named here, so that an index folds their traditional forms as well (擴大). */
export const AT_EDGES = [
  ...Object.entries(JOINED_BEFORE).flat(),
  ...Object.entries(JOINED_AFTER).flatMap(([last, words]) => [last, ...words.flat()]),
  MADE_INTO_ANOTHER,
].join('');

const MEASURE = '个'.charCodeAt(0);
const code = (char: string) => char.charCodeAt(0);
const BEFORE = new Map(Object.entries(JOINED_BEFORE).map(([first, chars]) => [code(first), chars]));
const AFTER = new Map(Object.entries(JOINED_AFTER).map(([last, words]) => [code(last), words]));

const charAt = ({ units, length }: Folded, at: number) =>
  at >= 0 && at < length ? String.fromCharCode(units[at]!) : '';

/** The first character of the candidate belongs to the word before it, or the last to the word after it. */
export function sharesAnEdge({ from, to }: Candidate, folded: Folded): boolean {
  const { units, gaps } = folded;
  const before = from > 0 && gaps[from] === 0 ? BEFORE.get(units[from]!) : undefined;
  if (before?.includes(charAt(folded, from - 1))) return true;
  if (to < folded.length && gaps[to] === 0 && isCounted(units, from, to))
    return MADE_INTO_ANOTHER.includes(charAt(folded, to));
  const after = to < folded.length && gaps[to] === 0 ? AFTER.get(units[to - 1]!) : undefined;
  if (!after) return false;
  const next = charAt(folded, to);
  const then = charAt(folded, to + 1);
  return after.some(([chars, unless]) => chars.includes(next) && (then === '' || !unless.includes(then)));
}

/** A numeral, 个 and a noun of two characters. */
const isCounted = (units: Uint16Array, from: number, to: number) =>
  to - from === 4 && units[from + 1] === MEASURE && NUMERALS.includes(String.fromCharCode(units[from]!));
