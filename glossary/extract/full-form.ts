import { closeOf } from './brackets';
import { isMeans } from './copula';
import { isSpelled, plain } from './lead';

const MEANS = /(?:是|系|泛|特|专|均|即|^)指(?:的是)?/g;

/** 所称省属企业，是指浙江省国资委: where the clause goes on after what says that it means something. */
export function afterMeans(text: string, start: number, end: number): number {
  const clause = text.slice(start, end);
  if (!clause.includes('指')) return start;
  let after = start;
  for (const { index, 0: said } of clause.matchAll(MEANS)) {
    const at = start + index + said.length;
    if (end - at >= 2 && isMeans(text, at)) after = at;
  }
  return after;
}

/** 省国资委（以下简称省国资委）依法履行出资人职责企业: whose they are is part of what they are. */
const OWNED =
  /[（(][^（）()]{0,12}(?:简称|统称|称)[^（）()]{1,24}[）)]((?:依法|直接|负责|代为)?(?:履行出资人职责|监管|管理|主管|举办|出资|控股|所属|直属|下属|管辖)的?[\u4e00-\u9fff]{0,6}(?:企业|单位|机构|公司|学校|医院))$/;

/** Where the bracket after an owner stands whose things the full form names; -1 where it goes without one. */
export function ownerStart(text: string, start: number, end: number): number {
  const owned = OWNED.exec(text.slice(start, end));
  if (!owned || closeOf(text, start + owned.index) < 0) return -1;
  return owned.index >= 2 ? start + owned.index : -1;
}

/**
 * Whether the words in quotes that end a clause are the full form without what stands before them: 新疆“访民情、惠民生、聚民心”
 * （简称“访惠聚”）. They hold a list or the characters of the name, and the name nothing of what stands before.
 */
export function quotesIt(text: string, start: number, open: number, end: number, name: string): boolean {
  if (open < start || text[open] !== '“' || text[end - 1] !== '”') return false;
  const inner = text.slice(open + 1, end - 1);
  const bare = plain(name);
  if (inner.length <= bare.length || text.slice(start, open).includes(bare.slice(0, 2))) return false;
  return isSpelled(inner, bare) || (/[、，]/.test(inner) && [...bare].some((char) => inner.includes(char)));
}
