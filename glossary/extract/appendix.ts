import { isEntry, isSentences, isTermAlone } from './accept';
import type { Block } from './block';
import { HEADING, LABEL, QUOTE } from './cues';
import type { Definition } from './definition';
import { type Draft, finish } from './entry-draft';
import { headOf } from './head';
import { announcesGlossary, type Opening, openingOf } from './heading';
import { labelledIn } from './labelled';
import type { Line } from './lines';
import { beginsEndnotes, notesAt } from './notes';
import { styleOf } from './numbering';
import { SectionReader } from './section';
import { isHeaderRow } from './table';

/** A range of lines, as indexes. */
export type LineRange = [start: number, end: number];

export interface Appendix {
  definitions: Definition[];
  /** The lines of the glossaries, headings included; in passing nothing is defined there. */
  covered: LineRange[];
}

/** So many entries make a heading a glossary's; one alone must say that it defines. */
const LEAST = 2;

/** The entries of all glossaries of a document: under a heading, with labels, in notes, in a table. */
export function appendixOf(lines: readonly Line[], blocks: readonly Block[], cues: Uint16Array, title = ''): Appendix {
  const { drafts, covered } = labelledIn(lines, cues);
  const taken = new Uint8Array(lines.length);
  for (const [from, to] of covered) taken.fill(1, from, to);
  const isCovered = (at: number) => taken[at] === 1;
  for (let at = 0; at < lines.length; at++) {
    const opening = mayOpen(lines, at, cues) ? opens(lines, at) : undefined;
    if (!opening || isCovered(at)) continue;
    const { drafts: found, end } = sectionAt(lines, at, opening, isCovered);
    if (found.length > 0) {
      for (const draft of found) drafts.push(draft);
      covered.push([at, end]);
      taken.fill(1, at, end);
    }
    at = Math.max(at, end - 1);
  }
  if (drafts.length === 0 && openingOf(asHeading(title)) === 'glossary') {
    const { drafts: all, end } = new SectionReader(lines, 0, 'glossary');
    if (all.length >= LEAST) {
      drafts.push(...all);
      covered.push([0, end]);
    }
  }
  return { definitions: drafts.flatMap((draft) => finish(draft, blocks) ?? []), covered };
}

/** A site's name after the title of its page is no part of the heading. */
function asHeading(title: string): Line {
  return {
    text: title.split(/[_|]|\s-\s|-{2,}/)[0]!.trim(),
    block: 0,
    from: 0,
    kind: 'heading',
    row: undefined,
    first: true,
  };
}

/** Whether something may open at a line: headings and notes have a cue, and so has a cell of the head of a table. */
function mayOpen(lines: readonly Line[], at: number, cues: Uint16Array): boolean {
  const { kind, block, text } = lines[at]!;
  if ((cues[block]! & (HEADING | LABEL)) !== 0) return true;
  if ((cues[block]! & QUOTE) !== 0 && isDigit(text.charCodeAt(0))) return true;
  return kind === 'cell' && lines.slice(at + 1, at + 3).some((next) => (cues[next.block]! & HEADING) !== 0);
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

function opens(lines: readonly Line[], at: number): Opening | 'announced' | 'endnotes' | 'table' | undefined {
  const line = lines[at]!;
  if (line.kind === 'cell') return isHeaderRow(lines, at) ? 'table' : openingOf(line);
  return (
    openingOf(line) ??
    (announcesGlossary(line, lines[at + 1]) ? 'announced' : beginsEndnotes(lines, at) ? 'endnotes' : undefined)
  );
}

interface Found {
  drafts: Draft[];
  /** Index of the line to go on with. */
  end: number;
}

/** What was read in vain is looked at again, notes excepted: they could be read from each of their lines. */
function sectionAt(
  lines: readonly Line[],
  at: number,
  opening: Opening | 'announced' | 'endnotes' | 'table',
  isTaken: (at: number) => boolean,
): Found {
  const nothing = { drafts: [], end: at + 1 };
  if (opening === 'endnotes') return notesAt(lines, at);
  if (opening === 'table') return new SectionReader(lines, at, 'glossary');
  if (opening === 'announced') return announced(lines, at) ?? nothing;
  if (isInContents(lines, at) || isEmpty(lines, at)) return nothing;
  const section = new SectionReader(lines, at + 1, alternates(lines, at + 1) ? 'glossary' : opening, isTaken);
  if (section.opening !== opening) return section;
  if (opening === 'notes') {
    const notes = notesAt(lines, at + 1);
    // A heading of notes says less than 名词解释: one of them at least must say that it defines.
    const says = section.drafts.some(saysSo) || areQuoted(section.drafts) || section.notes >= LEAST;
    const entries = says ? section : nothing;
    return notes.drafts.length >= entries.drafts.length ? notes : entries;
  }
  if (section.drafts.length >= LEAST) return section;
  // 指标解释 ⏎ 1、增速未扣除价格因素。2、恩格尔系数是指…;…: notes under the heading of a glossary.
  const notes = notesAt(lines, at + 1);
  if (notes.drafts.length >= LEAST) return notes;
  const [only] = section.drafts;
  return only && saysSo(only) ? section : nothing;
}

/** A sentence that names a glossary counts only where its numbered list follows at once. */
function announced(lines: readonly Line[], at: number): Found | undefined {
  const next = lines[at + 1];
  const head = next && headOf(next.text);
  if (!head?.numbered || !isEntry(head, next!.text.slice(head.body))) return undefined;
  const section = new SectionReader(lines, at + 1, 'glossary');
  return section.drafts.length > LEAST ? section : undefined;
}

/** So many headings with one paragraph each show that these say what those mean. */
const LEAST_PAIRS = 3;
const LONGEST_GLOSS = 200;

/** 热词 ⏎ a word as a heading ⏎ one short paragraph ⏎ the next word: a glossary, though nothing says that it explains. */
function alternates(lines: readonly Line[], start: number): boolean {
  for (let pair = 0; pair < LEAST_PAIRS; pair++) {
    const [word, gloss] = lines.slice(start + pair * 2, start + pair * 2 + 2);
    if (word?.kind !== 'heading' || gloss?.kind !== 'paragraph' || !isTermAlone(word.text)) return false;
    if (!isSentences(gloss.text) || gloss.text.length > LONGEST_GLOSS) return false;
  }
  return true;
}

const MOST_CONTENTS = 40;

/** Whether a heading stands at the end of a table of contents: the line below it is a heading that stood above it. */
function isInContents(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1]?.text;
  return (
    next !== undefined &&
    next.length <= 40 &&
    lines.slice(Math.max(0, at - MOST_CONTENTS), at).some(({ text }) => text === next)
  );
}

/** 三、名词解释 ⏎ 四、征求意见情况: the next heading of the same kind comes at once, in a table of contents or in vain. */
function isEmpty(lines: readonly Line[], at: number): boolean {
  const style = styleOf(lines[at]!.text);
  const next = lines[at + 1]?.text;
  return style !== undefined && next !== undefined && styleOf(next) === style && next.length <= 30 && !headOf(next);
}

/** 1 “六稳”：…, 2 “六保”：…: notes to words of the text. */
function areQuoted(drafts: readonly Draft[]): boolean {
  return (
    drafts.length >= LEAST &&
    drafts.every(({ lines, range: [from, to] }) => /^[“"「].*[”"」]$/.test(lines[0]!.text.slice(from, to)))
  );
}

function saysSo({ lines, body }: Draft): boolean {
  const text = body < lines[0]!.text.length ? lines[0]!.text.slice(body) : (lines[1]?.text ?? '');
  return /^(?:是指|指的是|系指|指|即|就是)/.test(text) || SUMS_UP.test(text);
}

/** 是…的总称。: what something is, said as one says it of a figure. */
const SUMS_UP = /^是(?![否由在我]).{8,}的(?:总称|总和|统称|总额|总量|简称|比率|比重|比值|指标|相对数)。/;
