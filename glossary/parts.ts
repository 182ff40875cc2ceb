import type { ItemGroup } from './entry';

/** A piece of a definition as the card lays it out. Joined in order, the pieces give the definition back unchanged. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'list'; label?: string; items: { text: string; after: string }[] };

/**
 * Cuts a definition into running text and numbered lists without losing a character: each part stands in the
 * definition verbatim and in order; what is not a part stays as text around it, what stands between two parts of one
 * group (、 or 和) is kept in `after`.
 * @returns the whole definition as one text where a part cannot be found in its place.
 */
export function layOut(definition: string, groups: readonly ItemGroup[] | undefined): Piece[] {
  const whole: Piece[] = [{ kind: 'text', text: definition }];
  if (!groups?.length) return whole;
  const pieces: Piece[] = [];
  let cursor = 0;
  for (const group of groups) {
    const items: { text: string; after: string }[] = [];
    for (const part of group.parts) {
      const at = definition.indexOf(part, cursor);
      if (at < 0) return whole;
      const between = definition.slice(cursor, at);
      const previous = items.at(-1);
      if (previous) previous.after = between;
      else if (between) pieces.push({ kind: 'text', text: between });
      items.push({ text: part, after: '' });
      cursor = at + part.length;
    }
    pieces.push({ kind: 'list', ...(group.label ? { label: group.label } : {}), items });
  }
  if (cursor < definition.length) pieces.push({ kind: 'text', text: definition.slice(cursor) });
  return pieces;
}

/** The definition that the pieces came from. */
export function joinPieces(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (piece.kind === 'text' ? piece.text : piece.items.map((item) => item.text + item.after).join('')))
    .join('');
}
