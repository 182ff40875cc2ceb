import { bareIn, labelIn, SHORT_NAME } from './bare';
import { afterNumbering, afterVerbs, beginsWithVerb } from './boundary';
import { closeOf, splitOutside } from './brackets';
import { isMeans, isName } from './copula';
import { countsOf } from './counts';
import type { Finding } from './finding';
import { itemsOf } from './items';
import { markOfLocal } from './marks';
import { type Range, withoutAim } from './members';
import { resultAt, withoutRemark } from './remark';
import { sentenceEnd, trimmed } from './sentence';
import { OTHER_THAN_THAT_IS, thatIsIn } from './that-is';

/** 本条例所称X，是指DEF; 所称X，包括DEF. Not 分别是指, and not what comes without a copula. */
const CALLED =
  /所(称|述|指|说)的?([^，。；：！？“”]{1,24}?|“[^”，。]{1,20}”)(?:[（(]以?下?简称(?:为)?“?[^“”（）()]{1,16}”?[）)])?(?:[，,](?:又称|也称|亦称|简称|俗称)[^，。；：]{1,16})?(?:[，,]\s*(?:主要|均|特)?(是指|系指|指的是|即|指|包括|是|为)|(?:主要|均|特)?(是指|系指|指的是|指(?![导引标挥令向定派])|包括))/g;
/** “X”是指DEF, “X”改革，即DEF, “X”（即DEF）, “X”就是DEF. */
const QUOTED =
  /(?:(所谓))?[“「‘]([^“”「」‘’，。；]{2,20})[”」’]([\u4e00-\u9fff]{0,4}?)(?:([，,]?\s*(?:主要|具体)?)(是指|就是指|指的是|系指|即指|意即|意指|也就是|就是|主指|指|即)|[（(](?:(?:即|指)[：:]?|(?=“[^“”]{1,6}”(?:即|指|是指|为|是)[^“”]{2,60}[，；;、]“[^“”]{1,6}”(?:即|指|是指|为|是))))/g;
/** “X”（A、B、C）, where the brackets hold a list and nothing else. */
const LISTED =
  /[“「]([^“”「」，。；]{2,12})[”」][（(]([^（）()，。；：“”\d]{1,40}、[^（）()，。；：“”\d]{1,120})[）)]/g;
const TAIL_REFUSED = /[不仅只也都还又的要这就是为在和与有]/;
/** Definitions that a sentence gives: 所称X是指, “X”是指, X，是指 at its beginning, “X”，即. */
export function statementsIn(text: string): Finding[] {
  const quoted =
    text.includes('”') || text.includes('」') || text.includes('’')
      ? [...quotedIn(text), ...listedIn(text), ...explainedIn(text)]
      : [];
  return [...calledIn(text), ...quoted, ...thatIsIn(text), ...labelIn(text), ...bareIn(text)];
}

function calledIn(text: string): Finding[] {
  if (!text.includes('所')) return [];
  const findings: Finding[] = [];
  for (const match of text.matchAll(CALLED)) {
    const [whole, verb, said] = match as unknown as [string, string, string];
    const copula = match[3] ?? match[4]!;
    if (copula.endsWith('指') && !isMeans(text, match.index + whole.length, true)) continue;
    if (verb !== '称' && !copula.includes('指')) continue;
    const name = said.replace(SHORT_NAME, '').replace(/[“”]/g, '').trim();
    // 包括 says less than 是指, and stays.
    const from = match.index + whole.length - (copula === '包括' ? copula.length : 0);
    const end = sentenceEnd(text, from, /[；;]\s*(?:本[\u4e00-\u9fff]{1,6})?所称/);
    const definition = trimmed(text, from, end);
    if (definition[1] - definition[0] < 3 || /^按照|^下列方法/.test(name) || AMOUNT.test(name)) continue;
    if (namesPartOf(name, text.slice(...definition))) continue;
    const at = match.index + whole.indexOf(said, 2);
    findings.push({
      term: [at, at + said.length],
      name,
      definition,
      kind: 'inline',
      mark: markOfLocal(name, name !== said),
    });
  }
  return findings;
}

/** 本细则所称“以上”包括本数: how to count, no definition. */
const AMOUNT = /^(?:以[上下内外前后]|不足|不满|超过|届满|[不未]?满|至少|达到)(?:[、和与及]|$)/;

/** 所称甲证明以及乙证明是指：（一）甲证明：…: each of them has its own item, and the first is not what both mean. */
function namesPartOf(name: string, definition: string): boolean {
  const item = /^[：:\s]*[（(]?[一1][）)、.．]\s*([^，。：:；]{2,24})[：:]/.exec(definition)?.[1];
  return item !== undefined && item !== name && name.includes(item);
}

function quotedIn(text: string): Finding[] {
  const findings: Finding[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const [whole, called, name, said, link, copula] = match as unknown as (string | undefined)[];
    // “标准地”出让，即…的建设用地: what is done with the thing is no part of its name. But “掐尖”招生是指…的行为.
    const tail = said && copula?.endsWith('指') === false && DEED.test(said) ? undefined : said;
    const from = match.index + whole!.length;
    const open = match.index + (called?.length ?? 0);
    if (tail && TAIL_REFUSED.test(tail)) continue;
    // “三日”、“五日”，是指…: one of several, all of which are meant.
    if (/[”」]、$/.test(text.slice(Math.max(0, open - 2), open))) continue;
    if (copula && !isDefining(text, open, from, copula, link!, called !== undefined)) continue;
    const bracket = copula
      ? bracketAfter(text, from, copula)
      : match.index + whole!.search(/[（(](?:(?:即|指)[：:]?)?$/);
    const close = bracket < 0 ? -1 : closeOf(text, bracket, 400);
    const end = bracket >= 0 ? close : endOf(text, from, copula!, name!);
    const definition = trimmed(text, copula && bracket >= 0 ? bracket + 1 : from, end, copula === '即' ? '。' : '');
    if (definition[1] - definition[0] < 4) continue;
    const begin = tail ? attachedStart(text, open) : open;
    const term: Range = tail ? [begin, open + name!.length + 2 + tail.length] : [open, open + name!.length + 2];
    const spoken = tail ? text.slice(...term) : name!;
    const items = itemsOf(spoken, text.slice(...definition));
    const counted = countsOf(spoken).some((count) => count > 1);
    if (counted && !items && (copula === '即' || !copula)) continue;
    findings.push({ term, name: spoken, definition, kind: 'inline', ...(items ? { items } : {}) });
  }
  return findings;
}

const DEED = /^(?:出让|供应|上市|落户|入驻|报名|落地)$/;

/** “X”主指（A、B和C），…: what the brackets hold is all. -1 where none open there. */
function bracketAfter(text: string, from: number, copula: string): number {
  return /指$/.test(copula) && /[（(]/.test(text[from] ?? '') ? from : -1;
}

function isDefining(text: string, open: number, from: number, copula: string, link: string, called: boolean): boolean {
  if (copula === '即') return !OTHER_THAN_THAT_IS.test(text.slice(from, from + 1));
  if (copula.endsWith('就是'))
    return called ? isDescribed(text, open, from, link) : isExplained(text, open, from, link);
  if (copula === '指' && !/[，,]/.test(link) && !beginsSentence(text, open)) return false;
  return isMeans(text, from, copula !== '指');
}

/** What 就是 says of a thing without saying what it is: 就是最好的证明, 就是要干, 就是冷战思维的翻版. */
const REMARK =
  /^[：:]?(?:最|我们|你们|他们|要|不|这|那|因为|为了|典型|生产力|战斗力|命令|责任|民生$|靠|在于|看|好|一面|一种(?:精神|态度|责任|担当|力量))|(?:体现|写照|诠释|翻版|缩影|关键|根本|证明|底气|答案|使命|命脉|例子|例证|明证|原因|代名词|思维|行径|借口|幌子|谎言|底线|方向|目标)[。，！；]?$/;
const INTRODUCES = /(?:推行|实行|实施|推广|建立|探索|开展|落实|坚持|创新|打造|形成|叫做|称为|提出|推出|何谓|什么是)$/;

/** “X”就是 explains where X begins the sentence or is what is introduced, and says what is done, not what it is worth. */
function isExplained(text: string, open: number, from: number, link: string): boolean {
  if (isAnswer(text, open)) return beginsSentence(text, open);
  const introduced = /[，,]/.test(link) && INTRODUCES.test(text.slice(Math.max(0, open - 4), open));
  if (!beginsClause(text, open) && !introduced) return false;
  const stop = text.slice(from, from + 200).search(/[。！？；\n]/);
  const said = text.slice(from, stop < 0 ? from + 200 : from + stop);
  return said.length >= 8 && !REMARK.test(said);
}

/** 所谓“X”，就是由…的议事会: said of what takes part in it, and of the same kind; else it is an opinion. */
function isDescribed(text: string, open: number, from: number, link: string): boolean {
  const name = text.slice(open, from);
  const found = /^(?:由|通过|利用|依托|指)[^。！？；\n]{6,120}?的[^的。，、]{1,8}([^的。，、])[。；]/.exec(
    text.slice(from, from + 140),
  );
  return found !== null && /[，,]/.test(link) && name.slice(0, name.search(/[”」’]/)).endsWith(found[1]!);
}

/** Not after a comma, where somebody may be quoted. */
function beginsClause(text: string, at: number): boolean {
  return beginsSentence(text, at) && !'，,'.includes(text[at - 1] ?? '无');
}

/** “X”就是 explains where somebody answers what X is, or where another explanation went before. */
function isAnswer(text: string, open: number): boolean {
  return /^(?:答|A|Ａ)\s*[：:]|什么是|”就是/.test(text.slice(0, Math.min(open, 200)));
}

function beginsSentence(text: string, at: number): boolean {
  return (
    at === 0 || '。；！？：;:!?，,\n\u3000 '.includes(text[at - 1]!) || afterNumbering(text, 0, text.length) === at
  );
}

/** 农村 of 农村“三变”改革 at the beginning of a sentence. */
function attachedStart(text: string, open: number): number {
  const before = /(?:^|[。；！？：:])([\u4e00-\u9fff]{2,6})$/.exec(text.slice(Math.max(0, open - 7), open));
  if (!before || !isName(before[1]!, 6) || beginsWithVerb(before[1]!)) return open;
  // 深入推进“百园增效”行动: an adverb and its verb.
  const start = open - before[1]!.length;
  return afterVerbs(text, start, open).length > 1 ? open : start;
}

/** An explanation with 即 is short: it ends with its list. One with 是指 ends with its sentence. */
function endOf(text: string, from: number, copula: string, name: string): number {
  const end = sentenceEnd(
    text,
    from,
    /[；;，,。]\s*[“「][^“”「」]{1,20}[”」][，,]?(?:是指|就是|指|即)|[；;]\s*[^，。；,;]{2,24}[，,]是指/,
  );
  if (copula !== '即') return withoutRemark(text, from, end);
  const semicolon = text.slice(from, end).indexOf('；');
  const stop = semicolon > 0 ? from + semicolon : end;
  const result = resultAt(text, from, stop);
  if (result >= 0) return result;
  const formula = formulaEnd(text, from, stop, name);
  if (formula > 0) return formula;
  const groups = doubleEnd(text, from, stop, name);
  if (groups > 0) return groups;
  const comma = text.slice(from, stop).indexOf('，');
  return comma > 0 && text.slice(from, from + comma).includes('、') ? withoutAim(text, from, from + comma) : stop;
}

/** “双联双问”，即联系选区、联系选民，问需于民、问效于民: two of each; 0 where the two clauses do not hold them. */
function doubleEnd(text: string, from: number, stop: number, name: string): number {
  if (!/^双[^双]{1,3}双[^双]{1,3}$/.test(name)) return 0;
  const pairs = splitOutside(text, from, stop, '，').slice(0, 2);
  const paired = pairs.map(([a, b]) => splitOutside(text, a, trimmed(text, a, b, '。')[1], '、'));
  const two =
    paired.length === 2 &&
    paired.every((parts) => parts.length === 2 && parts.every(([a, b]) => b - a > 1 && b - a <= 16));
  return two ? paired[1]![1]![1] : 0;
}

const DIGITS = '〇一二三四五六七八九';
const FORMULA = /^[\dN](?:[+＋][\dNX](?!\d))+/;

/** “2+3+N”体系，即…2个…，…3个…，N个…: where the clause with the last number ends; 0 where one of them is not there. */
function formulaEnd(text: string, from: number, stop: number, name: string): number {
  const formula = FORMULA.exec(name)?.[0];
  if (!formula) return 0;
  let at = from;
  for (const number of formula.split(/[+＋]/)) {
    const said = new RegExp(`[${number}${DIGITS[Number(number)] ?? ''}][个大类条项]`, 'i').exec(text.slice(at, stop));
    if (!said) return 0;
    at += said.index + said[0].length;
  }
  const comma = text.slice(at, stop).indexOf('，');
  return comma > 0 ? at + comma : stop;
}

/** “X”（对企业…综合排序）, “X”（由…参加的议事会）: an explanation, where what follows says what is done or what it is. */
const EXPLAINED =
  /“([^“”，。；、]{3,12})”[（(]((?:对(?![口外接标])[^（）()。；：“”]{4,}(?:进行|予以|综合|实行|开展|统一)|(?:由|将|把|通过|利用|依托)(?=[^（）()。；：“”]{6,110}的[^的，、（）]{2,8}[）)]))[^（）()。；：“”]{4,110})[）)]/g;

function explainedIn(text: string): Finding[] {
  const findings: Finding[] = [];
  if (!text.includes('”（') && !text.includes('”(')) return findings;
  for (const { index, 0: whole, 1: name, 2: said } of text.matchAll(EXPLAINED)) {
    if (countsOf(name!).some((count) => count > 1) || /\d|附件|详见|见表|牵头|负责|承办/.test(said!)) continue;
    const from = index + whole.length - 1 - said!.length;
    findings.push({
      term: [index, index + name!.length + 2],
      name: name!,
      definition: [from, from + said!.length],
      kind: 'inline',
    });
  }
  return findings;
}

function listedIn(text: string): Finding[] {
  const findings: Finding[] = [];
  for (const { index, 0: whole, 1: name, 2: list } of text.matchAll(LISTED)) {
    if (countsOf(name!).some((count) => count > 1) || /简称|统称|以下|见|含|等/.test(list!)) continue;
    // “装、树、联”（…、…、…）: as many as the term names itself; “头雁企业”（…、…）: a list of short things.
    const named = name!.split('、').length;
    const parts = list!.split('、');
    if (named > 1 ? parts.length !== named : parts[0]!.length > 20) continue;
    const from = index + whole.length - 1 - list!.length;
    findings.push({
      term: [index, index + name!.length + 2],
      name: name!,
      definition: [from, from + list!.length],
      kind: 'inline',
    });
  }
  return findings;
}
