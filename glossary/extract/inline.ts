import { abbreviationsIn } from './abbreviation';
import type { Block } from './block';
import type { Definition } from './definition';
import { enumerationsIn, listedIn } from './enumeration';
import { type Finding, settle } from './finding';
import { type Joined, join } from './joined';
import type { Paragraph } from './paragraphs';
import { signsOf } from './signs';
import { statementsIn } from './statement';

/** （一）…, 1.…: what a paragraph that ends in a colon announces. */
const ITEM = /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．](?!\d)|[①-⑳])/;
const MOST_ITEMS = 12;

/** What paragraphs define in passing, and the lists beside the terms that sum them up. */
export function inlineOf(paragraphs: readonly Paragraph[], blocks: readonly Block[]): Definition[] {
  const definitions: Definition[] = [];
  const take = (findings: readonly Finding[], joined: Joined) => {
    for (const finding of findings) {
      const definition = settle(finding, joined, blocks);
      if (definition) definitions.push(definition);
    }
  };
  for (let at = 0; at < paragraphs.length; at++) {
    const { text } = paragraphs[at]!;
    const signs = signsOf(text);
    if (!signs) continue;
    if (signs.abbreviation) take(abbreviationsIn(text), paragraphs[at]!);
    if (signs.statement) {
      const whole = withItems(paragraphs, at);
      take(statementsIn(whole.text), whole);
    }
    if (signs.quotedNumeral) take(enumerationsIn(text), paragraphs[at]!);
    if (signs.counted) take(listedIn(text), paragraphs[at]!);
  }
  return definitions;
}

/** The paragraph, and where it ends in a colon the numbered ones after it. */
function withItems(paragraphs: readonly Paragraph[], at: number): Joined {
  const paragraph = paragraphs[at]!;
  if (!/[：:]$/.test(paragraph.text)) return paragraph;
  let end = at + 1;
  const own = ITEM.exec(paragraph.text)?.[0].replace(/[一二三四五六七八九十\d]+/, '');
  while (end < paragraphs.length && end - at <= MOST_ITEMS) {
    const style = ITEM.exec(paragraphs[end]!.text)?.[0].replace(/[一二三四五六七八九十\d]+/, '');
    if (style === undefined || (own !== undefined && sameStyle(own, style, paragraph.text, paragraphs[end]!.text)))
      break;
    end++;
  }
  return end === at + 1 ? paragraph : join(paragraphs.slice(at, end).flatMap(({ lines }) => lines));
}

const IS_DIGIT = /^[（(]?\d/;

function sameStyle(a: string, b: string, textA: string, textB: string): boolean {
  return a === b && IS_DIGIT.test(textA) === IS_DIGIT.test(textB);
}
