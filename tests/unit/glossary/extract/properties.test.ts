import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePack } from '../../../../glossary/entry';
import { type Block, blocksOfText } from '../../../../glossary/extract/block';
import { extractDefinitions } from '../../../../glossary/extract/extract';
import { metadataOf } from '../../../../glossary/extract/metadata';
import { toPack } from '../../../../glossary/extract/pack';
import { unknownIn } from '../../../../glossary/extract/unknown';
import { loadExtractionCases } from '../../../eval/extract/load';
import { pageBlocks, text } from './documents';

const bare = (value: string) => value.replace(/[\s\u200b\ufeff]/g, '');

describe('the definitions of any document', () => {
  it('stand where they say, and are the words that stand there', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.oneof(text.map(blocksOfText), pageBlocks), (blocks) => {
        const whole = (block: number, at: number) => blocks[block]!.start + at;
        const last = blocks.at(-1);
        const end = last ? last.start + last.text.length : 0;
        for (const definition of extractDefinitions(blocks, { title: '名词解释' }).definitions) {
          found++;
          expect(definition.start).toBeGreaterThanOrEqual(0);
          expect(definition.end).toBeGreaterThan(definition.start);
          expect(definition.end).toBeLessThanOrEqual(end);
          const { places } = definition;
          expect(definition.block).toBe(places[0]!.block);
          expect(definition.start).toBe(whole(places[0]!.block, places[0]!.start));
          for (const place of places) {
            expect(place.start).toBeGreaterThanOrEqual(0);
            expect(place.end).toBeLessThanOrEqual(blocks[place.block]!.text.length);
            expect(place.start).toBeLessThan(place.end);
          }
          for (const { parts } of definition.items ?? [])
            for (const part of parts) expect(bare(definition.definition)).toContain(bare(part));
        }
      }),
      { numRuns: 1500 },
    );
    expect(found).toBeGreaterThan(200);
  });

  it('are read whatever was done to a real document', () => {
    const texts = loadExtractionCases().map((document) => document.text);
    const odd = fc.string({
      unit: fc.constantFrom(...'()[]{}*+?\\^$|.-/“”（）、，。；： \n\u3000NX1①\ud83d\u0000'),
      maxLength: 3,
    });
    const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3), odd);
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 12 }), (document, changes) => {
        const changed = changes.reduce((whole, [where, cut, added]) => {
          const at = Math.floor(where * whole.length);
          return whole.slice(0, at) + added + whole.slice(at + cut);
        }, document);
        expect(() => extractDefinitions(blocksOfText(changed))).not.toThrow();
      }),
      { numRuns: 5000 },
    );
  });

  it('make a valid pack, whatever the page says of itself', () => {
    fc.assert(
      fc.property(
        pageBlocks,
        fc.string({ unit: 'binary' }),
        fc.webUrl(),
        fc.dictionary(fc.string(), fc.string()),
        (blocks, title, url, metaTags) => {
          const metadata = metadataOf({ metaTags, title, blocks, url });
          const { definitions } = extractDefinitions(blocks, { title });
          expect(() => parsePack(toPack(definitions, metadata))).not.toThrow();
        },
      ),
      { numRuns: 500 },
    );
  });

  it('leave unknown terms in their places', () => {
    fc.assert(
      fc.property(pageBlocks, (blocks) => {
        for (const { term, block, from, count, sentence } of unknownIn(blocks)) {
          expect(blocks[block]!.text.slice(from, from + term.length)).toBe(term);
          expect(count).toBeGreaterThan(0);
          expect(sentence).toContain(term.trim());
        }
      }),
      { numRuns: 500 },
    );
  });
});

const PIECES = 8;
const LENGTH = 1 << 16;
const BOUND = 3;

/** In ms of the processor: what else the machine does counts for nothing. */
function time(work: () => void): number {
  const begin = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

/** The time of one long text by that of eight short ones; the least of some runs of each, as noise only adds. */
function ratio(run: (document: string) => void, unit: string): number {
  const long = unit.repeat(Math.ceil(LENGTH / unit.length));
  const short = unit.repeat(Math.ceil(LENGTH / PIECES / unit.length));
  const best = { long: Number.POSITIVE_INFINITY, short: Number.POSITIVE_INFINITY };
  for (let i = 0; i < 4; i++) {
    best.short = Math.min(
      best.short,
      time(() => {
        for (let piece = 0; piece < PIECES; piece++) run(short);
      }),
    );
    best.long = Math.min(
      best.long,
      time(() => run(long)),
    );
    if ((i > 0 && best.long < best.short * BOUND) || best.long > 4000) break;
  }
  return best.long < 20 ? 1 : best.long / best.short;
}

const UNITS = [
  ...[
    '一',
    '\n',
    '\n ',
    '（',
    '“',
    '：',
    '是指',
    '所称',
    '即',
    '、',
    '甲、',
    '甲和',
    ' ',
    '　',
    '-',
    '- ',
    '1.',
    '一、',
    '[1]',
    '[1]甲\n',
    '（一）\n',
  ],
  ...[
    '名词解释\n',
    '名词解释\n甲乙：丙丁戊己\n',
    '名词解释\n甲乙：',
    '名词解释1.',
    '注释\n',
    '注释\n[1]甲是指乙丙丁戊\n',
    '关键词:\n',
    '【概念解释】甲乙丙丁\n',
  ],
  ...[
    '下列用语的含义：\n',
    '“三公”',
    '“三公”（',
    '甲、乙“三公”',
    '“甲乙”即',
    '“甲乙”是指',
    '甲乙是指丙丁戊',
    '所称甲，是指',
    '（以下简称甲乙）',
    '甲（以下统称“三乙”）',
  ],
  ...[
    '三大攻坚战（',
    '1.甲乙：名词解释是好的。\n',
    '甲乙\n丙丁戊己庚辛壬癸子丑寅卯。\n',
    '甲乙，又称甲丙，',
    '一是甲；二是乙；',
    '“甲乙”（甲、乙、丙）',
    '甲“',
    '甲”',
    '《',
    '甲》（以下简称《',
  ],
  ...[
    '甲乙\n政策依据：丙丁\n“甲乙”，指的是戊己庚辛。\n',
    '名词解释\n“甲乙”——丙丁戊己。\n丙丁：戊己庚辛。\n',
    '注：1、甲乙是指丙丁戊己。 2、',
    '“甲乙”，就是丙丁戊己庚辛壬癸。',
    '甲乙地，即丙丁、戊己、庚辛。',
    '“甲”工作机制（“乙”指丙丁，',
    '“三甲两乙”——',
    '“三甲三乙”（',
    '甲（以下称乙）与',
    '甲乙丙，指丁戊己庚；',
    '由甲乙的丙丁戊己庚，即“辛壬”，',
    '甲乙又称丙乙，',
    '甲乙即丙、丁等戊的己乙，',
    '“12”，“1”即甲，',
    '“双甲双乙”，即丙、',
    '“三甲、两乙”，丙甲、',
    '据甲介绍，乙丙，是指丁戊己庚；',
  ],
  ...[
    '名词解释\n甲乙 丙丁戊己庚辛壬癸子丑。\n',
    '① 甲乙：丙丁戊己。\n② 丙丁：甲乙戊己。\n③ 戊己：甲乙。\n',
    'ABC，即甲乙丙丁戊',
    '甲乙丙丁（即甲乙丙丁戊己）',
    '“甲乙”丙，甲乙，即丁戊己庚辛壬。',
    '甲乙是指丙丁，',
    '热词一：甲乙\n解读：丙丁戊己庚辛。\n',
    '&nbsp;\n',
  ],
];

describe('the time grows with the length of the document and no faster', () => {
  it.each(UNITS)('extract %j', (unit) => {
    expect(ratio((document) => extractDefinitions(blocksOfText(document), { title: '名词解释' }), unit)).toBeLessThan(
      BOUND,
    );
  });

  it.each(UNITS)('metadata and unknown terms of %j', (unit) => {
    const run = (document: string) => {
      const blocks = blocksOfText(document);
      metadataOf({ title: document, metaTags: { ArticleTitle: document, PubDate: document }, blocks, url: document });
      unknownIn(blocks);
    };
    expect(ratio(run, unit)).toBeLessThan(BOUND);
  });

  it.each(['cell', 'term', 'description', 'heading', 'item'] as const)('many blocks of the kind %s', (kind) => {
    const run = (document: string) => {
      const blocks = document
        .split('\n')
        .map((line, at): Block => ({ text: line, start: at * 8, kind, ...(kind === 'cell' ? { row: at >> 1 } : {}) }));
      extractDefinitions(blocks);
    };
    expect(ratio(run, '名词\n解释\n')).toBeLessThan(BOUND);
    expect(ratio(run, '名词解释\n甲乙丙\n')).toBeLessThan(BOUND);
  });
}, 120_000);
