import { isTermAlone } from './accept';
import { afterNumbering } from './boundary';
import { unquoted } from './brackets';
import { isMeans, isName, OTHER_NAME } from './copula';
import type { Finding } from './finding';
import { itemsOf } from './items';
import { markOfLocal } from './marks';
import { sentenceEnd, trimmed } from './sentence';

const BARE = /是指|指的是|(?<=[，,])指/g;
/** …；X，是指…: where another statement begins. */
const NEXT_STATEMENT = new RegExp(
  `[；;]\\s*[^，。；,;]{2,24}(?:[，,]?是|[，,])指|[，,]${OTHER_NAME}是指(?![导引明令定])`,
);

/** TERM：是指DEF: a paragraph that is an entry, though no heading says so. */
const LABELLED =
  /^(?!上述|前述|前款|以上|注意|这里)(“[^，。；：“”]{2,20}”[\u4e00-\u9fff]{0,6}|[^，。；：！？“”《》,;:!?]{2,24})[：:]\s*(?:是指|系指|指的是)/;

export function labelIn(text: string): Finding[] {
  const start = afterNumbering(text, 0, text.length);
  const found = LABELLED.exec(text.slice(start, start + 40));
  if (!found) return [];
  const from = start + found[0].length;
  const said = found[1]!.trim();
  const name = unquoted(said);
  if (!isMeans(text, from, true) || !isTermAlone(name) || !isName(name, 24)) return [];
  const definition = trimmed(text, from, sentenceEnd(text, from, NEXT_STATEMENT));
  if (definition[1] - definition[0] < 6) return [];
  const items = itemsOf(name, text.slice(...definition));
  const mark = markOfLocal(name, name !== said);
  return [{ term: [start, start + said.length], name, definition, kind: 'inline', mark, ...(items ? { items } : {}) }];
}

/** 据介绍，产能利用率，是指…: what leads to the sentence is no part of the name. */
const LEAD_IN =
  /^(?:据[^，,]{1,10}|其中|此外|另外|同时|其次|首先|最后|一般来说|一般而言|通常|简单来说|简单地说|简言之|具体来说|具体而言|通俗[来地]?[讲说]|所谓的?|[^，,]{0,12}(?:介绍|解释|说明|表示|明确|规定|指出|提出|显示|了解到|来看|来说))[，,]\s*/;

/** 本措施中的, 文中, 所谓. */
const OF_THIS =
  /^(?:所谓的?|本[\u4e00-\u9fff]{1,6}(?:规定|所列|所述)的|本[\u4e00-\u9fff]{1,6}中的?|[文这其]中的?|(?:这里|此处)(?:所说)?的?)(?=[^，,]{2})/;

function afterLead(text: string, start: number, end: number): number {
  const from = start + (LEAD_IN.exec(text.slice(start, end))?.[0].length ?? 0);
  return from + (OF_THIS.exec(text.slice(from, end))?.[0].length ?? 0);
}

const AGAIN = new RegExp(`(?:^|[。；！？：\\n])[^，。；：]{2,16}是指[^。；]+，${OTHER_NAME}$`);

/** （以下简称Y） between a term and what is said of it. */
export const SHORT_NAME = /[（(](?:以下|下)?(?:简称|统称|称)(?:为)?“?[^“”（）()]{1,16}”?[）)]$/;

/** Words that begin with 指 and follow a comma: 全面完成，指日可待; 他，指着. Those that only follow 是 are `isMeans`'s. */
const POINTS = /^(?:日可待|手[画划]|鹿为|名道|桑骂|纹|甲|针|尖|战员|正|教|称|斥|摘|代|证|法|[的着了过其])/;
/** What stands before such a 指 without being a term: a time, a place, somebody, one of two. */
const NO_TERM = /^(?:前者|后者|两者|近日|日前|会后|最后|下一步|年内)$|(?:[会场书文信]上|中|后|前|时|[年月日天]|现场)$/;
/** X，指DEF，应当…: the sentence goes on about X. */
const GOES_ON = /[，,](?=[^，,。；]{0,8}(?:应当|不得|必须)|应|可以?(?![再循])|由|负责|享有|有权|按照?|须|需)/g;

/** Where what a mere 指 says of a term ends: with its sentence, or before what the sentence says of the term besides. */
function endOfAside(text: string, from: number, stop: number): number {
  const said = text.slice(from, stop);
  for (const { index } of said.matchAll(GOES_ON))
    if (/的[^的，,、]{1,10}$/.test(said.slice(0, index))) return from + index;
  return stop;
}

/** X，是指DEF, X，指DEF and X是指DEF, where X begins the sentence. */
export function bareIn(text: string): Finding[] {
  if (!text.includes('指')) return [];
  const findings: Finding[] = [];
  for (const { index, 0: copula } of text.matchAll(BARE)) {
    const from = index + copula.length;
    if (!isMeans(text, from)) continue;
    const comma = '，,'.includes(text[index - 1] ?? '无');
    const before = comma ? index - 1 : index;
    const end = before - (SHORT_NAME.exec(text.slice(Math.max(0, before - 30), before))?.[0].length ?? 0);
    const window = text.slice(Math.max(0, end - 40), end);
    const edge = Math.max(...[...'。；！？：;!?:\n'].map((mark) => window.lastIndexOf(mark)));
    if (edge < 0 && end > 40) continue;
    let start = end - window.length + edge + 1;
    // 昼间是指…，夜间是指…: what says again what something is begins anew.
    const clause = window.lastIndexOf('，');
    if (!comma && clause > edge && AGAIN.test(text.slice(Math.max(0, start - 80), end)))
      start = end - window.length + clause + 1;
    start = afterLead(text, afterNumbering(text, start, end), end);
    while (start < end && /[\s\u3000]/.test(text[start]!)) start++;
    const name = text.slice(start, end);
    const longest = copula === '指' ? 10 : comma ? 24 : index < 24 && start < 8 ? 20 : 12;
    if (!isName(name, longest) || /[“”「」]|所[称谓指述说]|是指/.test(name)) continue;
    if (copula === '指' && (POINTS.test(text.slice(from, from + 3)) || NO_TERM.test(name))) continue;
    const sentence = sentenceEnd(text, from, NEXT_STATEMENT);
    const stop = copula === '指' ? endOfAside(text, from, sentence) : sentence;
    const definition = trimmed(text, from, stop);
    if (definition[1] - definition[0] < 4) continue;
    const items = itemsOf(name, text.slice(...definition));
    findings.push({
      term: [start, end],
      name,
      definition,
      kind: 'inline',
      mark: markOfLocal(name, false),
      ...(items ? { items } : {}),
    });
  }
  return findings;
}
