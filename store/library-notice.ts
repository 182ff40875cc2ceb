import { localItem } from './local-item';

/** Pages cannot see the library itself. They hear that it has changed by this number, which means nothing else. */
const item = localItem('libraryChanged');

export function noteLibraryChange(now: number): Promise<void> {
  return item.set(now);
}

/** @returns a function that ends it. */
export function watchLibrary(changed: () => void): () => void {
  return item.watch(changed);
}
