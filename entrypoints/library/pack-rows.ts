import type { PackRow } from '../../components/library/types';
import { OWN_PACK } from '../../glossary/exchange/personal';
import { bundledPacks } from '../../glossary/packs/index';
import type { Overview } from '../../store/library/packs';

/** The packs of the shelf, in its order, as the manager shows them. */
export function packRows({ packs, shelf, own }: Overview, ownName: string): PackRow[] {
  return shelf.flatMap(({ pack: id, on }): PackRow[] => {
    if (id === OWN_PACK) return [{ id, name: ownName, kind: 'own', on, count: own }];
    const bundled = bundledPacks.find((pack) => pack.id === id);
    if (bundled) {
      const { name, publisher, version, license, entries } = bundled;
      return [{ id, name, kind: 'bundled', on, count: entries.length, publisher, version, license }];
    }
    const record = packs.find((pack) => pack.id === id);
    if (!record) return [];
    const { name, publisher, version, license } = record.head;
    const row = { id, name, on, count: record.count, publisher, version, license, updatedAt: record.importedAt };
    const { subscription } = record;
    return [subscription ? { ...row, kind: 'subscribed', subscription } : { ...row, kind: 'imported' }];
  });
}
