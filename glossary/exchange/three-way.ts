import { canonical } from './ids';
import type { PersonalEntry } from './personal';

/** When it was changed is no content: two who wrote the same agree, whenever they did. */
const TIMES = ['createdAt', 'changedAt'];

/**
 * One entry of two versions, field by field: what one side changed since the base stands, what both changed alike as
 * well. The result does not depend on which side is mine.
 * @returns the fields that both changed differently; where there are any, `merged` is of no use.
 */
export function threeWay(
  base: PersonalEntry | undefined,
  mine: PersonalEntry,
  theirs: PersonalEntry,
): { merged: PersonalEntry; fields: string[] } {
  const fields: string[] = [];
  const merged: Record<string, unknown> = {};
  const [was, own, other] = [base ?? {}, mine, theirs] as Record<string, unknown>[];
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    if (TIMES.includes(key)) continue;
    const [a, b] = [canonicalOf(own![key]), canonicalOf(other![key])];
    const before = base ? canonicalOf(was![key]) : undefined;
    if (a !== b && a !== before && b !== before) fields.push(key);
    const value = a === b || b === before ? own![key] : other![key];
    if (value !== undefined) merged[key] = value;
  }
  merged.createdAt = Math.min(mine.createdAt, theirs.createdAt);
  merged.changedAt = Math.max(mine.changedAt, theirs.changedAt);
  return { merged: merged as PersonalEntry, fields };
}

/** A text that says how a field is, also where it is missing. */
function canonicalOf(value: unknown): string {
  return value === undefined ? 'missing' : canonical(value);
}
