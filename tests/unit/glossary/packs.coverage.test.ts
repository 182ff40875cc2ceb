import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { abbreviationsIn, isExplained } from '../../../scripts/packs-abbreviations';
import { bundledScanner } from './pack-of';

const textsOf = (text: string) => abbreviationsIn(text).map((one) => one.text);

describe('abbreviations of a text', () => {
  it.each<[string, string[]]>([
    ['深化“放管服”改革，推进"一网通办"。', ['放管服', '一网通办']],
    ['推进三供一业、两免一补。', ['三供一业', '两免一补']],
    ['“三供一业”移交', ['三供一业']],
    ['坚持“大众创业、万众创新”', ['大众创业、万众创新']],
    ['发展“互联网+”和“1+X”证书', ['互联网+', '1+X']],
  ])('%s', (text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });

  it.each([
    '他说：“我们一定要把这件事情办好。”',
    '“绿水青山就是金山银山理念深入人心”',
    '第三产一业，二〇二一年一月',
    '“大”与“小”',
    '《“十四五”规划》之外',
  ])('none but what is one: %s', (text) => {
    expect(textsOf(text).filter((one) => one !== '十四五')).toEqual([]);
  });

  it('stand where they say', () => {
    const text = '落实“六稳”，推进三供一业。';
    for (const { text: found, start, end } of abbreviationsIn(text)) expect(text.slice(start, end)).toBe(found);
  });

  it('take no more than linear time', () => {
    for (const text of ['“'.repeat(200_000), `“${'字'.repeat(200_000)}`, '三供'.repeat(100_000)]) {
      const began = performance.now();
      abbreviationsIn(text);
      expect(performance.now() - began).toBeLessThan(2000);
    }
  });

  it('are explained by marks over half of them', () => {
    const [one] = abbreviationsIn('“新时代枫桥经验”');
    expect(isExplained(one!, [{ start: 4, end: 8 }])).toBe(true);
    expect(isExplained(one!, [{ start: 1, end: 3 }])).toBe(false);
    expect(isExplained(one!, [])).toBe(false);
  });
});

describe('what is judged to be no jargon', () => {
  const url = new URL('../../eval/coverage/not-jargon.tsv', import.meta.url);
  const [head, ...rows] = readFileSync(url, 'utf8').trimEnd().split('\n');

  it('has a reason, and stands once', () => {
    expect(head).toBe('term\treason');
    expect(rows.filter((row) => !/^[^\t]+\t[^\t]+$/.test(row))).toEqual([]);
    expect(new Set(rows.map((row) => row.split('\t')[0])).size).toBe(rows.length);
  });

  it('is nothing that the packs explain as a whole', () => {
    const scanner = bundledScanner();
    const terms = rows.map((row) => row.split('\t')[0]!);
    const marked = terms.filter((term) => scanner.scan(`“${term}”`).some(({ surface }) => surface.includes(term)));
    expect(marked).toEqual([]);
  });
});
