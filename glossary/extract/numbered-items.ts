import { isEntry } from './accept';
import { unquoted } from './brackets';
import { isMeans, isName } from './copula';
import type { Finding } from './finding';
import type { Range } from './members';
import { trimmed } from './sentence';

/** 1、脱贫不稳定户：指…, （一）X，是指…: a numbered item that names something and says what it is. */
const ITEM =
  /(?<=^|[。；;：:，\s])(?:(\d{1,2})\s*[、.．](?!\d)|[（(](\d{1,2})[）)]|[（(]([一二三四五六七八九十])[）)]|([①-⑳]))\s*([^，。；：？！,;:?!]{2,22})(?:[：:]\s*|[，,]\s*(?=(?:主要)?(?:是指|系指|指的是|指|即)))((?:主要)?(?:是指|系指|指的是|指|即(?![将使可刻时便])))?[：:，,]?\s*/g;
const MOST = 20;
const LEAST = 2;
/** A longer definition is a chapter. */
const LONGEST = 600;

interface Item {
  ordinal: number;
  style: number;
  begin: number;
  term: Range;
  body: number;
  says: boolean;
}

/**
 * The numbered items of one paragraph, each with its name and what it means: 1、X：指…。2、Y：指…。3、Z：…. All but one at least
 * say that they define, and what the others say is read as the same.
 */
export function numberedIn(text: string): Finding[] {
  const items = runOf([...text.matchAll(ITEM)].slice(0, MOST).flatMap((match) => itemOf(text, match) ?? []));
  const saying = items.filter(({ says }) => says).length;
  if (saying < LEAST || saying < items.length - 1) return [];
  return items.flatMap(({ term, body, says }, n): Finding[] => {
    const next = items[n + 1]?.begin ?? nextStop(text, body);
    const definition = trimmed(text, body, next, '\n');
    const name = unquoted(text.slice(...term));
    const length = definition[1] - definition[0];
    const head = { term: name, range: term, body, separator: 'colon' as const, copula: says, numbered: true };
    if (length < 4 || length > LONGEST || !isEntry(head, text.slice(...definition))) return [];
    return [{ term, name, definition, kind: 'inline' }];
  });
}

function itemOf(text: string, match: RegExpExecArray | RegExpMatchArray): Item | undefined {
  const [whole, digit, inBrackets, chinese, circled, name, copula] = match as unknown as (string | undefined)[];
  const begin = match.index!;
  const body = begin + whole!.length;
  const at = begin + whole!.indexOf(name!, 1);
  if (copula?.endsWith('指') && !isMeans(text, body, true)) return undefined;
  const bare = name!.trim();
  if (!isName(bare.replace(/[“”]/g, ''), 20)) return undefined;
  const said = [digit, inBrackets, chinese, circled].findIndex((one) => one !== undefined);
  const ordinal =
    said < 2
      ? Number(digit ?? inBrackets)
      : chinese
        ? '一二三四五六七八九十'.indexOf(chinese) + 1
        : circled!.charCodeAt(0) - 0x245f;
  return { ordinal, style: said, begin, term: [at, at + bare.length], body, says: copula !== undefined };
}

/** The items that are numbered in one way from one on; none where a number is missing. */
function runOf(items: readonly Item[]): Item[] {
  const first = items.findIndex(({ ordinal }) => ordinal === 1);
  if (first < 0) return [];
  const own = items.slice(first).filter(({ style }) => style === items[first]!.style);
  return own.every(({ ordinal }, n) => ordinal === n + 1) ? own : [];
}

/** The last item ends with its sentence: what follows it may belong to all of them. */
function nextStop(text: string, from: number): number {
  const stop = text.slice(from).search(/[。！？]/);
  return stop < 0 ? text.length : from + stop + 1;
}
