import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../glossary/match/compile';
import { idAt, packIds } from '../../../glossary/match/ids';
import { Scanner } from '../../../glossary/match/scan';

const plain = fc.array(fc.constantFrom(...'abcxyz0189-/_'), { minLength: 1, maxLength: 40 }).map((all) => all.join(''));

describe('ids of entries', () => {
  it('take two bytes to three characters, and come out as they went in', () => {
    fc.assert(
      fc.property(fc.array(plain, { maxLength: 20 }), (ids) => {
        const packed = packIds(ids.join(''));
        expect(packed.byteLength).toBe(2 * Math.ceil(ids.join('').length / 3));
        let at = 0;
        for (const id of ids) {
          at += id.length;
          expect(idAt(packed, at - id.length, at)).toBe(id);
        }
      }),
    );
  });

  it('of other characters are UTF-8', () => {
    expect(packIds('A')).toEqual(new Uint8Array([0x41]));
    expect(packIds('三')).toHaveLength(3);
  });

  it.each([
    ['packed', ['san-tiao-hongxian', 'yi_wang/2', '0']],
    ['in UTF-8', ['三条红线', 'Ä', '𠮷-1']],
  ])('are those of the matches (%s)', (_, ids) => {
    const words = ['大城三管', '一网通办', '三条红线'];
    const senses = [
      { definition: '一种说法。', grade: 'editorial' as const, source: { title: '某报告', issuer: '某府' } },
    ];
    const entries = words.map((headword, n) => ({
      id: ids[n]!,
      headword,
      senses,
      category: '-',
      aliases: [],
      not: [],
      see: [],
    }));
    const head = { id: 'p', name: 'p', version: '1', publisher: 'p', language: 'zh-Hans', license: '-' } as const;
    const matches = new Scanner(compile([{ ...head, entries }])).scan(words.join('；'));
    expect(matches.map(({ entry }) => entry)).toEqual(ids);
  });
});
