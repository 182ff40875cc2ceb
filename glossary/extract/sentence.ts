import type { Range } from './members';

const LONGEST = 1500;

/** Where the sentence that goes on at `from` ends, after its full stop: before what `next` finds, or a bracket opened earlier. */
export function sentenceEnd(text: string, from: number, next: RegExp): number {
  const rest = text.slice(from, from + LONGEST);
  const other = rest.search(next);
  let depth = 0;
  for (let i = 0; i < rest.length; i++) {
    if (other >= 0 && i >= other && rest[i] !== '。') return from + i;
    const char = rest[i]!;
    if ('“（(《「'.includes(char)) depth++;
    else if ('”）)》」'.includes(char)) {
      if (depth === 0 && (char === '）' || char === ')')) return from + i;
      depth = Math.max(0, depth - 1);
    } else if (depth === 0 && (char === '。' || char === '！' || char === '\n'))
      return from + i + (char === '\n' ? 0 : 1);
  }
  return from + rest.length;
}

/** Without the marks around a definition, and at its end without those of `also`. */
export function trimmed(text: string, from: number, end: number, also = ''): Range {
  let start = from;
  while (start < end && '：:，, '.includes(text[start]!)) start++;
  let stop = end;
  while (stop > start && `；;，, ${also}`.includes(text[stop - 1]!)) stop--;
  return [start, stop];
}
