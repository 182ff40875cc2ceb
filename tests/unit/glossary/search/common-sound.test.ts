import { polyphonic } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { foldedText } from '../../../../glossary/fold/full';
import { bundledPacks } from '../../../../glossary/packs';
import { makeSearch, type Sound } from '../../../../glossary/search';
import { commonSound } from '../../../../glossary/search/common-sound';
import { entryWith } from '../../components/entries';

const fromDictionary: Sound = (text) =>
  polyphonic(text, { type: 'array' })
    .map((readings) => readings.join('/'))
    .join(' ');
const plain = (sound: string) =>
  sound
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/\p{Mn}/gu, '')
    .split(' ')
    .map((syllable) =>
      [...new Set(syllable.split('/').map((one) => one.replace(/u(\p{Mn}*)\u0308/gu, 'v$1')))].sort().join('/'),
    );

const entries = bundledPacks.flatMap((pack) => pack.entries);
const search = makeSearch(entries, { pinyin: commonSound });
const byDictionary = makeSearch(entries, { pinyin: fromDictionary });
const heads = (find: typeof search, query: string) => find(query, 6).map(({ entry }) => entry.headword);

describe('how common characters sound', () => {
  it('is as the dictionary has it, for all that we ship', () => {
    const texts = entries.flatMap(({ headword, aliases }) => [headword, ...aliases.map(({ text }) => text)]);
    const differing = texts
      .map(foldedText)
      .filter((text) => /^\p{Script=Han}+$/u.test(text))
      .filter((text) => plain(commonSound(text)).join(' ') !== plain(fromDictionary(text)).join(' '));
    expect(differing).toEqual([]);
  });

  it('has ü as v, and other signs as they are', () => {
    expect(commonSound('绿')).toBe('lu/lv');
    expect(commonSound('A')).toBe('A');
    expect(commonSound('')).toBe('');
  });
});

describe('a search by it', () => {
  it.each(['dcsg', 'dachengsanguan', 'dacheng sanguan', 'sanguan', 'ywtb', 'yiwangtongban', 'hzz', 'liuwen', 'fgf'])(
    'for %s finds the same as with the dictionary, in the same order',
    (query) => {
      const found = heads(search, query);
      expect(found.length).toBeGreaterThan(0);
      expect(found).toEqual(heads(byDictionary, query));
    },
  );

  const some = makeSearch(
    ['河长制', '绿色发展', '女娲补天工程', '大城三管'].map((headword, n) => entryWith({ id: `e-${n}`, headword })),
    { pinyin: commonSound },
  );

  it.each([
    ['hezhangzhi', '河长制'],
    ['hechangzhi', '河长制'],
    ['lvse', '绿色发展'],
    ['butian', '女娲补天工程'],
  ])('for %s finds %s, whichever reading is meant', (query, headword) => {
    expect(heads(some, query)).toEqual([headword]);
  });

  it('knows no rare characters', () => {
    expect(heads(some, 'nvwa')).toEqual([]);
  });

  it.each(['zzzz', 'dcsgx', 'qqq'])('for %s finds nothing', (query) => {
    expect(heads(search, query)).toEqual([]);
  });
});
