import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Folder } from '../../../glossary/fold/fold';
import { makeTable } from '../../../glossary/fold/table';
import { enterJoiner, enterPair, enterTriple } from '../../../glossary/fold/triples';

/** A folder whose filter knows some strings of two or three characters, each in a bucket. */
function folderFor(strings: readonly (readonly [string, number])[], joiner = ''): Folder {
  const table = makeTable('經濟', '经济');
  for (const [string, bucket] of strings) {
    const [first, second, third] = [0, 1, 2].map((i) => string.charCodeAt(i)) as [number, number, number];
    if (string.length === 2) enterPair(table, first, second);
    else enterTriple(table, first, second, third, bucket);
  }
  if (joiner) enterJoiner(table, joiner.charCodeAt(0));
  return new Folder(table);
}

const hitsIn = (folder: Folder, text: string): number[] => {
  const { hits, hitCount } = folder.fold(text);
  return [...hits.subarray(0, hitCount)];
};

describe('the filter in the fold', () => {
  const folder = folderFor(
    [
      ['放管服', 0],
      ['三公', 0],
      ['经济带', 3],
    ],
    '和',
  );

  it.each([
    ['a string', '推进放管服改革', [2]],
    ['a string that ends the text', '放管服', [0]],
    ['a string of two', '三公经费', [0]],
    ['a string of two that ends the text', '压减三公', [2]],
    ['over what is dropped', '“放\n管”、服', [0]],
    ['in another script', '經濟帶和經濟带', [4]],
    ['with a conjunction third', '放管和服', [0]],
    ['in a number', '3公', [0]],
    ['only the first two', '放管', []],
    ['the second and third', '管服放', []],
    ['nothing', '', []],
  ])('finds %s', (_, text, hits) => {
    expect(hitsIn(folder, text)).toEqual(hits);
  });

  it('keeps buckets apart', () => {
    expect(
      hitsIn(
        folderFor([
          ['甲乙丙', 0],
          ['丁戊己', 1],
        ]),
        '甲戊丙甲乙己丁乙己',
      ),
    ).toEqual([]);
    expect(
      hitsIn(
        folderFor([
          ['甲乙丙', 0],
          ['丁戊己', 0],
        ]),
        '甲戊丙',
      ),
    ).toEqual([0]);
  });

  it('carries nothing over from the text before', () => {
    expect(hitsIn(folder, '放管')).toEqual([]);
    expect(hitsIn(folder, '服三')).toEqual([]);
    expect(hitsIn(folder, '公')).toEqual([]);
  });

  it('misses no place where a string begins', () => {
    const unit = fc.constantFrom('一', '三', '公', '经', '济', 'a');
    const string = fc.tuple(fc.string({ unit, minLength: 2, maxLength: 3 }), fc.nat(40));
    const text = fc.string({ unit: fc.constantFrom(...'一三公经济a經濟3、\n“'), maxLength: 40 });
    fc.assert(
      fc.property(fc.array(string, { maxLength: 8 }), text, (strings, text) => {
        const one = folderFor(strings);
        const hits = hitsIn(one, text);
        const folded = String.fromCharCode(...one.units.subarray(0, one.length));
        for (let at = 0; at < folded.length; at++) {
          if (strings.some(([string]) => folded.startsWith(string, at))) expect(hits).toContain(at);
        }
      }),
      { numRuns: 500 },
    );
  });
});
