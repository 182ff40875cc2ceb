import { browser } from 'wxt/browser';
import { forgetIndexes } from '../../store/index-cache';
import type { Library } from '../../store/library/library';
import { deleteAll } from '../../store/library/sizes';
import { loadManaged } from '../../store/managed';
import { setDefaults } from '../../store/settings';

/**
 * Empties the library, and forgets the settings and what was made of both. What an administrator has set is no choice of
 * the reader's: it holds again at once. @throws LibraryError, or what the storage says.
 */
export async function deleteEverything(library: Library): Promise<void> {
  await deleteAll(library);
  await forgetIndexes();
  await browser.storage.local.clear();
  const { settings } = await loadManaged(browser.storage.managed);
  await setDefaults(settings);
}
