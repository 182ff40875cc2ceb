import { ASKS, BESIDE, CALLED, type Cues, LABELS, LIST, MEANS, MEANT, NAMES, THEN } from './cues';

const ABBREVIATION = /[简统合并下以又也亦俗全后]称|[又也]叫|又名/;
const STATEMENT = /^[指即]|[，,”」）)是的要系体主意 （(就][指即]|指的是|所称|[，,”」）)是也]就|[”」][（(]/;
const QUOTED_NUMERAL = /[“「][^”」]{0,12}[一二两三四五六七八九十1-9]/;

/** Whether a paragraph may give a short name: 简称, 统称, 下称, 又称, 也叫. By its cues first, which cost nothing. */
export const mayAbbreviate = (text: string, cues: Cues): boolean => (cues & NAMES) !== 0 && ABBREVIATION.test(text);

/** Whether it may say what something is: 所称, 是指, ，即, “…”就是, “…”（. */
export const mayState = (text: string, cues: Cues): boolean =>
  (cues & (CALLED | MEANS | MEANT | THEN | BESIDE)) !== 0 && STATEMENT.test(text);

/** Whether it may ask what something is. */
export const mayAsk = (text: string, cues: Cues): boolean =>
  (cues & ASKS) !== 0 && /什么[是叫意？?]|[是指]什么|何[谓为]/.test(text);

/** Whether it may define one thing after another, numbered: 2、X：指. */
export const mayNumber = (text: string, cues: Cues): boolean => (cues & (MEANS | LABELS)) !== 0 && SECOND.test(text);
const SECOND = /(?:2\s*[、.．]|[（(][二2][）)]|②)\s*[^，。；：？！,;:?!]{2,22}[，,：:]/;

/** Whether a numeral stands in quotes, not far from their beginning. */
export const quotesNumeral = (text: string): boolean => QUOTED_NUMERAL.test(text);

/** 三大攻坚战（…）, 三条红线，即…: a counter before a list. */
export const COUNTS = 1;
/** 三资（…）: a numeral right before a bracket, but for what it counts. */
export const NUMBERS = 2;

/** What without quotes a paragraph may list: COUNTS, NUMBERS, both or none. */
export function mayList(text: string, cues: Cues): number {
  if ((cues & LIST) === 0) return 0;
  let found = 0;
  for (let open = text.indexOf('（'); open >= 0 && found < 3; open = text.indexOf('（', open + 1))
    for (let at = Math.max(0, open - 7); at <= open - 2; at++) {
      const kind = KINDS[text.charCodeAt(at)]!;
      if (kind === COUNTS ? at < open - 2 : at > open - 6) found |= kind;
    }
  return (found & COUNTS) === 0 && isCounted(text, '，即') ? found | COUNTS : found;
}

const KINDS = new Uint8Array(0x10000);
for (const char of '条大个项类种') KINDS[char.charCodeAt(0)] = COUNTS;
for (const char of '两三四五六七八九十') KINDS[char.charCodeAt(0)] = NUMBERS;

/** Whether a counter stands where 三条红线 before `link` has it. */
function isCounted(text: string, link: string): boolean {
  for (let end = text.indexOf(link); end >= 0; end = text.indexOf(link, end + 1))
    for (let at = Math.max(0, end - 7); at <= end - 3; at++) if (KINDS[text.charCodeAt(at)] === COUNTS) return true;
  return false;
}
