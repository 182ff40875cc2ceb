// Writes glossary/match/sounds.ts: common characters grouped by how they sound, from pinyin-pro's dictionary.
// Run by hand after an update of pinyin-pro: node scripts/make-sounds-table.mjs
import { writeFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';

// The 3,755 characters of GB 2312 level 1, in which nearly all official text is written.
const decoder = new TextDecoder('gb2312');
const groups = new Map();
for (let row = 0xb0; row <= 0xd7; row++) {
  for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) {
    const char = decoder.decode(Uint8Array.of(row, cell));
    const sound = pinyin(char, { toneType: 'none' });
    groups.set(sound, (groups.get(sound) ?? '') + char);
  }
}
const list = [...groups.values()].filter((chars) => chars.length > 1).sort();
writeFileSync(
  new URL('../glossary/match/sounds.ts', import.meta.url),
  `// Made by scripts/make-sounds-table.mjs from pinyin-pro's dictionary (MIT); do not edit by hand.
/** Groups of common characters that sound alike but for the tone, with a space between the groups. */
export const SOUNDS =
  '${list.join(' ')}';
`,
);
console.log(`${list.length} groups`);
