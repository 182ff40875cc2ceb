import { closeOf } from './brackets';
import { countsOf } from './counts';
import type { Finding } from './finding';
import { groupsOf } from './items';
import { membersIn, type Range } from './members';

/** 三资（资金、资产、资源）: a numeral and what it counts, and a list in brackets right after it. */
const NAME =
  /(?<![一二两三四五六七八九十百千万亿第周期拜高初大〇○\d“「])[两三四五六七八九十](?![一二两三四五六七八九十百千万亿])[\u4e00-\u9fff]{1,4}（(?=[^（）]{0,12}、)/g;
/** Measures, places and people: 五人（…） and 三县（…） name what there is, not what one calls it. */
const MEASURE =
  /^[人名位口县区市乡镇村省州盟旗国校院家户处所站次天年月日时周期批轮级层点款章节笔城地港岛山江河湖海厂矿馆店台辆座栋幢块片段队组班届门科部篇份张件套间条个项类种大方者街路桥园寺庙宫塔厅局委办司府岸角]|单位$|部门$|街道$|企业$|公司$/;
const LONGEST_MEMBER = 6;
const LONGEST_ECHO = 9;
const REACH = 80;

/**
 * Without quotes and without one of the words that count (三大…, 三条…) only a list shows that a name is meant: as long as
 * the numeral says, and its members all with the word that is counted, or as long as each other where that is one character.
 */
export function numeralNamesIn(text: string): Finding[] {
  const findings: Finding[] = [];
  for (const { index, 0: whole } of text.matchAll(NAME)) {
    const open = index + whole.length - 1;
    const name = text.slice(index, open);
    const counts = countsOf(name);
    if (counts.length !== 1 || MEASURE.test(name.slice(1))) continue;
    const close = closeOf(text, open, REACH);
    const parts = close < 0 ? undefined : membersIn(text, open + 1, close, counts[0]!);
    if (!parts || !areAlike(text, parts, name.slice(1))) continue;
    const definition: Range = [parts[0]![0], parts.at(-1)![1]];
    findings.push({ term: [index, open], definition, kind: 'enumeration', items: groupsOf(text, parts, counts) });
  }
  return findings;
}

function areAlike(text: string, parts: readonly Range[], counted: string): boolean {
  const members = parts.map((part) => text.slice(...part));
  if (members.some((member) => /[\d“”《》以下含见等的]/.test(member))) return false;
  const lengths = members.map(({ length }) => length);
  const longest = Math.max(...lengths);
  if (longest <= LONGEST_ECHO && members.every((member) => member.includes(counted.charAt(0)))) return true;
  return counted.length === 1 && longest <= LONGEST_MEMBER && longest === Math.min(...lengths);
}
