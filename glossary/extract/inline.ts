import { abbreviationsIn } from './abbreviation';
import type { LineRange } from './appendix';
import type { Block } from './block';
import { CORNER, type Cues, cuesAcross, IN_PASSING, QUOTE } from './cues';
import type { Definition } from './definition';
import { enumerationsIn, listedIn } from './enumeration';
import { type Finding, settle } from './finding';
import { type Joined, join, textOf } from './joined';
import type { Line } from './lines';
import { mayAbbreviate, mayCount, mayState, quotesNumeral } from './signs';
import { statementsIn } from './statement';

/** （一）…, 1.…: what a paragraph that ends in a colon announces. */
const ITEM = /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．](?!\d)|[①-⑳])/;
const MOST_ITEMS = 12;

/**
 * What paragraphs define in passing, and the lists beside the terms that sum them up.
 * @param cues of each block.
 */
export function inlineOf(
  lines: readonly Line[],
  paragraphs: readonly LineRange[],
  blocks: readonly Block[],
  cues: Uint16Array,
): Definition[] {
  const definitions: Definition[] = [];
  const take = (findings: readonly Finding[], joined: () => Joined) => {
    if (findings.length === 0) return;
    const whole = joined();
    for (const finding of findings) {
      const definition = settle(finding, whole, blocks);
      if (definition) definitions.push(definition);
    }
  };
  for (let at = 0; at < paragraphs.length; at++) {
    const [from, to] = paragraphs[at]!;
    const cue = cuesAt(lines, from, to, cues);
    if ((cue & IN_PASSING) === 0) continue;
    const text = textOf(lines, from, to);
    const own = () => join(lines.slice(from, to));
    if (mayAbbreviate(text, cue)) take(abbreviationsIn(text), own);
    if (mayState(text, cue)) {
      const whole = withItems(lines, paragraphs, at, text);
      take(statementsIn(whole?.text ?? text), () => whole ?? own());
    }
    if ((cue & (QUOTE | CORNER)) !== 0) {
      const lists = enumerationsIn(text, cue);
      if (lists.length > 0 && quotesNumeral(text)) take(lists, own);
    }
    if (mayCount(text, cue)) take(listedIn(text), own);
  }
  return definitions;
}

/** The cues of a paragraph: those of its lines, and what two lines have only together. */
function cuesAt(lines: readonly Line[], from: number, to: number, cues: Uint16Array): Cues {
  let all = cues[lines[from]!.block]!;
  for (let at = from + 1; at < to; at++) {
    const { text, block } = lines[at]!;
    all |= cues[block]! | cuesAcross(lines[at - 1]!.text, text);
  }
  return all;
}

/** A paragraph that ends in a colon with the numbered ones after it; none where it has no such. */
function withItems(
  lines: readonly Line[],
  paragraphs: readonly LineRange[],
  at: number,
  paragraph: string,
): Joined | undefined {
  if (!/[：:]$/.test(paragraph)) return undefined;
  let end = at + 1;
  const own = ITEM.exec(paragraph)?.[0].replace(/[一二三四五六七八九十\d]+/, '');
  while (end < paragraphs.length && end - at <= MOST_ITEMS) {
    // A first line that goes on is longer than any number.
    const { text } = lines[paragraphs[end]![0]]!;
    const style = ITEM.exec(text)?.[0].replace(/[一二三四五六七八九十\d]+/, '');
    if (style === undefined || (own !== undefined && sameStyle(own, style, paragraph, text))) break;
    end++;
  }
  return end === at + 1 ? undefined : join(paragraphs.slice(at, end).flatMap((range) => lines.slice(...range)));
}

const IS_DIGIT = /^[（(]?\d/;

function sameStyle(a: string, b: string, textA: string, textB: string): boolean {
  return a === b && IS_DIGIT.test(textA) === IS_DIGIT.test(textB);
}
