import { abbreviationsIn } from './abbreviation';
import type { Block } from './block';
import { CORNER, type Cues, cuesAcross, IN_PASSING, LABELS, QUOTE } from './cues';
import type { Definition } from './definition';
import { enumerationsIn, listedIn } from './enumeration';
import { type Finding, settle } from './finding';
import { type Joined, join, textOf } from './joined';
import { labelledParts } from './labelled-parts';
import type { Line } from './lines';
import { namesLastIn, otherNamesIn } from './name-last';
import { numberedIn } from './numbered-items';
import { numeralNamesIn } from './numeral-name';
import type { Paragraphs } from './paragraphs';
import { answersAt } from './questions';
import {
  COUNTS,
  mayAbbreviate,
  mayAsk,
  mayComeLast,
  mayEquate,
  mayList,
  mayNumber,
  mayState,
  NUMBERS,
  quotesNumeral,
} from './signs';
import { statementsIn } from './statement';
import { equatedIn } from './that-is';

/** （一）…, 1.…: what a paragraph that ends in a colon announces. */
const ITEM = /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．](?!\d)|[①-⑳])/;
const MOST_ITEMS = 12;

/**
 * What paragraphs define in passing, and the lists beside the terms that sum them up.
 * @param cues of each block.
 */
export function inlineOf(
  lines: readonly Line[],
  paragraphs: Paragraphs,
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
  for (let from = paragraphs.next(0), to = from; from < lines.length; from = paragraphs.next(to)) {
    to = paragraphs.end(from);
    const cue = cuesAt(lines, from, to, cues);
    if ((cue & (IN_PASSING | LABELS)) === 0) continue;
    const text = textOf(lines, from, to);
    const own = () => join(lines.slice(from, to));
    const answers = mayAsk(text, cue) ? answersAt(lines, paragraphs, from, text) : undefined;
    if (answers) take(answers.findings, () => answers.joined);
    if (mayComeLast(text, cue)) take(namesLastIn(text), own);
    if (mayAbbreviate(text, cue)) take([...abbreviationsIn(text), ...otherNamesIn(text)], own);
    if (mayEquate(text, cue)) take(equatedIn(text), own);
    if (mayState(text, cue)) {
      const whole = withItems(lines, paragraphs, from, text);
      take(statementsIn(whole?.text ?? text), () => whole ?? own());
    }
    if (mayNumber(text, cue)) take(numberedIn(text), own);
    if ((cue & (QUOTE | CORNER)) !== 0) {
      const quoted = [...enumerationsIn(text, cue), ...labelledParts(text)];
      if (quoted.length > 0 && quotesNumeral(text)) take(quoted, own);
    }
    const lists = mayList(text, cue);
    if ((lists & COUNTS) !== 0) take(listedIn(text), own);
    if ((lists & NUMBERS) !== 0) take(numeralNamesIn(text), own);
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

/** The paragraph that begins at a line and ends in a colon with the numbered ones after it; none where it has no such. */
function withItems(
  lines: readonly Line[],
  paragraphs: Paragraphs,
  from: number,
  paragraph: string,
): Joined | undefined {
  if (!COLONS.includes(paragraph.charAt(paragraph.length - 1))) return undefined;
  const own = ITEM.exec(paragraph)?.[0].replace(/[一二三四五六七八九十\d]+/, '');
  const end = paragraphs.end(from);
  const all = lines.slice(from, end);
  for (let first = paragraphs.next(end), n = 0; first < lines.length && n < MOST_ITEMS; n++) {
    // A first line that goes on is longer than any number.
    const { text } = lines[first]!;
    const style = ITEM.exec(text)?.[0].replace(/[一二三四五六七八九十\d]+/, '');
    if (style === undefined || (own !== undefined && sameStyle(own, style, paragraph, text))) break;
    const after = paragraphs.end(first);
    all.push(...lines.slice(first, after));
    first = paragraphs.next(after);
  }
  return all.length === end - from ? undefined : join(all);
}

const COLONS = '：:';
const IS_DIGIT = /^[（(]?\d/;

function sameStyle(a: string, b: string, textA: string, textB: string): boolean {
  return a === b && IS_DIGIT.test(textA) === IS_DIGIT.test(textB);
}
