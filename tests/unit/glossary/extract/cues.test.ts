import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, blocksOfText } from '../../../../glossary/extract/block';
import {
  BESIDE,
  BREAK,
  CALLED,
  CORNER,
  cuesAcross,
  cuesIn,
  EVERY,
  HEADING,
  IN_PASSING,
  LIST,
  MEANS,
  MEANT,
  NAMES,
  QUOTE,
  THEN,
} from '../../../../glossary/extract/cues';
import { type ExtractOptions, extractDefinitions, extractWhere } from '../../../../glossary/extract/extract';
import { readHtml } from '../../../../scripts/blocks-of-html';
import { loadExtractionCases } from '../../../eval/extract/load';
import { pageBlocks, text } from './documents';

const fixtures = new URL('../../../fixtures/', import.meta.url);
const read = (path: string) =>
  new TextDecoder(path.includes('gbk') ? 'gbk' : 'utf-8').decode(readFileSync(new URL(path, fixtures)));
const pages = ['extract', 'hostile', 'pages'].flatMap((folder) =>
  readdirSync(new URL(folder, fixtures))
    .filter((name) => /\.x?html$/.test(name))
    .map((name) => ({ name, ...readHtml(read(`${folder}/${name}`)) })),
);
const report = read('dadukou-2021-report.txt');
const documents = [
  ...pages.map(({ name, blocks, title }) => ({ name, blocks, title })),
  { name: 'report', blocks: blocksOfText(report), title: undefined },
  { name: 'report by lines', blocks: byLines(report), title: undefined },
  ...loadExtractionCases().map(({ name, text: content, html }) => {
    const { blocks, title } = html ? readHtml(content) : { blocks: blocksOfText(content), title: undefined };
    return { name, blocks, title };
  }),
];

function byLines(content: string): Block[] {
  let start = 0;
  return content.split('\n').map((line) => {
    const block: Block = { text: line, start, kind: 'paragraph' };
    start += line.length + 1;
    return block;
  });
}

/** The same with nothing passed over. */
const everywhere = (blocks: readonly Block[], options?: ExtractOptions) =>
  extractWhere(new Uint16Array(blocks.length).fill(EVERY), blocks, options);

describe('what is passed over holds nothing', () => {
  it.each(documents)('in $name', ({ blocks, title }) => {
    const options = title === undefined ? {} : { title };
    expect(extractDefinitions(blocks, options)).toEqual(everywhere(blocks, options));
  });

  it.each([
    '建设自由贸易试验区，也叫“自贸区”，是一件大事。',
    '小辞典\n1.四早：早发现、早报告、早隔离。\n2.多规合一：指把各种规划合为一个。',
    '建设自由贸易试验区，又名“自贸区”，是一件大事。',
  ])('of what is rare: %j', (content) => {
    const blocks = blocksOfText(content);
    expect(extractDefinitions(blocks).definitions.length).toBeGreaterThan(0);
    expect(extractDefinitions(blocks)).toEqual(everywhere(blocks));
  });

  it('in any text and any page', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.oneof(text.map(blocksOfText), text.map(byLines), pageBlocks), fc.boolean(), (blocks, titled) => {
        const options = titled ? { title: '名词解释' } : {};
        const extraction = extractDefinitions(blocks, options);
        found += extraction.definitions.length;
        expect(extraction).toEqual(everywhere(blocks, options));
      }),
      { numRuns: 3000 },
    );
    expect(found).toBeGreaterThan(300);
  });

  it('where paragraphs of real documents stand together in any order', () => {
    const known = documents.flatMap(({ blocks }) => blocks.flatMap((block) => block.text.split('\n')));
    const lines = fc.array(fc.constantFrom(...known.filter((line) => line.length < 400)), { maxLength: 20 });
    const joint = fc.constantFrom('\n', '\n\n', '');
    let found = 0;
    fc.assert(
      fc.property(lines, joint, (parts, between) => {
        const blocks = blocksOfText(parts.join(between));
        const extraction = extractDefinitions(blocks);
        found += extraction.definitions.length;
        expect(extraction).toEqual(everywhere(blocks));
      }),
      { numRuns: 1000 },
    );
    expect(found).toBeGreaterThan(300);
  });
});

describe('a cue', () => {
  it.each([
    ['（以下简称', NAMES],
    ['也叫', NAMES],
    ['又名', NAMES],
    ['本办法所称', CALLED],
    ['甲是指', MEANS],
    ['即', MEANS],
    ['甲，即', MEANS],
    ['指的是', MEANT],
    ['甲，就', THEN],
    ['甲”（', BESIDE],
    ['“甲', QUOTE],
    ['「甲', CORNER],
    ['三大战（', LIST],
    ['名词解释', HEADING],
    ['附件：说明', HEADING],
    ['以下概念', HEADING],
    ['小辞典', HEADING],
    ['甲\n乙', BREAK],
  ])('stands in %j', (content, cue) => {
    expect(cuesIn(content) & cue).not.toBe(0);
  });

  it.each([
    ['', EVERY],
    ['全市上下同心协力，推动经济社会发展迈上新台阶。', EVERY],
    ['职称', NAMES],
    ['全称', CALLED],
    ['手指', MEANS],
    ['甲即', MEANS],
    ['目的', MEANT],
    ['成就', THEN],
    ['甲（乙）', BESIDE],
    ['甲”', QUOTE],
    ['证明', HEADING],
    ['想念', HEADING],
    ['甲乙', BREAK],
  ])('does not stand in %j', (content, cue) => {
    expect(cuesIn(content) & cue).toBe(0);
  });

  it('may stand where two texts meet', () => {
    expect(cuesAcross('政务新媒体是', '指各级账号')).toBe(MEANS);
    expect(cuesAcross('以下简', '称甲')).toBe(NAMES);
    expect(cuesAcross('甲', '乙')).toBe(0);
  });

  it('is there wherever one text goes on with another', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const apart = cuesIn(one) | cuesIn(other) | (one && other ? cuesAcross(one, other) : 0);
        expect(cuesIn(one + other) & ~apart).toBe(0);
      }),
    );
  });

  it('is rare in a report', () => {
    const lines = report.split('\n').filter((line) => line.length > 1);
    expect(lines.filter((line) => (cuesIn(line) & (IN_PASSING | HEADING)) === 0).length).toBeGreaterThan(
      lines.length / 3,
    );
  });
});
