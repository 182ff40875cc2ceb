import { copiesOf } from '../../glossary/cite';
import type { Block } from '../../glossary/extract/block';
import type { Definition } from '../../glossary/extract/definition';
import { extractDefinitions } from '../../glossary/extract/extract';
import { type Metadata, metadataOf } from '../../glossary/extract/metadata';
import { toPack } from '../../glossary/extract/pack';
import { nearestAmong, unknownIn } from '../../glossary/extract/unknown';
import { compileToBytes } from '../../glossary/match/compile';
import { CompiledIndex } from '../../glossary/match/index-file';
import { type Match, Scanner } from '../../glossary/match/scan';
import { bundledPacks } from '../../glossary/packs/index';
import type { DocumentAnswer, ToBackground } from '../../store/messages';
import { toBase64 } from '../shared/base64';
import { bundledScanner } from './bundled';
import { isLibraryRemote, libraryMatcher, ownHeadwords } from './library';

type Request = Extract<ToBackground, { type: 'document' }>;

const headwords = bundledPacks.flatMap((pack) => pack.entries).map(({ id, headword }) => ({ entry: id, headword }));
const byHeadword = new Map(headwords.map((known) => [known.headword, known]));
let nearest: ReturnType<typeof nearestAmong> | undefined;

/**
 * Reads the text of a page for what it says of its own terms, and for jargon that nothing explains. Done here rather
 * than in the page: whatever it costs, the page stays free.
 */
export async function readDocument({ title, url, metaTags, blocks: texts }: Request): Promise<DocumentAnswer> {
  const blocks = placed(texts);
  const { definitions, glossaries } = extractDefinitions(blocks, { title });
  const metadata = metadataOf({ metaTags, title, blocks, url });
  const pack = toPack(definitions, metadata);
  const bytes = pack.entries.length > 0 ? compileToBytes([pack]) : undefined;
  const kept = await ownHeadwords();
  const places = new Map(definitions.map((definition) => [definition.term, definition.places]));
  const name = metadata.title || title;
  const library = await libraryMatcher();
  const inLibrary = blocks.map(({ text }) => library?.scan(text) ?? []);
  return {
    entries: pack.entries.map((entry) => ({
      known: {
        entry,
        origin: { kind: 'document', name },
        kept: kept.has(entry.headword),
        copies: copiesOf(entry),
      },
      places: places.get(entry.headword) ?? [],
    })),
    ...(bytes ? { index: toBase64(bytes) } : {}),
    ...(await foundForPage(inLibrary)),
    unknown: await unknownOf(blocks, definitions, glossaries, bytes, inLibrary),
    ...scopeOf(metadata),
  };
}

function placed(texts: Request['blocks']): Block[] {
  let start = 0;
  return texts.map(({ text, kind, row }): Block => {
    const block = { text, kind, start, ...(row === undefined ? {} : { row }) };
    start += text.length + 1;
    return block;
  });
}

/** A page has at most so many mentions of the reader's terms. */
const MOST_FOUND = 20_000;

/** Where the reader's packs are too large for each page, what of them stands on this one, as much as a page can have. */
async function foundForPage(inLibrary: readonly (readonly Match[])[]): Promise<Pick<DocumentAnswer, 'found'>> {
  if (!(await isLibraryRemote())) return {};
  let count = 0;
  const found: NonNullable<DocumentAnswer['found']> = [];
  for (const [block, matches] of inLibrary.entries()) {
    if (matches.length === 0) continue;
    if (count >= MOST_FOUND) break;
    count += matches.length;
    found.push({ block, matches: [...matches] });
  }
  return { found };
}

async function unknownOf(
  blocks: readonly Block[],
  definitions: readonly Definition[],
  glossaries: readonly { start: number; end: number }[],
  own: Uint8Array | undefined,
  inLibrary: readonly (readonly Match[])[],
): Promise<DocumentAnswer['unknown']> {
  const scanners = [await bundledScanner(), ...(own ? [new Scanner(new CompiledIndex(own))] : [])];
  const explained = [...glossaries];
  for (const [n, { text, start }] of blocks.entries()) {
    for (const matches of [inLibrary[n]!, ...scanners.map((scanner) => scanner.scan(text))]) {
      for (const match of matches) explained.push({ start: start + match.start, end: start + match.end });
    }
  }
  nearest ??= nearestAmong(headwords.map(({ headword }) => headword));
  const defined = definitions.flatMap(({ term, aliases }) => [term, ...aliases]);
  return unknownIn(blocks, { explained, defined, nearest }).map(({ term, count, sentence, near, block, from }) => ({
    ...{ term, count, sentence },
    nearest: near.map((headword) => byHeadword.get(headword)).filter((known) => known !== undefined),
    places: [{ block, start: from, end: from + term.length }],
  }));
}

function scopeOf({ region, date }: Metadata): Pick<DocumentAnswer, 'region' | 'year'> {
  return { ...(region ? { region } : {}), ...(date ? { year: Number(date.slice(0, 4)) } : {}) };
}
