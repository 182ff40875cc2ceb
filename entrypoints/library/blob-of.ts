import { Pace, type PaceOptions } from '../../glossary/exchange/pace';

/** Pieces are joined up to this many UTF-16 code units before they become bytes. */
const CHUNK = 1 << 20;

/** A file as UTF-8, without holding up whoever makes it. @param pieces of its text, in order. @throws the signal's reason. */
export async function blobOf(pieces: Iterable<string>, mime: string, options: PaceOptions = {}): Promise<Blob> {
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
  return new Blob([...parts, open], { type: `${mime};charset=utf-8` });
}
