import { isTermAlone } from './accept';
import { afterNumbering, afterVerbs, beginsWithVerb } from './boundary';
import { closeOf, unquoted } from './brackets';
import { isMeans, isName, OTHER_NAME } from './copula';
import { countsOf } from './counts';
import type { Finding } from './finding';
import { itemsOf } from './items';
import { markOfLocal } from './marks';
import { type Range, withoutAim } from './members';
import { OTHER_THAN_THAT_IS, thatIsIn } from './that-is';

/** 本条例所称X，是指DEF; 所称X，包括DEF. Not 分别是指, and not what comes without a copula. */
const CALLED =
  /所(称|述|指|说)的?([^，。；：！？“”]{1,24}?|“[^”，。]{1,20}”)(?:[，,](?:又称|也称|亦称|简称|俗称)[^，。；：]{1,16})?(?:[，,]\s*(?:主要|均|特)?(是指|系指|指的是|即|指|包括|是|为)|(?:主要|均|特)?(是指|系指|指的是|指(?![导引标挥令向定派])|包括))/g;
/** “X”是指DEF, “X”改革，即DEF, “X”（即DEF）, “X”就是DEF. */
const QUOTED =
  /(?:(所谓))?[“「]([^“”「」，。；]{2,20})[”」]([\u4e00-\u9fff]{0,4}?)(?:([，,]?\s*(?:主要|具体)?)(是指|就是指|指的是|系指|即指|意即|意指|也就是|就是|主指|指|即)|[（(](?:(?:即|指)[：:]?|(?=“[^“”]{1,6}”(?:即|指|是指|为|是)[^“”]{2,60}[，；;、]“[^“”]{1,6}”(?:即|指|是指|为|是))))/g;
/** “X”（A、B、C）, where the brackets hold a list and nothing else. */
const LISTED =
  /[“「]([^“”「」，。；]{2,12})[”」][（(]([^（）()，。；：“”\d]{1,40}、[^（）()，。；：“”\d]{1,120})[）)]/g;
const BARE = /是指|指的是/g;
const TAIL_REFUSED = /[不仅只也都还又的要这就是为在和与有]/;
const LONGEST = 1500;
/** …；X，是指…: where another statement begins. */
const NEXT_STATEMENT = new RegExp(`[；;]\\s*[^，。；,;]{2,24}[，,]?是指|[，,]${OTHER_NAME}是指(?![导引明令定])`);

/** Definitions that a sentence gives: 所称X是指, “X”是指, X，是指 at its beginning, “X”，即. */
export function statementsIn(text: string): Finding[] {
  const quoted = text.includes('”') || text.includes('」') ? [...quotedIn(text), ...listedIn(text)] : [];
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
    const name = said.replace(/[“”]/g, '').trim();
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
  if (copula.endsWith('就是')) return !called && isExplained(text, open, from, link);
  if (copula === '指' && !/[，,]/.test(link) && !beginsSentence(text, open)) return false;
  return isMeans(text, from, true);
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

/** …单独制定帮扶措施，已惠及49家企业: what has come of it is no part of what it is. */
const RESULT =
  /，(?:(?:压力|任务|难度|形势|成效|效果|进展|成果)[^，。；、]{1,6}(?=[，。；]|$)|现?已|目前|今年|去年|全年|累计|共|惠及)/;

/** An explanation with 即 is short: it ends with its list. One with 是指 ends with its sentence. */
function endOf(text: string, from: number, copula: string, name: string): number {
  const end = sentenceEnd(
    text,
    from,
    /[；;，,。]\s*[“「][^“”「」]{1,20}[”」][，,]?(?:是指|就是|指|即)|[；;]\s*[^，。；,;]{2,24}[，,]是指/,
  );
  if (copula !== '即') return end;
  const semicolon = text.slice(from, end).indexOf('；');
  const stop = semicolon > 0 ? from + semicolon : end;
  const result = RESULT.exec(text.slice(from, stop));
  if (result) return from + result.index;
  const formula = formulaEnd(text, from, stop, name);
  if (formula > 0) return formula;
  const comma = text.slice(from, stop).indexOf('，');
  return comma > 0 && text.slice(from, from + comma).includes('、') ? withoutAim(text, from, from + comma) : stop;
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

function sentenceEnd(text: string, from: number, next: RegExp): number {
  const rest = text.slice(from, from + LONGEST);
  const other = rest.search(next);
  let depth = 0;
  for (let i = 0; i < rest.length; i++) {
    if (other >= 0 && i >= other && rest[i] !== '。') return from + i;
    const char = rest[i]!;
    if ('“（(《「'.includes(char)) depth++;
    else if ('”）)》」'.includes(char)) {
      if (depth === 0 && (char === '）' || char === ')')) return from + i;
      depth = Math.max(0, depth - 1);
    } else if (depth === 0 && (char === '。' || char === '！' || char === '\n'))
      return from + i + (char === '\n' ? 0 : 1);
  }
  return from + rest.length;
}

function trimmed(text: string, from: number, end: number, also = ''): Range {
  let start = from;
  while (start < end && '：:，, '.includes(text[start]!)) start++;
  let stop = end;
  while (stop > start && `；;，, ${also}`.includes(text[stop - 1]!)) stop--;
  return [start, stop];
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

/** TERM：是指DEF: a paragraph that is an entry, though no heading says so. */
const LABELLED =
  /^(?!上述|前述|前款|以上|注意|这里)(“[^，。；：“”]{2,20}”[\u4e00-\u9fff]{0,6}|[^，。；：！？“”《》,;:!?]{2,24})[：:]\s*(?:是指|系指|指的是)/;

function labelIn(text: string): Finding[] {
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

/** X，是指DEF and X是指DEF, where X begins the sentence. */
function bareIn(text: string): Finding[] {
  if (!text.includes('指')) return [];
  const findings: Finding[] = [];
  for (const { index, 0: copula } of text.matchAll(BARE)) {
    const from = index + copula.length;
    if (!isMeans(text, from)) continue;
    const comma = '，,'.includes(text[index - 1] ?? '无');
    const end = comma ? index - 1 : index;
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
    if (!isName(name, comma ? 24 : index < 24 && start < 8 ? 20 : 12) || /[“”「」]|所[称谓指述说]|是指/.test(name))
      continue;
    const stop = sentenceEnd(text, from, NEXT_STATEMENT);
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
