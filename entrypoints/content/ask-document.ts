import { browser } from 'wxt/browser';
import type { Outline } from '../../page/outline';
import { nextTask } from '../../page/pace';
import type { Answers, DocumentAnswer, ToBackground } from '../../store/messages';

/** So much text goes in one message, in UTF-16 code units: packing it up takes a millisecond or two. */
const AT_ONCE = 100_000;
type Block = Outline['blocks'][number];
const MOST_META = 100;

/**
 * Asks the background what a document says of its own terms. A long text goes in parts, each a task of its own.
 * @param isWanted asked between the parts: a page that has changed asks anew.
 * @returns none where the background was ended in between, or the answer is not wanted any more.
 * @throws where there is no background.
 */
export async function ask(
  blocks: Outline['blocks'],
  turn: string,
  isWanted: () => boolean,
): Promise<DocumentAnswer | undefined> {
  const parts = partsOf(blocks);
  const rest = parts.pop() ?? [];
  for (const part of parts) {
    // The first is no more put together with what went before than the others.
    await nextTask();
    const message: ToBackground = { type: 'blocks', turn, blocks: part.map(asSent) };
    await browser.runtime.sendMessage(message);
    if (!isWanted()) return undefined;
  }
  const message: ToBackground = {
    ...{ type: 'document', title: document.title.slice(0, 300), url: location.href.slice(0, 2000) },
    ...{ metaTags: metaTags(), blocks: rest.map(asSent) },
    ...(parts.length > 0 ? { before: { turn, parts: parts.length } } : {}),
  };
  const answer: Answers['document'] | undefined = await browser.runtime.sendMessage(message);
  return answer;
}

const asSent = ({ text, kind, row }: Block) => (row === undefined ? { text, kind } : { text, kind, row });

function partsOf(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [[]];
  let size = 0;
  for (const block of blocks) {
    if (size >= AT_ONCE) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)!.push(block);
    size += block.text.length;
  }
  return parts;
}

function metaTags(): Record<string, string> {
  const tags: Record<string, string> = {};
  for (const meta of [...document.querySelectorAll('meta[content]')].slice(0, MOST_META)) {
    const name = meta.getAttribute('name') ?? meta.getAttribute('property');
    if (name && name.length <= 60 && !Object.hasOwn(tags, name))
      tags[name] = meta.getAttribute('content')!.slice(0, 500);
  }
  return tags;
}
