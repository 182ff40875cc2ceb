import { readdirSync, readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { looksLikeBackup, readBackup } from '../../../../glossary/exchange/backup';
import { FORMATS, formatOf } from '../../../../glossary/exchange/formats';
import { PROBLEM_CODES } from '../../../../glossary/exchange/problems';
import { bytesOf, codesOf, OPTIONS, read } from './support';
import { workbook } from './workbook';

const folder = new URL('../../../fixtures/hostile/', import.meta.url);
/** Each is stored with `.file` after its name, so that no tool takes it for what it pretends to be. */
const bytesOfFile = (name: string) => readFileSync(new URL(`${name}.file`, folder));
const table = readFileSync(new URL('expected.tsv', folder), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [file: string, codes: string, left: string, why: string]);

/** As the manager reads a file: by what it looks like. */
async function open(bytes: Uint8Array, name: string) {
  if (looksLikeBackup(bytes)) {
    const result = await readBackup(bytes);
    const entries = result.backup?.packs.flatMap((pack) => pack.entries) ?? [];
    return { ...result, entries };
  }
  return formatOf(bytes, name)!.read!(bytes, { ...OPTIONS, extract: () => [] });
}

describe('files that are broken, or meant to break something', () => {
  it('are at least forty, each in the table', () => {
    expect(table.length).toBeGreaterThanOrEqual(40);
    const files = readdirSync(folder).filter((name) => name !== 'expected.tsv');
    expect(table.map(([file]) => `${file}.file`).sort()).toEqual(files.sort());
  });

  it.each(table)('%s: %s', async (file, codes, left) => {
    const result = await open(bytesOfFile(file), file);
    expect(codesOf(result).join(' ')).toBe(codes);
    expect(result.entries).toHaveLength(Number(left));
    if (result.refused) expect(result.entries).toEqual([]);
    for (const { code } of result.problems) expect(PROBLEM_CODES).toContain(code);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each(FORMATS.filter((format) => format.read).map((format) => [format.id, format] as const))(
    'read as %s, whatever they are, give problems and no exception',
    async (_, format) => {
      for (const [file] of table) {
        const bytes = bytesOfFile(file);
        const result = await format.read!(bytes, { ...OPTIONS, extract: () => [] });
        for (const { code, found } of result.problems) {
          expect(PROBLEM_CODES).toContain(code);
          expect((found ?? '').length).toBeLessThanOrEqual(80);
        }
      }
    },
  );
});

describe('what is too large to be stored here', () => {
  it('100 MB are refused at once', async () => {
    const bytes = new Uint8Array(100 * 1024 * 1024).fill(0x20);
    for (const format of FORMATS.filter(({ read: reads }) => reads)) {
      const since = performance.now();
      expect(codesOf(await read(format, bytes))).toEqual(['file.too-large']);
      expect(performance.now() - since).toBeLessThan(100);
    }
    expect(await readBackup(bytes)).toMatchObject({ refused: true, problems: [{ code: 'file.too-large' }] });
  });

  it('a sheet of 200 MB in a workbook of a fifth of one is refused', async () => {
    const sheet = new Uint8Array(200 << 20).fill(0x20);
    const bytes = workbook({ 'xl/worksheets/sheet1.xml': sheet });
    expect(bytes.length).toBeLessThan(1 << 20);
    expect(codesOf(await read(formatOf(bytes, 'a.xlsx')!, bytes))).toEqual(['xlsx.too-large-inside']);
  });

  it('a bomb that says it is small stops where it is larger than it says', async () => {
    const bytes = workbook({ 'xl/worksheets/sheet1.xml': new Uint8Array(64 << 20).fill(0x20) });
    const at = lastOf(bytes, [0x50, 0x4b, 0x01, 0x02]);
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(at + 24, 1000, true);
    const since = performance.now();
    expect(codesOf(await read(formatOf(bytes, 'a.xlsx')!, bytes))).toEqual(['xlsx.too-large-inside']);
    expect(performance.now() - since).toBeLessThan(500);
  });

  it('archives within archives are not opened', async () => {
    const inner = zipSync({ 'a.xml': strToU8('x') });
    expect(codesOf(await read(formatOf(inner, 'a.xlsx')!, zipSync({ 'b.zip': inner })))).toEqual(['xlsx.malformed']);
  });

  it.each([
    ['csv', `词语,释义\n${'三管,说明\n'.repeat(20)}`],
    ['json', `{"entries":[${'1,'.repeat(20)}1]}`],
  ])('too many rows of %s', async (id, text) => {
    const format = FORMATS.find((one) => one.id === id)!;
    const { problems } = await read(format, text, { limits: { rows: 10 } });
    expect(problems.map(({ code }) => code)).toContain('file.too-many-rows');
  });

  it('a string of two million characters', async () => {
    const format = FORMATS.find(({ id }) => id === 'json')!;
    expect(codesOf(await read(format, `{"name":"${'长'.repeat(2_000_000)}"}`))).toEqual(['json.value-too-long 1']);
  });

  it('more problems than are listed are counted', async () => {
    const format = FORMATS.find(({ id }) => id === 'csv')!;
    const result = await read(format, `词语,释义\n${'三管,\n'.repeat(1000)}`);
    expect(result.problems).toHaveLength(500);
    expect(result.problemCount).toBe(1000);
  });

  it.each([
    ['quotes', '"'.repeat(1_000_000)],
    ['quotes and letters', '"a'.repeat(500_000)],
    ['opened quotes', `a,"${'\n"x'.repeat(300_000)}`],
    ['delimiters', `词语,释义\n${','.repeat(2_000_000)}`],
    ['line breaks', '\r\n'.repeat(1_000_000)],
    ['the same word', `词语,释义\n${Array.from({ length: 50_000 }, (_, n) => `三管,${n}`).join('\n')}`],
  ])('%s without end take no long time', async (_, text) => {
    const since = performance.now();
    const result = await read(FORMATS.find(({ id }) => id === 'csv')!, bytesOf(text));
    expect(result.entries.length).toBeLessThan(2);
    expect(performance.now() - since).toBeLessThan(5000);
  });
});

function lastOf(bytes: Uint8Array, magic: number[]): number {
  for (let at = bytes.length - 4; at >= 0; at--) if (magic.every((byte, n) => bytes[at + n] === byte)) return at;
  throw new Error('not there');
}
