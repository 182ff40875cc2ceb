import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { compile } from '../../glossary/match/compile';
import { Scanner } from '../../glossary/match/scan';
import { variantsOf } from '../../glossary/match/variants';
import { bundledPacks } from '../../glossary/packs';

const entries = bundledPacks.flatMap((pack) => pack.entries);

export const scanner = new Scanner(compile(bundledPacks));

const toTraditional = Converter({ from: 'cn', to: 'hk' });
const toFullWidth = (text: string) =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const toDigits = (text: string) =>
  text.replace(/[一二三四五六七八九]/g, (char) => String('一二三四五六七八九'.indexOf(char) + 1));

/** Words that the packs know, in any form, and the words that they look at. */
const known = fc.constantFrom(
  ...new Set(
    entries.flatMap((entry) => [
      entry.headword,
      ...variantsOf(entry).forms.map(({ text }) => text),
      ...entry.not,
      ...entry.aliases.flatMap(({ when }) => (typeof when === 'object' ? when.near : [])),
    ]),
  ),
);

/** What gets between characters in real texts, and then some. */
const noise = fc.constantFrom(
  ...[
    '',
    ' ',
    '\n',
    '\r\n',
    '\n\n',
    '\u3000',
    '\u200b',
    '“',
    '”',
    '"',
    '「',
    '」',
    '、',
    '，',
    '。',
    '（',
    '）',
    '(gé)',
  ],
  ...['\n- 5 -\n', '第', '周', '十', '一', '12', '3.5', '%', 'A', '和', '·', '\u0000', '\ud83d', '\ude00', '😀'],
);

const disguised = fc
  .tuple(known, fc.array(fc.tuple(fc.nat(20), noise), { maxLength: 3 }), fc.nat(3))
  .map(([word, inserts, dress]) => {
    const dressed = [word, toTraditional(word), toFullWidth(word), toDigits(word)][dress]!;
    return inserts.reduce((text, [at, what]) => text.slice(0, at) + what + text.slice(at), dressed);
  });

/** Texts made of known words, disguised or not, noise, and any characters at all. */
export const anyText = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: disguised }, { weight: 2, arbitrary: noise }, fc.string({ unit: 'binary' })),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

/** Texts that read like a report: known words in sentences. */
export const plainText = fc
  .array(
    fc
      .tuple(fc.constantFrom('推进', '落实“', '用好', '深化“'), disguised, fc.constantFrom('。', '”，', '工作；', '、'))
      .map((parts) => parts.join('')),
    { maxLength: 8 },
  )
  .map((sentences) => sentences.join(''));
