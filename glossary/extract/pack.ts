import { type Condition, type Entry, type ItemGroup, type Pack, parsePack, type Source } from '../entry';
import type { Definition } from './definition';
import { sameTerm } from './extract';
import type { Metadata } from './metadata';

/** The id of the pack that a document makes of itself. */
export const DOCUMENT_PACK = 'document';

const MOST_ENTRIES = 2000;
const MOST_ALIASES = 12;

/**
 * The definitions of a document as a pack, with the document as its source, ready for `compile`. What is not to be marked
 * (`mark: false`) is left out. Ids are made of the terms, so that they stay the same when the document is read again.
 */
export function toPack(definitions: readonly Definition[], metadata: Metadata): Pack {
  const source = sourceOf(metadata);
  const taken = new Set<string>();
  const entries = definitions
    .filter(({ mark }) => mark !== false)
    .slice(0, MOST_ENTRIES)
    .map((definition) => entryOf(definition, source, metadata, taken));
  return parsePack({
    id: DOCUMENT_PACK,
    name: '本文自带解释',
    version: '1',
    publisher: source.issuer.slice(0, 80),
    language: 'zh-Hans',
    license: 'The words of the page itself',
    entries,
  });
}

/** What a document says of itself as the source of its definitions; its address where it does not say who issued it. */
export function sourceOf({ title, issuer, documentNumber, date, url }: Metadata): Source {
  const host = url && /^https?:\/\/([^/?#]+)/.exec(url)?.[1];
  return {
    title: clip(title, 200) || '本页',
    issuer: clip(issuer, 120) || clip(host, 120) || '未注明',
    ...(documentNumber ? { documentNumber: clip(documentNumber, 60) } : {}),
    ...(date ? { date } : {}),
    ...(url && host && isUrl(url) ? { url } : {}),
  };
}

function isUrl(url: string): boolean {
  try {
    return /^https?:$/.test(new URL(url).protocol) && /^https?:/.test(url);
  } catch {
    return false;
  }
}

const clip = (text: string | undefined, max: number) => text?.trim().slice(0, max).trim() ?? '';

function entryOf(definition: Definition, source: Source, { region, date }: Metadata, taken: Set<string>): Entry {
  const { term, aliases, items, kind, mark } = definition;
  const when: Condition | undefined = mark === 'quoted' ? 'quoted' : undefined;
  const parts = items && validItems(items);
  const text = definition.definition.slice(0, 2000).trim();
  return {
    id: idOf(term, taken),
    headword: term.slice(0, 60),
    ...(when ? { when } : {}),
    aliases: aliases.slice(0, MOST_ALIASES).map((alias) => ({ text: alias.slice(0, 60), ...(when ? { when } : {}) })),
    not: [],
    senses: [
      {
        definition: text,
        ...(parts ? { items: parts } : {}),
        ...(region ? { region: clip(region, 40) } : {}),
        ...(date ? { period: date.slice(0, 4) } : {}),
        grade: 'official',
        source: { ...source, locator: LOCATORS[kind] },
      },
    ],
    category: '本文',
    see: [],
  };
}

const LOCATORS = { appendix: '名词解释', inline: '正文', enumeration: '正文' } as const;

/** Parts within the bounds of the schema, or none at all: a list with a part missing would be wrong. */
function validItems(items: readonly ItemGroup[]): ItemGroup[] | undefined {
  const trimmed = items.map(({ parts }) => ({ parts: parts.map((part) => part.trim()) }));
  const valid = trimmed.every(
    ({ parts }) => parts.length > 0 && parts.length <= 40 && parts.every(({ length }) => length > 0 && length <= 120),
  );
  return valid ? trimmed : undefined;
}

/** A slug of the term's hash; the same for the same term in any spelling. */
function idOf(term: string, taken: Set<string>): string {
  const base = `doc-${hash(sameTerm(term))}`;
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  return id;
}

/** 53 bits of cyrb53, in base 36. */
function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 2654435761);
    b = Math.imul(b ^ text.charCodeAt(i), 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
