import { clauseStart, nounStart } from './boundary';
import { isMeans, isName } from './copula';
import { countsOf } from './counts';
import type { Finding } from './finding';
import { trim } from './members';
import { resultAt } from './remark';

/** X，即DEF, without quotes: DEF up to the end of its clause. */
const THAT_IS = /[，,]即[：:]?(?![将使可刻时便日位兴席食“])([^，,。；：！？“”]{3,80})(?=[，,。；！])/g;
/** Times and persons are explained so without being defined: 7月8日，即…的第二天; 前者，即…. */
const NO_TERM =
  /[年月日天时夜晨晚周期初末后前中]$|一经|一旦|发现|结束|完成|^(?:前者|后者|之后|其后|此后|次日|当日|同时|目前|现在|首先|其次)|\d/;
const LONGEST_TERM = 12;
const LONGEST_MEMBER = 12;

/** PMI，即DEF, V2G（即DEF）: Latin letters say nothing by themselves, so what stands after 即 explains them. */
const LATIN =
  /(?<![A-Za-z\d+.-])([A-Za-z][A-Za-z\d+.-]{1,11})(?:，即[：:]?|[（(]即[：:]?)([\u4e00-\u9fff][^，。；：！？（）()“”]{3,39})(?=[，。；！）)])/g;
/** 新农合（即新型农村合作医疗）: the short name is made of what the brackets hold. */
const MADE_OF = /([\u4e00-\u9fff]{2,8})[（(]即[：:]?([\u4e00-\u9fff]{4,30})[）)]/g;

/** 签订EPC，即视为…: what follows from it, not what it is. */
const IS_DONE =
  /^(?:[将使可刻时便日位兴席食视要能应须需予属算为在从被由按不已有是得]|完成|实现|达到|成功|启动|开始|意味|表示|表明|说明)/;
const SHORT_NAME = /[A-Za-z\d]，即|[（(]即/;

function shortNamesIn(text: string): Finding[] {
  const findings: Finding[] = [];
  const add = (end: number, name: string, to: number, said: string) =>
    findings.push({ term: [end - name.length, end], name, definition: [to - said.length, to], kind: 'inline' });
  for (const { index, 0: whole, 1: name, 2: said } of text.matchAll(LATIN)) {
    const close = /[（(]/.test(whole) ? /[）)]/.test(text[index + whole.length] ?? '') : true;
    if (close && !IS_DONE.test(said!)) add(index + name!.length, name!, index + whole.length, said!);
  }
  for (const { index, 0: whole, 1: before, 2: said } of text.matchAll(MADE_OF)) {
    const name = shortOf(before!, said!);
    if (name) add(index + before!.length, name, index + whole.length - 1, said!);
  }
  return findings;
}

/** The longest end of `before` that begins as `full` does and whose characters stand in it in this order. */
function shortOf(before: string, full: string): string | undefined {
  for (let from = 0; from <= before.length - 2; from++) {
    const name = before.slice(from);
    if (name[0] !== full[0] || full.length < name.length + 2) continue;
    let at = 0;
    for (const char of name) at = at < 0 ? at : full.indexOf(char, at) + 1 || -1;
    if (at > 0) return name;
  }
  return undefined;
}

/** …“小青帮办”队伍，小青帮办，即DEF。: after the same name in quotes, at the beginning of a clause. */
const AGAIN =
  /[“]([^“”，。；、]{2,12})[”][^。；！？“”]{0,12}[，。；]\1(?:，即|，?是指|指的是)[：:]?([^。；：！？“”]{6,120})(?=[。；！])/g;

function saidAgainIn(text: string): Finding[] {
  const findings: Finding[] = [];
  for (const { index, 0: whole, 1: name, 2: said } of text.matchAll(AGAIN)) {
    if (OTHER_THAN_THAT_IS.test(said!) || countsOf(name!).some((count) => count > 1)) continue;
    const to = index + whole.length;
    const from = text.lastIndexOf(name!, to - said!.length);
    if (!isMeans(text, to - said!.length, true)) continue;
    findings.push({
      term: [from, from + name!.length],
      name: name!,
      definition: trim(text, to - said!.length, to),
      kind: 'inline',
    });
  }
  return findings;
}

/** “X平台”，该平台是指DEF: the noun that X ends in. */
const THE =
  /“([^“”，。；、]{2,16})”[，。；]该([\u4e00-\u9fff]{1,4})(?:是指|系指|指的是)[：:]?([^。；：！？“”]{6,120})(?=[。；])/g;

function thisIsIn(text: string): Finding[] {
  const findings: Finding[] = [];
  if (!text.includes('该')) return findings;
  for (const { index, 0: whole, 1: name, 2: noun, 3: said } of text.matchAll(THE)) {
    const to = index + whole.length;
    if (!name!.endsWith(noun!) || !isMeans(text, to - said!.length, true)) continue;
    findings.push({
      term: [index, index + name!.length + 2],
      name: name!,
      definition: trim(text, to - said!.length, to),
      kind: 'inline',
    });
  }
  return findings;
}

/** 推行驾照式记分，即对…: what is introduced, and what is done by it. */
const INTRODUCED =
  /(?:推行|试行|实行|推广|首创|推出)([\u4e00-\u9fffA-Za-z\d+]{3,12})，即(?=[对由把以凡按每从向])([^。；：！？“”]{10,120})(?=[。；！])/g;

function introducedIn(text: string): Finding[] {
  const findings: Finding[] = [];
  if (!/，即[对由把以凡按每从向]/.test(text)) return findings;
  for (const { index, 0: whole, 1: name, 2: said } of text.matchAll(INTRODUCED)) {
    if (!isName(name!, LONGEST_TERM) || NO_TERM.test(name!) || name!.includes('的')) continue;
    if (countsOf(name!).some((count) => count > 1)) continue;
    const to = index + whole.length;
    const from = to - said!.length;
    const result = resultAt(text, from, to);
    const start = text.indexOf(name!, index + 2);
    findings.push({
      term: [start, start + name!.length],
      name: name!,
      definition: trim(text, from, result < 0 ? to : result),
      kind: 'inline',
    });
  }
  return findings;
}

/** 可回收物即A、B等…的废弃物, without a comma: only with a list, and where both end alike. Not 随即, 立即. */
const EQUATED =
  /(?<=[，。；：！？”]|^)([\u4e00-\u9fff]{3,10}(?<![随立当迅旋亦非无不在若可]))即([^，。；：！？“”]{2,60}、[^，。；：！？“”]{2,60}的[^的，。；：！？“”、]{2,8})(?=[，。；])/g;

/** X即A、B等…的物, in a text that need hold no other statement. */
export function equatedIn(text: string): Finding[] {
  const findings: Finding[] = [];
  for (const { index, 0: whole, 1: name, 2: said } of text.matchAll(EQUATED)) {
    const alike = name!.at(-1) === said!.at(-1);
    if (!alike || OTHER_THAN_THAT_IS.test(said!) || !isName(name!, 10) || NO_TERM.test(name!)) continue;
    const to = index + whole.length;
    findings.push({
      term: [index, index + name!.length],
      name: name!,
      definition: [to - said!.length, to],
      kind: 'inline',
    });
  }
  return findings;
}

/** 即 as part of another word: 即将, 即使, 即可, 即刻, 即时. */
export const OTHER_THAN_THAT_IS = /^[将使可刻时便日位兴席食]/;

/**
 * Definitions with 即 of a term without quotes: only where the text shows that both are of a kind, as a list of names
 * (沿海经济带，即大连、丹东、锦州) or by the noun that both end with (A级物流企业，即…的物流企业).
 */
export function thatIsIn(text: string): Finding[] {
  const findings: Finding[] = SHORT_NAME.test(text) ? shortNamesIn(text) : [];
  if (text.includes('”')) findings.push(...saidAgainIn(text), ...thisIsIn(text));
  if (!text.includes('，即') && !text.includes(',即')) return findings;
  findings.push(...introducedIn(text));
  for (const { index, 0: whole, 1: said } of text.matchAll(THAT_IS)) {
    const start = nounStart(text, clauseStart(text, index), index, index - 2);
    const name = text.slice(start, index);
    if (!isName(name, LONGEST_TERM) || NO_TERM.test(name) || /[“”、]/.test(name)) continue;
    // What counts something is a list's to check.
    if (countsOf(name).some((count) => count > 1) || !isOfAKind(name, said!)) continue;
    const from = index + whole.length - said!.length;
    findings.push({ term: [start, index], name, definition: trim(text, from, from + said!.length), kind: 'inline' });
  }
  return findings;
}

/** 湿地保育区，即核心区: another name of the same place, right or thing. */
const SAME_KIND = /^[\u4e00-\u9fff]{2,8}[区带圈地费税金款权证物品库网]$/;

function isOfAKind(name: string, said: string): boolean {
  if (SAME_KIND.test(name) && SAME_KIND.test(said) && name.at(-1) === said.at(-1)) return !/[的了]/.test(name + said);
  if (said.includes('的') && said.endsWith(name.slice(-2))) return true;
  const members = said.split(/[、和及]/);
  return (
    members.length > 2 && members.every(({ length }) => length > 1 && length <= LONGEST_MEMBER) && !/[的了]/.test(said)
  );
}
