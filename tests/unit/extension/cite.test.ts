import { describe, expect, it } from 'vitest';
import { plainText } from '../../../glossary/cite';
import { bundled, entryWith, senseOf } from '../components/entries';

const source = { title: '政府工作报告', issuer: '大渡口区人民政府' };
const textWith = (change: object) => plainText(entryWith({ senses: [senseOf({ source: { ...source, ...change } })] }));

describe('plainText', () => {
  it('is the headword, the whole definition and the source', () => {
    expect(plainText(bundled.find((entry) => entry.id === 'da-cheng-san-guan')!)).toMatch(
      /^大城三管：指大城细管、.*共管共治格局。\n——《重庆市大渡口区人民政府工作报告》，2021，名词解释$/,
    );
  });

  it.each([
    [{}, '——大渡口区人民政府，《政府工作报告》'],
    [{ title: '大渡口区人民政府工作报告' }, '——《大渡口区人民政府工作报告》'],
    [{ documentNumber: '渡府〔2021〕1号' }, '——大渡口区人民政府，《政府工作报告》，渡府〔2021〕1号'],
    [{ date: '2021-01', locator: '附件' }, '——大渡口区人民政府，《政府工作报告》，2021-01，附件'],
  ])('names the source with %j', (change, line) => {
    expect(textWith(change)).toBe(`词：释义。\n${line}`);
  });

  it('has each sense with its own source', () => {
    const senses = [senseOf({ definition: '甲。' }), senseOf({ definition: '乙。', source })];
    expect(plainText(entryWith({ senses }))).toBe(
      '词：甲。\n——政府，《报告》\n\n词：乙。\n——大渡口区人民政府，《政府工作报告》',
    );
  });

  it('loses nothing of any definition that we ship', () => {
    for (const entry of bundled) {
      for (const { definition } of entry.senses)
        expect(plainText(entry)).toContain(`${entry.headword}：${definition}\n`);
    }
  });
});
