import { isEntry } from './accept';
import { unquoted } from './brackets';
import { isName } from './copula';
import type { Draft } from './entry-draft';
import { type Head, headOf, plainHead } from './head';
import { openingOf } from './heading';
import { isEnded, type Line, partOf } from './lines';
import { isMarked, marksTerm } from './note-marks';
import { numberedParts, styleOf } from './numbering';

const NOTE =
  /^(?:[[［〔【]\s*\d{1,3}\s*[\]］〕】]|[①-⑳]|[（(]\s*\d{1,2}\s*[）)]|\d{1,2}\s*[、．.](?!\d)|\d{1,2}\s*(?=“)|注\s*\d*[：:])/;
const ENDNOTE = /^[[［〔【]\s*\d{1,3}\s*[\]］〕】]/;
const SENTENCE = /[。；;]\s*/g;

/**
 * Reads notes from the line `from` on: each may hold one definition, several or none; only a sentence that says of a term
 * what it means counts.
 * @returns the index of the line after the last note.
 */
export function notesAt(lines: readonly Line[], from: number): { drafts: Draft[]; end: number } {
  const drafts: Draft[] = [];
  let at = from;
  for (; at < lines.length; at++) {
    const line = lines[at]!;
    // 附注：⏎ 1.指标解释 ⏎ …: a glossary among the notes is read as one.
    if (openingOf(line) === 'glossary') break;
    if (NOTE.test(line.text)) {
      for (const note of numberedParts(line)) drafts.push(...definitionsIn(note, lines));
      continue;
    }
    const before = lines[at - 1];
    const last = drafts.at(-1);
    if (at === from || !before || isEnded(before.text)) break;
    if (last && last.lines.at(-1)!.block === before.block && endsAlike(last.lines.at(-1)!, before))
      last.lines.push(line);
  }
  return { drafts, end: at };
}

const endsAlike = (a: Line, b: Line) => a.from + a.text.length === b.from + b.text.length;

/** Whether endnotes begin at a line, with no heading above them: [1]… [2]…, or ①… ②… to which the text refers. */
export function beginsEndnotes(lines: readonly Line[], at: number): boolean {
  const { text } = lines[at]!;
  const next = lines[at + 1]?.text ?? '';
  const circle = CIRCLES.indexOf(text.charAt(0));
  if (circle === 0) return next.startsWith('②') && isMarked(lines, '①');
  // The notes of a later page go on with the numbers of those before; a list in the text does so as well.
  if (circle > 0) return next.startsWith(CIRCLES.charAt(circle + 1)) && isNoteOn(lines, text) && isNoteOn(lines, next);
  if (QUOTED_NOTE.test(text)) return isOnQuoted(lines, text);
  return ENDNOTE.test(text) && ENDNOTE.test(next) && styleOf(text) === 'bracket';
}

/** 1“某某”：…, below a text that has “某某”1: the mark of the note was set high, and is a digit like any other now. */
const QUOTED_NOTE = /^\d{1,2}\s*“[^“”]{2,20}”/;

function isOnQuoted(lines: readonly Line[], text: string): boolean {
  const mark = /^\d+/.exec(text)![0];
  const head = headOf(text.slice(mark.length, 120));
  return head !== undefined && (head.copula || head.separator === 'colon') && marksTerm(lines, mark, head.term);
}

const CIRCLES = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** Whether a line begins with a mark of the text and names what stands there before it. */
function isNoteOn(lines: readonly Line[], text: string): boolean {
  const head = headOf(text.slice(1, 120));
  return head !== undefined && marksTerm(lines, text.charAt(0), head.term);
}

function definitionsIn(note: Line, lines: readonly Line[]): Draft[] {
  const { text } = note;
  const mark = NOTE.exec(text)?.[0] ?? '';
  // A note on a word to which the text refers by its mark says what it means, whether it says 指 or not.
  const isOn = ({ separator, term }: Head, from: number) =>
    mark !== '' && separator === 'colon' && text.slice(0, from).trim() === mark.trim() && marksTerm(lines, mark, term);
  const starts = [text.length - text.slice(mark.length).trimStart().length];
  for (const { index, 0: stop } of text.matchAll(SENTENCE))
    if (index + stop.length < text.length) starts.push(index + stop.length);
  const drafts: { from: number; draft: (end: number) => Draft }[] = [];
  let whole = '';
  for (const from of starts) {
    const head = noteHead(text.slice(from, from + 120), text.slice(0, from), lines);
    if (!head || head.numbered || !isEntry(head, text.slice(from + head.body))) continue;
    if (!head.copula && !isOn(head, from)) continue;
    // 一区两群：“一区”指…；“两群”指…: what the name is made of is explained within it.
    if (drafts.length > 0 && whole.includes(bareTerm(head.term))) continue;
    if (drafts.length === 0 && head.separator === 'colon') whole = bareTerm(head.term);
    drafts.push({
      from,
      draft: (end) => ({
        term: head.term,
        range: head.range,
        body: head.body,
        lines: [partOf(note, from, end)],
        pending: [],
        aliases: head.alias ? [head.alias] : [],
      }),
    });
  }
  return drafts.map(({ from, draft }, n) => draft(definitionEnd(text, from, drafts[n + 1]?.from ?? text.length)));
}

/** 规模以上服务业统计范围包括：…: of a figure, what it covers. */
const COVERS =
  /^((?!本|该|其|此|各|主要)[^，。；：、的“”]{2,20}?|[^，。；：、的“”]{0,6}“[^“”]{2,12}”[^，。；：、的“”]{0,8}?)的?统计范围(?:为|是|包括)/;
const LONGEST_PLAIN = 16;
const INCLUDES = /^([^，。；：“”]{2,20}?)(?:主要)?包括/;

/** The head of a sentence of a note. 指 without more, and 包括 of the word that has the mark, say enough there. */
function noteHead(text: string, mark: string, lines: readonly Line[]): Head | undefined {
  const covers = COVERS.exec(text)?.[1];
  if (covers !== undefined) return saidOf(covers, text.indexOf('统计范围', covers.length));
  const head = headOf(text);
  if (head || !mark) return head;
  const plain = plainHead(text);
  if (plain && isName(plain.term, LONGEST_PLAIN)) return plain;
  const includes = INCLUDES.exec(text)?.[1];
  return includes !== undefined && marksTerm(lines, mark, includes, true)
    ? saidOf(includes, includes.length)
    : undefined;
}

const saidOf = (term: string, body: number): Head => ({
  numbered: false,
  range: [0, term.length],
  term: unquoted(term),
  body,
  copula: true,
  separator: 'copula',
});

const bareTerm = (term: string) => term.replace(/[“”「」]/g, '');

/** What goes on with a definition after its first sentence. Anything else is a remark on the figures: 本外币口径。 */
const GOES_ON = /^(?:包括|不包括|包含|不含|含|主要|其中|具体|它|其|该|这|即|也|并|通常|一般|由|分为|反映|是)/;

function definitionEnd(text: string, from: number, to: number): number {
  for (const { index, 0: stop } of text.slice(from, to).matchAll(/。\s*/g)) {
    const next = from + index + stop.length;
    if (next < to && !GOES_ON.test(text.slice(next, next + 4))) return next;
  }
  return to;
}
