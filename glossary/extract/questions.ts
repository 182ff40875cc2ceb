import type { ItemGroup } from '../entry';
import { unquoted } from './brackets';
import { isMeans } from './copula';
import type { Finding } from './finding';
import { isCounting, itemsOf } from './items';
import { type Joined, join, textOf } from './joined';
import type { Line } from './lines';
import { markOfLocal } from './marks';
import type { Range } from './members';
import type { Paragraphs } from './paragraphs';

const NUMBER =
  '(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．]\\s*|[①-⑳]\\s*|第[一二三四五六七八九十]{1,3}问[：:、]?\\s*)';
const ASKER = '(?:(?:问|Q|记者问?|提问)\\s*\\d{0,2}\\s*[：:.、]\\s*)';
const NAME = '[^，。；：？！,;:?!]{2,32}?';
/** 什么是X？ X是什么？ “X”是指什么？ X的含义是什么？ with its number and 问： before it. */
const QUESTION = new RegExp(
  `(^|[。！？；!?;\\s])(${NUMBER}?${ASKER}?${NUMBER}?)(?:请问[，,]?)?(?:(?:到底|究竟)?(?:什么是|什么叫(?:做|作)?|何谓|何为)\\s*(${NAME})\\s*(?:[？?]|$)|` +
    `(${NAME})\\s*(的(?:含义|定义|概念|内涵|意思))?\\s*(?:具体|主要|到底|究竟)?(?:是什么(?:意思)?|是指什么|指的是什么|指什么)\\s*[？?])`,
  'g',
);
/** Where somebody asks the next thing, whatever it is. */
const NEXT = new RegExp(`[。；！;]\\s*(?:${ASKER}|${NUMBER}${ASKER}?[^。；]{2,40}[？?])`);
const ANSWERS = /^\s*(?:(?:答|A|回答|解答|解读)\s*\d{0,2}\s*[：:.、]\s*)?/;
const ITEM = /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]|[一二三四五六七八九十]{1,2}是|[①-⑳])/;
const MOST_NAME = 20;
const MOST_ANSWER = 600;
const MOST_ITEMS = 12;

/** 背景是什么, 总体目标是什么, 申领条件是什么: they ask for a part of a document, not for what a word means. */
const GENERIC =
  /(?:背景|目的|依据|内容|意义|亮点|目标|原则|特点|特色|特征|定位|任务|标准|条件|流程|程序|步骤|范围|对象|要求|重点|难点|措施|举措|做法|区别|关系|作用|优势|时间|时限|期限|方式|方法|途径|渠道|路径|政策|原因|理由|考虑|思路|变化|前景|现状|问题|方向|关键|核心|职责|职能|功能|打算|建议|看法|影响|情况|材料|结果|本质|根本|理想|梦想|初心|感受|计划|安排|规定|进展|成效|经验|秘诀|名字|名称|情形)$/;
/** 这是什么, 你说的幸福是什么: talk. */
const TALK = /什么|怎|如何|为何|哪|吗|呢|这|那|它|他|她|我|你|您|谁|大家|[了着过]$|^(?:其|该|此|本|真正|究竟|到底)/;
/** 是…的精髓: what it is worth. */
const WORTH =
  /^(?:最|我们|你们|他们|大家|为了|由于|不是|不仅|一个重要|一项重要|重要)|(?:精髓|亮点|重点|关键|基础|根本|前提|底线|核心|命脉|需要|要求|使命|责任|保障|抓手|举措|途径|手段|部署|内容|组成部分|体现|问题|动力|引擎|法宝|目标|方向|选择|之策|大计|之举|保证|支撑)。?$/;
/** 由中央财政安排的专项资金。: a thing with what is said of it, and nobody who does it. */
const THING = /^[^。]{6,}的[^，。的]{2,12}。/;
const SAYS_ELSE =
  /^(?:根据|按照|依据|为|近|目前|当前|今年|去年|过去|首先|第一|一是|这|我|你|您|大家|主要|从|随着|自|截至|《|\d{4}|党|国家|全|各|相关|总书记|习近平|感谢|谢谢|是)/;

interface Asked {
  name: string;
  /** In its text. */
  term: Range;
  /** Where the question begins, its number included. */
  begin: number;
  /** The term, or what distinguishes it, stands in quotes. */
  quoted: boolean;
  /** 什么是X, X的含义: no other question begins so. */
  plainly: boolean;
  /** Numbered, or after 问：. */
  marked: boolean;
  end: number;
}

/**
 * What an explanation of a policy asks and answers: 什么是X？答：X是指…, on one line, on two or in two paragraphs. Only where
 * the answer says that it defines, lists what the term counts, or is a thing with what is said of it.
 */
export function answersAt(
  lines: readonly Line[],
  paragraphs: Paragraphs,
  from: number,
  text: string,
): { findings: Finding[]; joined: Joined } | undefined {
  const asked = questionsIn(text);
  if (asked.length === 0) return undefined;
  const end = paragraphs.end(from);
  const last = asked.at(-1)!;
  const below = text.slice(last.end).trim() === '' ? answerBelow(lines, paragraphs, end, last.name) : undefined;
  const joined = join(lines.slice(from, below ?? end));
  const findings = asked.flatMap((one, n) => {
    const isBelow = one === last && below !== undefined;
    const stop = isBelow ? joined.text.length : (asked[n + 1]?.begin ?? text.length);
    return answered(joined.text, one, stop, isBelow) ?? [];
  });
  return { findings, joined };
}

function questionsIn(text: string): Asked[] {
  const found: Asked[] = [];
  for (const match of text.matchAll(QUESTION)) {
    const [whole, before, mark, what, is, meaning] = match as unknown as (string | undefined)[];
    // In the middle of a paragraph only what is numbered or asked by somebody; 什么是好干部？ is how one speaks.
    if (match.index + before!.length > 0 && !mark) continue;
    const raw = (what ?? is)!;
    const named = nameOf(raw, what !== undefined || meaning !== undefined);
    if (!named) continue;
    const at = match.index + before!.length + mark!.length;
    const start = text.indexOf(raw, at) + raw.indexOf(named.said);
    found.push({
      name: named.name,
      term: [start, start + named.said.length],
      quoted: named.said.includes('“'),
      plainly: what !== undefined || meaning !== undefined,
      marked: mark !== '',
      begin: match.index + before!.length,
      end: match.index + whole!.length,
    });
  }
  return found;
}

const ASIDE = /[（(][^（）()]{1,30}[）)]$/;

/** What a question asks for: “五个精准” of 精准扶贫的“五个精准”. None where it is a question of another kind. */
function nameOf(raw: string, plainly: boolean): { name: string; said: string } | undefined {
  const text = raw.replace(ASIDE, '').trim();
  const open = text.indexOf('“');
  if (open >= 0) {
    const close = text.indexOf('”', open);
    if (close < 0 || text.indexOf('“', open + 1) >= 0) return undefined;
    const isLast = close === text.length - 1;
    const own = isLast ? open : text.lastIndexOf('的', open) + 1;
    const said = text.slice(own);
    const name = isLast ? unquoted(said) : said;
    if (said.slice(close - own).includes('的') || GENERIC.test(name) || name.length > MOST_NAME) return undefined;
    return name.length < 2 || TALK.test(name) ? undefined : { name, said };
  }
  if (text.length > MOST_NAME || TALK.test(text) || /《/.test(text)) return undefined;
  if (!plainly && (text.includes('的') || GENERIC.test(text))) return undefined;
  return plainly && text.length < 5 && GENERIC.test(text) ? undefined : { name: text, said: text };
}

/** The line after the answer that begins at `at`: its paragraph, and the items that it announces or the term counts. */
function answerBelow(lines: readonly Line[], paragraphs: Paragraphs, at: number, name: string): number | undefined {
  if (at >= lines.length || paragraphs.next(at) !== at) return undefined;
  let end = paragraphs.end(at);
  if (ANSWERS.exec(lines[at]!.text)![0].length === lines[at]!.text.length && end - at === 1) {
    if (paragraphs.next(end) !== end || end >= lines.length) return undefined;
    end = paragraphs.end(end);
  }
  if (questionsIn(textOf(lines, at, end)).some(({ term }) => term[0] < 12)) return undefined;
  const announces = /[：:]$/.test(lines[end - 1]!.text);
  const isItem = ITEM.test(lines[at]!.text.replace(ANSWERS, ''));
  if (!announces && !(isItem && isCounting(name))) return end;
  for (let n = 0; n < MOST_ITEMS && end < lines.length && paragraphs.next(end) === end; n++) {
    const { text } = lines[end]!;
    if (!ITEM.test(text) || /[？?]/.test(text)) break;
    end = paragraphs.end(end);
  }
  return end;
}

function answered(text: string, asked: Asked, stop: number, isBelow: boolean): Finding | undefined {
  const { name, quoted } = asked;
  const label = ANSWERS.exec(text.slice(asked.end, asked.end + 16))![0];
  const from = asked.end + label.length;
  const next = NEXT.exec(text.slice(from, stop));
  const end = cutAt(text, from, next ? from + next.index + 1 : stop);
  if (end - from < 6) return undefined;
  const start = from + definingAt(text.slice(from, end), asked, label.trim() !== '', isBelow);
  if (start < from || end - start < 6) return undefined;
  const items = isCounting(name) ? itemsOf(name, text.slice(start, end).replace(/\s+/g, '')) : undefined;
  // 指 says that it defines, and the list may be read or not.
  const said = text.slice(from, start);
  const isProved = items ? SAYS_SO.test(said) || isList(text.slice(start, end), items) : MEANS_IT.test(said);
  if (isCounting(name) && !isProved) return undefined;
  return {
    term: asked.term,
    name,
    definition: [start, end],
    kind: 'inline',
    mark: markOfLocal(name, quoted),
    ...(items ? { items } : {}),
  };
}

/** Where in an answer the definition begins; -1 where it gives none. */
function definingAt(answer: string, asked: Asked, isAnswer: boolean, isBelow: boolean): number {
  const { name, quoted, plainly, marked } = asked;
  const said = saidOf(answer, name);
  if (said && /[指即]/.test(said.copula)) return plainly || quoted || said.restated ? said.length : -1;
  // 精准扶贫是粗放扶贫的对称。是指…: the sentence that says so defines it.
  const later = said ? LATER.exec(answer) : null;
  if (later && isMeans(answer, later[0].length, true)) return later[0].length;
  // What counts is proved by its list, unless it is the list of another name.
  if (isCounting(name)) return said ? said.length : OTHER.test(answer) ? -1 : 0;
  // 什么是初心？初心就是…: without 问, a number or a paragraph of its own it is a figure of speech.
  if (said)
    return plainly && (marked || isAnswer || isBelow) && isWhat(said.copula, answer.slice(said.length))
      ? said.length
      : -1;
  return isAnswer && (plainly || quoted) && THING.test(answer) && !SAYS_ELSE.test(answer) ? 0 : -1;
}

const MEANS_IT = /指(?:的是)?[：:，,\s]*$/;
const SAYS_SO = /(?:指|指的是|即|包[括含])[：:，,\s]*$/;

/** Whether the parts are seen to be a list though nothing says so: 一是…, A、B、C without a clause, or parts that begin or end alike. */
function isList(answer: string, [group]: readonly ItemGroup[]): boolean {
  if (/^(?:一是|第一|首先|[（(]?一[）)、]|1[.、．]|①)/.test(answer)) return true;
  const parts = group!.parts;
  if (parts.length < 3) return false;
  const ends = new Set(parts.map((part) => part.at(-1)));
  const begins = new Set(parts.map((part) => part[0]));
  return !/[，,；;]/.test(answer.slice(0, answer.search(/[。！]|$/))) || ends.size === 1 || begins.size === 1;
}

/** A first sentence, and 是指 right at the beginning of the second. */
const LATER = /^[^。？！]{2,60}。(?:它|其)?(?:主要|具体)?(?:是指|指的是)/;
/** “两病”就是…: another name than the one asked for. */
const OTHER = /^[“「][^”」]{1,16}[”」][^，。“”]{0,6}?(?:就是|是指|指|即|是|包括)|^(?:《|根据|按照|为|我|这|您|你)/;

/** The answer's beginning, where it names the term again or says at once what it means. */
function saidOf(answer: string, name: string): { length: number; copula: string; restated: boolean } | undefined {
  const chars = [...name.replace(/[“”]/g, '')].map((char) => char.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const again = `(?:所谓的?|[^，。；“”]{0,10}所称的?)?[“「]?${chars.join('[“”\\s]?')}[”」]?(?:[（(][^（）()]{1,40}[）)])?`;
  const found = new RegExp(
    `^(${again})?[，,]?\\s*(?:主要|具体|通常|一般)?(是指|就是指|指的是|系指|意指|指|即|就是|是|包括|包含)[：:，,]?\\s*`,
  ).exec(answer);
  if (!found) return undefined;
  const [whole, restated, copula] = found as unknown as [string, string | undefined, string];
  if (copula.endsWith('指') && !isMeans(answer, whole.length, true)) return undefined;
  if (restated === undefined && /^(?:就?是|包[括含])$/.test(copula)) return undefined;
  if (copula === '即' && /^[将使可刻时便]/.test(answer.slice(whole.length))) return undefined;
  return { length: whole.length, copula, restated: restated !== undefined };
}

/** Whether 是 says what something is, and not what it is worth or by whom it was made. */
function isWhat(copula: string, rest: string): boolean {
  if (!/^就?是$/.test(copula)) return false;
  const first = rest.slice(0, rest.search(/[。；！？]|$/));
  return (
    first.length >= 8 && !WORTH.test(first) && !/的$/.test(first) && !/^(?:否|在|从|对|因|怎|如何|什么)/.test(first)
  );
}

/** The end of an answer of at most so many characters: a long one ends with one of its sentences. */
function cutAt(text: string, from: number, end: number): number {
  let stop = end;
  if (stop - from > MOST_ANSWER) {
    stop = from + MOST_ANSWER;
    while (stop > from && !'。！；'.includes(text[stop - 1]!)) stop--;
  }
  while (stop > from && /[\s；;，,]/.test(text[stop - 1]!)) stop--;
  return stop;
}
