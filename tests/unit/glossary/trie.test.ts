import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BuiltTrie, buildTrie, codesOf } from '../../../glossary/match/trie';

/** The number of the key with this text, or undefined: a walk as the scan does it. */
function lookUp(keys: readonly string[], { alphabet, base, check, leafOf, depthOf }: BuiltTrie, text: string) {
  const codes = codesOf(alphabet);
  let state = 0;
  for (let i = 0; ; i++) {
    const here = base[state]!;
    if (here < 0) {
      const key = leafOf.indexOf(-here - 1);
      expect(depthOf[key]).toBe(i);
      return text.slice(i) === keys[key]!.slice(i) ? key : undefined;
    }
    const code = i < text.length ? codes[text.charCodeAt(i)]! : 0;
    if (code === 0 && i < text.length) return undefined;
    const next = here + code;
    if (check[next] !== state) return undefined;
    state = next;
    if (i === text.length) return leafOf.indexOf(-base[state]! - 1);
  }
}

const byUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function expectSame(keys: string[], others: string[]): void {
  const sorted = [...new Set(keys)].sort(byUnit);
  const trie = buildTrie(sorted);
  const naive = new Map(sorted.map((key, i) => [key, i]));
  for (const key of [...keys, ...others]) expect(lookUp(sorted, trie, key), key).toBe(naive.get(key));
}

describe('the trie', () => {
  it('holds nothing where there are no keys', () => {
    expectSame([], ['甲', '甲乙', '\u0000', '\uffff']);
  });

  it('holds one key and none of its beginnings or continuations', () => {
    expectSame(['甲乙丙'], ['甲', '甲乙', '甲乙丙丁', '乙丙', '甲丙']);
  });

  it('holds keys that begin alike, or that are the beginning of others', () => {
    expectSame(['三公', '三公经费', '三公消费', '三变', '三', '公'], ['三公经', '三公经费表', '公三', '经费']);
  });

  it('holds the lowest and the highest units', () => {
    expectSame(['\u0001', '\uffff', '\uffff\u0001', '\ud800'], ['\u0000', '\udfff', '\u0001\uffff']);
  });

  it('numbers first the keys that have a tail, and says where the leaf of each is', () => {
    const { leafOf, slotOf, depthOf, tailed, base } = buildTrie(['三公', '三公消费', '三变', '经费']);
    expect([...leafOf]).toEqual([2, 0, 3, 1]);
    expect([...depthOf]).toEqual([2, 3, 2, 1]);
    expect(tailed).toBe(2);
    expect([...slotOf].map((slot) => -base[slot]! - 1)).toEqual([...leafOf]);
  });

  it('leaves few slots free', () => {
    const keys = Array.from(
      { length: 900 },
      (_, i) => `${String.fromCharCode(0x4e00 + (i % 30))}${'一三公经费'[i % 5]}${i}`,
    );
    const { check } = buildTrie(keys.sort(byUnit));
    expect(check.filter((parent) => parent < 0).length).toBeLessThan(check.length / 10);
  });

  it('agrees with a map for any keys of few different characters', () => {
    const word = fc.string({ unit: fc.constantFrom('一', '三', '公', '经', '费'), minLength: 1, maxLength: 6 });
    fc.assert(fc.property(fc.array(word, { maxLength: 60 }), fc.array(word), expectSame), { numRuns: 300 });
  });

  it('agrees with a map for any keys at all', () => {
    const word = fc.string({ unit: 'binary', minLength: 1, maxLength: 8 });
    fc.assert(fc.property(fc.array(word, { maxLength: 40 }), fc.array(word), expectSame), { numRuns: 300 });
  });

  it('agrees with a map for thousands of keys', () => {
    let seed = 1;
    const next = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    const word = () => Array.from({ length: 2 + next(6) }, () => String.fromCharCode(0x4e00 + next(2000))).join('');
    const keys = Array.from({ length: 8000 }, word);
    expectSame(keys, Array.from({ length: 2000 }, word));
  });
});
