import { describe, expect, it } from 'vitest';
import { bundledPacks } from '../../../glossary/packs';
import { bodyEnd, mentions, report } from './fixture';
import { bundledScanner } from './pack-of';
import { NATIONWIDE } from './seed-nationwide';

const official = new Set(bundledPacks.find(({ id }) => id === 'dadukou-2021')!.entries.map(({ id }) => id));
const everything = bundledScanner().scan(report);
const all = everything.filter(({ entry }) => official.has(entry));
const body = all.filter(({ start }) => start < bodyEnd);
const nationwide = everything.filter(({ entry, start }) => !official.has(entry) && start < bodyEnd);

describe('the body of the Dadukou report', () => {
  it('is a fixture of 52 mentions, each where it says', () => {
    expect(mentions).toHaveLength(52);
    for (const { core, start, end } of mentions) expect(report.slice(start, end)).toBe(core);
    expect(report.slice(bodyEnd).startsWith('名词解释')).toBe(true);
  });

  it.each(mentions.map((mention) => [mention.start, mention.core, mention] as const))(
    'at %i: %s is found',
    (_, __, { term, start, end }) => {
      const covering = body.filter((match) => match.start <= start && end <= match.end);
      expect(covering.map(({ headword }) => headword)).toEqual([term]);
    },
  );

  it('has no other match of the official glossary', () => {
    const others = body.filter((match) => !mentions.some(({ start, end }) => match.start <= start && end <= match.end));
    expect(others).toEqual([]);
    expect(body).toHaveLength(mentions.length);
  });

  it('has matches of the nationwide packs only where they were read and found right', () => {
    const found = new Map<string, number>();
    for (const { headword, surface } of nationwide) {
      const key = `${headword} ← ${surface}`;
      found.set(key, (found.get(key) ?? 0) + 1);
    }
    const read = NATIONWIDE.map(([headword, surface, times]): [string, number] => [`${headword} ← ${surface}`, times]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(read));
  });

  it('has no match that reaches into another clause or line', () => {
    expect([...body, ...nationwide].filter(({ surface }) => /[，。；：\n]/.test(surface))).toEqual([]);
  });

  it.each([
    '以案四改',
    '一窗受理',
    '乡村振兴',
    '二是支柱产业',
    '重点支柱产业',
    '四风',
    '“四大工程”',
    '三条红线',
    '一对一',
    '四个意识',
    '绿水青山',
    '多审合一',
    '两江四岸',
    '三个代表',
    '二进三',
  ])('%s is no term of the official glossary wherever it stands', (text) => {
    const places: number[] = [];
    for (let at = report.indexOf(text); at >= 0 && at < bodyEnd; at = report.indexOf(text, at + 1)) places.push(at);
    expect(places).not.toEqual([]);
    for (const at of places) {
      expect(body.filter((match) => match.start < at + text.length && at < match.end)).toEqual([]);
    }
  });
});

describe('what only looks like a term', () => {
  it.each([
    '以案四改',
    '乡村振兴',
    '二是支柱产业',
    '重点支柱产业',
    '“四大工程”',
    '三条红线',
    '一对一',
    '两江四岸',
    '二进三',
  ])('%s stands unmarked by any pack', (text) => {
    for (let at = report.indexOf(text); at >= 0 && at < bodyEnd; at = report.indexOf(text, at + 1)) {
      expect(everything.filter(({ start, end }) => start < at + text.length && at < end)).toEqual([]);
    }
  });
});

describe('the appendix of the report', () => {
  /** Short terms that need quotes or words near; the appendix has them bare. */
  const BARE = ['四早', '四集中', '六保', '六稳', '五个振兴', '接二连三'];
  const terms = [...new Set(mentions.map(({ term }) => term))].filter((term) => !BARE.includes(term));

  it.each(terms)('%s is found at the head of its definition', (term) => {
    const at = report.indexOf(`\n${term}：`, bodyEnd) + 1;
    expect(at).toBeGreaterThan(bodyEnd);
    const found = all.filter(({ start, end }) => start < at + term.length && at < end);
    expect(found).toMatchObject([{ headword: term, start: at, end: at + term.length }]);
  });
});
