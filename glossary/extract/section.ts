import { isBody, isEntry, isSentences, isTermAlone } from './accept';
import { columnHead } from './columns';
import { isMeans } from './copula';
import { type Draft, extend } from './entry-draft';
import { type Head, headOf } from './head';
import { endsSection, type Opening, openingOf } from './heading';
import { isEnded, type Line, partOf } from './lines';
import { entryParts, ordinalOf, rankOf, styleOf, unnumbered } from './numbering';
import { isClauseNumber, isNextClause, withoutEnglish } from './standard';
import { cellsAt } from './table';
import { bodyBelow, isBetween, isClass, isSaidAgain, looselyNumbered } from './term-line';

/** So many paragraphs that are no entries end a section. */
const MOST_MISSES = 3;
const MOST_BEFORE_FIRST = 6;
const DASHED = /^[”"]?\s*——/;

/** Reads the entries of one section, from the line after its heading on. */
export class SectionReader {
  readonly drafts: Draft[] = [];
  /** Index of the line after the section. */
  end: number;
  #current: Draft | undefined;
  #mode: 'heads' | 'lines' | undefined;
  #style: string | undefined;
  #misses = 0;
  readonly #headingStyle: string | undefined;
  #allDashed = true;
  /** The entries are rows of a table of which only the words are left. */
  #areRows = false;
  /** How many entries are notes to words of the text above. */
  notes = 0;
  readonly #start: number;
  /** The last line of an entry that could not be read. */
  #skipped: Line | undefined;

  constructor(
    readonly lines: readonly Line[],
    start: number,
    readonly opening: Opening,
    /** Lines that another reader has taken. */
    readonly isTaken: (at: number) => boolean = () => false,
  ) {
    this.end = start;
    this.#start = start;
    this.#headingStyle = start > 0 ? styleOf(lines[start - 1]!.text) : undefined;
    this.#read(start);
  }

  #read(start: number): void {
    let at = start;
    while (at < this.lines.length) {
      const line = this.lines[at]!;
      if (this.isTaken(at)) {
        at++;
        continue;
      }
      if (this.#endsAt(line, at)) break;
      const next = this.#take(line, at);
      if (next < 0) break;
      at = next;
    }
  }

  /** Takes the line at `at` and those that belong to it; returns where to go on, -1 where the section ends. */
  #take(line: Line, at: number): number {
    if (line.kind === 'cell') return this.#takeRow(at);
    if (line.kind === 'term') return this.#takeTerm(line, at);
    const isOpen = this.#current !== undefined && !isEnded(this.#lastText());
    if (!isOpen && isClauseNumber(line.text)) return at + 1;
    const parts = isOpen ? [line] : entryParts(line);
    let took = false;
    for (const part of parts) took = this.#takePart(part, at) || took;
    if (took) {
      this.end = at + 1;
      return at + 1;
    }
    const alone = this.#takeAlone(line, at);
    if (alone > 0) return alone;
    return this.#miss(line, at) ? at + 1 : -1;
  }

  /** Whether the line begins an entry or goes on with the one before. */
  #takePart(line: Line, at: number): boolean {
    const read = headOf(line.text);
    const row = read && this.#accepts(read, line, at) ? undefined : this.#rowHead(line, at);
    const head = row ?? (read && this.#accepts(read, line, at) ? read : undefined);
    if (head) {
      if (this.drafts.length === 0) this.#areRows = head.separator === 'gap';
      this.#begin(line, head.term, head.range, head.body, 'heads');
      if (head.alias) this.#current!.aliases.push(head.alias);
      if (this.opening === 'notes' && !head.copula && !head.numbered) this.notes++;
      return true;
    }
    const current = this.#current;
    if (!current || this.#skipped || this.#beginsTermLine(line, at)) return false;
    // After a ；the definition may go on, but not with the next of the numbers that the entries have.
    const own = this.#style !== undefined && styleOf(line.text) === this.#style;
    const last = this.#lastText();
    const unfinished = !isEnded(last) || (!own && /[；;]$/.test(last));
    const isWrapped = this.#isWrapped(line, at) && !this.#isCategory(line, at) && !isClass(this.lines, at, this.#style);
    const goesOn = unfinished || isWrapped || this.#isSubItem(line);
    if (!goesOn) return false;
    if (current.pending.length > 0) {
      current.pending.push(line);
      return true;
    }
    extend(current, line);
    return true;
  }

  /** TERM DEF, in a row of such lines: only in a glossary, and not in the middle of a sentence. */
  #rowHead(line: Line, at: number): Head | undefined {
    if (this.opening !== 'glossary' || line !== this.lines[at] || this.#mode === 'lines') return undefined;
    if (this.drafts.length > 0 && !this.#areRows) return undefined;
    return this.#current && !isEnded(this.#lastText()) ? undefined : columnHead(this.lines, at);
  }

  #accepts(head: Head, line: Line, at: number): boolean {
    const body = line.text.slice(head.body) || (this.lines[at + 1]?.text ?? '');
    if (!isEntry(head, body)) return false;
    if (head.separator === 'space' && this.opening !== 'glossary') return false;
    if (head.separator === 'gap' && !(this.opening === 'glossary' && isTermAlone(head.term) && isSentences(body)))
      return false;
    if (this.opening === 'usage' && !head.copula && !head.numbered && !isPlain(head, body)) return false;
    if (this.opening === 'notes' && !head.copula && !this.#isNote(head, body)) return false;
    if (this.#isStranger(head)) return false;
    // What is cut from the middle of a line has no number of its own.
    const style = styleOf(line.text) ?? (line.from > this.lines[at]!.from ? this.#style : undefined);
    if (this.#current && this.#mode === 'heads' && this.drafts.length > 1 && style !== this.#style) {
      // Numbered parts within an entry, or lines of its list; another way of numbering is no entry.
      if (this.#style !== undefined || !isEnded(this.#lastText())) return false;
      if (style !== undefined && !head.copula) return false;
    }
    if (this.#mode === 'lines' && !head.numbered && !head.copula && head.separator !== 'bracket') return false;
    return !this.#current || isEnded(this.#lastText()) || !this.#isWrapped(line, at) || head.numbered;
  }

  /** Without a copula a note is numbered, or it is a sentence on a word that the text above has, or follows such a one. */
  #isNote({ separator, numbered, term }: Head, body: string): boolean {
    if (separator !== 'colon') return false;
    if (numbered) return true;
    if (!isSentences(body) || !isEnded(body)) return false;
    return this.notes > 0 || standsAbove(this.lines, this.#start, term);
  }

  /** After entries that all have a dash and quotes, a plain X：Y is none. */
  #isStranger({ separator, copula, numbered, term }: Head): boolean {
    if (separator !== 'colon' || copula || numbered || this.drafts.length < 2 || /[“”]/.test(term)) return false;
    return this.#allDashed;
  }

  #begin(line: Line, term: string, range: [number, number], body: number, mode: 'heads' | 'lines'): void {
    const current = this.#current;
    if (current) extendPending(current);
    this.#skipped = undefined;
    this.#current = { term, range, body, lines: [line], pending: [], aliases: [] };
    this.drafts.push(this.#current);
    this.#allDashed &&= DASHED.test(line.text.slice(range[1] - 1, body));
    this.#mode ??= mode;
    if (this.drafts.length === 1) this.#style = styleOf(line.text);
    this.#misses = 0;
  }

  /** A term on a line of its own with its definition on the next, English words and a source between them or not. */
  #takeAlone(line: Line, at: number): number {
    if (!this.#beginsTermLine(line, at)) return 0;
    const { text, at: skipped } = this.#termIn(line);
    let next = at + 1;
    while (next < at + 4 && isBetween(this.lines[next]!.text)) next++;
    const first = this.lines[next]!;
    const head = headOf(first.text);
    const body =
      head?.separator !== 'colon' && head && isSaidAgain(head.term, text)
        ? partOf(first, head.body, first.text.length)
        : first;
    const term = text.replace(/\*+/g, '').trim();
    this.#begin(line, unquote(term), [skipped, line.text.length], line.text.length, 'lines');
    extend(this.#current!, body);
    this.end = next + 1;
    return next + 1;
  }

  #beginsTermLine(line: Line, at: number): boolean {
    if (this.opening !== 'glossary') return false;
    const style = styleOf(line.text);
    if (this.#mode === 'heads' && (style === undefined || style !== this.#style)) return false;
    if (isClass(this.lines, at, this.#style)) return false;
    const { text } = this.#termIn(line);
    if (!isTermAlone(text) || (style === 'cn' && !this.#isExplained(text, at) && !this.#isNext(line))) return false;
    let next = at + 1;
    while (next < at + 3 && next < this.lines.length && isBetween(this.lines[next]!.text)) next++;
    const first = this.lines[next];
    const second = this.lines[next + 1];
    // The first line of a definition may be broken off before it has any mark.
    const isBroken = first && second?.block === first.block && !isEnded(first.text);
    const body = isBroken ? first.text + second.text : first?.text;
    if (body === undefined || !isSentences(body) || !isBody(text, body)) return false;
    const head = headOf(body);
    // An entry of its own says nothing of the line above, unless it names the same term again.
    return !(head?.separator === 'colon' && isEntry(head, body.slice(head.body)) && !text.includes(head.term));
  }

  /** The term of a line that holds nothing else, and where it begins. */
  #termIn(line: Line): { text: string; at: number } {
    const before = this.#current ? this.#current.lines[0]!.text : '';
    const { text, at } = looselyNumbered(line.text, before) ?? unnumbered(line.text);
    return { text: withoutEnglish(text), at };
  }

  /** 三、首店经济 ⏎ 指…: what looks like a heading of the document is a term where the next line says what it means. */
  #isExplained(text: string, at: number): boolean {
    const next = bodyBelow(this.lines, at) ?? '';
    const said = EXPLAINS.exec(next)?.[0];
    if (/^“\d+”/.test(text) && /^“\d”(?:就是|是|指|即)/.test(next)) return true;
    return said !== undefined && (!said.endsWith('指') || isMeans(next, said.length));
  }

  /** 三、“村BA” after the terms 一、… and 二、…, which their next lines have explained: no 指 is needed any more. */
  #isNext(line: Line): boolean {
    if (this.#mode !== 'lines' || this.drafts.length < 2 || CHAPTER.test(line.text)) return false;
    const before = this.drafts.slice(-2).map(({ lines: [first] }) => ordinalOf(first!.text));
    const own = ordinalOf(line.text);
    return own > 2 && before[1] === own - 1 && before[0] === own - 2;
  }

  #takeRow(at: number): number {
    const row = cellsAt(this.lines, at);
    if (row.term && row.body.length > 0) {
      const { line: first, name } = row.term;
      const { at: skipped } = unnumbered(first.text);
      const { text } = unnumbered(name);
      this.#begin(first, unquote(text), [skipped, first.text.length], first.text.length, 'heads');
      for (const line of row.body) extend(this.#current!, line);
      this.end = row.next;
      return row.next;
    }
    return ++this.#misses >= (this.drafts.length > 0 ? MOST_MISSES : MOST_BEFORE_FIRST) ? -1 : row.next;
  }

  #takeTerm(line: Line, at: number): number {
    let next = at + 1;
    while (next < this.lines.length && this.lines[next]!.kind === 'description') next++;
    if (next === at + 1) return this.#miss(line, at) ? next : -1;
    const { text, at: skipped } = unnumbered(line.text);
    const term = unquote(text.replace(/[：:]$/, ''));
    this.#begin(line, term, [skipped, line.text.length], line.text.length, 'heads');
    for (const body of this.lines.slice(at + 1, next)) extend(this.#current!, body);
    this.end = next;
    return next;
  }

  /** Whether the section goes on after a line that is no entry and belongs to none. */
  #miss(line: Line, at: number): boolean {
    const current = this.#current;
    const before = this.lines[at - 1];
    if (this.#skipped && before === this.#skipped && !isEnded(before.text) && !line.first) {
      this.#skipped = line;
      return true;
    }
    if (!current) return ++this.#misses < (line.text.length > 60 ? 4 : MOST_BEFORE_FIRST);
    if (this.#isCategory(line, at)) return true;
    const styled = styleOf(line.text) !== undefined && styleOf(line.text) === this.#style;
    if ((line.kind === 'heading' && !styled) || this.opening === 'usage') return false;
    if (styled) {
      // What is numbered like the entries but is none says nothing of the one before.
      this.#skipped = line;
      current.pending = [];
      return true;
    }
    current.pending.push(line);
    return ++this.#misses < MOST_MISSES;
  }

  /** A heading within the glossary: 一、经济类, with an entry right below it. */
  #isCategory(line: Line, at: number): boolean {
    if (line.text.length > 24 || isEnded(line.text) || /[：:]/.test(line.text)) return false;
    const next = this.lines[at + 1];
    const head = next && headOf(next.text);
    if (!head || (this.#style !== undefined && styleOf(next.text) !== this.#style)) return false;
    return isEntry(head, next.text.slice(head.body));
  }

  #endsAt(line: Line, at: number): boolean {
    if (line.kind === 'cell' || (line.kind === 'term' && this.lines[at + 1]?.kind === 'description')) return false;
    if (this.#isSibling(line) || this.#isChapter(line, at) || this.#isLabel(line)) return true;
    if (endsSection(line, this.drafts.length > 0) && !this.#isSure(line, at)) return true;
    if (this.drafts.length === 0 || line.text.length > 48) return false;
    // The heading of another glossary ends this one, and is read by itself.
    return at > this.end - 1 && openingOf(line) !== undefined && !headOf(line.text)?.body;
  }

  /** 三、主要内容 after 二、名词解释, whose entries are numbered in another way. */
  #isSibling(line: Line): boolean {
    const style = styleOf(line.text);
    if (this.drafts.length === 0) return false;
    if (isNextClause(this.lines[this.#start - 1]?.text ?? '', line.text)) return true;
    if (style === undefined || style !== this.#headingStyle) return false;
    return style !== this.#style && line.text.length <= 30 && !isEnded(line.text) && headOf(line.text) === undefined;
  }

  /** 【记者观察】 on a line of its own after entries that have no such brackets: another part of the page. */
  #isLabel({ text }: Line): boolean {
    const [first] = this.drafts;
    return first !== undefined && LABEL_LINE.test(text) && !first.lines[0]!.text.startsWith('【');
  }

  /** 四、加强自身建设 after entries that are not numbered so: the report goes on below a glossary in its middle. */
  #isChapter(line: Line, at: number): boolean {
    if (this.drafts.length < 2 || this.#mode !== 'heads' || this.#style === 'cn' || line.text.length > 30) return false;
    if (styleOf(line.text) !== 'cn' || isEnded(line.text) || !isEnded(this.#lastText())) return false;
    const next = this.lines[at + 1];
    return next !== undefined && !headOf(line.text) && isEnded(next.text) && !headOf(next.text);
  }

  /** What begins like the foot of a page is an entry all the same: 分享经济：指…, 备案制：指…, 白名单 ⏎ 指…. */
  #isSure(line: Line, at: number): boolean {
    const head = headOf(line.text);
    const body = head && line.text.slice(head.body);
    if (!head || !body || !isEntry(head, body))
      return this.#mode === 'lines' && this.#isExplained(line.text, at) && this.#beginsTermLine(line, at);
    return (head.copula || (head.numbered && styleOf(line.text) === this.#style)) && this.#accepts(head, line, at);
  }

  /** The line before is as long as lines get here: the line break says nothing. */
  #isWrapped(line: Line, at: number): boolean {
    const before = this.lines[at - 1];
    if (
      line.first ||
      REMARK.test(line.text) ||
      isHeading(line.text) ||
      !before ||
      before.block !== line.block ||
      before.text.length < 16
    )
      return false;
    const around = this.lines.slice(Math.max(0, at - 6), at + 6).filter(({ block }) => block === line.block);
    const width = Math.max(...around.map(({ text }) => text.length));
    return (
      width <= 60 && before.text.length >= width - 2 && around.filter(({ text }) => text.length >= width - 2).length > 1
    );
  }

  #isSubItem(line: Line): boolean {
    if (this.#mode !== 'heads' || !this.#style) return false;
    const style = styleOf(line.text);
    return style !== undefined && rankOf(style) > rankOf(this.#style);
  }

  #lastText(): string {
    const { lines, pending } = this.#current!;
    return (pending.at(-1) ?? lines.at(-1)!).text;
  }
}

/** Paragraphs between two entries belong to the first, unless they are a remark or stop in mid-sentence. */
function extendPending(draft: Draft): void {
  const { pending } = draft;
  draft.pending = [];
  const last = pending.at(-1);
  if (!last || !isEnded(last.text) || REMARK.test(pending[0]!.text)) return;
  draft.lines.push(...pending);
}

/** 二、社会类: full lines or not, nothing goes on with that. */
const isHeading = (text: string) =>
  text.length <= 20 && /^cn/.test(styleOf(text) ?? '') && !/[，。；：、！？]/.test(unnumbered(text).text);

const LABEL_LINE = /^【[^】]{2,12}】$/;

const REMARK = /^[（(]?(?:注|备注|说明|来源|资料来源|数据来源)[：:]/;

/** So far back a note looks for its word, in lines: notes under many headings must not read all of it again and again. */
const FARTHEST = 400;

function standsAbove(lines: readonly Line[], end: number, term: string): boolean {
  const word = term.replace(/[“”"「」]/g, '');
  for (let at = end - 2; at >= Math.max(0, end - FARTHEST); at--) if (lines[at]!.text.includes(word)) return true;
  return false;
}

/** 物料：原料、辅料等。: after 本规范所使用的术语： the colon says enough. */
const isPlain = ({ separator }: Head, body: string) => separator === 'colon' && isEnded(body);

/** 三、保障措施: a heading of the document, not a term. */
const CHAPTER =
  /(?:措施|要求|事项|安排|任务|目标|情况|建议|范围|步骤|依据|背景|内容|说明|附则|总则|实施|领导|责任|解读|问答)$/;

const EXPLAINS = /^(?:是指|指的是|系指|指|即(?![将使可刻时]))/;

function unquote(text: string): string {
  return /^[“"「]([^“”"「」]+)[”"」]$/.exec(text.trim())?.[1] ?? text.trim();
}
