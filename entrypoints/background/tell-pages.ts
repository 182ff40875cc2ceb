import { noteLibraryChange } from '../../store/library-notice';

/** Lets the pages know that the reader's packs have changed. */
export async function tellPages(): Promise<void> {
  try {
    await noteLibraryChange(Date.now());
  } catch {
    // A full storage: open pages go on with what they have, new ones read the library as it is.
  }
}
