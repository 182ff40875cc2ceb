import type { Entry } from '../../glossary/entry';
import { bundledPacks } from '../../glossary/packs/index';
import type { Known } from '../../store/messages';
import { ownHeadwords, readerEntries } from './library';

const bundled = new Map<string, { entry: Entry; pack: string }>();
for (const pack of bundledPacks) for (const entry of pack.entries) bundled.set(entry.id, { entry, pack: pack.name });

/** The entries with these ids, out of the bundled packs and the reader's; those that are unknown are left out. */
export async function findKnown(ids: readonly string[]): Promise<Known[]> {
  const others = ids.filter((id) => !bundled.has(id));
  const [kept, readers] = await Promise.all([ownHeadwords(), readerEntries(others)]);
  const byId = new Map(readers.map((known) => [known.entry.id, known]));
  return ids.flatMap((id): Known[] => {
    const known = byId.get(id);
    if (known) return [known];
    const found = bundled.get(id);
    if (!found) return [];
    return [
      { entry: found.entry, origin: { kind: 'bundled', name: found.pack }, kept: kept.has(found.entry.headword) },
    ];
  });
}
