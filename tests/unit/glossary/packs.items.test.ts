import { describe, expect, it } from 'vitest';
import { numeralsOf } from '../../../glossary/numerals';
import { bundledPacks } from '../../../glossary/packs';
import { joinPieces, layOut } from '../../../glossary/parts';

const entries = bundledPacks.flatMap((pack) => pack.entries);

/** Headwords with a numeral that counts no list in the definition, with the reason. */
const COUNTS_NOTHING: Record<string, string> = {
  多规合一: '合一 means to become one',
  接二连三: 'second and third sector; the definition explains two verbs, it lists nothing',
  一网通办: 'one network, which the definition does not name as a part',
  一窗综办: 'one window, which the definition does not name as a part',
  两山论: 'the two hills are words within one sentence',
};
/** Headwords of which only some numerals count. */
const COUNTS: Record<string, number[]> = {
  // The 一 is the first character of each of the four, not a second list.
  '企业开办“四个一”服务': [4],
};

const counted = entries
  .filter(({ headword }) => numeralsOf(headword).length > 0)
  .map(({ headword, senses }) => ({ headword, senses }));
const listed = entries.flatMap(({ headword, senses }) =>
  senses.flatMap(({ definition, items }) => (items ? [{ headword, definition, items }] : [])),
);

describe('the parts that a numeral counts', () => {
  it.each(counted)('$headword has as many as it says', ({ headword, senses }) => {
    const expected = headword in COUNTS_NOTHING ? [] : (COUNTS[headword] ?? numeralsOf(headword));
    for (const { items = [] } of senses) expect(items.map(({ parts }) => parts.length)).toEqual(expected);
  });

  it('are missing only where a headword of the packs has the reason written down', () => {
    const headwords = counted.map(({ headword }) => headword);
    for (const exception of [...Object.keys(COUNTS_NOTHING), ...Object.keys(COUNTS)]) {
      expect(headwords).toContain(exception);
    }
  });

  it('stand only in entries whose headword has a numeral', () => {
    const headwords = counted.map(({ headword }) => headword);
    expect(listed.filter(({ headword }) => !headwords.includes(headword))).toEqual([]);
    expect(listed).toHaveLength(counted.length - Object.keys(COUNTS_NOTHING).length);
  });

  it.each(listed)('$headword has them verbatim and in order in the definition', ({ definition, items }) => {
    let cursor = 0;
    for (const part of items.flatMap(({ parts }) => parts)) {
      const at = definition.indexOf(part, cursor);
      expect(at, part).toBeGreaterThanOrEqual(cursor);
      cursor = at + part.length;
    }
  });

  it.each(listed)('$headword is laid out without losing a character', ({ definition, items }) => {
    const pieces = layOut(definition, items);
    expect(pieces.filter(({ kind }) => kind === 'list')).toHaveLength(items.length);
    expect(joinPieces(pieces)).toBe(definition);
  });

  it.each(listed)('$headword has nothing but separators between the parts of a group', ({ items, definition }) => {
    const between = layOut(definition, items).flatMap((piece) =>
      piece.kind === 'list' ? piece.items.slice(0, -1).map(({ after }) => after) : [],
    );
    for (const after of between) expect(after).toMatch(/^[、，和及]$/);
  });
});
