import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { StorageView, type StoredSizes } from '../../components/library/StorageView';
import { useText } from '../../components/text';
import { OWN_PACK } from '../../glossary/exchange/personal';
import { sizes } from '../../store/library/sizes';
import type { Tell } from './App';
import { library } from './connection';
import { deleteEverything } from './delete-everything';

/** What the extension stores, and the end of all of it. */
export function StoragePage({ revision, tell }: { revision: number; tell: Tell }) {
  const t = useText();
  const [stored, setStored] = useState<StoredSizes>();
  useEffect(() => void look(t('libraryOwnPack')).then(setStored, tell.fail), [revision]);
  const remove = async () => {
    try {
      await deleteEverything(library);
      tell.say({ text: t('libraryAllDeleted') });
    } catch (error) {
      tell.fail(error);
    }
  };
  return <StorageView sizes={stored} onDelete={() => void remove()} />;
}

async function look(ownName: string): Promise<StoredSizes> {
  const found = await sizes(library);
  const local = await browser.storage.local.get(null);
  const settings = new TextEncoder().encode(JSON.stringify(local)).length;
  return {
    ...found,
    packs: found.packs.map((pack) => (pack.id === OWN_PACK ? { ...pack, name: ownName } : pack)),
    settings,
  };
}
