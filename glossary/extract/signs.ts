import { marksOf } from './boundary';
import { BESIDE, CALLED, type Cues, LIST, MEANS, MEANT, NAMES, THEN } from './cues';

const ABBREVIATION = /[简统合并下以又也亦俗]称|[又也]叫|又名/;
const STATEMENT = /^[指即]|[，,”」）)是的要系体主 （(就][指即]|指的是|所称|[，,”」）)是也]就|[”」][（(]/;
const QUOTED_NUMERAL = /[“「][^”」]{0,12}[一二两三四五六七八九十1-9]/;

/** Whether a paragraph may give a short name: 简称, 统称, 下称, 又称, 也叫. By its cues first, which cost nothing. */
export const mayAbbreviate = (text: string, cues: Cues): boolean => (cues & NAMES) !== 0 && ABBREVIATION.test(text);

/** Whether it may say what something is: 所称, 是指, ，即, “…”就是, “…”（. */
export const mayState = (text: string, cues: Cues): boolean =>
  (cues & (CALLED | MEANS | MEANT | THEN | BESIDE)) !== 0 && STATEMENT.test(text);

/** Whether a numeral stands in quotes, not far from their beginning. */
export const quotesNumeral = (text: string): boolean => QUOTED_NUMERAL.test(text);

/** Whether it may list what it counts without quotes: 三大攻坚战（…）, 三条红线，即…. */
export function mayCount(text: string, cues: Cues): boolean {
  return (cues & LIST) !== 0 && (isCounted(text, '（') || isCounted(text, '，即'));
}

/** Whether a numeral stands right before a bracket, but for what it counts: 三资（…）. */
export function mayName(text: string, cues: Cues): boolean {
  if ((cues & LIST) === 0) return false;
  for (let open = text.indexOf('（'); open >= 0; open = text.indexOf('（', open + 1))
    for (let at = Math.max(0, open - 5); at <= open - 2; at++) if (NUMERALS[text.charCodeAt(at)] === 1) return true;
  return false;
}

const NUMERALS = marksOf('两三四五六七八九十');
const COUNTERS = marksOf('条大个项类种');

/** Whether a counter stands where 三条红线 before `link` has it. */
function isCounted(text: string, link: string): boolean {
  for (let end = text.indexOf(link); end >= 0; end = text.indexOf(link, end + 1))
    for (let at = Math.max(0, end - 7); at <= end - 3; at++) if (COUNTERS[text.charCodeAt(at)] === 1) return true;
  return false;
}
