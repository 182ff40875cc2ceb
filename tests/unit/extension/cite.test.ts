import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citation, markdown, plainText } from '../../../glossary/cite';
import type { Source } from '../../../glossary/entry';
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

const URL_ = 'https://www.gov.cn/a.htm';
const SEEN = new Date(2024, 4, 1, 23, 59);
const cite = (change: Partial<Source>) =>
  citation(senseOf({ source: { title: '题', issuer: '国务院', ...change } }), SEEN);

describe('citation', () => {
  // The first three have the form of the standard's own examples: 京政办发[2005]37号[A/OL], [R/OL], [EB/OL].
  it.each([
    [
      {
        title: '北京市人民政府办公厅关于转发企业投资项目核准暂行实施办法的通知',
        issuer: '北京市人民政府办公厅',
        documentNumber: '京政办发〔2005〕37号',
        date: '2005-07-12',
        url: URL_,
      },
      `北京市人民政府办公厅. 关于转发企业投资项目核准暂行实施办法的通知: 京政办发〔2005〕37号[A/OL]. (2005-07-12)[2024-05-01]. ${URL_}.`,
    ],
    [
      { title: '政府工作报告', date: '2024-03-05', url: URL_ },
      `国务院. 政府工作报告[R/OL]. (2024-03-05)[2024-05-01]. ${URL_}.`,
    ],
    [
      { title: '中央经济工作会议在北京举行', issuer: '新华社', url: URL_ },
      `新华社. 中央经济工作会议在北京举行[EB/OL]. [2024-05-01]. ${URL_}.`,
    ],
    [
      { title: '退耕还林条例', documentNumber: '国务院令第367号', date: '2002-12-14' },
      '国务院. 退耕还林条例: 国务院令第367号[A]. 2002-12-14.',
    ],
    [{ title: '中央经济工作会议', issuer: '新华社', date: '2016-12' }, '新华社. 中央经济工作会议[Z]. 2016-12.'],
    [{ title: '国务院关于支持浦东新区的意见' }, '国务院. 关于支持浦东新区的意见[A].'],
    [
      { title: '中共中央 国务院关于加强老龄工作的决定', issuer: '中共中央、国务院', date: '2000' },
      '中共中央, 国务院. 关于加强老龄工作的决定[A]. 2000.',
    ],
    [{ title: '协定', issuer: '甲、乙、丙、丁' }, '甲, 乙, 丙, 等. 协定[A].'],
    [{ title: '国务院公报目录（试行）' }, '国务院. 国务院公报目录（试行）[A].'],
  ] as const)('%j', (source, expected) => {
    expect(cite(source)).toBe(expected);
  });

  it.each([
    ['全国人大代表工作报告', 'R'],
    ['中国的减贫实践白皮书', 'R'],
    ['中国共产党第二十次全国代表大会上的报告', 'R'],
    ['中华人民共和国消防法', 'A'],
    ['国家水网建设规划纲要', 'A'],
    ['优质中小企业梯度培育管理暂行办法', 'A'],
    ['生态环境导向的开发（EOD）项目实施导则（试行）', 'A'],
    ['中华人民共和国宪法', 'A'],
    ['乡村振兴的浦东做法', 'Z'],
    ['在民营企业座谈会上的讲话', 'Z'],
    ['警方入户采集信息 居民安全更有保障', 'Z'],
  ])('%s is of type %s', (title, type) => {
    expect(cite({ title })).toBe(`国务院. ${title}[${type}].`);
  });

  it('is of type A whatever the title, where there is a document number', () => {
    expect(cite({ title: '政府工作报告', documentNumber: '国发〔2024〕1号' })).toContain('[A]');
  });

  it('gives the day of reading only where it is told, and only beside an address', () => {
    const source = { title: '讲话', issuer: '甲', date: '2020', url: URL_ };
    expect(citation(senseOf({ source }))).toBe(`甲. 讲话[EB/OL]. (2020). ${URL_}.`);
    expect(citation(senseOf({ source: { title: '讲话', issuer: '甲', url: URL_ } }))).toBe(`甲. 讲话[EB/OL]. ${URL_}.`);
    expect(cite({ title: '讲话', date: '2020' })).not.toContain('2024');
  });

  it('of an entry has each source once', () => {
    const senses = [senseOf({ source }), senseOf({ definition: '乙。', source }), senseOf()];
    expect(citation(entryWith({ senses }))).toBe('大渡口区人民政府. 政府工作报告[R].\n政府. 报告[R].');
  });

  it('is one line with title and issuer for everything that we ship', () => {
    for (const entry of bundled)
      for (const sense of entry.senses) {
        const line = citation(sense, SEEN);
        expect(line).toMatch(/^[^\n]+\. [^\n]+\[(?:A|R|EB|Z)(?:\/OL)?\]\.(?: [^\n]+\.)?$/);
        expect(line).toContain(sense.source.documentNumber ?? '');
      }
  });

  it('takes time in proportion to its source', () => {
    const long = '关于（'.repeat(60_000);
    const begin = performance.now();
    cite({ title: long, issuer: '、'.repeat(60_000), url: `https://a.cn/${'a'.repeat(60_000)}` });
    expect(performance.now() - begin).toBeLessThan(1000);
  });
});

describe('markdown', () => {
  it('is the headword, the definition as a quotation and the source with its address', () => {
    const cited = { ...source, date: '2021', url: 'https://www.gov.cn/a(1).htm' };
    expect(markdown(entryWith({ senses: [senseOf({ source: cited })] }))).toBe(
      '**词**\n\n> 释义。\n\n——[大渡口区人民政府，《政府工作报告》，2021](<https://www.gov.cn/a(1).htm>)',
    );
  });

  it('says of our own words that they only rest on the source', () => {
    const text = markdown(entryWith({ senses: [senseOf({ grade: 'editorial' })] }));
    expect(text).toBe('**词**\n\n> 释义。\n\n——（编写，依据）政府，《报告》');
    expect(plainText(entryWith({ senses: [senseOf({ grade: 'editorial' })] }))).toContain('——（编写，依据）政府');
  });

  it.each([
    ['<img src=x>', '\\<img src=x\\>'],
    ['[a](javascript:b)', '\\[a\\](javascript:b)'],
    ['**a** _b_ `c` ~d~ | &amp;', '\\*\\*a\\*\\* \\_b\\_ \\`c\\` \\~d\\~ \\| \\&amp;'],
    ['# a\n- b\n1. c\n2) d\n=', '\\# a\n> \\- b\n> 1\\. c\n> 2\\) d\n> \\='],
    ['a\\', 'a\\\\'],
  ])('%j is shown as it is', (definition, escaped) => {
    expect(markdown(entryWith({ senses: [senseOf({ definition })] }))).toBe(
      `**词**\n\n> ${escaped}\n\n——政府，《报告》`,
    );
  });

  it('keeps an address within its brackets', () => {
    const url = 'https://a.cn/<b> c\\d';
    expect(markdown(entryWith({ senses: [senseOf({ source: { ...source, url } })] }))).toContain(
      '(<https://a.cn/%3Cb%3E%20c%5Cd>)',
    );
  });

  it('loses no character of any definition', () => {
    const shownAs = (text: string) => text.replace(/\\([\\`*_[\]<>~|&#+=.)-])/g, '$1');
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }), (definition) => {
        const text = markdown(entryWith({ senses: [senseOf({ definition })] }));
        const quoted = text.slice('**词**\n\n> '.length, -'\n\n——政府，《报告》'.length);
        expect(shownAs(quoted.replaceAll('\n> ', '\n'))).toBe(definition);
      }),
    );
  });
});
