import { describe, expect, it } from 'vitest';
import { compile } from '../../../glossary/match/compile';
import { Scanner } from '../../../glossary/match/scan';
import { loadIndex, saveIndex } from '../../../glossary/match/serial';
import { bundledPacks } from '../../../glossary/packs';
import { report } from '../glossary/fixture';

const index = compile(bundledPacks);
const saved = saveIndex(index);

describe('an index that was saved and loaded', () => {
  it('is the index', () => {
    expect(loadIndex(saved)).toEqual(index);
  });

  it('finds the same in the seed report', () => {
    const expected = new Scanner(index).scan(report);
    expect(expected.length).toBeGreaterThan(50);
    expect(new Scanner(loadIndex(saved)).scan(report)).toEqual(expected);
  });

  it('has come through JSON unharmed', () => {
    const through = JSON.parse(JSON.stringify(saved));
    expect(through).toEqual(saved);
    expect(loadIndex(through)).toEqual(index);
  });

  it('can be saved again', () => {
    expect(saveIndex(loadIndex(saved))).toEqual(saved);
  });

  it('may be empty', () => {
    const nothing = loadIndex(saveIndex(compile([])));
    expect(new Scanner(nothing).scan(report)).toEqual([]);
  });
});

it('carries no definitions: a page’s script has only what the scan needs', () => {
  const text = JSON.stringify(saved);
  expect(text).toContain('大城三管');
  expect(text).not.toContain('下足绣花功夫');
  expect(text).not.toContain('名词解释');
});
