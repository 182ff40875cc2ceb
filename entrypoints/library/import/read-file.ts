import type { TableChoices } from '../../../components/library/Mapping';
import type { Entry } from '../../../glossary/entry';
import type { Extracted, ReadOptions, ReadResult } from '../../../glossary/exchange/format';
import { FORMATS, formatOf } from '../../../glossary/exchange/formats';
import type { PaceOptions } from '../../../glossary/exchange/pace';
import { problem } from '../../../glossary/exchange/problems';
import { blocksOfText } from '../../../glossary/extract/block';
import { extractDefinitions } from '../../../glossary/extract/extract';
import { metadataOf } from '../../../glossary/extract/metadata';
import { toPack } from '../../../glossary/extract/pack';
import type { Words } from '../work/messages';

/** What is to be imported: a file, or what was pasted. */
export interface Incoming {
  name: string;
  bytes: Uint8Array;
  /** The format's id. */
  format: string;
  pasted: boolean;
}

export function incomingFile(name: string, bytes: Uint8Array): Incoming | undefined {
  const format = formatOf(bytes, name);
  return format && { name, bytes, format: format.id, pasted: false };
}

/** Cells, a pack or a document: a pasted text says itself what it is. */
export function incomingPaste(text: string, { pasted: name }: Words): Incoming {
  const trimmed = text.trim();
  const format = trimmed.startsWith('{') ? 'json' : /\t/.test(trimmed) ? 'tsv' : 'text';
  return { name, bytes: new TextEncoder().encode(trimmed), format, pasted: true };
}

/** @throws the signal's reason where it was called off; what is wrong with the file is in the result. */
export async function readIncoming(
  { name, bytes, format }: Incoming,
  { columns, header, encoding, sheet }: TableChoices,
  { ownWords, ownIssuer, ownCategory }: Words,
  work: PaceOptions,
): Promise<ReadResult> {
  const reader = FORMATS.find(({ id }) => id === format);
  if (!reader?.read) return refused();
  const document = new Map<string, Entry>();
  const options: ReadOptions = {
    source: { title: name.slice(0, 200) || ownWords, issuer: ownIssuer },
    category: ownCategory,
    extract: (text) => definitionsIn(text, document),
    ...(columns ? { columns } : {}),
    ...(header === undefined ? {} : { header }),
    ...(encoding ? { encoding } : {}),
    ...(sheet === undefined ? {} : { sheet }),
    ...work,
  };
  const result = await reader.read(bytes, options);
  if (document.size === 0) return result;
  const entries = result.entries.map((entry) => {
    const found = document.get(entry.headword);
    // What the document says of its own terms, with their parts and itself as the source.
    return found ? { ...found, id: entry.id, category: entry.category } : entry;
  });
  return { ...result, entries };
}

function definitionsIn(text: string, document: Map<string, Entry>): Extracted[] {
  const blocks = blocksOfText(text);
  const { definitions } = extractDefinitions(blocks);
  const metadata = metadataOf({ blocks });
  for (const entry of toPack(definitions, metadata).entries) document.set(entry.headword, entry);
  let line = 1;
  let at = 0;
  return definitions.map(({ term, definition, aliases, start }) => {
    // In the order of the document: each line is counted once.
    for (; at < start; at++) if (text.charCodeAt(at) === 10) line++;
    return { headword: term, definition, aliases, line };
  });
}

function refused(): ReadResult {
  return { refused: true, entries: [], lines: [], problems: [problem('file.unknown-format')], problemCount: 1 };
}
