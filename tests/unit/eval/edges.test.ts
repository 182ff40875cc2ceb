import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../glossary/match/compile';
import { Scanner } from '../../../glossary/match/scan';
import { bundledPacks } from '../../../glossary/packs';

/** Sentences for single entries of the bundled packs: a word that only looks like the term, or the term in ordinary use. */
const rows = readFileSync('tests/eval/edges.tsv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [headword: string, marked: 'yes' | 'no', sentence: string]);
const scanner = new Scanner(compile(bundledPacks));
const headwords = new Map(bundledPacks.flatMap(({ entries }) => entries.map((e) => [e.id, e.headword])));
const found = (sentence: string) =>
  scanner.scan(sentence).flatMap(({ entry, also }) => [entry, ...also].map((id) => headwords.get(id)));

describe('bundled entries beside words that look like them', () => {
  it('there are some hundred sentences of either kind', () => {
    for (const kind of ['yes', 'no']) expect(rows.filter(([, marked]) => marked === kind).length).toBeGreaterThan(300);
  });

  it.each(rows.filter(([, marked]) => marked === 'yes'))('%s, %s: %s', (headword, _, sentence) =>
    expect(found(sentence)).toContain(headword),
  );

  it.each(rows.filter(([, marked]) => marked === 'no'))('%s, %s: %s', (headword, _, sentence) =>
    expect(found(sentence)).not.toContain(headword),
  );
});
