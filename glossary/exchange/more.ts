import type { KeptEntry } from './personal';

/** What an entry has besides the cells of a table, as JSON in its last column, so that a table loses nothing. */
export type More = Partial<
  Pick<KeptEntry, 'when' | 'aliases' | 'not' | 'see' | 'checked' | 'origin' | 'createdAt' | 'changedAt'>
> & { items?: unknown };

const KEYS = ['when', 'not', 'see', 'checked', 'origin', 'createdAt', 'changedAt'] as const;
const ALL = new Set<string>([...KEYS, 'aliases', 'items']);

/** What goes into the last column for sense n of an entry; '' where there is nothing. */
export function writeMore(entry: KeptEntry, n: number): string {
  const more: Record<string, unknown> = {};
  if (n === 0) {
    for (const key of KEYS) {
      const value = entry[key];
      if (value !== undefined && !(Array.isArray(value) && value.length === 0)) more[key] = value;
    }
    if (!isPlain(entry.aliases)) more.aliases = entry.aliases;
  }
  const items = entry.senses[n]?.items;
  if (items) more.items = items;
  return Object.keys(more).length > 0 ? JSON.stringify(more) : '';
}

/** A list of aliases that one cell can hold: without conditions, separators in them, or one that stands twice. */
function isPlain(aliases: KeptEntry['aliases']): boolean {
  if (new Set(aliases.map(({ text }) => text)).size < aliases.length) return false;
  return aliases.every(({ text, when }) => when === undefined && !/[；;|\n]/.test(text));
}

/** @returns undefined where it is not what `writeMore` writes; what is in it is checked with the entry. */
export function readMore(cell: string): More | undefined {
  if (!cell) return {};
  try {
    const value: unknown = JSON.parse(cell);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    if (!Object.keys(value).every((key) => ALL.has(key))) return undefined;
    const { aliases } = value as More;
    if (aliases !== undefined && !Array.isArray(aliases)) return undefined;
    return value as More;
  } catch {
    return undefined;
  }
}
