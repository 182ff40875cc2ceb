import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Match } from '../../glossary/match/scan.ts';

/** A mark in a document, with the text on either side of it. */
export interface Mark {
  file: string;
  match: Match;
  before: string;
  after: string;
}

const CONTEXT = 12;
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  mdash: '—',
  hellip: '…',
};
const BLOCK =
  /<\/?(?:p|div|br|li|ul|ol|dl|dt|dd|td|th|tr|table|h[1-6]|section|article|header|footer|nav|title|option|select|form|pre)\b[^>]*>/giu;

function entity(whole: string, name: string): string {
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (name.startsWith('#')) return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
  return ENTITIES[name] ?? whole;
}

/** The text of a page, read crudely: a line for every block. */
export function textOf(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->|<(script|style|noscript|template|svg)\b[\s\S]*?<\/\1\s*>/giu, '')
    .replace(/\s+/gu, ' ')
    .replace(BLOCK, '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(#x[\da-f]+|#\d+|\w+);/giu, entity);
}

function documents(root: string, room: string, ending: string): string[] {
  try {
    return readdirSync(join(root, room))
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => join(room, name));
  } catch {
    return [];
  }
}

/** Every mark in the reports and pages of a corpus folder. */
export function marksIn(root: string, scan: (text: string) => Match[]): { files: string[]; marks: Mark[] } {
  const files = [...documents(root, 'reports', '.txt'), ...documents(root, 'pages', '.html')];
  const marks = files.flatMap((file) => {
    const source = readFileSync(join(root, file), 'utf8');
    const text = file.endsWith('.html') ? textOf(source) : source;
    return scan(text).map((match) => ({
      file,
      match,
      before: text.slice(Math.max(0, match.start - CONTEXT), match.start),
      after: text.slice(match.end, match.end + CONTEXT),
    }));
  });
  return { files, marks };
}
