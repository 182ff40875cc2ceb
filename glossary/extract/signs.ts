import { BESIDE, CALLED, type Cues, LIST, MEANS, MEANT, NAMES, QUOTE, THEN } from './cues';

/** What a paragraph says that a rule may begin with. */
export interface Signs {
  abbreviation: boolean;
  statement: boolean;
  /** A numeral in quotes, not far from their beginning. */
  quotedNumeral: boolean;
  /** 三大攻坚战（…）, 三条红线，即…. */
  counted: boolean;
}

const ABBREVIATION = /[简统合并下以又也亦俗]称|[又也]叫|又名/;
const STATEMENT = /^[指即]|[，,”」）)是的要系体主 （(就][指即]|指的是|所称|[，,”」）)是]就|[”」][（(]/;
const QUOTED_NUMERAL = /[“「][^”」]{0,12}[一二两三四五六七八九十1-9]/;
const COUNTED = /[条大个项类种][\s\S]{2,6}(?:（|，即)/;

/**
 * The signs of a text.
 * @param cues those of the text: what they leave out is not looked for.
 */
export function signsOf(text: string, cues: Cues): Signs {
  return {
    abbreviation: (cues & NAMES) !== 0 && ABBREVIATION.test(text),
    statement: (cues & (CALLED | MEANS | MEANT | THEN | BESIDE)) !== 0 && STATEMENT.test(text),
    quotedNumeral: (cues & QUOTE) !== 0 && QUOTED_NUMERAL.test(text),
    counted: (cues & LIST) !== 0 && COUNTED.test(text),
  };
}
