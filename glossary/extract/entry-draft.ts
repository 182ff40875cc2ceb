import type { Block } from './block';
import type { Definition } from './definition';
import { settle } from './finding';
import { isCounting, itemsOf } from './items';
import { join } from './joined';
import type { Line } from './lines';
import type { Range } from './members';

/** An entry of a glossary while it is read: the lines from its term on. */
export interface Draft {
  term: string;
  /** The term in the first line. */
  range: Range;
  /** Where the definition begins, in the first line; its length where the definition begins on the next. */
  body: number;
  lines: Line[];
  /** Paragraphs after a full stop, which belong to it if another entry follows. */
  pending: Line[];
  aliases: string[];
}

const MOST_LINES = 80;

export function extend(draft: Draft, line: Line): void {
  if (draft.lines.length >= MOST_LINES) return;
  draft.lines.push(line);
}

/** The finished entry. A ；or ， at its end only separates it from the next. */
export function finish(draft: Draft, blocks: readonly Block[]): Definition | undefined {
  const joined = join(draft.lines);
  const { text } = joined;
  let end = text.length;
  while (end > draft.body && /[；;，,、\s]/.test(text[end - 1]!)) end--;
  // The ten of 十一、 may end the line before: …的资金. 十
  if (/[。.]\s+[一二三四五六七八九十]$/.test(text.slice(-4))) end = text.slice(0, end - 1).trimEnd().length;
  const definition = text.slice(draft.body, end);
  const items = isCounting(draft.term) ? itemsOf(draft.term, definition.replace(/\s+/g, '')) : undefined;
  const finding = {
    term: draft.range,
    name: draft.term,
    definition: [draft.body, end] as Range,
    kind: 'appendix' as const,
    aliases: [...draft.aliases, ...namedWithin(draft.term, definition)],
  };
  const settled = settle(finding, joined, blocks);
  return settled && items && isVerbatim(items, settled.definition) ? { ...settled, items } : settled;
}

/** The parts must stand in the definition as it is shown. */
function isVerbatim(items: NonNullable<Definition['items']>, definition: string): boolean {
  let cursor = 0;
  return items.every(({ parts }) =>
    parts.every((part) => {
      const at = definition.indexOf(part, cursor);
      cursor = at + part.length;
      return at >= 0;
    }),
  );
}

/** “两重、两新”：“两重”指…；“两新”指…: what the definition explains one by one is a name of the entry as well. */
function namedWithin(term: string, definition: string): string[] {
  if (!term.includes('、')) return [];
  const parts = term.replace(/[“”"]/g, '').split('、');
  if (parts.length < 2 || parts.some((part) => part.length < 2)) return [];
  const named = parts.every((part) =>
    [`“${part}”指`, `“${part}”是指`, `${part}：`, `${part}是指`].some((said) => definition.includes(said)),
  );
  return named ? parts : [];
}
