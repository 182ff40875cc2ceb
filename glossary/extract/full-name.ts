import type { Finding } from './finding';
import { isSpelled, plain } from './lead';
import { markOfLocal } from './marks';

/** 城投集团（全称为某某市城市建设投资集团有限公司）. */
const IN_FULL = /([\u4e00-\u9fff]{2,12})[（(]全称(?:为|是|：)?“?([\u4e00-\u9fffA-Za-z\d（）]{4,40}?)”?[）)](?![）)])/g;

/** “千万工程”全称为“千村示范、万村整治”工程, 深交所全称是深圳证券交易所. */
const SAID =
  /(“[^“”，。；]{2,12}”|[\u4e00-\u9fff]{2,12}?)[，,]?(?:的|其)?全称(?:为|是|叫)(“[^“”。；]{4,40}”[\u4e00-\u9fff]{0,6}|《[^《》]{4,60}》|[\u4e00-\u9fffA-Za-z\d（）·]{4,40})(?=[，。；,;]|$)/g;

/** A short name before its full form: the longest end of the words before, whose characters the full form has in their order. */
export function fullNamesIn(text: string): Finding[] {
  const findings: Finding[] = [];
  if (!text.includes('全称')) return findings;
  for (const { index, 0: whole, 1: before, 2: full } of text.matchAll(IN_FULL)) {
    const from = [...before!].findIndex((_, at) => isSpelled(full!, before!.slice(at)));
    const name = before!.slice(Math.max(0, from));
    if (from < 0 || name.length < 2 || full!.length < name.length + 2) continue;
    const at = index + from;
    const begin = index + whole.lastIndexOf(full!);
    findings.push({ term: [at, at + name.length], name, definition: [begin, begin + full!.length], kind: 'inline' });
  }
  for (const { index, 0: whole, 1: before, 2: full } of text.matchAll(SAID)) {
    const said = before!.startsWith('“') ? 0 : [...before!].findIndex((_, at) => isSpelled(full!, before!.slice(at)));
    const name = before!.slice(Math.max(0, said));
    const bare = plain(name);
    const quoted = name !== bare;
    // 单位全称为单位公章上的名称: no short name, and not its own beginning.
    if (said < 0 || bare.length < (quoted ? 2 : 3) || plain(full!).length < bare.length + 2) continue;
    if (!isSpelled(full!, bare) || plain(full!).startsWith(bare) || /^[由以按不与和]/.test(full!)) continue;
    const begin = index + whole.lastIndexOf(full!);
    const at = index + said;
    findings.push({
      term: [at, at + name.length],
      name: bare,
      definition: [begin, begin + full!.length],
      kind: 'inline',
      mark: markOfLocal(bare, quoted),
    });
  }
  return findings;
}
