import { abbreviationsIn } from './abbreviation';
import type { LineRange } from './appendix';
import type { Block } from './block';
import { EVERY, IN_PASSING } from './cues';
import type { Definition } from './definition';
import { enumerationsIn, listedIn } from './enumeration';
import { type Finding, settle } from './finding';
import { type Joined, join, textOf } from './joined';
import type { Line } from './lines';
import { signsOf } from './signs';
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
  const take = (findings: readonly Finding[], joined: Joined) => {
    for (const finding of findings) {
      const definition = settle(finding, joined, blocks);
      if (definition) definitions.push(definition);
    }
  };
  for (let at = 0; at < paragraphs.length; at++) {
    const [from, to] = paragraphs[at]!;
    // What lines have only together is a cue of none of them.
    const cue = to - from > 1 ? EVERY : cues[lines[from]!.block]!;
    if ((cue & IN_PASSING) === 0) continue;
    const text = textOf(lines, from, to);
    const signs = signsOf(text, cue);
    if (!signs.abbreviation && !signs.statement && !signs.quotedNumeral && !signs.counted) continue;
    const joined = join(lines.slice(from, to));
    if (signs.abbreviation) take(abbreviationsIn(text), joined);
    if (signs.statement) {
      const whole = withItems(joined, lines, paragraphs, at);
      take(statementsIn(whole.text), whole);
    }
    if (signs.quotedNumeral) take(enumerationsIn(text), joined);
    if (signs.counted) take(listedIn(text), joined);
  }
  return definitions;
}

/** The paragraph, and where it ends in a colon the numbered ones after it. */
function withItems(paragraph: Joined, lines: readonly Line[], paragraphs: readonly LineRange[], at: number): Joined {
  if (!/[：:]$/.test(paragraph.text)) return paragraph;
  let end = at + 1;
  const own = ITEM.exec(paragraph.text)?.[0].replace(/[一二三四五六七八九十\d]+/, '');
  while (end < paragraphs.length && end - at <= MOST_ITEMS) {
    // A first line that goes on is longer than any number.
    const { text } = lines[paragraphs[end]![0]]!;
    const style = ITEM.exec(text)?.[0].replace(/[一二三四五六七八九十\d]+/, '');
    if (style === undefined || (own !== undefined && sameStyle(own, style, paragraph.text, text))) break;
    end++;
  }
  return end === at + 1 ? paragraph : join(paragraphs.slice(at, end).flatMap((range) => lines.slice(...range)));
}

const IS_DIGIT = /^[（(]?\d/;

function sameStyle(a: string, b: string, textA: string, textB: string): boolean {
  return a === b && IS_DIGIT.test(textA) === IS_DIGIT.test(textB);
}
