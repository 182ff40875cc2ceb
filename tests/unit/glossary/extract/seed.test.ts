import { describe, expect, it } from 'vitest';
import { bundledPacks } from '../../../../glossary/packs';
import { report } from '../fixture';
import { extract } from './extracted';

const pack = bundledPacks.find(({ id }) => id === 'dadukou-2021')!;
const definitions = extract(report);
const bare = (text: string) => text.replace(/\s/g, '');

describe('the report of Dadukou 2021', () => {
  it('has the 36 entries of its glossary, each word for word, and no other', () => {
    const entries = definitions
      .filter(({ kind }) => kind === 'appendix')
      .map(({ term, definition }) => [term, bare(definition)]);
    expect(entries).toEqual(pack.entries.map(({ headword, senses }) => [headword, bare(senses[0]!.definition)]));
    expect(entries).toHaveLength(36);
  });

  it('lists three terms in its text, and defines nothing else there', () => {
    const lists = definitions
      .filter(({ kind }) => kind !== 'appendix')
      .map(({ term, definition, kind }) => [term, definition, kind]);
    expect(lists).toEqual([
      ['四大工程', '文艺作品质量提升、文化惠民、传统文化保护、全媒体传播', 'enumeration'],
      ['三大音乐节', '草莓、春浪、迷笛', 'enumeration'],
      ['三条红线', '生态保护、永久基本农田、城镇开发边界', 'enumeration'],
    ]);
  });

  it('has lists in its glossary as long as the numerals say', () => {
    const sizes = definitions
      .filter(({ items }) => items)
      .map(({ term, items }) => [term, items!.map(({ parts }) => parts.length)]);
    expect(sizes).toEqual(
      expect.arrayContaining([
        ['“七横七纵”骨干路网', [7, 7]],
        ['一尊重五统筹', [1, 5]],
        ['五清理一行动', [5, 1]],
        ['一区两群', [1, 2]],
        ['两个市场、两种资源', [2, 2]],
        ['三供一业', [3, 1]],
        ['大城三管', [3]],
        ['以案四说', [4]],
      ]),
    );
    const listed = definitions.filter(({ items }) => items);
    const inPack = new Map(
      pack.entries.map(({ headword, senses }) => [headword, senses[0]!.items?.map(({ parts }) => parts.length)]),
    );
    for (const { term, items, kind } of listed) {
      if (kind === 'appendix')
        expect(
          items!.map(({ parts }) => parts.length),
          term,
        ).toEqual(inPack.get(term));
    }
    expect(listed.length).toBeGreaterThan(20);
  });

  it('has its definitions where it says', () => {
    for (const { start, end, term, definition } of definitions) {
      const place = bare(report.slice(start, end));
      expect(place).toContain(bare(definition));
      expect(place).toContain(bare(term).replace(/^“|”$/g, ''));
    }
  });
});
