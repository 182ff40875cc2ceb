import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { polyphonic } from 'pinyin-pro';
import { foldedText } from '../glossary/fold/full';
import { bundledPacks } from '../glossary/packs/index';
import { root } from './run';

/**
 * Writes glossary/search/syllables.ts: characters by their syllables, from pinyin-pro's dictionary. Run by hand after an
 * update of pinyin-pro or where a new pack brings new characters (its test says so): npx tsx scripts/make-syllables.ts
 */

const HAN = /\p{Script=Han}/gu;
const chars = new Set<string>();
// The 3,755 characters of GB 2312 level 1, in which nearly all official text is written.
const decoder = new TextDecoder('gb2312');
for (let row = 0xb0; row <= 0xd7; row++) {
  for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++)
    chars.add(decoder.decode(Uint8Array.of(row, cell)));
}
for (const { entries } of bundledPacks) {
  for (const { headword, aliases } of entries) {
    for (const text of [headword, ...aliases.map((alias) => alias.text)]) {
      for (const char of foldedText(text).match(HAN) ?? []) chars.add(char);
    }
  }
}

const groups = new Map<string, string>();
for (const char of [...chars].sort()) {
  const [readings = []] = polyphonic(char, { type: 'array', toneType: 'none', v: true });
  for (const syllable of new Set(readings)) groups.set(syllable, (groups.get(syllable) ?? '') + char);
}
const list = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, all]) => syllable + all);
writeFileSync(
  join(root, 'glossary', 'search', 'syllables.ts'),
  `// Made by scripts/make-syllables.ts from pinyin-pro's dictionary (MIT); do not edit by hand.
/** Each syllable, without its tone and with v for ü, and the characters that can be read so. */
export const SYLLABLES =
  '${list.join(' ')}';
`,
);
console.log(`${chars.size} characters, ${groups.size} syllables`);
