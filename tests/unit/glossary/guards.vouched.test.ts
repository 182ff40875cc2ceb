import { describe, expect, it } from 'vitest';
import { scannerOf, surfacesOf } from './pack-of';

describe('a form that needs quotes', () => {
  const scanner = scannerOf({ headword: '六稳', when: 'quoted' });
  const found = (text: string) => surfacesOf(scanner.scan(text));

  it.each([
    '“六稳”',
    '‘六稳’',
    '「六稳」',
    '『六稳』',
    '《六稳》',
    '"六稳"',
    "'六稳'",
    '＂六稳＂',
    '”六稳”',
    '“六稳"',
    '“ 六稳 ”',
    '“\n六稳\n”',
    '“六保”“六稳”',
    '“六保”“六稳”“三保”',
    '“六保”、“六稳”',
    '(“六稳”)',
    '“‘六稳’工作”',
  ])('%j is marked', (text) => {
    expect(found(`抓${text}促`)).toEqual(['六稳']);
  });

  it.each([
    '六稳',
    '“六稳',
    '六稳”',
    '“六稳工作”',
    '“做好六稳”',
    '“六保”六稳“三保”',
    '“六保”，六稳，“三保”',
    '（六稳）',
    '**六稳**',
    '、六稳、',
    '“六保。”六稳。“三保”',
  ])('%s is not marked', (text) => {
    expect(found(`抓${text}促`)).toEqual([]);
  });
});

describe('a form that needs a word near', () => {
  const scanner = scannerOf({ headword: '三变', when: { near: ['农村', '股金'] } });
  const found = (text: string) => surfacesOf(scanner.scan(text));
  const filler = (length: number) => '的'.repeat(length);

  it.each([
    '农村三变',
    '三变在农村',
    `农村${filler(58)}三变`,
    `三变${filler(58)}股金`,
    '农 村的三变',
    '農村的三變',
    '农村。\n\n三变',
  ])('%s is marked', (text) => {
    expect(found(text)).toHaveLength(1);
  });

  it.each(['三变', '“三变”', '城市三变', `农村${filler(59)}三变`, `三变${filler(59)}股金`, '农三变村', ''])(
    '%s is not marked',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('a form that a longer word vouches for', () => {
  const scanner = scannerOf({ headword: '新常态', when: { near: ['适应新常态', '新常态下的', '经济新'] } });
  const found = (text: string) => surfacesOf(scanner.scan(text));

  it.each(['主动适应新常态', '新常态下的增长', '适应新常态', '新常态下的', '适应“新常态”'])('%s is marked', (text) => {
    expect(found(text)).toEqual(['新常态']);
  });

  it.each(['新常态', '成为新常态', '适应成为新常态', '经济新常态', '新常态下一步'])('%s is not marked', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a headword with two conditions', () => {
  const scanner = scannerOf({
    headword: '四早',
    when: 'quoted',
    aliases: [{ text: '四早', when: { near: ['防控'] } }],
  });

  it.each([
    ['“四早”', 1],
    ['防控四早', 1],
    ['防控“四早”', 1],
    ['四早', 0],
  ])('%s is marked %i times', (text, times) => {
    const matches = scanner.scan(text);
    expect(matches).toHaveLength(times);
    for (const match of matches) expect([match.surface, match.how]).toEqual(['四早', 'exact']);
  });
});
