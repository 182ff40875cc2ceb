import { describe, expect, it } from 'vitest';
import { parsePack } from '../../../../glossary/entry';
import type { Definition } from '../../../../glossary/extract/definition';
import { metadataOf } from '../../../../glossary/extract/metadata';
import { sourceOf, toPack } from '../../../../glossary/extract/pack';
import { compile } from '../../../../glossary/match/compile';
import { Scanner } from '../../../../glossary/match/scan';
import { report } from '../fixture';
import { extract } from './extracted';

const metadata = {
  title: '某区政府工作报告',
  issuer: '某区人民政府',
  date: '2024-01-20',
  url: 'https://www.example.gov.cn/a.html',
};

describe('the pack of a document', () => {
  it('is valid, and says where each definition is from', () => {
    const pack = toPack(
      extract('名词解释\n四早：早发现、早报告、早隔离、早治疗。\n多规合一：指推动各类规划融合。'),
      metadata,
    );
    expect(parsePack(pack)).toEqual(pack);
    expect(pack.entries[0]).toMatchObject({
      headword: '四早',
      senses: [
        {
          definition: '早发现、早报告、早隔离、早治疗。',
          items: [{ parts: ['早发现', '早报告', '早隔离', '早治疗'] }],
          grade: 'official',
          period: '2024',
          source: { ...metadata, locator: '名词解释' },
        },
      ],
    });
  });

  it('has ids that stay the same when the document grows, and are unlike each other', () => {
    const before = toPack(extract('名词解释\n四早：早发现、早报告。\n多规合一：指推动规划融合。'), metadata).entries;
    const after = toPack(
      extract('名词解释\n六稳：稳就业、稳金融。\n四早：早发现、早报告。\n多规合一：指推动规划融合。'),
      metadata,
    ).entries;
    expect(after.slice(1).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(new Set(after.map(({ id }) => id)).size).toBe(3);
  });

  it('lets the scanner find the terms in all ways of writing them', () => {
    const scanner = new Scanner(compile([toPack(extract(report), metadata)]));
    const surfaces = scanner
      .scan('建成“七纵七横”骨架路网，深化三公经费改革，开展早发现、早报告、早隔离、早治疗。')
      .map(({ headword }) => headword);
    expect(surfaces).toEqual(['“七横七纵”骨干路网', '“三公”经费', '四早']);
  });

  it('leaves out what is everybody’s, and asks for quotes where the name is short', () => {
    const text = '《关于深化改革的实施意见》（以下简称《意见》）和太原钢铁（集团）有限公司（以下简称太钢）。';
    const scanner = new Scanner(compile([toPack(extract(text), metadata)]));
    const found = (sentence: string) => scanner.scan(sentence).map(({ surface }) => surface);
    expect(found('按照《意见》要求，各方提出意见。')).toEqual([]);
    expect(found('支持“太钢”发展，太钢要努力。')).toEqual(['太钢']);
  });

  it('holds at most 2000 entries and no list out of bounds', () => {
    const definition = (n: number): Definition => ({
      term: `术语${n}`,
      aliases: [],
      definition: '释'.repeat(2000),
      kind: 'appendix',
      items: [{ parts: n === 0 ? ['长'.repeat(121)] : ['短'] }],
      start: 0,
      end: 1,
      block: 0,
      places: [{ block: 0, start: 0, end: 1 }],
      mark: true,
    });
    const { entries } = toPack(
      Array.from({ length: 2100 }, (_, n) => definition(n)),
      { title: '' },
    );
    expect(entries).toHaveLength(2000);
    expect(entries[0]!.senses[0]!.items).toBeUndefined();
    expect(entries[1]!.senses[0]!.items).toEqual([{ parts: ['短'] }]);
  });
});

describe('the source that a document is', () => {
  it('is named by its address where it names no issuer', () => {
    expect(sourceOf({ title: '公告', url: 'http://www.cq.gov.cn/a' })).toEqual({
      title: '公告',
      issuer: 'www.cq.gov.cn',
      url: 'http://www.cq.gov.cn/a',
    });
    expect(sourceOf({ title: ' ' })).toEqual({ title: '本页', issuer: '未注明' });
    expect(sourceOf({ title: '甲', url: 'javascript:alert(1)' })).toEqual({ title: '甲', issuer: '未注明' });
  });

  it('is made of what the page says', () => {
    expect(
      sourceOf(metadataOf({ title: '国务院关于加强工作的意见_中国政府网', blocks: [], url: 'https://www.gov.cn/x' })),
    ).toEqual({
      title: '国务院关于加强工作的意见',
      issuer: '国务院',
      url: 'https://www.gov.cn/x',
    });
  });
});
