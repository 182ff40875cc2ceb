import type { Find, Shelved } from '../../../components/LookUp';
import { bundledPacks } from '../../../glossary/packs';
import { makeSearch, type Sound } from '../../../glossary/search';

const [pack] = bundledPacks.filter(({ id }) => id.startsWith('dadukou'));
/** One of the packs that ship, as popup and panel search it. */
export const shelf: readonly Shelved[] = pack!.entries.map((entry) => ({
  ...entry,
  origin: { kind: 'bundled', name: pack!.name },
}));

export function findIn(
  entries: readonly Shelved[],
  { whole = true, pinyin }: { whole?: boolean; pinyin?: Sound } = {},
): Find {
  const search = makeSearch(entries, pinyin ? { pinyin } : {});
  return (query) => ({ found: search(query), whole });
}
