import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../glossary/match/compile';
import { Scanner } from '../../glossary/match/scan';
import { bundledPacks } from '../../glossary/packs';
import { anyText, plainText, scanner } from './texts';

const ids = new Set(bundledPacks.flatMap(({ entries }) => entries.map(({ id }) => id)));

describe('the matches in any text', () => {
  it('lie where they say, in order, without overlap', () => {
    let found = 0;
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const match of scanner.scan(text)) {
          expect(match.start).toBeGreaterThanOrEqual(end);
          expect(match.end).toBeGreaterThan(match.start);
          expect(match.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(match.start, match.end)).toBe(match.surface);
          end = match.end;
          found++;
        }
      }),
      { numRuns: 1000 },
    );
    // The texts are worth their while only if terms survive in them.
    expect(found).toBeGreaterThan(500);
  });

  it('are known entries with a score between 0 and 1', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { entry, score, how, why } of scanner.scan(text)) {
          expect(ids).toContain(entry);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(new Set(why).size).toBe(why.length);
          if (how === 'near')
            expect(why.filter((reason) => reason === 'synonym' || reason === 'character')).not.toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are the same with a scanner that was used before', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, text) => {
        scanner.scan(before);
        expect(scanner.scan(text)).toEqual(new Scanner(compile(bundledPacks)).scan(text));
      }),
      { numRuns: 50 },
    );
  });

  it('do not depend on what stands far off', () => {
    // Further than any word may vouch for a form or a list explain a term.
    const far = `。\n\n${'这里写着与前后都没有关系的普通文字。'.repeat(8)}\n\n`;
    expect(scanner.scan(far)).toEqual([]);
    const shift = (text: string, by: number) =>
      scanner.scan(text).map((match) => ({ ...match, start: match.start + by, end: match.end + by }));
    fc.assert(
      fc.property(fc.oneof(anyText, plainText), fc.oneof(anyText, plainText), (a, b) => {
        expect(scanner.scan(a + far + b)).toEqual([...scanner.scan(a), ...shift(b, a.length + far.length)]);
      }),
      { numRuns: 500 },
    );
  });

  it('do not depend on the paragraphs beside, where no form has a condition or a list', () => {
    const packs = bundledPacks.map((pack) => ({
      ...pack,
      entries: pack.entries
        .filter(({ when }) => when === undefined)
        .map((entry) => ({
          ...entry,
          aliases: entry.aliases.filter(({ when, text }) => when === undefined && !text.includes('、')),
          senses: entry.senses.map((sense) => ({ ...sense, items: [] })),
        })),
    }));
    const plain = new Scanner(compile(packs));
    const between = '。\n\n';
    fc.assert(
      fc.property(fc.oneof(anyText, plainText), fc.oneof(anyText, plainText), (a, b) => {
        const by = a.length + between.length;
        const after = plain.scan(b).map((match) => ({ ...match, start: match.start + by, end: match.end + by }));
        expect(plain.scan(a + between + b)).toEqual([...plain.scan(a), ...after]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('no text is too odd', () => {
  it.each([
    ['a lone high surrogate', '\ud83d'],
    ['a lone low surrogate', '\ude00枫桥经验\ud83d'],
    ['NUL', '枫桥\u0000经验\u0000'],
    ['a byte order mark', '\ufeff枫桥经验'],
    ['a noncharacter', '\uffff\ufffe枫桥经验'],
    ['only marks', '“”‘’「」、，（）'],
    ['open marks', '“'.repeat(10_000)],
    ['a long run of digits', '7'.repeat(100_000)],
    ['a long run of blanks', ' '.repeat(100_000)],
    ['a long run of lines and blanks', '\n \t'.repeat(30_000)],
    ['half a pinyin', '改(gé'.repeat(10_000)],
    ['half a page number', '\n- 1'.repeat(10_000)],
  ])('%s', (_, text) => {
    for (const { start, end, surface } of scanner.scan(text)) expect(text.slice(start, end)).toBe(surface);
  });

  it('every single UTF-16 code unit within a term', () => {
    const text = Array.from({ length: 0x10000 }, (_, code) => `枫桥${String.fromCharCode(code)}经验。`).join('');
    const matches = scanner.scan(text);
    expect(matches.length).toBeGreaterThan(20);
    for (const { start, end, surface } of matches) expect(text.slice(start, end)).toBe(surface);
  });
});
