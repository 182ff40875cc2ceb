import { closeOf } from './brackets';
import { isMeans, isName } from './copula';
import { countsOf } from './counts';
import type { Finding } from './finding';
import { itemsOf } from './items';
import { markOfLocal } from './marks';
import type { Range } from './members';

/** 本条例所称X，是指DEF; 所称X，包括DEF. Not 分别是指, and not what comes without a copula. */
const CALLED =
  /所称的?([^，。；：！？“”]{1,24}?|“[^”，。]{1,20}”)(?:[，,]\s*(?:主要)?(?:是指|系指|指的是|即|指|包括|是|为)|(?:是指|系指|指的是))(?!导|引|标|挥|令|向)/g;
/** “X”是指DEF, “X”改革，即DEF, “X”（即DEF）, “X”就是DEF. */
const QUOTED =
  /(?:(所谓))?[“「]([^“”「」，。；]{2,20})[”」]([\u4e00-\u9fff]{0,4}?)(?:([，,]?\s*(?:主要|具体)?)(是指|就是指|指的是|系指|即指|就是|主指|指|即)|（(?:即|指)[：:]?)/g;
/** “X”（A、B、C）, where the brackets hold a list and nothing else. */
const LISTED = /[“「]([^“”「」，。；、]{2,12})[”」]（([^（）()，。；：“”\d]{1,20}、[^（）()，。；：“”\d]{1,80})）/g;
const BARE = /是指|指的是/g;
const TAIL_REFUSED = /[不仅只也都还又的要这就是为在和与有]/;
const NUMBERING = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、．.]|[①-⑳]|第[一二三四五六七八九十百零\d]{1,6}条)\s*/;
/** 即 as part of another word: 即将, 即使, 即可, 即刻, 即时. */
const OTHER_THAN_THAT_IS = /^[将使可刻时便日位兴席食]/;
const LONGEST = 1500;

/** Definitions that a sentence gives: 所称X是指, “X”是指, X，是指 at its beginning, “X”，即. */
export function statementsIn(text: string): Finding[] {
  return [...calledIn(text), ...quotedIn(text), ...listedIn(text), ...bareIn(text)];
}

function calledIn(text: string): Finding[] {
  const findings: Finding[] = [];
  for (const match of text.matchAll(CALLED)) {
    const name = match[1]!.replace(/[“”]/g, '').trim();
    const from = match.index + match[0].length;
    const end = sentenceEnd(text, from, /[；;]\s*(?:本[\u4e00-\u9fff]{1,6})?所称/);
    const definition = trimmed(text, from, end);
    if (definition[1] - definition[0] < 3 || /^按照|^下列方法/.test(name)) continue;
    const at = match.index + match[0].indexOf(match[1]!);
    findings.push({
      term: [at, at + match[1]!.length],
      name,
      definition,
      kind: 'inline',
      mark: markOfLocal(name, name !== match[1]),
    });
  }
  return findings;
}

function quotedIn(text: string): Finding[] {
  const findings: Finding[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const [whole, called, name, tail, link, copula] = match as unknown as (string | undefined)[];
    const from = match.index + whole!.length;
    const open = match.index + (called?.length ?? 0);
    if (tail && TAIL_REFUSED.test(tail)) continue;
    if (copula && !isDefining(text, open, from, copula, link!, called !== undefined)) continue;
    const end = copula
      ? endOf(text, from, copula)
      : closeOf(text, from - whole!.length + whole!.lastIndexOf('（'), 400);
    const definition = trimmed(text, from, end, copula === '即' ? '。' : '');
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

function isDefining(text: string, open: number, from: number, copula: string, link: string, called: boolean): boolean {
  if (copula === '即') return !OTHER_THAN_THAT_IS.test(text.slice(from, from + 1));
  if (copula === '就是') return !called && beginsSentence(text, open) && isAnswer(text, open);
  if (copula === '指' && !/[，,]/.test(link) && !beginsSentence(text, open)) return false;
  return isMeans(text, from);
}

/** “X”就是 explains where somebody answers what X is, or where another explanation went before. */
function isAnswer(text: string, open: number): boolean {
  return /^(?:答|A|Ａ)\s*[：:]|什么是|”就是/.test(text.slice(0, Math.min(open, 200)));
}

function beginsSentence(text: string, at: number): boolean {
  return (
    at === 0 ||
    '。；！？：;:!?，,\n\u3000 '.includes(text[at - 1]!) ||
    NUMBERING.exec(text.slice(0, at))?.[0].length === at
  );
}

/** 农村 of 农村“三变”改革 at the beginning of a sentence. */
function attachedStart(text: string, open: number): number {
  const before = /(?:^|[。；！？：:])([\u4e00-\u9fff]{2,6})$/.exec(text.slice(Math.max(0, open - 7), open));
  return before && isName(before[1]!, 6) ? open - before[1]!.length : open;
}

/** An explanation with 即 is short: it ends with its list. One with 是指 ends with its sentence. */
function endOf(text: string, from: number, copula: string): number {
  const end = sentenceEnd(
    text,
    from,
    /[；;，,。]\s*[“「][^“”「」]{1,20}[”」][，,]?(?:是指|就是|指|即)|[；;]\s*[^，。；,;]{2,24}[，,]是指/,
  );
  if (copula !== '即') return end;
  const semicolon = text.indexOf('；', from);
  const stop = semicolon > 0 && semicolon < end ? semicolon : end;
  const comma = text.indexOf('，', from);
  return comma > 0 && comma < stop && text.slice(from, comma).includes('、') ? comma : stop;
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

/** X，是指DEF and X是指DEF, where X begins the sentence. */
function bareIn(text: string): Finding[] {
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
    start += NUMBERING.exec(text.slice(start, end))?.[0].length ?? 0;
    while (start < end && /[\s\u3000]/.test(text[start]!)) start++;
    const name = text.slice(start, end);
    if (!isName(name, comma ? 24 : 12) || /[“”「」]|所称|所谓|是指/.test(name)) continue;
    const stop = sentenceEnd(text, from, /[；;]\s*[^，。；,;]{2,24}[，,]?是指/);
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
