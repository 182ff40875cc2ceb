import { describe, expect, it } from 'vitest';
import { compileToBytes } from '../../../glossary/match/compile';
import { CompiledIndex } from '../../../glossary/match/index-file';
import { Scanner } from '../../../glossary/match/scan';
import { packOf } from './pack-of';

const numeral = (n: number) => '零一二三四五六七八九'[n]!;
/** 甲零零一行动, 甲零零二行动, … */
const many = (count: number) =>
  Array.from(
    { length: count },
    (_, i) =>
      `${String.fromCharCode(0x4e00 + (i % 997) * 3)}山${numeral(i % 10)}水${String.fromCharCode(0x5b00 + (i % 991))}`,
  );

describe('an index', () => {
  const pack = packOf('“三变”改革', { headword: '枫桥经验', region: '浙江省诸暨市' }, '两不愁三保障');
  const bytes = compileToBytes([pack]);

  it('is used from any place in a buffer', () => {
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    for (const one of [bytes, shifted.subarray(1)]) {
      const index = new CompiledIndex(one);
      expect([index.entryCount, index.entry(1)]).toEqual([3, { id: 'e2', headword: '枫桥经验' }]);
      expect([index.scope(0), index.scope(1)]).toEqual([undefined, [['浙江省诸暨市'], []]]);
      expect(new Scanner(index).scan('楓橋經驗').map(({ entry, why }) => [entry, why])).toEqual([['e2', ['script']]]);
    }
  });

  it.each([0, 10, 100, bytes.length - 4])('of which only %d bytes are left is refused', (length) => {
    expect(() => new CompiledIndex(bytes.slice(0, length))).toThrow(/too short|cut short/);
  });

  it('of another kind or version is refused', () => {
    const other = (place: number) => {
      const copy = bytes.slice();
      copy[place]! ^= 1;
      return copy;
    };
    expect(() => new CompiledIndex(other(0))).toThrow('Not a glossary index');
    expect(() => new CompiledIndex(other(4))).toThrow('version');
  });

  it.each([3, 300, 20_000])('knows each of %d headwords, in numbers of one, two or four bytes', (count) => {
    const headwords = [...new Set(many(count))];
    const scanner = new Scanner(new CompiledIndex(compileToBytes([packOf(...headwords)])));
    for (let i = 0; i < headwords.length; i += Math.ceil(headwords.length / 200)) {
      expect(scanner.scan(`在${headwords[i]}中`)).toMatchObject([{ headword: headwords[i], how: 'exact', start: 1 }]);
    }
  });
});
