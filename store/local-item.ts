import { browser } from 'wxt/browser';

/** A value that the extension keeps on this machine. */
export interface LocalItem {
  /** As it is stored: nothing has looked at its shape. Undefined where nothing is stored. */
  get(): Promise<unknown>;
  set(value: unknown): Promise<void>;
  /** Calls back with what is stored, whenever that has become another. @returns a function that ends it. */
  watch(changed: (stored: unknown) => void): () => void;
}

/**
 * The value under a key of `storage.local`. WXT's own items do more than that (versions, areas, locks): they would be
 * one part in twenty of the script in each page, which needs three such values. Its `local:KEY` is the same place.
 */
export function localItem(key: string): LocalItem {
  const area = () => browser.storage.local;
  return {
    get: async () => (await area().get(key))[key],
    set: (value) => area().set({ [key]: value }),
    watch: (changed) => {
      const listener = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>) => {
        const change = changes[key];
        // Firefox also tells of what was stored as it was.
        if (change && JSON.stringify(change.newValue) !== JSON.stringify(change.oldValue)) changed(change.newValue);
      };
      area().onChanged.addListener(listener);
      return () => area().onChanged.removeListener(listener);
    },
  };
}
