/** What a paragraph may hold: found in one pass, so that the patterns that read it need not run over every text. */
export interface Signs {
  /** 简称, 统称, 下称, 又称, 也叫. */
  abbreviation: boolean;
  /** 所称, 是指, ，即, “…”就是, “…”（. */
  statement: boolean;
  /** A numeral in quotes. */
  quotedNumeral: boolean;
  /** 三大攻坚战（…）, 三条红线，即…. */
  counted: boolean;
}

const NONE = 0;
const CALLED = 1;
const ALSO_CALLED = 2;
const NAME = 3;
const MEANS = 4;
const THEN = 5;
const BRACKET = 6;
const QUOTE = 7;

/** The characters that make a sign together with those before them. */
const KINDS = new Uint8Array(0x10000);
for (const [kind, chars] of [
  [CALLED, '称'],
  [ALSO_CALLED, '叫'],
  [NAME, '名'],
  [MEANS, '指即'],
  [THEN, '就'],
  [BRACKET, '（('],
  [QUOTE, '“「'],
] as const) {
  for (const char of chars) KINDS[char.charCodeAt(0)] = kind;
}

/** Which signs a character begins, as bits: the character after it completes them. */
const BEGINS = new Uint8Array(0x10000);
const FOR_CALLED = 1;
const FOR_ALSO = 2;
const FOR_NAME = 4;
const FOR_MEANS = 8;
const FOR_THEN = 16;
const FOR_BRACKET = 32;
const FOR_WHAT_IS_CALLED = 64;
const COMMA = 128;
for (const [bit, chars] of [
  [FOR_CALLED, '简统合并下以又也亦俗'],
  [FOR_ALSO, '又也'],
  [FOR_NAME, '又'],
  [FOR_MEANS, '，,”」）)是的要系体主 （(就'],
  [FOR_THEN, '，,”」）)是'],
  [FOR_BRACKET, '”」'],
  [FOR_WHAT_IS_CALLED, '所'],
  [COMMA, '，'],
] as const) {
  for (const char of chars) BEGINS[char.charCodeAt(0)]! |= bit;
}

const COUNTERS = '条大个项类种';
/** How far after its opening quote a numeral may stand. */
const REACH = 13;

/** The signs of a text; none where it has none. Looks at each character once. */
export function signsOf(text: string): Signs | undefined {
  let abbreviation = false;
  let statement = false;
  let quotedNumeral = false;
  let counted = false;
  for (let i = 0; i < text.length; i++) {
    const kind = KINDS[text.charCodeAt(i)]!;
    if (kind === NONE) continue;
    const before = i === 0 ? FOR_MEANS : BEGINS[text.charCodeAt(i - 1)]!;
    if (kind === QUOTE) quotedNumeral ||= hasNumeral(text, i + 1);
    else if (kind === MEANS) {
      statement ||= (before & FOR_MEANS) !== 0 || text.startsWith('指的是', i);
      counted ||= (before & COMMA) !== 0 && isCounted(text, i - 1);
    } else if (kind === BRACKET) {
      statement ||= (before & FOR_BRACKET) !== 0;
      counted ||= isCounted(text, i);
    } else if (kind === CALLED) {
      abbreviation ||= (before & FOR_CALLED) !== 0;
      statement ||= (before & FOR_WHAT_IS_CALLED) !== 0;
    } else if (kind === ALSO_CALLED) abbreviation ||= (before & FOR_ALSO) !== 0;
    else if (kind === NAME) abbreviation ||= (before & FOR_NAME) !== 0;
    else if (kind === THEN) statement ||= (before & FOR_THEN) !== 0;
  }
  if (!abbreviation && !statement && !quotedNumeral && !counted) return undefined;
  return { abbreviation, statement, quotedNumeral, counted };
}

/** Whether a counter stands where 三条红线 before `end` would have it. */
function isCounted(text: string, end: number): boolean {
  for (let i = end - 3; i >= Math.max(0, end - 7); i--) if (COUNTERS.includes(text.charAt(i))) return true;
  return false;
}

const NUMERALS = '一二两三四五六七八九十123456789';

/** Whether a numeral stands in the quotes that open before `from`, not far from their beginning. */
function hasNumeral(text: string, from: number): boolean {
  const end = Math.min(text.length, from + REACH);
  for (let i = from; i < end; i++) {
    const char = text.charAt(i);
    if (char === '”' || char === '」') return false;
    if (NUMERALS.includes(char)) return true;
  }
  return false;
}
