import { describe, expect, it } from 'vitest';
import { csv, readCells, tsv } from '../../../../glossary/exchange/tables';
import { codesOf, HEAD, OPTIONS, personal, read, written } from './support';

/** 大城三管,城市管理 and 路长制,一路一长 as GBK writes them, each on a line. */
const GBK = Uint8Array.from(
  'b4f3b3c7c8fdb9dc2cb3c7cad0b9dcc0ed0ac2b7b3a4d6c62cd2bbc2b7d2bbb3a40a'
    .match(/../g)!
    .map((hex) => Number.parseInt(hex, 16)),
);

const wide = (text: string, little: boolean) => {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  for (let n = 0; n <= text.length; n++) view.setUint16(n * 2, n === 0 ? 0xfeff : text.charCodeAt(n - 1), little);
  return bytes;
};

describe('the encodings of Excel and WPS', () => {
  const text = '词语,释义\r\n大城三管,城市管理\r\n路长制,一路一长\r\n';

  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['GBK, without a header', GBK],
    ['UTF-16 as “Unicode text”', wide(text.replaceAll(',', '\t'), true)],
    ['UTF-16, the other way round', wide(text.replaceAll(',', '\t'), false)],
  ])('%s', async (_, bytes) => {
    const { entries, problems } = await read(csv, bytes);
    expect(problems).toEqual([]);
    expect(entries.map(({ headword, senses }) => [headword, senses[0]?.definition])).toEqual([
      ['大城三管', '城市管理'],
      ['路长制', '一路一长'],
    ]);
  });

  it('one chosen by hand goes before all', async () => {
    const { entries } = await read(csv, GBK, { encoding: 'gbk' });
    expect(entries[0]?.headword).toBe('大城三管');
    expect(codesOf(await read(csv, GBK, { encoding: 'utf-8' }))).toEqual(['file.encoding']);
    expect(codesOf(await read(csv, GBK, { encoding: 'klingon' }))).toEqual(['file.encoding']);
  });
});

describe('columns', () => {
  const words = ({ entries }: Awaited<ReturnType<typeof read>>) => entries.map(({ headword }) => headword);

  it.each([
    ['of our own', '词语,释义\n三管,说明'],
    ['of an office', '序号,名词,解释\n1,三管,说明'],
    ['in another order', '解释,备注,词条\n说明,,三管'],
    ['in English', 'Term,Definition\n三管,说明'],
    ['with marks in them', '名词*, 释 义：\n三管,说明'],
    ['separated by semicolons', '词语;释义\n三管;说明'],
    ['separated by tabs', '词语\t释义\n三管\t说明'],
    ['in quotes', '"词语","释义"\n"三管","说明"'],
  ])('are known by a header %s', async (_, text) => {
    const result = await read(csv, text);
    expect(result.entries).toMatchObject([{ headword: '三管', senses: [{ definition: '说明' }] }]);
    expect(result.table?.header).toBe(true);
  });

  it('without a header are the word and what it means', async () => {
    const result = await read(csv, '三管,说明,大城三管\n路长制,另一说明,');
    expect(words(result)).toEqual(['三管', '路长制']);
    expect(result.entries[0]?.aliases).toEqual([{ text: '大城三管' }]);
    expect(result.table).toMatchObject({ header: false, columns: { headword: 0, definition: 1, aliases: 2 } });
  });

  it('can be chosen by hand, with a header that says nothing', async () => {
    const options = { columns: { definition: 0, headword: 2 }, header: true };
    const result = await read(csv, '甲,乙,丙\n说明,x,三管', options);
    expect(result.entries).toMatchObject([{ headword: '三管', senses: [{ definition: '说明' }] }]);
    expect(result.table?.sample[0]).toEqual(['甲', '乙', '丙']);
  });

  it('chosen by hand without one for the word are refused', async () => {
    expect(codesOf(await read(csv, '甲,乙', { columns: { definition: 0 } }))).toEqual([
      'table.headword-column-missing',
    ]);
  });

  it('the source of a row goes before the one that was given', async () => {
    const text = '词语,释义,来源,发布机关,日期,性质\n三管,说明,报告,市政府,2021年1月5日,原文\n四管,说明,,,,';
    const { entries } = await read(csv, text);
    expect(entries.map(({ senses }) => senses[0])).toEqual([
      { definition: '说明', grade: 'official', source: { title: '报告', issuer: '市政府', date: '2021-01-05' } },
      { definition: '说明', grade: 'editorial', source: OPTIONS.source },
    ]);
  });

  it('a word in two rows is one entry with two senses; the same row twice is told', async () => {
    const result = await read(csv, '词语,释义\n三管,甲\n三管,乙\n三管,甲');
    expect(result.entries[0]?.senses.map(({ definition }) => definition)).toEqual(['甲', '乙']);
    expect(codesOf(result)).toEqual(['row.duplicate 4']);
  });

  it('the same table read twice gives the same ids', async () => {
    const [one, two] = await Promise.all([read(csv, '三管,甲'), read(csv, '“三管”,乙')]);
    expect(one.entries[0]?.id).toBe(two.entries[0]?.id);
  });
});

describe('cells', () => {
  it('pasted from a spreadsheet, with line breaks and quotes in them', async () => {
    const pasted = '三管\t"第一行\n第二行"\t别名\r\n“四管”\t他说""好""\t\r\n';
    const { entries, problems } = await readCells(pasted, OPTIONS);
    expect(problems).toEqual([]);
    expect(entries.map(({ headword, senses }) => [headword, senses[0]?.definition])).toEqual([
      ['三管', '第一行\n第二行'],
      ['“四管”', '他说""好""'],
    ]);
  });

  it.each(['=cmd|" /C calc"!A0', '+1', '-1', '@SUM(A1)', "'=1", '＝1', "'", "''+1"])(
    'like a formula are written so that none is: %s',
    async (note) => {
      const entry = personal({ note });
      for (const format of [csv, tsv]) {
        const bytes = written(format, { head: HEAD, entries: [entry] });
        const text = new TextDecoder().decode(bytes);
        expect(text).not.toMatch(/(?:^|[,\t])"?[=+\-@＝＋－＠]/m);
        expect((await read(format, bytes)).entries).toEqual([entry]);
      }
    },
  );

  it('like a formula are read as the text that they are', async () => {
    const { entries } = await read(csv, '词语,释义\n=HYPERLINK("http://x"),=1+1');
    expect(entries).toMatchObject([{ senses: [{ definition: '=1+1' }] }]);
  });

  it('a row that is too long, or too wide, costs that row', async () => {
    const limits = { cell: 10, columns: 3 };
    const result = await read(csv, `词语,释义\n三管,${'长'.repeat(11)}\n四管,好,a,b\n五管,好`, { limits });
    expect(codesOf(result)).toEqual(['row.cell-too-long 2', 'row.too-many-cells 3']);
    expect(result.entries).toMatchObject([{ headword: '五管' }]);
  });

  it('lines are counted through line breaks within cells', async () => {
    const result = await read(csv, '词语,释义\r\n"三\r\n管","a\r\nb"\r\n,没有词\r\n');
    expect(codesOf(result)).toEqual(['row.headword-missing 5']);
  });
});
