import type { ItemGroup } from '../entry';
import { SIMPLIFIED, TRADITIONAL as TRADITIONAL_CHARACTERS } from '../fold/han';
import type { Block } from './block';
import { cuesIn, TRADITIONAL } from './cues';
import type { Definition } from './definition';

/** What any document in traditional characters has, and none in simplified ones. */
const SAYS = /[稱釋詞謂係彙會業與]/;
/** 「」 and 『』 are to a traditional text what “” and ‘’ are to a simplified one. */
const QUOTES = '「“」”『‘』’';
/** Written alike in both: 顯著, 著作權. */
const ALIKE = '著么';

let table: Uint16Array | undefined;

/** For each code unit the one by which the rules know it. */
function makeTable(): Uint16Array {
  const units = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (let i = 0; i < TRADITIONAL_CHARACTERS.length; i++)
    units[TRADITIONAL_CHARACTERS.charCodeAt(i)] = SIMPLIFIED.charCodeAt(i);
  for (const char of ALIKE) units[char.charCodeAt(0)] = char.charCodeAt(0);
  for (let i = 0; i < QUOTES.length; i += 2) units[QUOTES.charCodeAt(i)] = QUOTES.charCodeAt(i + 1);
  return units;
}

const PIECE = 4096;

/** The same text, as long as before, in the characters that the rules are written in. */
function simplified(text: string): string {
  table ??= makeTable();
  const pieces: string[] = [];
  for (let from = 0; from < text.length; from += PIECE) {
    const units: number[] = [];
    for (let at = from; at < Math.min(text.length, from + PIECE); at++) units.push(table[text.charCodeAt(at)]!);
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.join('');
}

/**
 * The blocks of a document in traditional characters as the rules can read them, each character in its place, and their
 * cues; none where the document is in simplified ones.
 */
export function asSimplified(
  blocks: readonly Block[],
  cues: Uint16Array,
): { blocks: Block[]; cues: Uint16Array } | undefined {
  if (!blocks.some(({ text }, at) => (cues[at]! & TRADITIONAL) !== 0 && SAYS.test(text))) return undefined;
  const read = blocks.map((block) => ({ ...block, text: simplified(block.text) }));
  return { blocks: read, cues: Uint16Array.from(read, ({ text }, at) => cues[at]! | cuesIn(text)) };
}

/** The same definition in the document's own characters. */
export function inOwnWords(definition: Definition, blocks: readonly Block[]): Definition {
  const own = definition.places.map(({ block, start, end }) => blocks[block]!.text.slice(start, end)).join('');
  const words = new OwnWords(own);
  const said = words.of(definition.definition);
  // The parts are words of the definition, in whichever characters that came out.
  const saying = new OwnWords(said);
  const items = definition.items?.map(({ parts }): ItemGroup => ({ parts: parts.map((part) => saying.of(part)) }));
  return {
    ...definition,
    term: words.of(definition.term),
    aliases: definition.aliases.map((alias) => words.of(alias)),
    definition: said,
    ...(items ? { items } : {}),
  };
}

const BLANK = /[\s\u200b\ufeff]/;
const BLANKS = /[\s\u200b\ufeff]+/g;

/** A text in traditional characters, in which words are found by their simplified form, blanks aside. */
class OwnWords {
  /** The text without blanks, as it is and as the rules know it. */
  readonly #own: string;
  readonly #read: string;

  constructor(own: string) {
    this.#own = own.replace(BLANKS, '');
    this.#read = simplified(this.#own);
  }

  /** The words as the text has them; as given where it has them not. */
  of(words: string): string {
    const bare = words.replace(BLANKS, '');
    const from = this.#read.indexOf(bare);
    const own = from < 0 ? this.#scattered(bare) : this.#own.slice(from, from + bare.length);
    if (own === undefined) return words;
    // The blanks are those of the words: what layout has put into the text is gone from them.
    let next = 0;
    return Array.from({ length: words.length }, (_, n) => (BLANK.test(words[n]!) ? words[n]! : own[next++]!)).join('');
  }

  /** The same where something was left out between the words, such as the number of a page. */
  #scattered(bare: string): string | undefined {
    const units: string[] = [];
    let at = -1;
    for (let n = 0; n < bare.length; n++) {
      at = this.#read.indexOf(bare[n]!, at + 1);
      if (at < 0) return undefined;
      units.push(this.#own[at]!);
    }
    return units.join('');
  }
}
