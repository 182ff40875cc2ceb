import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { failureText } from '../../components/library/failure-text';
import type { PackRow } from '../../components/library/types';
import { useText } from '../../components/text';
import type { Shelf } from '../../glossary/exchange/backup';
import { arrange, overview, removePack } from '../../store/library/packs';
import { moved, switched } from '../../store/library/shelf';
import { loadManaged } from '../../store/managed';
import { updatePack } from '../../store/subscription-update';
import type { Tell } from './App';
import { bundledIds, library } from './connection';
import { askForHosts, releaseHost } from './permission';

/** What can be done with the packs of the shelf. */
export function usePacks(packs: readonly PackRow[], shelf: Shelf, { say, fail }: Tell) {
  const t = useText();
  const [updating, setUpdating] = useState<string>();
  const nameOf = (id: string) => packs.find((pack) => pack.id === id)?.name ?? id;
  const fetchAgain = async (id: string, granted: Promise<boolean>) => {
    setUpdating(id);
    try {
      if (!(await granted)) return say({ text: t('subscriptionFailNoPermission') });
      const record = (await overview(library, bundledIds)).packs.find((pack) => pack.id === id);
      if (!record) return;
      const { packs: handed } = await loadManaged(browser.storage.managed);
      const hash = handed.find(({ url }) => url === record.subscription?.url)?.hash;
      const got = await updatePack(library, record, Date.now(), bundledIds, hash ? { expectedHash: hash } : {});
      if (got.kind === 'same') say({ text: t('subscriptionSame', nameOf(id)) });
      else if (got.kind === 'new') say({ text: t('subscriptionUpdated', got.head.name, got.head.version) });
      else say({ text: t('subscriptionKept', failureText(got.code, t)) });
    } catch (error) {
      fail(error);
    } finally {
      setUpdating(undefined);
    }
  };
  return {
    updating,
    turn: (id: string, on: boolean) => void arrange(library, switched(shelf, id, on)).catch(fail),
    move(id: string, by: 1 | -1) {
      const at = shelf.findIndex(({ pack }) => pack === id);
      const to = at + by;
      if (to >= 0 && to < shelf.length) void arrange(library, moved(shelf, id, to)).catch(fail);
    },
    update({ id, subscription }: PackRow) {
      if (subscription) void fetchAgain(id, askForHosts([subscription.url]));
    },
    async remove({ id, name, subscription }: PackRow) {
      try {
        await removePack(library, id);
        if (subscription) {
          const others = packs.flatMap((pack) => (pack.id !== id && pack.subscription ? [pack.subscription.url] : []));
          await releaseHost(subscription.url, others);
        }
        say({ text: t('libraryPackRemoved', name) });
      } catch (error) {
        fail(error);
      }
    },
  };
}
