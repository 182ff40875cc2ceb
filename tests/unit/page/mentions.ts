import type { Match } from '../../../glossary/match/scan';
import type { Mention } from '../../../page/ledger';
import { readBlock } from '../../../page/read';

const TERM = /[甲乙丙]词/g;

/** Puts HTML into the document and finds 甲词, 乙词 and 丙词 in its text, in order. */
export function mentionsIn(html: string): Mention[] {
  document.body.innerHTML = html;
  const read = (block: Element): Mention[] => {
    const { flows, blocks } = readBlock(block);
    const own = flows.flatMap((flow) =>
      [...flow.text.matchAll(TERM)].map((found) => ({ flow, match: matchOf(found) })),
    );
    return [...own, ...blocks.flatMap(read)];
  };
  return read(document.body);
}

function matchOf({ 0: surface, index }: RegExpExecArray): Match {
  const [start, end] = [index, index + surface.length];
  return { start, end, entry: surface, headword: surface, surface, how: 'exact', score: 1, why: [], also: [] };
}
