import { storage } from 'wxt/utils/storage';

/** Pages cannot see the library itself. They hear that it has changed by this number, which means nothing else. */
const item = storage.defineItem<number>('local:libraryChanged', { fallback: 0 });

export function noteLibraryChange(now: number): Promise<void> {
  return item.setValue(now);
}

/** @returns a function that ends it. */
export function watchLibrary(changed: () => void): () => void {
  return item.watch(changed);
}
