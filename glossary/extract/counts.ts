import { NUMERALS, numeralsOf } from '../numerals';

/** What looks like a count and is none: plans, dates, ordinals, measures, round numbers, 一 as "one and the same". */
const NO_COUNT = new RegExp(
  [
    '十[一二三四五六七八九](?=五|时|期)五?',
    '第[一二两三四五六七八九十\\d]+',
    '[一二两三四五六七八九十\\d]+(?:年|月|日|周|小时|分钟|公里|米|亩|元|岁|时期|季度|世纪|届|次|中全会|号|期|线城|分之)',
    '[一二两三四五六七八九十\\d]*[百千万亿][一二两三四五六七八九十百千万亿]*',
    '(?:合|归|统|(?<!清)单|唯|同|专|万|如|划)一',
    '(?<=位)一体',
    // 三选一: one of three.
    '(?<=[两三四五六七八九])选[一二两三]',
    // 三个一批, 五个一: one of what is counted.
    '(?<=个)一',
    // 三级网络 counts, 二级市场 and 三级医院 do not.
    '[一二]级|[三四五]级(?=甲|等|以上|医院|公路|响应|保护|标准|资质|风险|市场|考试)',
    '三四线|[一二三四]线城市',
    '九一八|九二|五四|八一|七一|双十一|一二三产|不二|一二·九|七七|六一|三八|十一(?!个)|二十大|十[一二三四五六七八九]大',
  ].join('|'),
  'g',
);

const DIGITS: Record<string, string> = {
  1: '一',
  2: '二',
  3: '三',
  4: '四',
  5: '五',
  6: '六',
  7: '七',
  8: '八',
  9: '九',
};
/** The value of each numeral by its code unit, 一 to 十. */
const VALUES = new Map([...NUMERALS].map((char) => [char.charCodeAt(0), numeralsOf(char)[0]!]));
const LONE_DIGIT = /(?<![\d.])[1-9](?=[\u4e00-\u9fff])/g;
const ANY = /[一二两三四五六七八九十1-9]/;

/** The numerals of a term that count something, in order: 三条红线 gives [3], 一尊重五统筹 [1, 5], 十四五规划 none. */
export function countsOf(term: string): readonly number[] {
  if (!ANY.test(term)) return NONE;
  const known = KNOWN.get(term);
  if (known) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const counts = count(term);
  KNOWN.set(term, counts);
  return counts;
}

const NONE: readonly number[] = [];
/** The same few terms come again and again in one document. */
const KNOWN = new Map<string, readonly number[]>();
const MOST_KNOWN = 500;

function count(term: string): number[] {
  const plain = term.replace(LONE_DIGIT, (digit) => DIGITS[digit]!).replace(NO_COUNT, '〇');
  const tens = plain.replace(TEENS, (_, unit: string) => `〔${10 + numberOf(unit)}〕`);
  const counts: number[] = [];
  for (const [whole, value] of tens.matchAll(NUMBERS)) counts.push(value ? Number(value) : numberOf(whole));
  return counts;
}

const TEENS = /十([一二三四五六七八九])/g;
const NUMBERS = /〔(\d+)〕|[一二两三四五六七八九十]/g;

/** The value of a numeral of one character. */
const numberOf = (numeral: string): number => VALUES.get(numeral.charCodeAt(0))!;

export interface Unit {
  unit: string;
  count: number;
}
const KNOWN_UNITS = new Map<string, readonly Unit[]>();

/** The counted nouns of a term: 七横七纵骨干路网 gives 七横 and 七纵骨干路网, each with its value. */
export function unitsOf(term: string): readonly Unit[] {
  const known = KNOWN_UNITS.get(term);
  if (known) return known;
  if (KNOWN_UNITS.size >= MOST_KNOWN) KNOWN_UNITS.clear();
  const units = cutAtNumerals(term);
  KNOWN_UNITS.set(term, units);
  return units;
}

function cutAtNumerals(term: string): Unit[] {
  const bare = term.replace(/[“”「」『』"、，\s]/g, '');
  // 三统一 counts 统一, whose 一 counts nothing.
  const masked = bare.replace(NO_COUNT, (one) => '〇'.repeat(one.length));
  const units: Unit[] = [];
  let from = -1;
  let count = 0;
  for (let i = 0; i <= bare.length; i++) {
    const value = i < bare.length ? VALUES.get(masked.charCodeAt(i)) : 0;
    if (value === undefined || value === 10) continue;
    if (from >= 0) units.push({ unit: bare.slice(from, i), count });
    from = i;
    count = value;
  }
  return units;
}
