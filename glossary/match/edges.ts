import type { Folded } from '../fold/fold';
import { NUMERALS } from '../numerals';
import type { Candidate } from './candidate';
import { unitOf, unitsOf } from './units';

/**
 * Characters that make one word with the one before a term that begins with them: 加大调解力度 holds no 大调解, 担保交楼
 * no 保交楼, 全国九条河流 no 国九条, 农村村通水管 no 村村通. Where such a word goes before the term itself, its own
 * character stands between (全国国资, 农村村村通).
 */
const JOINED_BEFORE: Readonly<Record<string, string>> = {
  大: '加扩各重最巨强增两三四五六七八九十几',
  保: '担确环社医安投参承低',
  国: '全我外中',
  村: '农',
  民: '人农居市公股',
  新: '创更革重',
};
/** The same for the character after a term, and what may follow it after all: 林长制药, 林长制作; but 林长制作用. */
const JOINED_AFTER: Readonly<Record<string, ReadonlyArray<readonly [next: string, unless: string]>>> = {
  制: [
    ['药冷剂衣', ''],
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
export const charactersAtEdges = (): string =>
  [
    ...Object.entries(JOINED_BEFORE).flat(),
    ...Object.entries(JOINED_AFTER).flatMap(([last, words]) => [last, ...words.flat()]),
    MADE_INTO_ANOTHER,
  ].join('');

const BEFORE = new Map(Object.entries(JOINED_BEFORE).map(([first, words]) => [unitOf(first), unitsOf(words)]));
const AFTER = new Map(
  Object.entries(JOINED_AFTER).map(([last, words]) => [
    unitOf(last),
    words.map(([next, unless]) => ({ next: unitsOf(next), unless: unitsOf(unless) })),
  ]),
);
const OF_ANOTHER = unitsOf(MADE_INTO_ANOTHER);
const COUNTING = unitsOf(NUMERALS);
const MEASURE = unitOf('个');

/** The first character of the candidate belongs to the word before it, or the last to the word after it. */
export function sharesAnEdge({ from, to }: Candidate, { units, gaps, length }: Folded): boolean {
  if (from > 0 && gaps[from] === 0 && BEFORE.get(units[from]!)?.has(units[from - 1]!)) return true;
  if (to >= length || gaps[to] !== 0) return false;
  // A numeral, 个 and a noun of two characters.
  if (to - from === 4 && units[from + 1] === MEASURE && COUNTING.has(units[from]!)) return OF_ANOTHER.has(units[to]!);
  const words = AFTER.get(units[to - 1]!);
  if (!words) return false;
  const then = to + 1 < length ? units[to + 1]! : 0;
  return words.some(({ next, unless }) => next.has(units[to]!) && !unless.has(then));
}
