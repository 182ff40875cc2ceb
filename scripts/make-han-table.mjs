// Writes glossary/fold/han.ts: traditional characters beside their simplified forms, from OpenCC's dictionaries (plain
// traditional first, then the forms of Hong Kong and Taiwan).
// Run by hand after an update of opencc-js: node scripts/make-han-table.mjs
import { writeFileSync } from 'node:fs';
import * as OpenCC from 'opencc-js/t2cn';

const converters = ['t', 'hk', 'tw'].map((from) => OpenCC.Converter({ from, to: 'cn' }));
/** What OpenCC leaves as it is, though Taiwan writes 復甦 where the mainland writes 复苏. */
const OTHERS = { 甦: '苏' };
let from = '';
let to = '';
for (let code = 0x3400; code < 0xa000; code++) {
  const char = String.fromCharCode(code);
  const simplified =
    OTHERS[char] ?? converters.map((convert) => convert(char)).find((found) => found !== char && found.length === 1);
  if (simplified) {
    from += char;
    to += simplified;
  }
}
writeFileSync(
  new URL('../glossary/fold/han.ts', import.meta.url),
  `// Made by scripts/make-han-table.mjs from OpenCC's dictionary (Apache-2.0); do not edit by hand.
/** Traditional characters; the simplified form of the n-th stands at n in SIMPLIFIED. */
export const TRADITIONAL =
  '${from}';
/** Simplified characters, one for each of TRADITIONAL. */
export const SIMPLIFIED =
  '${to}';
`,
);
console.log(`${from.length} pairs`);
