import type { ItemGroup } from './entry';

/** A piece of a definition as the card lays it out. Joined in order, the pieces give the definition back unchanged. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'list'; label?: string; items: { text: string; after: string }[] };

/** Up to this many characters between two lists only link them (及, 并). */
const LONGEST_LINK = 2;
/** Up to this many after the last list only end its sentence (五大环保行动: 碧水、蓝天、绿地、田园、宁静行动。). */
const LONGEST_END = 4;

/**
 * Cuts a definition into running text and numbered lists without losing a character: each part stands in the
 * definition verbatim and in order; what is not a part stays as text around it, what stands between two parts of one
 * group (、 or 和), or links one group to the next (及), is kept in `after`.
 * @returns the whole definition as one text where a part cannot be found in its place.
 */
export function layOut(definition: string, groups: readonly ItemGroup[] | undefined): Piece[] {
  const whole: Piece[] = [{ kind: 'text', text: definition }];
  if (!groups?.length) return whole;
  const pieces: Piece[] = [];
  let cursor = 0;
  for (const group of groups) {
    const items: { text: string; after: string }[] = [];
    const lastList = pieces.at(-1);
    const lastItem = lastList?.kind === 'list' ? lastList.items.at(-1) : undefined;
    for (const part of group.parts) {
      const at = definition.indexOf(part, cursor);
      if (at < 0) return whole;
      const between = definition.slice(cursor, at);
      const previous = items.at(-1);
      if (previous) previous.after = between;
      else if (lastItem && between.length <= LONGEST_LINK) lastItem.after = between;
      else if (between) pieces.push({ kind: 'text', text: between });
      items.push({ text: part, after: '' });
      cursor = at + part.length;
    }
    pieces.push({ kind: 'list', ...(group.label ? { label: group.label } : {}), items });
  }
  const rest = definition.slice(cursor);
  const lastList = pieces.at(-1);
  if (lastList?.kind === 'list' && rest.length <= LONGEST_END) lastList.items.at(-1)!.after = rest;
  else if (rest) pieces.push({ kind: 'text', text: rest });
  return pieces;
}

/** The definition that the pieces came from. */
export function joinPieces(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (piece.kind === 'text' ? piece.text : piece.items.map((item) => item.text + item.after).join('')))
    .join('');
}
