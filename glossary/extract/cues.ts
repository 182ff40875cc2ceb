import type { Block } from './block';

/**
 * What a text holds without which no rule can begin, as bits. Most blocks hold none of it, and are not looked at again.
 * A cue says only that something may stand there; whether it does is for the rules to say.
 */
export type Cues = number;

/** 简称, 统称, 又称, 也叫, 又名, 全称, 后称. */
export const NAMES = 1;
/** 所称. */
export const CALLED = 2;
/** ，指, 是指, ，即. */
export const MEANS = 4;
/** 指的(是). */
export const MEANT = 8;
/** ，就, ”就. */
export const THEN = 16;
/** ”（. */
export const BESIDE = 32;
/** “. */
export const QUOTE = 64;
/** 「. */
export const CORNER = 2048;
/** （, ，即. */
export const LIST = 128;
const WORD = 256;
const SAYING = 512;
/** 名词解释, 注释, 小词典, 下列用语的含义, 说明, 概念: what a heading or a label is made of. */
export const HEADING = WORD | SAYING;
/** A line feed. */
export const BREAK = 1024;
/** 【, [, ①, and a straight quote: with what a label or a note begins. “ does as well. */
export const LABEL = 4096;
/** 稱, 會, 與: what any document in traditional characters has. */
export const TRADITIONAL = 8192;
/** 什么, 何谓, 何为: what a question asks with. */
export const ASKS = 16384;
/** ：指. Beside IN_PASSING, as it is what the lines of a glossary have, which are not read in passing. */
export const LABELS = 32768;
/** All of them: nothing is passed over. */
export const EVERY: Cues = 65535;

/** What a paragraph must hold to define anything in passing. */
export const IN_PASSING = NAMES | CALLED | MEANS | MEANT | THEN | BESIDE | QUOTE | CORNER | LIST | ASKS;

/** A cue of one character or of two: those of `before` and then those of `chars`. One bit holds all its pairs: 又名 makes 合名 a cue as well. */
const RULES: readonly { cue: Cues; chars: string; before?: string; first?: boolean }[] = [
  { cue: NAMES, chars: '称叫名', before: '简统合并下以又也亦俗全后' },
  { cue: CALLED, chars: '称', before: '所' },
  { cue: MEANS, chars: '指即', before: '，,”’」）)是的要系体主意 （(就此', first: true },
  { cue: LABELS, chars: '指', before: '：:' },
  { cue: MEANT, chars: '的', before: '指' },
  { cue: THEN, chars: '就', before: '，,”」）)是也' },
  { cue: BESIDE, chars: '（(', before: '”」' },
  { cue: QUOTE, chars: '“' },
  { cue: CORNER, chars: '「' },
  { cue: LIST, chars: '（即' },
  { cue: WORD, chars: '释词注语典' },
  { cue: SAYING, chars: '明念读', before: '说概解' },
  { cue: LABEL, chars: '【[［〔"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳' },
  { cue: ASKS, chars: '么谓为', before: '什何' },
  { cue: BREAK, chars: '\n' },
  { cue: TRADITIONAL, chars: '稱釋詞謂係彙會業與' },
];
const HIGH = 16;

const cuesWhere = (fits: (rule: (typeof RULES)[number]) => boolean) =>
  RULES.filter(fits).reduce((cues, { cue }) => cues | cue, 0);
const ANYWHERE = cuesWhere(({ before }) => before === undefined);
const FIRST = cuesWhere(({ before, first }) => before === undefined || first === true);

/** For each character the cues that it completes, and above them those that the character after it may complete. */
const TABLE = new Uint32Array(0x10000).fill(ANYWHERE << HIGH);
for (const { cue, chars, before = '' } of RULES) {
  for (const char of before) TABLE[char.charCodeAt(0)]! |= cue << HIGH;
  for (const char of chars) TABLE[char.charCodeAt(0)]! |= cue;
}

/** The cues of a text. Looks at each character once, and decides nothing on the way. */
export function cuesIn(text: string): Cues {
  let cues = 0;
  let allowed = FIRST;
  for (let i = 0; i < text.length; i++) {
    const entry = TABLE[text.charCodeAt(i)]!;
    cues |= entry & allowed;
    allowed = entry >>> HIGH;
  }
  return cues;
}

/** The cues that two texts have only together, where one goes on with the other. */
export function cuesAcross(text: string, next: string): Cues {
  return (TABLE[text.charCodeAt(text.length - 1)]! >>> HIGH) & TABLE[next.charCodeAt(0)]!;
}

/** The cues of each block. */
export function cuesOf(blocks: readonly Block[]): Uint16Array {
  const cues = new Uint16Array(blocks.length);
  for (let block = 0; block < blocks.length; block++) cues[block] = cuesIn(blocks[block]!.text);
  return cues;
}
