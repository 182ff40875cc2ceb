import { LibraryError } from '../../store/library/errors';

/** What an error is called for the reader: the library's own code, or whatever it says. */
export function codeOf(error: unknown): string {
  if (error instanceof LibraryError) return error.code;
  return error instanceof Error ? error.message : String(error);
}

/** Work that was called off is no failure. */
export function isCalledOff(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
