import { describe, expect, it } from 'vitest';
import { type Entry, type Pack, parsePack, type Sense } from '../../../glossary/entry';
import { bundledPacks } from '../../../glossary/packs';
import { problemsOf } from '../../../scripts/packs-rules';

const sense: Sense = {
  definition: '某项工作的两个方面：建好渠道、管好资金。2020年起推行。',
  items: [{ parts: ['建好渠道', '管好资金'] }],
  grade: 'editorial',
  source: { title: '关于某项工作的意见', issuer: '国务院', date: '2020' },
};
const good: Entry = {
  ...{ id: 'liang-hao', headword: '两好工程', aliases: [], not: [], see: [], category: '财政' },
  senses: [sense],
  checked: { on: '2026-11-23', by: 'second reading', basis: '与原文核对' },
};

function pack(...entries: Partial<Entry>[]): Pack {
  const head = { id: 'test', name: '试', version: '1', publisher: '试', language: 'zh-Hans', license: '试' };
  return parsePack({ ...head, entries: entries.map((entry) => ({ ...good, ...entry })) });
}

/** The rules broken, without those exceptions that only the bundled packs use. */
const broken = (...entries: Partial<Entry>[]) =>
  problemsOf([pack(...entries)])
    .filter(({ rule }) => rule !== '例外')
    .map(({ rule, entry }) => [rule, entry]);

describe('the rules of the packs', () => {
  it('are kept by all that ship', () => {
    expect(problemsOf(bundledPacks)).toEqual([]);
  });

  it('are kept by a good entry', () => {
    expect(broken({})).toEqual([]);
  });

  const { checked: _, ...unchecked } = good;
  it.each<[string, Partial<Entry>[]]>([
    ['释义长度', [{ senses: [{ ...sense, definition: '建好渠道、管好资金。' }] }]],
    ['释义长度', [{ senses: [{ ...sense, definition: `${sense.definition}${'说明'.repeat(60)}` }] }]],
    ['出处日期', [{ senses: [{ ...sense, source: { title: '意见', issuer: '国务院' } }] }]],
    ['数目', [{ headword: '三好工程' }]],
    ['数目', [{ senses: [{ ...sense, items: undefined }] }]],
    ['列举项', [{ senses: [{ ...sense, items: [{ parts: ['管好资金', '建好渠道'] }] }] }]],
    ['列举项', [{ senses: [{ ...sense, definition: '某项工作要求先建好渠道而后管好资金。' }] }]],
    ['短词', [{ headword: '两好' }]],
    ['参见', [{ see: ['nowhere'] }]],
    ['参见', [{ see: ['liang-hao'] }]],
    ['排除词', [{ not: ['两好工程'] }]],
    ['排除词', [{ not: ['两好工程、三好工程'] }]],
  ])('%s is found broken', (rule, entries) => {
    expect(broken(...entries)).toContainEqual([rule, 'liang-hao']);
  });

  it('复核 is found broken', () => {
    const { entries, ...rest } = pack({});
    expect(problemsOf([{ ...rest, entries: entries.map(() => unchecked) }]).map(({ rule }) => rule)).toContain('复核');
  });

  it('of two entries: the same id, the same headword, the same alias, one within the other', () => {
    const { entries, ...rest } = pack({});
    const twice = problemsOf([{ ...rest, entries: [...entries, ...entries] }]).map(({ rule }) => rule);
    expect(twice).toEqual(expect.arrayContaining(['编号', '词头']));
    expect(broken({}, { id: 'b', headword: '双好办法', aliases: [{ text: '两好工程' }] })).toContainEqual([
      '重复写法',
      'b',
    ]);
    expect(broken({}, { id: 'b', headword: '农村两好工程点', when: 'quoted' })).toContainEqual([
      '包含关系',
      'liang-hao',
    ]);
    expect(broken({ not: ['农村两好工程点'] }, { id: 'b', headword: '农村两好工程点', when: 'quoted' })).toEqual([]);
  });

  it('let two entries of one headword be where each says in which context it stands', () => {
    const entries = [{ when: { near: ['财政'] } }, { id: 'b', when: { near: ['水利'] } }];
    expect(broken(...entries)).toEqual([]);
  });
});
