import * as v from 'valibot';
import { checkSize, decode } from './decode';
import { checked } from './fields';
import { Reading, type ReadOptions } from './format';
import { JsonCursor } from './json-cursor';
import { LIMITS, type Limits } from './limits';
import { Pace } from './pace';
import { json, readPack } from './pack-json';
import { type KeptEntry, LIBRARY_VERSION, type PackHead } from './personal';
import { type Problem, Problems, Refusal } from './problems';

export const BACKUP_FORMAT = 'gongwen-glossary-backup';
/** More packs than anyone keeps. */
const MOST_PACKS = 200;

const text = (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max));

/** The order of the packs, first in authority first, and which of them are in use; bundled packs as well. */
export const ShelfSchema = v.pipe(
  v.array(v.strictObject({ pack: text(80), on: v.boolean() })),
  v.maxLength(MOST_PACKS * 2),
);
export type Shelf = v.InferOutput<typeof ShelfSchema>;

const HeadSchema = v.strictObject({
  format: v.literal(BACKUP_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Which library this was: by it another one knows when the two last met. */
  library: v.pipe(v.string(), v.uuid()),
  /** ms since 1970 */
  madeAt: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15)),
  /** As the settings' own reader takes them. */
  settings: v.optional(v.record(v.string(), v.unknown()), {}),
  shelf: v.optional(ShelfSchema, []),
  /** Records that a damaged library could not read any more, as they were found; passed over when it is read. */
  damaged: v.optional(v.array(v.unknown()), []),
});

/** Where a subscribed pack comes from. */
const AddressSchema = v.pipe(v.string(), v.maxLength(2000), v.url(), v.regex(/^https?:/));

export interface BackedUpPack {
  head: PackHead;
  /** The address of a pack by subscription. */
  subscription?: string;
  entries: readonly KeptEntry[];
}

export type BackupHead = Omit<v.InferOutput<typeof HeadSchema>, 'format' | 'version'>;
export interface Backup extends BackupHead {
  packs: BackedUpPack[];
}

export interface BackupResult {
  refused: boolean;
  backup?: Backup;
  problems: Problem[];
  problemCount: number;
}

/** One file with everything, in pieces of text. The packs stand in it as they stand in files of their own. */
export function* writeBackup({ packs, ...head }: Backup): Generator<string> {
  const fields = Object.entries({ format: BACKUP_FORMAT, version: LIBRARY_VERSION, ...head });
  yield '{\n';
  for (const [key, value] of fields) yield `${JSON.stringify(key)}: ${JSON.stringify(value)},\n`;
  yield '"packs": [';
  let first = true;
  for (const { head, subscription, entries } of packs) {
    yield first ? '\n' : ',\n';
    if (subscription !== undefined) yield `{ "subscription": ${JSON.stringify(subscription)}, "pack": `;
    yield* json.write!({ head, entries });
    if (subscription !== undefined) yield '}';
    first = false;
  }
  yield ']\n}\n';
}

/** Whether a file is a backup, by its beginning. */
export function looksLikeBackup(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 200)).includes(BACKUP_FORMAT);
}

/** Reads a backup; what is wrong with single entries costs those, anything else the whole. */
export async function readBackup(
  bytes: Uint8Array,
  options: Pick<ReadOptions, 'limits' | 'signal' | 'onProgress'> = {},
): Promise<BackupResult> {
  const limits = { ...LIMITS, ...options.limits };
  const problems = new Problems(limits.problems);
  try {
    checkSize(bytes, limits.bytes);
    const pace = new Pace(options);
    const cursor = new JsonCursor((await decode(bytes, pace, false)).text, limits);
    const backup = await readWhole(cursor, problems, limits, pace);
    return { refused: false, backup, problems: problems.list, problemCount: problems.count };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refused: true, problems: [error.problem], problemCount: 1 };
  }
}

async function readWhole(cursor: JsonCursor, problems: Problems, limits: Limits, pace: Pace): Promise<Backup> {
  const found: Record<string, unknown> = {};
  let packs: BackedUpPack[] | undefined;
  if (cursor.peek() !== '{') throw new Refusal('json.not-a-pack');
  cursor.open('{');
  for (let key = cursor.key(); key !== undefined; key = cursor.key()) {
    if (key === 'packs') packs = await readPacks(cursor, problems, limits, pace);
    else if (Object.hasOwn(HeadSchema.entries, key)) found[key] = cursor.value();
    else throw new Refusal('json.not-a-pack', { line: cursor.line, field: key });
  }
  cursor.end();
  if (typeof found.version === 'number' && found.version > LIBRARY_VERSION) throw new Refusal('json.newer-version');
  const head = checked(HeadSchema, found, undefined);
  if ('problems' in head) throw new Refusal('json.not-a-pack', { field: head.problems[0]?.field });
  if (!packs) throw new Refusal('json.not-a-pack', { field: 'packs' });
  const { format, version, ...rest } = head.value;
  return { ...rest, packs };
}

async function readPacks(cursor: JsonCursor, problems: Problems, limits: Limits, pace: Pace): Promise<BackedUpPack[]> {
  const packs: BackedUpPack[] = [];
  const ids = new Set<string>();
  cursor.open('[');
  while (cursor.element()) {
    if (packs.length >= MOST_PACKS) throw new Refusal('json.not-a-pack', { line: cursor.line, field: 'packs' });
    const pack = await readOne(cursor, problems, limits, pace);
    if (ids.has(pack.head.id)) throw new Refusal('row.duplicate-id', { line: cursor.line, found: pack.head.id });
    ids.add(pack.head.id);
    packs.push(pack);
  }
  return packs;
}

/** A pack, or a pack with the address that it comes from. */
async function readOne(cursor: JsonCursor, problems: Problems, limits: Limits, pace: Pace): Promise<BackedUpPack> {
  const reading = new Reading(limits.problems, problems);
  const wrapped = cursor.isNext(/\s*\{\s*"subscription"/y);
  if (!wrapped) return { head: await readPack(cursor, reading, limits, pace), entries: reading.entries };
  cursor.open('{');
  cursor.key();
  const address = checked(AddressSchema, cursor.value(), cursor.line);
  if ('problems' in address) throw new Refusal('json.not-a-pack', { line: cursor.line, field: 'subscription' });
  if (cursor.key() !== 'pack') throw new Refusal('json.not-a-pack', { line: cursor.line, field: 'pack' });
  const head = await readPack(cursor, reading, limits, pace);
  if (cursor.key() !== undefined) throw new Refusal('json.not-a-pack', { line: cursor.line });
  return { head, subscription: address.value, entries: reading.entries };
}
