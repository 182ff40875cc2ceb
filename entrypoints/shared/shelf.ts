import type { Entry } from '../../glossary/entry';
import { type KeptEntry, OWN_PACK, toEntry } from '../../glossary/exchange/personal';
import type { Origin } from '../../glossary/origin';
import { bundledPacks } from '../../glossary/packs/index';
import { Library } from '../../store/library/library';
import { readOwn } from '../../store/library/own';
import { overview, readPackEntries } from '../../store/library/packs';

/** An entry of a pack that is in use, with where it comes from. Ids are those of the index: `own/si-zao`. */
export type Shelved = Entry & { origin: Origin };

/** The entries of the packs that ship. */
export function bundledShelf(off: ReadonlySet<string> = new Set()): Shelved[] {
  return bundledPacks
    .filter(({ id }) => !off.has(id))
    .flatMap(({ name, entries }) => entries.map((entry) => ({ ...entry, origin: { kind: 'bundled', name } as const })));
}

/** The entries of all packs in use in the reader's order. @throws LibraryError */
export async function wholeShelf(): Promise<Shelved[]> {
  const library = new Library();
  try {
    const { packs, shelf } = await overview(
      library,
      bundledPacks.map(({ id }) => id),
    );
    const off = new Set(shelf.filter(({ on }) => !on).map(({ pack }) => pack));
    const readers: Shelved[] = [];
    for (const { pack, on } of shelf) {
      if (!on) continue;
      if (pack === OWN_PACK)
        readers.push(...shelved((await readOwn(library)).entries, pack, { kind: 'personal', name: OWN_PACK }));
      const record = packs.find(({ id }) => id === pack);
      if (!record) continue;
      const { entries } = await readPackEntries(library, pack);
      readers.push(...shelved(entries, pack, { kind: 'imported', name: record.head.name }));
    }
    return [...readers, ...bundledShelf(off)];
  } finally {
    await library.close();
  }
}

const shelved = (entries: readonly KeptEntry[], pack: string, origin: Origin): Shelved[] =>
  entries.map((entry) => ({ ...toEntry(entry), id: `${pack}/${entry.id}`, origin }));
