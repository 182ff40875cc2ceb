import { isHan } from './brackets';
import { ASKS, BESIDE, CALLED, type Cues, LABELS, LIST, MEANS, MEANT, NAMES, THEN } from './cues';

const ABBREVIATION = /[简统合并下以又也亦俗全后]称|[又也]叫|又名/;
const STATEMENT = /^[指即]|[，,”」）)是的要系体主意 （(就][指即]|指的是|所称|[，,”」）)是也]就|[”」][（(]/;
const QUOTED_NUMERAL = /[“「][^”」]{0,12}[一二两三四五六七八九十1-9]/;

/** Whether a paragraph may give a short name: 简称, 统称, 下称, 又称, 也叫. By its cues first, which cost nothing. */
export const mayAbbreviate = (text: string, cues: Cues): boolean => (cues & NAMES) !== 0 && ABBREVIATION.test(text);

/** Whether it may say what something is: 所称, 是指, ，即, “…”就是, “…”（. */
export const mayState = (text: string, cues: Cues): boolean =>
  (cues & (CALLED | MEANS | MEANT | THEN | BESIDE)) !== 0 && STATEMENT.test(text);

/** Whether a name may stand after what it is the name of: ，以下称X, ，统称X, ，即“X”, （即“X”）, ，此即X. */
export const mayComeLast = (text: string, cues: Cues): boolean =>
  ((cues & NAMES) !== 0 && isCalledLast(text)) ||
  ((cues & MEANS) !== 0 && (text.includes('即“') || text.includes('，此即') || text.includes(',此即')));

/** ，以下称, ，统称: within a few characters after a comma. */
function isCalledLast(text: string): boolean {
  for (let at = text.indexOf('称'); at > 0; at = text.indexOf('称', at + 1)) {
    if (!BEFORE_CALLED.includes(text[at - 1]!)) continue;
    for (let i = at - 2; i >= at - 4; i--) if (text[i] === '，' || text[i] === ',') return true;
  }
  return false;
}

const BEFORE_CALLED = '下文统合简';

/** Whether it may say X即A、B等…的Y, without a comma. */
export const mayEquate = (text: string, cues: Cues): boolean => (cues & LIST) !== 0 && isEquated(text);

/** Whether 即 stands within a clause, between two words, where no word of its own can be meant. */
function isEquated(text: string): boolean {
  for (let at = text.indexOf('即'); at > 0; at = text.indexOf('即', at + 1))
    if (
      isHan(text.charCodeAt(at - 1)) &&
      !WITH_NEXT.includes(text[at + 1] ?? '将') &&
      !WITH_LAST.includes(text[at - 1]!)
    )
      return true;
  return false;
}

/** 即将, 即使 and 随即, 立即. */
const WITH_NEXT = '将使可刻时便日位兴席食';
const WITH_LAST = '随立当迅旋亦非无不在若可';

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
