import { describe, expect, it } from 'vitest';
import { anki } from '../../../../glossary/exchange/anki';
import { looksLikeBackup } from '../../../../glossary/exchange/backup';
import { FORMATS, formatOf } from '../../../../glossary/exchange/formats';
import { json } from '../../../../glossary/exchange/pack-json';
import { readPasted } from '../../../../glossary/exchange/text';
import { bytesOf, codesOf, HEAD, OPTIONS, personal, read, written } from './support';
import { sheetOf, workbook } from './workbook';

describe('the format of a file', () => {
  it.each([
    ['a.json', '{}', 'json'],
    ['a.txt', '{"id":"p"}', 'json'],
    ['a.csv', '词语,释义', 'csv'],
    ['a.CSV', '词语,释义', 'csv'],
    ['a.tsv', '词语\t释义', 'tsv'],
    ['a.txt', '词语\t释义', 'tsv'],
    ['a.txt', '名词解释', 'text'],
    ['a.csv', 'PK\x03\x04', 'xlsx'],
    ['a.xls', '<html>', 'xlsx'],
    ['无名', '词语,释义', 'csv'],
  ])('%s with %s is %s', (name, text, id) => {
    expect(formatOf(bytesOf(text), name)?.id).toBe(id);
  });

  it('each has a name of its own, and reads or writes', () => {
    expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
    for (const format of FORMATS) {
      expect(format.read ?? format.write).toBeDefined();
      if (format.lossless) expect([format.read, format.write]).not.toContain(undefined);
    }
  });
});

describe('JSON', () => {
  const pack = (entries: string, more = '') =>
    `{"id":"p","name":"n","version":"1","publisher":"p","language":"zh-Hans","license":"l"${more},"entries":[${entries}]}`;
  const entry = (id: string, source: string) =>
    `{"id":"${id}","headword":"词","senses":[{"definition":"d","grade":"official","source":${source}}],"category":"c"}`;

  it('sources may come after the entries that name them', async () => {
    const text = `${pack(entry('e1', '"s"')).slice(0, -1)},"sources":{"s":{"title":"报告","issuer":"政府"}}}`;
    const { entries } = await read(json, text);
    expect(entries[0]?.senses[0]?.source).toEqual({ title: '报告', issuer: '政府' });
  });

  it('with a byte order mark', async () => {
    expect((await read(json, `\ufeff${pack(entry('e1', '{"title":"t","issuer":"i"}'))}`)).entries).toHaveLength(1);
  });

  it('tells the line on which an entry begins', async () => {
    const good = entry('e1', '{"title":"t","issuer":"i"}');
    const result = await read(json, pack(`\n\n${good},\n\n{"id":"E 2"}`));
    expect(result.lines).toEqual([3]);
    expect(codesOf(result)).toContain('field.invalid 5');
  });

  it('is written with one entry a line', () => {
    const text = new TextDecoder().decode(written(json, { head: HEAD, entries: [personal(), personal({ id: 'b' })] }));
    expect(text.split('\n').filter((line) => line.includes('"headword"'))).toHaveLength(2);
  });

  it('a lone half of a character comes back as it was', async () => {
    const entries = [personal({ note: 'a\ud83d' })];
    expect((await read(json, written(json, { head: HEAD, entries }))).entries).toEqual(entries);
  });
});

describe('a workbook', () => {
  const open = (bytes: Uint8Array, options = {}) => read(formatOf(bytes, 'a.xlsx')!, bytes, options);

  it('gives its first sheet as entries', async () => {
    const sheet = sheetOf(['词语', '释义', '来源'], ['三管', '城市 &amp; 管理', '报告']);
    const result = await open(workbook({ 'xl/worksheets/sheet1.xml': sheet }));
    expect(result.problems).toEqual([]);
    expect(result.entries).toMatchObject([
      { headword: '三管', senses: [{ definition: '城市 & 管理', source: { title: '报告', issuer: '本单位' } }] },
    ]);
    expect(result.lines).toEqual([2]);
    expect(result.table?.sheets).toEqual(['Sheet1']);
  });

  it('with shared texts, runs of them, and readings that are no text', async () => {
    const strings =
      '<sst><si><t>词语</t></si><si><t>释义</t></si><si><r><t>大城</t></r><r><t xml:space="preserve">三管 </t></r>' +
      '<rPh sb="0" eb="1"><t>dà</t></rPh></si><si><t>第一行_x000A_第二行</t></si></sst>';
    const cell = (n: number) => `<c t="s"><v>${n}</v></c>`;
    const sheet = `<x:worksheet xmlns:x="y"><x:sheetData><x:row>${cell(0)}${cell(1)}</x:row><x:row>${cell(2)}${cell(3)}</x:row></x:sheetData></x:worksheet>`;
    const plain = sheet.replaceAll('<c ', '<x:c ').replaceAll('</c>', '</x:c>').replaceAll('<v>', '<x:v>');
    const bytes = workbook({
      'xl/worksheets/sheet1.xml': plain.replaceAll('</v>', '</x:v>'),
      'xl/sharedStrings.xml': strings,
    });
    const { entries } = await open(bytes);
    expect(entries).toMatchObject([{ headword: '大城三管', senses: [{ definition: '第一行\n第二行' }] }]);
  });

  it('keeps empty cells and rows in place', async () => {
    const sheet =
      '<worksheet><sheetData><row r="2"><c r="B2" t="inlineStr"><is><t>词语</t></is></c><c r="D2" t="inlineStr"><is><t>释义</t></is></c></row>' +
      '<row r="7"><c r="D7"><v>42</v></c><c r="B7" t="inlineStr"><is><t>三管</t></is></c></row></sheetData></worksheet>';
    const result = await open(workbook({ 'xl/worksheets/sheet1.xml': sheet }));
    expect(result.entries).toMatchObject([{ headword: '三管', senses: [{ definition: '42' }] }]);
    expect(result.lines).toEqual([7]);
  });

  it('a day that Excel counts is a date', async () => {
    const sheet = `${sheetOf(['词语', '释义', '来源', '日期']).replace('</sheetData></worksheet>', '')}<row><c t="inlineStr"><is><t>三管</t></is></c><c t="inlineStr"><is><t>有</t></is></c><c t="inlineStr"><is><t>报告</t></is></c><c><v>44216</v></c></row></sheetData></worksheet>`;
    const { entries } = await open(workbook({ 'xl/worksheets/sheet1.xml': sheet }));
    expect(entries[0]?.senses[0]?.source.date).toBe('2021-01-20');
  });

  it('gives another sheet where one is chosen', async () => {
    const bytes = workbook(
      { 'xl/worksheets/sheet1.xml': sheetOf(['甲', '乙']), 'xl/worksheets/sheet2.xml': sheetOf(['三管', '有']) },
      ['封面', '词表'],
    );
    const result = await open(bytes, { sheet: 1 });
    expect(result.entries).toMatchObject([{ headword: '三管' }]);
    expect(result.table?.sheets).toEqual(['封面', '词表']);
    expect(codesOf(await open(bytes, { sheet: 2 }))).toEqual(['xlsx.sheet-missing']);
  });
});

describe('cards for Anki', () => {
  const lines = (change: Parameters<typeof personal>[0]) =>
    new TextDecoder()
      .decode(written(anki, { head: HEAD, entries: [personal(change)] }))
      .trimEnd()
      .split('\n');

  it('say how they are to be read', () => {
    expect(lines({}).slice(0, 5)).toEqual([
      '#separator:tab',
      '#html:true',
      '#columns:Front\tBack\tSource\tTags\tGUID',
      '#tags column:4',
      '#guid column:5',
    ]);
  });

  it('have front, back, source, tag and an id that stays', () => {
    expect(lines({}).at(-1)).toBe('大城三管\t释义。\t编写，依据政府，《报告》\t城市\town/own-1');
  });

  it('hold text alone: markup, tabs and line breaks cannot get out of it', () => {
    const last = lines({ headword: '<b>"三"</b>', note: 'a\tb\nc', category: '城 市' }).at(-1)!;
    expect(last.split('\t')).toEqual([
      '&lt;b&gt;&quot;三&quot;&lt;/b&gt;',
      '释义。<hr>a b<br>c',
      '编写，依据政府，《报告》',
      '城_市',
      'own/own-1',
    ]);
  });
});

describe('a document pasted as text', () => {
  const extract = (text: string) =>
    text.split('\n').map((line, n) => {
      const [headword = '', definition = ''] = line.split('：');
      return { headword, definition, aliases: ['别名'], line: n + 1 };
    });

  it('gives what is found in it, word by word the document’s own', async () => {
    const { entries, lines } = await readPasted('三管：说明\n四管：另一说明', { ...OPTIONS, extract });
    expect(entries).toMatchObject([
      { headword: '三管', senses: [{ definition: '说明', grade: 'official', source: OPTIONS.source }] },
      { headword: '四管', aliases: [{ text: '别名' }] },
    ]);
    expect(lines).toEqual([1, 2]);
  });

  it('tells what was found twice, or is no entry', async () => {
    const result = await readPasted(`三管：说明\n三管：又\n${'长'.repeat(61)}：说明`, { ...OPTIONS, extract });
    expect(codesOf(result)).toEqual(['row.duplicate 2', 'field.too-long 3']);
    expect(result.entries).toHaveLength(1);
  });
});

it('a backup is known by its beginning', () => {
  expect(looksLikeBackup(bytesOf('{\n"format": "gongwen-glossary-backup"'))).toBe(true);
  expect(looksLikeBackup(bytesOf('{"id":"own"}'))).toBe(false);
});
