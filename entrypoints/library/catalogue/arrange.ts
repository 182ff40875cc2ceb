import type { Listed, ListQuery, Sort } from '../../../components/library/types';
import type { HeldPack, Hit } from './held-pack';

/** Beyond these nobody reads the results of a search. */
const MOST_HITS = 2000;

const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
const ORDERS: Record<Exclude<Sort, 'order'>, (a: Listed, b: Listed) => number> = {
  headword: (a, b) => collator.compare(a.entry.headword, b.entry.headword),
  category: (a, b) => collator.compare(a.entry.category, b.entry.category),
  changed: (a, b) => (b.entry.changedAt ?? 0) - (a.entry.changedAt ?? 0),
};

/** The entries that fit a query, in its order: for a text by how well they fit, unless another order is asked for. */
export function arranged(packs: readonly HeldPack[], { text, category, sort }: ListQuery): Listed[] {
  const all = text.trim() ? found(packs, text.trim()) : packs.flatMap(({ listed }) => listed);
  const fitting = category ? all.filter(({ entry }) => entry.category === category) : all;
  // A copy: without a filter it may be a pack's own list.
  return sort === 'order' ? fitting : [...fitting].sort(ORDERS[sort]);
}

function found(packs: readonly HeldPack[], text: string): Listed[] {
  const hits: Hit[] = packs.flatMap((pack) => pack.find(text, MOST_HITS));
  return hits
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_HITS)
    .map(({ listed }) => listed);
}

/** The categories of some packs, the most used first. */
export function categoriesOf(packs: readonly HeldPack[]): string[] {
  const counts = new Map<string, number>();
  for (const { listed } of packs)
    for (const { entry } of listed) counts.set(entry.category, (counts.get(entry.category) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([category]) => category);
}
