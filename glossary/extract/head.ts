import { CLOSE_QUOTES, isHan, OPEN_QUOTES, pairingAt, unquoted } from './brackets';
import { isMeans } from './copula';
import { tidy } from './joined';
import type { Range } from './members';

/** The head of an entry: its number, its term, and where its definition begins. */
export interface Head {
  numbered: boolean;
  /** The term as it stands, quotes included. */
  range: Range;
  term: string;
  body: number;
  /** The definition says that it is one: 指, 是指, 即, 是. */
  copula: boolean;
  separator: 'colon' | 'comma' | 'dash' | 'copula' | 'bracket' | 'space' | 'gap';
  /** Another name that the head gives: 国民总收入，原称国民生产总值，是指…. */
  alias?: string;
}

export const NUMBER =
  /^(?:[（(]\s*(?:[一二三四五六七八九十百]{1,4}|\d{1,3})\s*[）)]\s*|[[［〔【]\s*\d{1,3}\s*[\]］〕】]\s*|[一二三四五六七八九十]{1,4}\s*[、．.]\s*|\d{1,3}\s*(?:[、．]|[.)）](?!\d)|\.(?=\d[GDK](?![A-Za-z])|\d{5}(?!\d)|\d{2}分钟))\s*|\d{1,3}\s*(?=[“"「])|\d{1,3}(?:[ \t]{2,}|\u3000+)(?=[\u4e00-\u9fffA-Z])|[①-⑳⑴-⒇⒈-⒛]\s*|[●★◆■◇○▲•·※\-*＊►]+\s*(?![—-])|注\s*\d{1,2}\s*[：:]\s*)+/;

/** 社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项） and the like. */
const LONGEST_TERM = 52;
const COPULA = /^(?:主要)?(?:是指|指的是|系指|即指|指|即|就是|是|包括)/;
const COMMA_COPULA = /^[，,]\s*(?:主要)?(?:是指|指的是|系指|就是|即|指|是|包括)/;
/** “链主”企业指…: the noun that goes with the term in quotes. */
const QUOTED_TAIL = /^([\u4e00-\u9fff]{1,6}?)(是指|指的是|系指|指)/;
/** 与之相对的“借新还旧”是指…: what is said of the term before it. */
const REMARK_BEFORE = /^[^“”]{2,}的(?=“[^“”]+”$)/;
const INNER_COPULA = /(?:主要)?(?:是指|指的是)/g;

/** The last line asked for: the same one is often asked for again at once. */
let last: { text: string; head: Head | undefined } | undefined;

/** The head with which a line begins, in any of the forms; none where no entry begins there. */
export function headOf(text: string): Head | undefined {
  if (last?.text !== text) last = { text, head: readHead(text) };
  return last.head;
}

function readHead(text: string): Head | undefined {
  const number = NUMBER.exec(text)?.[0].length ?? 0;
  const bracket = bracketHead(text, number);
  if (bracket) return bracket;
  const separated = separatedHead(text, number);
  const isPlain = separated !== undefined && separated.separator !== 'comma' && separated.separator !== 'copula';
  const isGapped = hasGap(text, number, isPlain ? separated.range[1] : number + LONGEST_GAPPED);
  if (isPlain && !isGapped) return separated;
  const spaced = isGapped ? spacedHead(text, number) : undefined;
  // 工业生产指数　按…分类，包括…: the gap stands before the comma, but 三公　经费：指… has its colon.
  if (spaced || isPlain) return spaced ?? separated;
  const numbered = number > 0 ? (reflectingHead(text, number) ?? plainHead(text, number)) : undefined;
  // 1、甲收入指…的总和，即…: the first copula is the one that defines.
  const said = numbered && (!separated || numbered.range[1] < separated.range[1]) ? numbered : separated;
  if (!isGapped || (numbered && said === numbered)) return said;
  return gapHead(text, number, separated ? SURE_GAP : undefined) ?? separated;
}

const LONGEST_GAPPED = 28;

/** Whether there is a blank within a term's reach: most lines have none, and no rule on gaps is asked then. */
function hasGap(text: string, start: number, end: number): boolean {
  const stop = Math.min(text.length, end);
  for (let i = start; i < stop; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x20 || code === 0x09 || code === 0x3000) return true;
  }
  return false;
}

/** 【多规合一】指… */
function bracketHead(text: string, start: number): Head | undefined {
  if (text[start] !== '【') return undefined;
  const close = text.indexOf('】', start);
  if (close < 0 || close - start > LONGEST_TERM) return undefined;
  const body = afterSeparator(text, close + 1);
  return body >= text.length ? undefined : make(text, start, [start + 1, close], body, 'bracket');
}

/** TERM　指DEF, as yearbooks write it. */
const SPACED = /^([\u4e00-\u9fffA-Za-z（）()“”]{2,24})[ \t\u3000]+(?=指(?![导引])|系指|是(?!否)|即(?!将)|包括|反映)/;

function spacedHead(text: string, start: number): Head | undefined {
  const found = SPACED.exec(text.slice(start, start + 40));
  if (found && text.startsWith('指', start + found[0].length) && !isMeans(text, start + found[0].length + 1))
    return undefined;
  return found ? make(text, start, [start, start + found[1]!.length], start + found[0].length, 'space') : undefined;
}

/** 1、可支配收入指…: in a numbered entry a plain 指 says enough. */
const PLAIN_TERM = /^[\u4e00-\u9fffA-Za-z（）()]{2,16}(?<![所是即主手特专泛特])$/;

export function plainHead(text: string, start = 0): Head | undefined {
  const line = text.slice(start, start + 24);
  for (let at = line.indexOf('指', 2); at > 0 && at <= 16; at = line.indexOf('指', at + 1)) {
    if (!PLAIN_TERM.test(line.slice(0, at)) || !isMeans(text, start + at + 1)) continue;
    return make(text, start, [start, start + at], start + at, 'space');
  }
  return undefined;
}

/** TERM　DEF without a copula: a wide gap, or one after a number, and a sentence after it. */
const WIDE = '(?:[ \\t]{2,}|[ \\t]*\\u3000+)';
const AFTER_GAP = '(?=[\\u4e00-\\u9fff“《（].{9})';
const WIDE_GAP = new RegExp(`^([\\u4e00-\\u9fffA-Za-z（）()“”、]{2,24})${WIDE}${AFTER_GAP}`);
const GAP = new RegExp(`^([\\u4e00-\\u9fffA-Za-z（）()“”]{2,16})[ \\t\\u3000]+${AFTER_GAP}`);
/** A gap that no term has within it: a wide one, or one before another name. */
const SURE_GAP = new RegExp(
  `^([\\u4e00-\\u9fffA-Za-z（）()“”]{2,24})(?:${WIDE}|[ \\t\\u3000]+(?=(?:又|也|亦|原)称))${AFTER_GAP}`,
);

function gapHead(text: string, start: number, form = start > 0 ? GAP : WIDE_GAP): Head | undefined {
  const found = form.exec(text.slice(start, start + 60));
  if (!found || !/[，。；]/.test(text.slice(start + found[0].length))) return undefined;
  return make(text, start, [start, start + found[1]!.length], start + found[0].length, 'gap');
}

/** 农林水支出（类）反映政府在…方面的支出: an item of a budget says what it stands for. */
const REFLECTS = /^([^。；，：:]{2,44}(?:支出|收入|经费|费用|[类款项][）)]))(?=反映[^出了])/;

function reflectingHead(text: string, start: number): Head | undefined {
  const near = text.slice(start, start + 60);
  const found = near.includes('反映') ? REFLECTS.exec(near) : null;
  return found ? make(text, start, [start, start + found[1]!.length], start + found[1]!.length, 'copula') : undefined;
}

function separatedHead(text: string, start: number): Head | undefined {
  let depth = 0;
  let straight = false;
  let commas = 0;
  const limit = Math.min(text.length, start + LONGEST_TERM + 2);
  for (let i = start; i < limit; i++) {
    if (isHan(text.charCodeAt(i))) continue;
    const char = text.charAt(i);
    if (char === '"') straight = !straight;
    else depth = Math.max(0, depth + pairingAt(text, i));
    if ('。；！？;!?'.includes(char)) {
      return (char === '。' && start > 0 ? stoppedHead(text, start, i) : undefined) ?? copulaHead(text, start, i);
    }
    if (depth > 0 || straight) continue;
    if (char === '：' || char === ':') {
      if (/\d/.test(text[i - 1] ?? '') && /\d/.test(text[i + 1] ?? '')) continue;
      return make(text, start, [start, i], afterSeparator(text, i + 1), 'colon');
    }
    if (char === '—' && text[i + 1] === '—') return make(text, start, [start, i], afterSeparator(text, i), 'dash');
    // --, as plain text has it.
    if (char === '-' && text[i + 1] === '-' && text[i + 2] !== '-')
      return make(text, start, [start, i], afterSeparator(text, i + 2), 'dash');
    if (char === '，' || char === ',') {
      const said = COMMA_COPULA.exec(text.slice(i, i + 8));
      // 高技术制造业是指…，包括…: the first copula is the one that defines.
      const before = said && copulaHead(text, start, i);
      if (before) return before;
      if (said && isMeansAt(text, i + said[0].length, said[0]))
        return make(text, start, [start, i], afterSeparator(text, i + 1), 'comma');
      if (++commas > 1 || i - start > 12) return copulaHead(text, start, i);
    }
  }
  return copulaHead(text, start, limit);
}

const STOPPED = /^\s*(?:是指|系指|指|即(?![将使可刻时]))/;

/** （一）独角兽企业。指…: a full stop where others have a colon. */
function stoppedHead(text: string, start: number, stop: number): Head | undefined {
  const said = STOPPED.exec(text.slice(stop + 1, stop + 6))?.[0];
  if (said === undefined || !isMeansAt(text, stop + 1 + said.length, said)) return undefined;
  return make(text, start, [start, stop], stop + 1, 'comma');
}

/** TERM是指DEF, “TERM”指DEF. */
function copulaHead(text: string, start: number, limit: number): Head | undefined {
  if (OPEN_QUOTES.includes(text[start]!)) {
    const close = indexOfAny(text, CLOSE_QUOTES, start + 1, limit);
    const said = close < 0 ? undefined : COPULA.exec(text.slice(close + 1, close + 6));
    if (said && isMeansAt(text, close + 1 + said[0].length, said[0], true))
      return make(text, start, [start, close + 1], close + 1, 'copula');
    const tail = close < 0 ? undefined : QUOTED_TAIL.exec(text.slice(close + 1, close + 12));
    if (tail) {
      const [, noun, said] = tail as unknown as [string, string, string];
      const end = close + 1 + noun.length;
      if (isMeans(text, end + said.length)) return make(text, start, [start, end], end, 'copula');
    }
  }
  for (const { index, 0: said } of text.slice(start, limit).matchAll(INNER_COPULA)) {
    const at = start + index;
    if (!isMeans(text, at + said.length)) continue;
    const from = start + (REMARK_BEFORE.exec(text.slice(start, at))?.[0].length ?? 0);
    return make(text, start, [from, at], at, 'copula');
  }
  return undefined;
}

function isMeansAt(text: string, end: number, said: string, quoted = false): boolean {
  return !said.endsWith('指') || isMeans(text, end, quoted || said.endsWith('是指'));
}

/** 低空经济【第2页】, 双碳（P3）: where in the report the word stands is no part of it. */
const PAGE_REMARK = /\s*[【（([]\s*(?:见?(?:报告|正文)?第\s*\d{1,3}\s*页|[Pp]\.?\s*\d{1,3})\s*[】）)\]]$/;

function make(text: string, start: number, raw: Range, body: number, separator: Head['separator']): Head | undefined {
  let [from, to] = raw;
  while (from < to && /[\s*＊]/.test(text[from]!)) from++;
  while (to > from && /[\s*＊，,]/.test(text[to - 1]!)) to--;
  if ('】）)]'.includes(text[to - 1] ?? '无')) to = from + (PAGE_REMARK.exec(text.slice(from, to))?.index ?? to - from);
  const term = unquoted(tidy(text.slice(from, to)).replace(/\*+/g, ''));
  if (!term) return undefined;
  const [name, other] = separator === 'colon' && !/[）)]$/.test(term) ? [term] : namesIn(term);
  if (name === undefined) return undefined;
  if (other)
    return {
      numbered: start > 0,
      range: [from, from + name.length],
      term: unquoted(name),
      alias: other,
      body,
      copula: true,
      separator,
    };
  return {
    numbered: start > 0,
    range: [from, to],
    term,
    body,
    copula: COPULA.test(text.slice(body, body + 4)) || (separator === 'copula' && text.startsWith('反映', body)),
    separator,
  };
}

/** A name and another after it; none where a clause goes before the copula. */
function namesIn(term: string): [name?: string, other?: string] {
  const bracket =
    /^(.{2,}?)[（(](?:原称|又称|也称|亦称|以下简称|简称|俗称|又名)[：:]?[“"]?([^“”"（）()，,]{2,20})[”"]?[）)]$/.exec(
      term,
    );
  if (bracket) return [bracket[1]!, bracket[2]!];
  const comma = term.search(/[，,]/);
  if (comma < 0) return [term];
  const other = /^[，,](?:原称|又称|也称|亦称|简称|俗称|又名)([^，,]{2,20})$/.exec(term.slice(comma))?.[1];
  return other ? [term.slice(0, comma), other] : [];
}

function afterSeparator(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s：:—，,”*＊]/.test(text[at]!)) {
    // A closing quote belongs to the term only where one was left open: “头雁：” …
    if (text[at] === '”' && text.slice(0, at).lastIndexOf('“') > text.slice(0, at).lastIndexOf('”') === false) break;
    at++;
  }
  return at;
}

function indexOfAny(text: string, chars: string, from: number, limit: number): number {
  for (let i = from; i < limit; i++) if (chars.includes(text[i]!)) return i;
  return -1;
}
