import { describe, expect, it } from 'vitest';
import { bundledPacks } from '../../../glossary/packs';
import { bare, type Case, evaluate, POSITIVE_KINDS, PRECISION, RECALL, score, TRAP_KINDS } from '../../eval/evaluate';
import { loadPositives, loadTraps } from '../../eval/load';
import { bundledScanner } from '../glossary/pack-of';

const positives = loadPositives();
const traps = loadTraps();
const headwords = bundledPacks.flatMap(({ entries }) => entries.map(({ headword }) => headword));
const official = bundledPacks.find(({ id }) => id === 'dadukou-2021')!.entries.map(({ headword }) => headword);
const nationwide = new Set(headwords.slice(official.length));

/** What stands more than once. */
const repeated = (texts: readonly string[]): string[] => texts.filter((text, i) => texts.indexOf(text) < i);

describe.each([
  ['positives', positives, POSITIVE_KINDS],
  ['traps', traps, TRAP_KINDS],
] as [string, Case[], readonly string[]][])('the %s', (_, cases, kinds) => {
  it('are 300 or more, none twice', () => {
    expect(cases.length).toBeGreaterThanOrEqual(300);
    expect(repeated(cases.map(({ id }) => id))).toEqual([]);
    expect(repeated(cases.map(({ headword, sentence }) => headword + sentence))).toEqual([]);
  });

  it('name entries that exist and kinds of the list, every kind in use', () => {
    expect(cases.filter(({ headword }) => !headwords.includes(headword))).toEqual([]);
    expect([...new Set(cases.map(({ kind }) => kind))].sort()).toEqual([...kinds].sort());
  });

  it.each(official)('have five or more of %s', (headword) => {
    expect(cases.filter((one) => one.headword === headword).length).toBeGreaterThanOrEqual(5);
  });
});

it('positives are of 150 nationwide entries and more', () => {
  const tried = positives.filter(({ id }) => id.startsWith('Q')).map(({ headword }) => headword);
  expect(tried.filter((headword) => !nationwide.has(headword))).toEqual([]);
  expect(new Set(tried).size).toBeGreaterThanOrEqual(150);
});

it('every positive has its surface in the sentence', () => {
  expect(positives.filter(({ surface, sentence }) => !surface || !sentence.includes(surface))).toEqual([]);
  expect(positives.filter(({ surface = '' }) => bare(surface) === '')).toEqual([]);
});

it('every trap says why it is one', () => {
  expect(traps.filter(({ why }) => !why)).toEqual([]);
});

it('the bundled glossary finds the positives and passes the traps by', () => {
  const scanner = bundledScanner();
  const outcomes = (cases: Case[]) => evaluate((text) => scanner.scan(text), cases);
  const { recall, precision } = score(outcomes(positives), outcomes(traps));
  expect(recall).toBeGreaterThanOrEqual(RECALL);
  expect(precision).toBeGreaterThanOrEqual(PRECISION);
});
