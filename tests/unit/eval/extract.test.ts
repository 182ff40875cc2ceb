import { describe, expect, it } from 'vitest';
import { evaluateExtraction, PRECISION, RECALL } from '../../eval/extract/evaluate';
import { type ExtractionCase, type Found, type Label, loadExtractionCases } from '../../eval/extract/load';
import { reportExtraction } from '../../eval/extract/report';
import { scoreExtraction } from '../../eval/extract/run';

const cases = loadExtractionCases();

describe('the labelled documents', () => {
  it('are 60 or more, every format at least twice', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    const tags = cases.flatMap((one) => one.tags);
    const formats = [
      ...Array.from({ length: 27 }, (_, n) => `G${n + 1}`),
      ...Array.from({ length: 15 }, (_, n) => `I${n + 1}`),
    ];
    expect(formats.filter((format) => tags.filter((tag) => tag === format).length < 2)).toEqual([]);
    const traps = [...new Set(tags.filter((tag) => tag.startsWith('T-')))];
    expect(traps.length).toBeGreaterThanOrEqual(20);
    expect(traps.filter((trap) => tags.filter((tag) => tag === trap).length < 2)).toEqual([]);
  });

  it('have labels whose parts stand in their definition', () => {
    const bare = (text: string) => text.replace(/\s/g, '');
    const wrong = cases.flatMap(({ name, definitions }) =>
      definitions
        .filter(({ items, definition }) => items?.flat().some((item) => !bare(definition).includes(bare(item))))
        .map(({ term }) => `${name} ${term}`),
    );
    expect(wrong).toEqual([]);
  });
});

it('the extraction finds what the documents define and nothing else', () => {
  const scores = scoreExtraction(cases);
  expect(reportExtraction(scores).filter((line) => /^(?:missed|false)/.test(line)).length).toBeLessThanOrEqual(12);
  expect(scores.precision).toBeGreaterThanOrEqual(PRECISION);
  expect(scores.recall).toBeGreaterThanOrEqual(RECALL);
});

describe('the evaluation', () => {
  const label = (term: string, definition: string, more: Partial<Label> = {}): Label => ({
    term,
    definition,
    kind: 'appendix',
    format: 'G1',
    ...more,
  });
  const found = (term: string, definition: string, more: Partial<Found> = {}): Found => ({
    term,
    definition,
    kind: 'appendix',
    ...more,
  });
  const document = (...definitions: Label[]): ExtractionCase => ({
    name: '1.txt',
    text: '',
    html: false,
    note: '',
    tags: ['G1'],
    definitions,
  });
  const scoresOf = (labels: Label[], all: Found[]) => evaluateExtraction([document(...labels)], () => all);

  it('counts what is right, missed and false', () => {
    const scores = scoresOf([label('甲', '指一'), label('乙', '指二')], [found('甲', '指一'), found('丙', '指三')]);
    expect(scores).toMatchObject({ right: 1, precision: 0.5, recall: 0.5 });
    expect(scores.misses.map((miss) => miss.label.term)).toEqual(['乙']);
    expect(scores.surplus.map((one) => one.found.term)).toEqual(['丙']);
    expect(scores.formats).toEqual([{ tag: 'G1', right: 1, of: 2 }]);
    expect(scores.tags).toEqual([{ tag: 'G1', documents: 1, right: 1, of: 2, wrong: 1 }]);
  });

  it('counts a definition cut short or run on as missed and as false', () => {
    const scores = scoresOf([label('甲', '指一、二。')], [found('甲', '指一、二。下文')]);
    expect(scores).toMatchObject({ right: 0, precision: 0, recall: 0 });
    expect(scores.misses[0]!.instead?.definition).toBe('指一、二。下文');
  });

  it('takes white space, quotes, the copula and the final stop for layout', () => {
    expect(scoresOf([label('“甲”', '是指一 二。')], [found('甲', '一二')])).toMatchObject({ precision: 1, recall: 1 });
  });

  it('tells a glossary from a definition in passing, and only notes inline for enumeration', () => {
    expect(scoresOf([label('甲', '指一')], [found('甲', '指一', { kind: 'inline' })]).right).toBe(0);
    const near = scoresOf([label('甲', '指一', { kind: 'enumeration' })], [found('甲', '指一', { kind: 'inline' })]);
    expect([near.right, near.kinds.length]).toEqual([1, 1]);
  });

  it('lets what is debatable be found or not, and parts of a definition as well', () => {
    expect(scoresOf([label('甲', '指一', { optional: true })], [])).toMatchObject({ misses: [], surplus: [] });
    expect(scoresOf([label('甲', '指一', { optional: true })], [found('甲', '别的')]).surplus).toEqual([]);
    const whole = label('一区两群', '“一区”指甲；“两群”指乙丙', { hasParts: true });
    const parts = [found('一区两群', '“一区”指甲；“两群”指乙丙'), found('一区', '甲'), found('两群', '丁')];
    expect(scoresOf([whole], parts).surplus.map((one) => one.found.term)).toEqual(['两群']);
  });

  it('notes other parts and the same entry given again', () => {
    const labels = [label('两化', '甲化、乙化', { items: [['甲化', '乙化']] })];
    const right = found('两化', '甲化、乙化', { items: [['甲化', '乙化']] });
    expect(scoresOf(labels, [right]).items).toEqual([]);
    expect(scoresOf(labels, [{ ...right, items: [['甲化']] }]).items).toHaveLength(1);
    const again = scoresOf(labels, [right, right]);
    expect([again.repeated.length, again.surplus.length]).toEqual([1, 0]);
  });

  it('reports each miss with what was found instead', () => {
    const lines = reportExtraction(scoresOf([label('甲', '指一')], [found('甲', '指二')]));
    expect(lines[0]).toBe('precision 0.0000, recall 0.0000: 0 right, 1 missed, 1 false');
    expect(lines).toContain('missed 1.txt G1 [appendix] 甲 = 指一');
    expect(lines).toContain('    instead [appendix] 甲 = 指二');
    expect(lines).toContain('false 1.txt [appendix] 甲 = 指二');
  });
});
