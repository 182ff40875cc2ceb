import { appendixOf } from './appendix';
import type { Block } from './block';
import { cuesOf, HEADING } from './cues';
import type { Definition, DefinitionKind } from './definition';
import { gluedHeading } from './heading';
import { inlineOf } from './inline';
import { type Line, linesOf, partOf } from './lines';
import { Paragraphs } from './paragraphs';
import { asSimplified, inOwnWords } from './traditional';

export interface Extraction {
  /** In the order of the document; one for each term. */
  definitions: Definition[];
  /** Where the document's glossaries stand, in UTF-16 code units of its whole text: not to be marked themselves. */
  glossaries: { start: number; end: number }[];
}

export interface ExtractOptions {
  /** The page's title: a page titled 名词解释 may hold nothing but the glossary, without a heading in its text. */
  title?: string;
}

const MOST_DEFINITIONS = 2000;
const TRUST: Record<DefinitionKind, number> = { appendix: 0, inline: 1, enumeration: 2 };

/** The definitions that a document gives of its own terms. Takes any text; the time is linear in its length. */
export function extractDefinitions(blocks: readonly Block[], options: ExtractOptions = {}): Extraction {
  return extractWhere(cuesOf(blocks), blocks, options);
}

/**
 * The same, by given cues of each block (`cues.ts`). Where all are EVERY, nothing is passed over: what is found must be
 * the same.
 */
export function extractWhere(cues: Uint16Array, blocks: readonly Block[], options: ExtractOptions = {}): Extraction {
  const read = asSimplified(blocks, cues);
  if (!read) return extractRead(cues, blocks, options);
  const { definitions, glossaries } = extractRead(read.cues, read.blocks, options);
  return { definitions: definitions.map((definition) => inOwnWords(definition, blocks)), glossaries };
}

/** The definitions of blocks that the rules can read, which know simplified characters alone. */
function extractRead(cues: Uint16Array, blocks: readonly Block[], { title }: ExtractOptions): Extraction {
  const lines = unglued(linesOf(blocks, cues), cues);
  const { definitions: appendix, covered } = appendixOf(lines, blocks, cues, title);
  const inline = inlineOf(lines, new Paragraphs(lines, covered), blocks, cues);
  const glossaries = covered.map(([from, to]) => {
    const first = lines[from]!;
    const last = lines[to - 1]!;
    return {
      start: blocks[first.block]!.start + first.from,
      end: blocks[last.block]!.start + last.from + last.text.length,
    };
  });
  return { definitions: unique([...appendix, ...inline]), glossaries };
}

/** A heading that shares its line with the first entry gets a line of its own. */
function unglued(lines: readonly Line[], cues: Uint16Array): readonly Line[] {
  const headingEnd = (line: Line) => ((cues[line.block]! & HEADING) === 0 ? 0 : gluedHeading(line));
  let any = false;
  for (const line of lines) any ||= headingEnd(line) > 0;
  if (!any) return lines;
  return lines.flatMap((line) => {
    const at = headingEnd(line);
    return at > 0 ? [partOf(line, 0, at), partOf(line, at, line.text.length)] : [line];
  });
}

const ALL_HAN = /^[\u4e00-\u9fff]*$/;

/** The form by which two terms are the same: without quotes, brackets, separators and blanks. */
export function sameTerm(term: string): string {
  // Most terms are Chinese characters and nothing else.
  if (ALL_HAN.test(term)) return term;
  const bare = term.replace(/[“”「」『』"'《》、，,\s（）()·]/g, '');
  return ALL_HAN.test(bare) ? bare : bare.toLowerCase();
}

/** One definition for each term: the most trusted, then the first. */
function unique(definitions: readonly Definition[]): Definition[] {
  const best = new Map<string, Definition>();
  const byCore = new Map<string, Definition>();
  for (const definition of definitions) {
    const core = coreOf(definition.term);
    if (core && !byCore.has(core)) byCore.set(core, definition);
  }
  for (const definition of definitions) {
    const key = sameTerm(definition.term);
    const longer = byCore.get(key);
    if (longer && (TRUST[longer.kind] < TRUST[definition.kind] || overlap(longer, definition))) continue;
    const known = best.get(key);
    if (!known || TRUST[definition.kind] < TRUST[known.kind]) best.set(key, definition);
  }
  return [...best.values()].sort((a, b) => a.start - b.start || a.end - b.end).slice(0, MOST_DEFINITIONS);
}

/** 三公 of “三公”经费, which the same glossary or sentence explains under the longer name. */
function coreOf(term: string): string | undefined {
  if (!term.includes('“') && !term.includes('「')) return undefined;
  const core = /[“「]([^”」]{2,})[”」]/.exec(term)?.[1];
  return core && sameTerm(core);
}

function overlap(a: Definition, b: Definition): boolean {
  return a.start < b.end && b.start < a.end;
}
