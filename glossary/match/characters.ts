import { NUMERALS } from '../numerals';
import { charactersAtEdges } from './edges';

/** The characters of which the guards take notice, simplified. */

/** A numeral beside a term's own may make another number of both. */
export const COUNTING = `${NUMERALS}〇百千万亿廿卅几0123456789`;
/** After these a numeral counts or orders something else: 第三, 周三, 每三. */
export const ORDERING = '第周每';
/** After these words too: 星期三, 礼拜三, 分之三. */
export const ORDERING_WORDS = ['星期', '礼拜', '分之'];
/**
 * 初 orders the days of a lunar month, but not after a word for a time: 年初, 月初, 当初 and then 三公经费.
 * @param words that end in 初; of them the last three characters count.
 */
export function isAtFirst(words: string): boolean {
  const before = words.at(-2) ?? '';
  if (before !== '' && '当起最期季旬'.includes(before)) return true;
  if (before !== '年' && before !== '月') return false;
  const earlier = words.at(-3) ?? '';
  return earlier === '' || !'正腊大十一二三四五六七八九'.includes(earlier);
}
/** With 一 these make one word: 同一, 统一, 唯一, 逐一, 单一, 专一, 任一, 某一, 另一. */
export const BEFORE_ONE = '同统唯逐单专任某另';
/** Words of two that end in one of these, after which 一 begins a word of its own: 主任一肩挑, 合同一案双查. */
export const WORDS_BEFORE_ONE = '主任责任担任兼任现任前任历任新任合同共同会同协同等同随同陪同名单清单订单';
/** After a form that ends in 个 and a numeral these go on counting: 四个一批, 四个一百, 四个一级. */
export const GOING_ON = '批百千万级次律流般种些个项条件名位样年月天线体站等类';

/** Characters that carry the meaning even of a long term: another one in their place makes another term. */
export const TELLING = `${NUMERALS}〇百千万亿零双多全半单首第东西南北上下左右内外前后大小高低新旧老少男女城乡工农党政军民国省市县区镇村不无非未反`;

/** What the guards look at, so that an index folds their traditional forms as well (週三, 禮拜三). */
export const lookedAt = (): string =>
  `${COUNTING}${ORDERING}${BEFORE_ONE}${GOING_ON}一个初星期礼拜分之正腊大年月当起最季旬${charactersAtEdges()}${WORDS_BEFORE_ONE}`;
