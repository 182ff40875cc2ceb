// Writes glossary/fold/han.ts: traditional characters beside their simplified forms, from OpenCC's dictionary.
// Run by hand after an update of opencc-js: node scripts/make-han-table.mjs
import { writeFileSync } from 'node:fs';
import * as OpenCC from 'opencc-js/t2cn';

const convert = OpenCC.Converter({ from: 't', to: 'cn' });
let from = '';
let to = '';
for (let code = 0x3400; code < 0xa000; code++) {
  const char = String.fromCharCode(code);
  const simplified = convert(char);
  if (simplified !== char && simplified.length === 1) {
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
