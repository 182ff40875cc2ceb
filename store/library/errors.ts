/** What can go wrong with the library, as codes: the words for them are in the locales. */
export type LibraryCode =
  /** There is no room; nothing was changed. */
  | 'library.quota'
  /** The browser does not let us at the store: a private window, a damaged profile. */
  | 'library.unavailable'
  /** The store was written by a later version of the extension. */
  | 'library.newer-version'
  /** Another tab still holds the store of an earlier version. */
  | 'library.blocked'
  /** The store cannot be read as it is: `salvage` gets out of it what there is. */
  | 'library.damaged'
  /** Someone changed the same entry meanwhile; nothing was changed. */
  | 'library.changed-elsewhere'
  /** There is no such pack. */
  | 'library.pack-missing'
  /** A pack that ships, or the reader's own, has this id. */
  | 'library.pack-id-taken'
  /** The work was called off or could not be finished; nothing was changed. */
  | 'library.not-written';

export class LibraryError extends Error {
  readonly code: LibraryCode;

  constructor(code: LibraryCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'LibraryError';
    this.code = code;
  }
}

const nameOf = (error: unknown) => (error instanceof Error || error instanceof DOMException ? error.name : '');

/** A store or an index is missing; the files behind the store cannot be read (Chromium, Firefox). */
const DAMAGE = ['NotFoundError', 'UnknownError', 'NotReadableError', 'DataError'];

/** The library's word for what the store threw while it was read. */
export function asReadError(error: unknown): LibraryError {
  if (error instanceof LibraryError) return error;
  const code = DAMAGE.includes(nameOf(error)) ? 'library.damaged' : 'library.unavailable';
  return new LibraryError(code, error);
}

/** The library's word for what the store threw. @param ended why the transaction ended, where it did. */
export function asLibraryError(error: unknown, ended?: unknown): Error {
  if (error instanceof LibraryError) return error;
  const names = [nameOf(error), nameOf(ended)];
  if (names.includes('QuotaExceededError')) return new LibraryError('library.quota', ended ?? error);
  if (DAMAGE.some((name) => names.includes(name))) return new LibraryError('library.damaged', error);
  return new LibraryError('library.not-written', error);
}
