import { beginsWithVerb, clauseStart, marksOf } from './boundary';
import { unquoted } from './brackets';
import { isName } from './copula';
import { countsOf } from './counts';
import type { Finding } from './finding';
import { markOfLocal } from './marks';
import { type Range, trim } from './members';

/** DEF，以下称X，; DEF，下称“X”，; DEF，统称为X。 */
const CALLED =
  /[，,](?:(?:以下|下文|下)称|(?:以下)?统称|合称)(?:为|作)?(“[^“”，。；]{2,16}”|[\u4e00-\u9fffA-Za-z\d+]{2,12})(?=[，。；,;])/g;
/** DEF，即“X”，; DEF（即“X”）. */
const THAT_IS = /[，,]即(“[^“”，。；：、]{2,12}”)(?=[，。；,;])|[（(]即(“[^“”，。；：、]{2,12}”)[）)]/g;
/** DEF，此即X。 */
const THIS_IS = /[，,]此即(“[^“”，。；：]{2,12}”|[\u4e00-\u9fff]{2,10})(?=[，。；])/g;
/** 凡…必须…，以下简称X: a rule, not the name of a thing. */
const RULE = /[，,]以下简称(“[^“”，。；]{2,12}”|[\u4e00-\u9fff]{2,10})(?=[，。；])/g;
const IS_RULE = /(?:^|[，,])凡[^，。]{2,40}(?:必须|应当|一律|不得|均)[^，。]{2,30}$/;

const SENTENCE_MARKS = marksOf('。；！？：;!?:\n\u3000');
const LONGEST = 110;
/** 的 and the noun that all the words before it describe. */
const DESCRIBED = /的([^的，、。；\d]{1,12})$/;
/** Words that describe a thing begin so even where they look like a verb and its object: 由…发包的经营方式. */
const DESCRIBES =
  /^(?:由|以|经|将|把|对|按|因|自|在|从|向|未|不|无|非|已|仅|尚|依法|通过|利用|采用|依托|使用|用于|具有|具备|符合|取得|持有|从事|提供|参加|参与|申请)/;
/** Somebody does something to the thing: 各地探索出符合实际的治理模式. */
const IS_DONE =
  /^(?:今年|去年|近年|当前|目前|上述|其中|\d)|[了着]|是(?!否)|探索|形成|建立|打造|推出|推行|推广|创新|提出|实施|构建|创建|研发|制定|出台|发布|组建|举办|开展|推进|总结|设立|成立|必须|应当|共有|现有|拥有|正在|我[市县区省们]|[这那此该]/;
/** 由县政府设立的服务站, 依法成立的企业: what is done belongs to the words that describe the thing. */
const DONE_TO_IT = /^(?:由|以|经|未|不|已|尚|依法)/;
/** What is too vague to be defined by: a slogan follows. */
const VAGUE =
  /(?:目标|理念|原则|思路|要求|口号|精神|问题|战略|方针|任务|道路|思想|现象|局面|格局|特点|优势|成果|成绩|意义|关键|核心|话|事|时代|时刻|日子|第[\u4e00-\u9fff]天)$/;
const SHORTEST = 10;

/** Names that stand after what they are the names of: DEF，以下称X; DEF，即“X”. */
export function namesLastIn(text: string): Finding[] {
  const findings: Finding[] = [];
  const add = (end: number, to: number, said: string, definition: Range | undefined) => {
    const name = unquoted(said);
    const from = text.lastIndexOf(said, to);
    if (!definition || name.length < 2 || countsOf(name).some((count) => count > 1)) return;
    const found = trim(text, definition[0], Math.min(end, definition[1]));
    if (found[1] - found[0] < name.length + 2) return;
    findings.push({
      term: [from, from + said.length],
      name,
      definition: found,
      kind: 'inline',
      mark: markOfLocal(name, name !== said),
    });
  };
  for (const { index, 0: whole, 1: said } of text.matchAll(CALLED))
    add(index, index + whole.length, said!, phraseBefore(text, index));
  for (const { index, 0: whole, 1: after, 2: inside } of text.matchAll(THAT_IS)) {
    const phrase = phraseBefore(text, index);
    const vague = phrase && (phrase[1] - phrase[0] < SHORTEST || VAGUE.test(text.slice(...phrase)));
    if (!vague) add(index, index + whole.length, after ?? inside!, phrase);
  }
  for (const { index, 0: whole, 1: said } of text.matchAll(THIS_IS)) {
    const start = sentenceBefore(text, index);
    const known = said!.startsWith('“') || text.slice(0, start).includes(said!);
    if (known && !/[这那此该]/.test(text.slice(start, index))) add(index, index + whole.length, said!, [start, index]);
  }
  for (const { index, 0: whole, 1: said } of text.matchAll(RULE)) {
    const start = sentenceBefore(text, index);
    if (IS_RULE.test(text.slice(start, index))) add(index, index + whole.length, said!, [start, index]);
  }
  return findings;
}

function sentenceBefore(text: string, end: number): number {
  const start = clauseStart(text, end, SENTENCE_MARKS);
  return text[start] === ' ' ? start + 1 : start;
}

/** The phrase that is the whole of its sentence up to `end`: words that describe a thing, and the thing. */
function phraseBefore(text: string, end: number): Range | undefined {
  const start = sentenceBefore(text, end);
  const said = text.slice(start, end);
  if (said.length > LONGEST || said.length < 6 || /[，,“”]/.test(said.replace(/[（(][^（）()]*[）)]/g, '')))
    return undefined;
  if (!DESCRIBED.test(said)) return undefined;
  if (IS_DONE.test(said) && !DONE_TO_IT.test(said)) return undefined;
  if (beginsWithVerb(said) && !DESCRIBES.test(said)) return undefined;
  return /[了]|必须|应当/.test(said) ? undefined : [start, end];
}

/** X又称Y at the beginning of a sentence, without a comma between them. */
const ALSO =
  /(?:又称|也称|亦称|又叫|也叫|俗称|又名)(?:为|作)?(“[^“”，。；]{2,12}”|[\u4e00-\u9fffA-Za-z\d]{2,10})(?=[，。；,;])/g;
/** Who says something, and does not go by another name. */
const SPEAKER = /(?:[人员长者方士友生某们民众]|媒体|记者|代表|专家|领导|先生|女士|同志|部门|当地|民间|专家)$/;

/**
 * 代建管理费又称项目管理费，: both are of one kind, and so end alike; in quotes they need only share a character. Nobody speaks.
 */
export function otherNamesIn(text: string): Finding[] {
  const findings: Finding[] = [];
  for (const { index, 0: whole, 1: raw } of text.matchAll(ALSO)) {
    const start = clauseStart(text, index);
    const full = text.slice(start, index);
    if (full.length > 14 || '，,：:'.includes(text[start - 1] ?? '无')) continue;
    const name = unquoted(raw!);
    if (!isName(full, 14) || SPEAKER.test(full) || /[已将了正的]/.test(full) || full.includes(name)) continue;
    const alike = raw === name ? full.at(-1) === name.at(-1) : [...name].some((char) => full.includes(char));
    if (!alike) continue;
    const at = index + whole.length - raw!.length;
    findings.push({
      term: [at, at + raw!.length],
      name,
      definition: [start, start + full.length],
      kind: 'inline',
      mark: markOfLocal(name, name !== raw),
    });
  }
  return findings;
}
