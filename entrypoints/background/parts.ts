import type { ToBackground } from '../../store/to-background';

type Blocks = Extract<ToBackground, { type: 'blocks' }>['blocks'];

/** Long pages send their text in parts, so that no message holds them up. So many pages may be in the middle of that. */
const MOST_WAITING = 20;
/** Nobody's text is larger than this, in UTF-16 code units; a page cuts it at that. */
const MOST_TEXT = 2_000_000;

/** The parts that have come, by whose they are. */
const waiting = new Map<string, { parts: number; text: number; blocks: Blocks }>();

/** @param sender tells pages apart that send at the same time. */
export function takePart(sender: string, { turn, blocks }: Extract<ToBackground, { type: 'blocks' }>): void {
  const key = `${sender} ${turn}`;
  const so = waiting.get(key) ?? { parts: 0, text: 0, blocks: [] };
  so.parts++;
  for (const block of blocks) so.text += block.text.length;
  if (so.text <= MOST_TEXT) so.blocks.push(...blocks);
  waiting.set(key, so);
  // The oldest has been forgotten by its page.
  if (waiting.size > MOST_WAITING) waiting.delete(waiting.keys().next().value!);
}

/** All blocks of a document; none where a part is missing, since the background was ended in between. */
export function whole(
  sender: string,
  { blocks, before }: Extract<ToBackground, { type: 'document' }>,
): Blocks | undefined {
  if (!before) return blocks;
  const key = `${sender} ${before.turn}`;
  const so = waiting.get(key);
  waiting.delete(key);
  return so?.parts === before.parts ? [...so.blocks, ...blocks] : undefined;
}
