import type { Condition, Entry, Pack } from '../entry';
import { foldedText, makeFolder, traditionalOf } from '../fold/full';
import { GAP } from '../fold/gaps';
import { CONJUNCTIONS } from './beginnings';
import { lookedAt } from './characters';
import { homophonesOf } from './homophones';
import { CompiledIndex } from './index-file';
import { type DraftKey, type IndexedEntry, KIND, type Kind } from './key';
import { seedsOf, withoutImplied } from './near';
import type { Scope } from './prefer';
import { type Variant, variantsOf } from './variants';
import { packIndex } from './write-index';

/** Builds the index of some packs as bytes. Of entries with the same form, the one of the earlier pack stands first. */
export function compileToBytes(packs: readonly Pack[]): Uint8Array {
  const entries: IndexedEntry[] = [];
  const keys: DraftKey[] = [];
  const scopes: Scope[] = [];
  for (const entry of packs.flatMap((pack) => pack.entries)) {
    const number = entries.push({ id: entry.id, headword: entry.headword }) - 1;
    for (const key of keysOf(entry, number)) keys.push(key);
    scopes.push(scopeOf(entry));
  }
  const seeds = seedsOf(keys);
  // The sort is stable: keys with the same text keep the order of packs and variants.
  const sorted = [...keys, ...seeds].sort((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : 0));
  const homophones = homophonesOf(seeds.map((seed) => seed.whole!));
  const script = traditionalOf(unitsUsed(sorted));
  return packIndex({ keys: withoutImplied(sorted), entries, homophones, scopes, script });
}

/** Builds the index of some packs, ready for use. */
export function compile(packs: readonly Pack[]): CompiledIndex {
  return new CompiledIndex(compileToBytes(packs));
}

function keysOf(entry: Entry, number: number): DraftKey[] {
  const parts = partsOf(entry);
  const key = (variant: Variant, kind: Kind): DraftKey => ({
    kind,
    folded: foldedText(variant.text),
    entry: number,
    how: variant.how,
    reasons: variant.reasons,
    when: foldCondition(variant.when),
    joints: jointsOf([variant.text, ...(variant.spellings ?? [])]),
    ...(parts && !variant.reasons.includes('longForm') ? { parts } : {}),
  });
  const { forms, lists } = variantsOf(entry);
  const vetoes = entry.not.map((text): Variant => ({ text, how: 'exact', reasons: [] }));
  return [
    ...forms.map((form) => key(form, KIND.form)),
    ...lists.flatMap((list, number) =>
      list.map((one, index) => ({ ...key(one, KIND.part), part: { list: number, index, count: list.length } })),
    ),
    ...vetoes.map((veto) => key(veto, KIND.veto)),
  ].filter(({ folded }) => folded.length > 1);
}

/** All units that the scan ever compares with a text: of the strings, of the words around them, of the guards. */
function unitsUsed(keys: readonly DraftKey[]): Set<number> {
  const used = new Set<number>();
  const add = (text: string) => {
    for (let i = 0; i < text.length; i++) used.add(text.charCodeAt(i));
  };
  add(lookedAt() + CONJUNCTIONS);
  for (const { folded, when, parts } of keys) {
    add(folded);
    if (typeof when === 'object') when.near.forEach(add);
    parts?.forEach(add);
  }
  return used;
}

function scopeOf({ senses }: Entry): Scope {
  return [
    [...new Set(senses.flatMap(({ region }) => region ?? []))],
    [...new Set(senses.flatMap(({ period }) => (period?.match(/\d{4}/g) ?? []).map(Number)))],
  ];
}

function partsOf({ senses }: Entry): readonly string[] | undefined {
  const lists = senses.flatMap((sense) => sense.items ?? []);
  return lists.length === 1 ? lists[0]!.parts.map(foldedText) : undefined;
}

function foldCondition(when: Condition | undefined): DraftKey['when'] {
  if (when === undefined || when === 'quoted') return when;
  return { ...when, near: when.near.map(foldedText) };
}

const folder = makeFolder();

/** Wherever the form itself is written with a separator or a bracket, so may the text be. */
function jointsOf(spellings: readonly string[]): number[] {
  const joints = new Set<number>();
  for (const text of spellings) {
    const { gaps, length } = folder.fold(text);
    for (let i = 1; i < length; i++) if (gaps[i]! & (GAP.list | GAP.comma | GAP.bracket)) joints.add(i);
  }
  return [...joints].sort((a, b) => a - b);
}
