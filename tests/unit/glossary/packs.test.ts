import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../glossary/entry';
import { parsePack } from '../../../glossary/entry';
import { foldedText } from '../../../glossary/fold/full';
import { variantsOf } from '../../../glossary/match/variants';
import { bundledPacks } from '../../../glossary/packs';
import { appendixOf, report } from './fixture';
import { bundledScanner } from './pack-of';

const entries = bundledPacks.flatMap((pack) => pack.entries);
const byHeadword = entries.map((entry) => [entry.headword, entry] as const);

/** What the entry's condition asks for, in a clause of its own. */
const fieldWord = ({ when }: Entry): string => (typeof when === 'object' ? `谈到${when.near[0]}，` : '');

describe('the Dadukou pack', () => {
  const appendix = appendixOf(report);
  const pack = bundledPacks.find(({ id }) => id === 'dadukou-2021')!;

  it('has the 36 entries of the appendix in their order', () => {
    expect(appendix).toHaveLength(36);
    expect(pack.entries.map(({ headword }) => headword)).toEqual(appendix.map(({ headword }) => headword));
  });

  it.each(appendix)('defines $headword in the words of the report', ({ headword, definition }) => {
    const entry = pack.entries.find((one) => one.headword === headword);
    expect(entry?.senses.map((sense) => [sense.grade, sense.definition])).toEqual([['official', definition]]);
  });

  it('has joined the definitions that a page break cut', () => {
    const cut = appendix.filter(({ definition }) => /改革事项|积极性，释放|潼南|整合为综合/.test(definition));
    expect(cut.map(({ headword }) => headword)).toEqual(['“放管服”改革', '大城三管', '一区两群', '一窗综办']);
  });

  it('gives each sense its source in full', () => {
    for (const { senses } of pack.entries) {
      expect(senses[0]?.source.title).toBe('重庆市大渡口区人民政府工作报告');
      expect(senses[0]?.source.issuer).toBe('重庆市大渡口区人民政府');
    }
  });
});

describe('the pack files', () => {
  const folder = new URL('../../../glossary/packs/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  const parsed = files.map((name) => parsePack(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));

  it('all ship, the official one first', () => {
    expect(bundledPacks.map(({ id }) => id).sort()).toEqual(parsed.map(({ id }) => id).sort());
    expect(bundledPacks[0]?.id).toBe('dadukou-2021');
  });

  it.each(parsed)('$id passes the schema, and is the same without it', (pack) => {
    expect(bundledPacks.find(({ id }) => id === pack.id)).toEqual(pack);
  });

  it('hold 700 nationwide entries and more', () => {
    const national = bundledPacks.filter(({ id }) => id.startsWith('national-'));
    expect(national.reduce((sum, pack) => sum + pack.entries.length, 0)).toBeGreaterThanOrEqual(700);
  });
});

describe('all bundled packs', () => {
  const scanner = bundledScanner();

  it('have ids that stand once', () => {
    const ids = entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const packIds = bundledPacks.map(({ id }) => id);
    expect(new Set(packIds).size).toBe(packIds.length);
  });

  it('refer only to entries that exist, and never to the entry itself', () => {
    const ids = new Set(entries.map(({ id }) => id));
    const dangling = entries.flatMap(({ id, see }) => see.filter((other) => other === id || !ids.has(other)));
    expect(dangling).toEqual([]);
  });

  it.each(byHeadword)('finds %s in quotes, with a word of its field before it', (headword, entry) => {
    const text = `${fieldWord(entry)}会议听取了“${headword}”的情况汇报。`;
    const at = text.indexOf(headword);
    const found = scanner.scan(text).filter((match) => match.start < at + headword.length && at < match.end);
    expect(found).toHaveLength(1);
    expect([found[0]!.entry, ...found[0]!.also]).toContain(entry.id);
    expect(foldedText(found[0]!.surface)).toBe(foldedText(headword));
  });

  it.each(byHeadword.filter(([, { not }]) => not.length > 0))('%s shuns its `not` words', (_, entry) => {
    const forms = variantsOf(entry).forms.map(({ text }) => foldedText(text));
    for (const word of entry.not) {
      expect(forms).not.toContain(foldedText(word));
      const found = scanner.scan(`大家谈到${word}的事情。`);
      expect(found.filter((match) => match.entry === entry.id)).toEqual([]);
    }
  });
});
