import { describe, expect, it } from 'vitest';
import { bundledPacks } from '../../../glossary/packs';
import { joinPieces, layOut } from '../../../glossary/parts';
import { COUNTS, COUNTS_NOTHING } from '../../../scripts/packs-exceptions';
import { agrees, numeralsIn } from '../../../scripts/packs-numerals';

const senses = bundledPacks.flatMap((pack) =>
  pack.entries.flatMap(({ headword, senses }) =>
    senses.map((sense, i) => ({ ...sense, name: `${headword} ${i + 1}`, headword })),
  ),
);
const counted = senses.filter(({ headword }) => numeralsIn(headword).length > 0);
const listed = senses.flatMap(({ items, ...sense }) => (items ? [{ ...sense, items }] : []));

describe('the numerals of a headword', () => {
  it.each([
    ['一尊重五统筹', [1, 5]],
    ['大城三管', [3]],
    ['两不愁三保障', [2, 3]],
    ['十四个坚持', [14]],
    ['十个明确', [10]],
    ['数据二十条', [20]],
    ['第三支柱养老保险', []],
    ['第七次全国人口普查', []],
    ['国企改革三年行动', []],
    ['双随机、一公开', [1]],
  ])('%s: %j', (headword, expected) => {
    expect(numeralsIn(headword)).toEqual(expected);
  });

  it('may have a 一 that is no number', () => {
    expect(agrees([5], numeralsIn('五位一体'))).toBe(true);
    expect(agrees([], numeralsIn('一网通办'))).toBe(true);
    expect(agrees([4], numeralsIn('五位一体'))).toBe(false);
    expect(agrees([1, 4], numeralsIn('一尊重五统筹'))).toBe(false);
  });
});

describe('the parts that a numeral counts', () => {
  it.each(counted)('$name has as many as it says', ({ headword, items = [] }) => {
    const found = items.map(({ parts }) => parts.length);
    if (found.length === 0 && headword in COUNTS_NOTHING) return;
    const expected = COUNTS[headword]?.counts ?? numeralsIn(headword);
    expect(agrees(found, expected), `${found} for ${expected}`).toBe(true);
  });

  it.each(listed)('$name has them verbatim and in order in the definition', ({ definition, items }) => {
    let cursor = 0;
    for (const part of items.flatMap(({ parts }) => parts)) {
      const at = definition.indexOf(part, cursor);
      expect(at, part).toBeGreaterThanOrEqual(cursor);
      cursor = at + part.length;
    }
  });

  it.each(listed)('$name is laid out without losing a character', ({ definition, items }) => {
    const pieces = layOut(definition, items);
    expect(pieces.filter(({ kind }) => kind === 'list')).toHaveLength(items.length);
    expect(joinPieces(pieces)).toBe(definition);
  });

  it.each(listed)('$name has nothing but separators between the parts of a group', ({ items, definition }) => {
    const between = layOut(definition, items).flatMap((piece) =>
      piece.kind === 'list' ? piece.items.slice(0, -1).map(({ after }) => after) : [],
    );
    for (const after of between) expect(after).toMatch(/^(?:[，、；和及]|以及)?$/);
  });
});
