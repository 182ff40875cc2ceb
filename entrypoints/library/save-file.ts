import { Pace, type PaceOptions } from '../../glossary/exchange/pace';

/** Pieces are joined up to this many UTF-16 code units before they become bytes. */
const CHUNK = 1 << 20;
/** Until the browser has surely begun to write, in ms. */
const KEPT_MS = 60_000;

/**
 * Hands a file to the browser's downloads, as UTF-8, without holding the page up.
 * @param pieces of its text, in order. @throws the signal's reason.
 */
export async function saveFile(name: string, mime: string, pieces: Iterable<string>, options: PaceOptions = {}) {
  const pace = new Pace(options);
  const parts: Blob[] = [];
  let open = '';
  for (const piece of pieces) {
    open += piece;
    if (open.length >= CHUNK) {
      parts.push(new Blob([open]));
      open = '';
    }
    if (pace.due) await pace.rest(0);
  }
  const url = URL.createObjectURL(new Blob([...parts, open], { type: `${mime};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}

/** A day as it stands in the names of files: 2026-11-23. */
export function dayOf(time: number): string {
  const date = new Date(time);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A name without what file systems forbid. */
export function fileName(text: string): string {
  return text.replace(/[\\/:*?"<>|]/g, '_').slice(0, 80);
}
