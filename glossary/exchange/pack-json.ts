import * as v from 'valibot';
import { type Sense, SenseSchema, type Source, SourceSchema } from '../entry';
import { checkSize, decode } from './decode';
import { checked } from './fields';
import { type Content, type Format, hasExtension, Reading, type ReadOptions, type ReadResult } from './format';
import { JsonCursor } from './json-cursor';
import { LIMITS, type Limits } from './limits';
import { Pace } from './pace';
import { KeptEntrySchema, type PackHead, PackHeadSchema } from './personal';
import { type Problem, problem, Refusal } from './problems';

/** As an entry stands in a file: a sense may name one of the file's sources instead of repeating it. */
const FileEntrySchema = v.strictObject({
  ...KeptEntrySchema.entries,
  senses: v.pipe(
    v.array(v.strictObject({ ...SenseSchema.entries, source: v.union([v.string(), SourceSchema]) })),
    v.minLength(1),
  ),
});
type FileEntry = v.InferOutput<typeof FileEntrySchema>;

/** A file as a whole, for the schema that is published; it is read entry by entry. */
export const PackFileSchema = v.strictObject({
  ...PackHeadSchema.entries,
  sources: v.optional(v.record(v.string(), SourceSchema)),
  entries: v.pipe(v.array(FileEntrySchema), v.maxLength(100_000)),
});

/** The project's own format: a pack (docs/data-format.md), whose entries may carry what a personal one carries. */
export const json: Format = {
  id: 'json',
  extensions: ['json'],
  mime: 'application/json',
  lossless: true,
  sniff: (bytes, name) => {
    const first = bytes.find((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf);
    return first === 0x7b ? 0.95 : hasExtension(name, ['json']) ? 0.9 : 0;
  },
  read: readJson,
  write: writePack,
};

function readJson(bytes: Uint8Array, options: Pick<ReadOptions, 'limits' | 'signal' | 'onProgress'>) {
  const limits = { ...LIMITS, ...options.limits };
  return new Reading(limits.problems).result(async (reading): Promise<Pick<ReadResult, 'head'>> => {
    checkSize(bytes, limits.bytes);
    const pace = new Pace(options);
    const { text } = await decode(bytes, pace, false);
    const cursor = new JsonCursor(text, limits);
    if (cursor.peek() !== '{') throw new Refusal('json.not-a-pack');
    const head = await readPack(cursor, reading, limits, pace);
    cursor.end();
    return { head };
  });
}

/**
 * Reads the pack at the cursor, entry by entry. A sound entry is added to the reading, each other costs a problem.
 * @throws Refusal where the pack itself is no pack.
 */
export async function readPack(cursor: JsonCursor, reading: Reading, limits: Limits, pace: Pace): Promise<PackHead> {
  const { line } = cursor;
  const found: Record<string, unknown> = {};
  const entries: { entry: FileEntry; line: number }[] = [];
  const sources = new Map<string, Source>();
  let hasEntries = false;
  cursor.open('{');
  for (let key = cursor.key(); key !== undefined; key = cursor.key()) {
    if (key === 'entries') {
      hasEntries = true;
      await readEntries(cursor, entries, reading, limits, pace);
    } else if (key === 'sources') readSources(cursor, sources, reading);
    else if (Object.hasOwn(PackHeadSchema.entries, key)) found[key] = cursor.value();
    else throw new Refusal('json.not-a-pack', { line: cursor.line, field: key });
  }
  if (!hasEntries) throw new Refusal('json.not-a-pack', { line, field: 'entries' });
  const head = checked(PackHeadSchema, found, line);
  if ('problems' in head) {
    const [first] = head.problems;
    throw new Refusal('json.not-a-pack', { line, field: first?.field, found: first?.found });
  }
  const seen = new Set<string>();
  for (const { entry, line } of entries) {
    const wrong = join(entry, line, sources, seen, reading);
    if (wrong) reading.problems.add(wrong);
    if (pace.due) await pace.rest(1);
  }
  return head.value;
}

async function readEntries(
  cursor: JsonCursor,
  entries: { entry: FileEntry; line: number }[],
  reading: Reading,
  limits: Limits,
  pace: Pace,
): Promise<void> {
  cursor.open('[');
  for (let n = 0; cursor.element(); n++) {
    cursor.peek();
    const { line } = cursor;
    if (n >= limits.rows) throw new Refusal('file.too-many-rows', { line });
    const result = checked(FileEntrySchema, cursor.value(), line);
    if ('value' in result) entries.push({ entry: result.value, line });
    else for (const one of result.problems) reading.problems.add(one);
    if (pace.due) await pace.rest(cursor.at / cursor.text.length);
  }
}

function readSources(cursor: JsonCursor, sources: Map<string, Source>, reading: Reading): void {
  cursor.open('{');
  for (let key = cursor.key(); key !== undefined; key = cursor.key()) {
    const result = checked(SourceSchema, cursor.value(), cursor.line);
    if ('value' in result) sources.set(key, result.value);
    else
      for (const one of result.problems) reading.problems.add({ ...one, field: `sources.${key}.${one.field ?? ''}` });
  }
}

/** Gives each sense its source in full. */
function join(
  entry: FileEntry,
  line: number,
  sources: ReadonlyMap<string, Source>,
  seen: Set<string>,
  reading: Reading,
): Problem | undefined {
  if (seen.has(entry.id)) return problem('row.duplicate-id', { line, field: 'id', found: entry.id });
  seen.add(entry.id);
  const senses: Sense[] = [];
  for (const sense of entry.senses) {
    const source = typeof sense.source === 'string' ? sources.get(sense.source) : sense.source;
    if (!source) return problem('field.unknown-source', { line, field: 'source', found: String(sense.source) });
    senses.push({ ...sense, source });
  }
  reading.entries.push({ ...entry, senses });
  reading.lines.push(line);
  return undefined;
}

function* writePack({ head, entries }: Content): Generator<string> {
  const fields = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  yield `{\n${fields.join('')}  "entries": [`;
  let first = true;
  for (const entry of entries) {
    yield `${first ? '' : ','}\n    ${JSON.stringify(entry)}`;
    first = false;
  }
  yield '\n  ]\n}\n';
}
