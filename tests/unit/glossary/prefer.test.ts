import { describe, expect, it } from 'vitest';
import type { PageContext } from '../../../glossary/match/prefer';
import { scannerOf } from './pack-of';

const scanner = scannerOf(
  { headword: '四张清单', id: 'nation', period: '2014' },
  { headword: '四张清单', id: 'zhejiang', region: '浙江省', period: '2013' },
  { headword: '四张清单', id: 'dadukou', region: '重庆市大渡口区', period: '2021' },
);
const order = (text: string, context?: PageContext) =>
  scanner.scan(text, context).flatMap(({ entry, also }) => [entry, ...also]);

describe('entries that are written the same way', () => {
  it('all stay with the match, that of the earlier pack first', () => {
    expect(order('公布四张清单')).toEqual(['nation', 'zhejiang', 'dadukou']);
  });

  it.each([
    ['大渡口区2021年政府工作报告', ['dadukou', 'nation', 'zhejiang']],
    ['浙江省人民政府', ['zhejiang', 'nation', 'dadukou']],
    ['国务院办公厅', ['nation', 'zhejiang', 'dadukou']],
  ])('that of the page’s region comes first: %s', (place, ids) => {
    expect(order('公布四张清单', { place })).toEqual(ids);
  });

  it('then the nearest in time', () => {
    expect(order('公布四张清单', { year: 2022 })).toEqual(['dadukou', 'nation', 'zhejiang']);
    expect(order('公布四张清单', { year: 2010 })).toEqual(['zhejiang', 'nation', 'dadukou']);
    expect(order('公布四张清单', { place: '浙江省', year: 2022 })).toEqual(['zhejiang', 'nation', 'dadukou']);
  });

  it('but before all that for which the words around speak', () => {
    const twice = scannerOf(
      { headword: '四早', id: 'epidemic', when: 'quoted' },
      { headword: '四早', id: 'tumour', when: 'quoted', aliases: [{ text: '四早', when: { near: ['肿瘤'] } }] },
    );
    const ids = (text: string) => twice.scan(text).flatMap(({ entry, also }) => [entry, ...also]);
    expect(ids('落实“四早”要求')).toEqual(['epidemic', 'tumour']);
    expect(ids('肿瘤防治落实“四早”要求')).toEqual(['tumour', 'epidemic']);
    expect(ids('肿瘤防治落实四早要求')).toEqual(['tumour']);
  });

  it('only where they stand in the very same place', () => {
    const nested = scannerOf({ headword: '三变改革', id: 'long' }, { headword: '三变', id: 'short' });
    expect(nested.scan('推进三变改革')).toMatchObject([{ entry: 'long', also: [] }]);
  });
});
