import { describe, expect, it } from 'vitest';
import { draftOf, emptySense, entryOf, type Fixed, itemsOf } from '../../../components/library/draft';
import type { PersonalEntry } from '../../../glossary/exchange/personal';

const fixed: Fixed = {
  ...{ before: undefined, id: 'own-1', now: 1000, category: '未分类' },
  own: { title: '自编词条', issuer: '本人' },
};
const draft = {
  ...draftOf(undefined),
  headword: '三新',
  senses: [{ ...emptySense(), definition: '指新甲、新乙和新丙。' }],
};

const known: PersonalEntry = {
  ...{ id: 'si-zao', headword: '四早', category: '卫生', createdAt: 1, changedAt: 2000, see: [] },
  aliases: [{ text: '早早早早', when: 'quoted' }, { text: '四个早' }],
  not: ['四早晨'],
  when: { near: ['防控'], quoted: true },
  note: '备注',
  senses: [
    {
      definition: '早发现、早报告、早隔离、早治疗。',
      items: [{ label: '四早', parts: ['早发现', '早报告', '早隔离', '早治疗'] }],
      ...{ grade: 'official', region: '全国', period: '2020' },
      source: { title: '报告', issuer: '政府', session: '第五次会议', date: '2021-01' },
    },
  ],
};

describe('a draft', () => {
  it('of a few words becomes an entry in the reader’s own words', () => {
    expect(entryOf(draft, fixed)).toEqual({
      entry: {
        ...{ id: 'own-1', headword: '三新', category: '未分类', aliases: [], not: [], see: [] },
        ...{ createdAt: 1000, changedAt: 1000 },
        senses: [
          {
            ...{ definition: '指新甲、新乙和新丙。', grade: 'editorial' },
            source: { title: '自编词条', issuer: '本人' },
          },
        ],
      },
    });
  });

  it('of an entry gives that entry back, with what the form does not show, changed later than before', () => {
    const result = entryOf(draftOf(known), { ...fixed, before: known });
    expect(result).toEqual({ entry: { ...known, changedAt: 2001 } });
  });

  it('is no longer what was checked', () => {
    const checked = { ...known, checked: { on: '2026', by: 'second reading', basis: '原文' } as const };
    const result = entryOf(draftOf(checked), { ...fixed, before: checked });
    expect(result).not.toHaveProperty('entry.checked');
  });

  it.each([
    ['headword', { headword: ' ' }, { headword: 'missing' }],
    ['headword', { headword: '长'.repeat(61) }, { headword: 'too-long' }],
    ['definition', { senses: [emptySense()] }, { 'senses.0.definition': 'missing' }],
    ['link', { senses: [{ ...draft.senses[0]!, url: 'javascript:alert(1)' }] }, { 'senses.0.url': 'invalid' }],
    ['date', { senses: [{ ...draft.senses[0]!, date: '去年' }] }, { 'senses.0.date': 'invalid' }],
    ['parts', { senses: [{ ...draft.senses[0]!, items: '新乙\n新甲' }] }, { 'senses.0.items': 'items' }],
    ['not', { not: '长'.repeat(41) }, { not: 'too-long' }],
  ])('says what is wrong with its %s', (_, change, wrong) => {
    expect(entryOf({ ...draft, ...change }, fixed)).toEqual({ wrong });
  });

  it('reads lists by lines and by the separators that people type, each word once', () => {
    const result = entryOf({ ...draft, aliases: '三个新；三新\n三新 \n\n', near: '改革;创新' }, fixed);
    expect(result).toMatchObject({
      entry: { aliases: [{ text: '三个新' }, { text: '三新' }], when: { near: ['改革', '创新'] } },
    });
  });
});

describe('parts', () => {
  it('are one to a line, groups parted by an empty line, named by a first line with a colon', () => {
    expect(itemsOf('七横：\n双山路\n内环；外环\n \n大滨路\n')).toEqual([
      { label: '七横', parts: ['双山路', '内环；外环'] },
      { parts: ['大滨路'] },
    ]);
    expect(itemsOf('')).toEqual([]);
  });
});
