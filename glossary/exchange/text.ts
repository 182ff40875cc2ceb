import { checkSize, decode, isZip } from './decode';
import { checked } from './fields';
import { type Extracted, type Format, hasExtension, Reading, type ReadOptions, type ReadResult } from './format';
import { idFor } from './ids';
import { LIMITS } from './limits';
import { Pace } from './pace';
import { KeptEntrySchema } from './personal';
import { problem, Refusal } from './problems';

/** A whole document with its 名词解释, as text: `options.extract` finds the definitions in it. */
export const text: Format = {
  id: 'text',
  extensions: ['txt', 'md'],
  mime: 'text/plain',
  lossless: false,
  sniff: (bytes, name) => (isZip(bytes) ? 0 : hasExtension(name, ['txt', 'md']) ? 0.5 : 0.05),
  read: (bytes, options) => {
    const limits = { ...LIMITS, ...options.limits };
    return new Reading(limits.problems).result(async (reading) => {
      checkSize(bytes, limits.bytes);
      const decoded = await decode(bytes, new Pace(options), true, options.encoding);
      return readText(decoded.text, reading, options);
    });
  },
};

/** The definitions of a document that was pasted. */
export function readPasted(pasted: string, options: ReadOptions): Promise<ReadResult> {
  return text.read!(new TextEncoder().encode(pasted), { ...options, encoding: 'utf-8' });
}

function readText(document: string, reading: Reading, options: ReadOptions): Record<string, never> {
  const found = options.extract?.(document) ?? [];
  if (found.length === 0) throw new Refusal('text.nothing-found');
  const seen = new Set<string>();
  for (const one of found) add(one, reading, seen, options);
  return {};
}

function add(one: Extracted, reading: Reading, seen: Set<string>, options: ReadOptions): void {
  const { headword, definition, aliases = [], line } = one;
  const id = idFor(headword);
  if (seen.has(id)) {
    reading.problems.add(problem('row.duplicate', { line, found: headword }));
    return;
  }
  const result = checked(
    KeptEntrySchema,
    {
      id,
      headword,
      aliases: aliases.map((alias) => ({ text: alias })),
      senses: [{ definition, grade: options.grade ?? 'official', source: options.source }],
      category: options.category,
    },
    line,
  );
  if ('problems' in result) {
    for (const each of result.problems) reading.problems.add(each);
    return;
  }
  seen.add(id);
  reading.entries.push(result.value);
  reading.lines.push(line ?? 1);
}
