import { isBody, isTermAlone } from './accept';
import { HEADING, LABEL, QUOTE } from './cues';
import type { Draft } from './entry-draft';
import { isEnded, type Line, partOf } from './lines';
import { unnumbered } from './numbering';

/** A label before a definition: 名词解释：指…, 【概念解释】…. */
const SAYS =
  /^(?:【(?:名词解释|概念解释|词语解释|词条解释|释义|解释|名词释义|含义|定义)】\s*[：:]?|(?:名词解释|概念解释|词语解释|词条解释|名词释义|释义)\s*[：:])\s*(?=\S)/;
/** 解读：…, which says less than 名词解释：: only right below the word of which it speaks, 热词一：…. */
const READS = /^(?:解读|解释|释义|含义|定义)\s*[：:]\s*(?=\S)/;
const ALIAS = /^(?:【近义词】|近义词\s*[：:])\s*[：:]?\s*(.+)$/;
const ANY =
  /^【[^】]{2,8}】|^(?:关键词|报告强调|报告提出|报告指出|报告原文|原文|出处|词语出处|词条意义|释例|例句|点睛|背景|延伸阅读|链接|政策依据|近义词)\s*[：:]/;
const KEYWORD =
  /^(?:【(?:关键词|词条|名词|热词)】|(?:关键词|词条|名词|热词|新词)\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})?\s*[：:])\s*[：:]?\s*/;
const INLINE_LABEL = /【[^】]{2,8}】/g;
const TERM_AFTER = /^((?=[“"])[^，。：；]{2,26}?|[^，。：；“”"]{2,16})[，,](?=是(?!否)|指(?![导引])|即(?!将))/;
const FIRST = '【名概词释解含“"';
const LONGEST_TERM = 24;
const BASIS = /^【?(?:政策依据|依据|出处|来源|文件依据)】?\s*[：:]/;
const QUOTED_AGAIN = /^[“"]([^“”"]{2,24})[”"]\s*[，,]?\s*(?=是指|指的是|系指|指(?![导引])|就是|即)/;

/** Blocks with labels: the term on the line before, or after 关键词：; 近义词 gives aliases; other labels are not part. */
export function labelledIn(
  lines: readonly Line[],
  cues: Uint16Array,
): { drafts: Draft[]; covered: [number, number][] } {
  const drafts: Draft[] = [];
  const covered: [number, number][] = [];
  for (let at = 0; at < lines.length; at++) {
    if (!mayBegin(lines[at]!, cues)) continue;
    const found = blockAt(lines, at) ?? basisAt(lines, at);
    if (!found) continue;
    drafts.push(found.draft);
    covered.push([found.from, found.to]);
    at = found.to - 1;
  }
  return { drafts, covered };
}

/** Whether a line may hold a label: cheap, as every line is asked. */
function mayBegin({ text, block }: Line, cues: Uint16Array): boolean {
  if ((cues[block]! & (HEADING | LABEL | QUOTE)) === 0) return false;
  return FIRST.includes(text.charAt(0)) || text.lastIndexOf('【', LONGEST_TERM) > 0;
}

interface Found {
  draft: Draft;
  from: number;
  to: number;
}

function blockAt(lines: readonly Line[], at: number): Found | undefined {
  const line = lines[at]!;
  const inTerm = /^([^【】，。：]{2,24})(?=【(?:名词解释|概念解释|词语解释|释义|解释)】)/.exec(line.text);
  const own = inTerm ? partOf(line, inTerm[0].length, line.text.length) : line;
  const says = SAYS.exec(own.text) ?? readsAt(own.text, lines[at - 1]?.text ?? '');
  if (!says) return undefined;
  const term = inTerm ? { line: partOf(line, 0, inTerm[0].length), at } : termBefore(lines, at);
  const begins = term ? undefined : TERM_AFTER.exec(own.text.slice(says[0].length));
  if (begins) return wholeAt(lines, at, says[0].length, begins[1]!);
  if (!term) return undefined;
  const body = partOf(own, says[0].length, labelWithin(own.text, says[0].length));
  if (!isBody(term.line.text, body.text)) return undefined;
  const { text, at: skipped } = unnumbered(term.line.text);
  const name = text.replace(/^[“"「]([^“”]+)[”"」]$/, '$1');
  const draft: Draft = {
    term: name,
    range: [skipped, term.line.text.length],
    body: term.line.text.length,
    lines: [term.line, body],
    pending: [],
    aliases: aliasesIn(own.text),
  };
  return { draft, from: term.at, to: rest(lines, at + 1, draft, body) };
}

/** 热词一：共富工坊 ⏎ 解读：…: what the word means, not what somebody makes of it. */
function readsAt(text: string, before: string): RegExpExecArray | null {
  const reads = WORD.test(before) ? READS.exec(text) : null;
  return reads && !COMMENTS.test(text.slice(reads[0].length)) ? reads : null;
}

const WORD =
  /^(?:【(?:词条|名词|热词|新词)】|(?:词条|名词|热词|新词)\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})?\s*[：:])/;
const COMMENTS =
  /^(?:今年|去年|明年|近年|近日|过去|未来|(?:政府工作)?报告|本次|此次|会议|专家|代表|委员|记者|我|这|随着|作为|为了|数据|.{1,12}看来)|(?:表示|认为|介绍|指出|建议|提出|说)[，：:“]/;

/** 【概念解释】“办不成事”反映窗口，是…: the label before term and definition. */
function wholeAt(lines: readonly Line[], at: number, from: number, term: string): Found | undefined {
  const line = lines[at]!;
  const bodyAt = from + term.length + 1;
  const body = partOf(line, bodyAt, labelWithin(line.text, bodyAt));
  const name = term.replace(/[“”"]/g, '');
  if (!isTermAlone(name) || !isBody(name, body.text)) return undefined;
  const draft: Draft = {
    term: name,
    range: [from, from + term.length],
    body: from + term.length,
    lines: [partOf(line, 0, from + term.length), body],
    pending: [],
    aliases: aliasesIn(line.text),
  };
  return { draft, from: at, to: rest(lines, at + 1, draft, body) };
}

/** 免申即享 ⏎ 政策依据：… ⏎ “免申即享”，指的是…: the term, where it comes from, and the term again with what it means. */
function basisAt(lines: readonly Line[], at: number): Found | undefined {
  const line = lines[at]!;
  const again = QUOTED_AGAIN.exec(line.text);
  const basis = lines[at - 1];
  const head = lines[at - 2];
  if (!again || !basis || !head || !BASIS.test(basis.text)) return undefined;
  const { text, at: skipped } = unnumbered(head.text);
  if (text.replace(/[“”"]/g, '') !== again[1]) return undefined;
  const body = partOf(line, again[0].length, line.text.length);
  if (!isBody(again[1]!, body.text)) return undefined;
  const draft: Draft = {
    term: again[1]!,
    range: [skipped, head.text.length],
    body: head.text.length,
    lines: [head, body],
    pending: [],
    aliases: [],
  };
  return { draft, from: at - 2, to: rest(lines, at + 1, draft, body) };
}

function labelWithin(text: string, from: number): number {
  INLINE_LABEL.lastIndex = from;
  return INLINE_LABEL.exec(text)?.index ?? text.length;
}

function termBefore(lines: readonly Line[], at: number): { line: Line; at: number } | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const line = lines[i]!;
    const keyword = KEYWORD.exec(line.text);
    if (keyword && keyword[0].length < line.text.length) {
      const term = partOf(line, keyword[0].length, line.text.length);
      return isTermAlone(term.text) ? { line: term, at: i } : undefined;
    }
    if (isTermAlone(unnumbered(line.text).text)) return { line, at: i };
    if (!ANY.test(line.text)) return undefined;
  }
  return undefined;
}

/** Goes on with the lines of the block; returns the index of the line after it. */
function rest(lines: readonly Line[], from: number, draft: Draft, body: Line): number {
  let open = !isEnded(body.text);
  let at = from;
  for (; at < lines.length && at < from + 12; at++) {
    const { text } = lines[at]!;
    const alias = ALIAS.exec(text);
    if (alias) draft.aliases.push(...namesIn(alias[1]!));
    if (TERM_AFTER.test(text.replace(SAYS, '')) && SAYS.test(text)) break;
    if (ANY.test(text) && !KEYWORD.test(text)) open = false;
    else if (open && !KEYWORD.test(text)) {
      draft.lines.push(lines[at]!);
      open = !isEnded(text);
    } else break;
  }
  return at;
}

function aliasesIn(text: string): string[] {
  const alias = /【近义词】\s*[：:]?\s*([^【]+)/.exec(text);
  return alias ? namesIn(alias[1]!) : [];
}

function namesIn(text: string): string[] {
  return text
    .split(/[、，,；;。\s]+/)
    .map((name) => name.replace(/[“”"]/g, ''))
    .filter((name) => name.length > 1 && name.length <= 20);
}
