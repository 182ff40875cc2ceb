import { describe, expect, it } from 'vitest';
import type { Folder } from '../../../glossary/fold/fold';
import { fold, makeFolder } from '../../../glossary/fold/full';

/** Where each unit was written. */
const written = (text: string): string[] => {
  const folded = fold(text);
  const { starts, length } = folded;
  return Array.from({ length }, (_, i) => text.slice(starts[i], folded.endOf(i)));
};

describe('offsets lead back to the text', () => {
  it.each([
    ['“三公”经费', ['三', '公', '经', '费']],
    ['7横７纵', ['7', '横', '７', '纵']],
    ['第12条', ['第', '12', '12', '条']],
    ['21', ['21', '21', '21']],
    ['3.5', ['3', '.', '5']],
    ['改(gǎi)革', ['改', '革']],
    ['三大\n- 2 -\n攻坚', ['三', '大', '攻', '坚']],
    ['ＴＯＤ', ['Ｔ', 'Ｏ', 'Ｄ']],
    ['a😀b', ['a', '\ud83d', '\ude00', 'b']],
    ['\ud83d', ['\ud83d']],
    ['\u0000甲', ['\u0000', '甲']],
  ])('%j', (text, units) => {
    expect(written(text)).toEqual(units);
  });
});

describe('a folder that folds one text after another', () => {
  const copy = (folder: Folder, text: string) => {
    const { units, starts, gaps, length } = folder.fold(text);
    const ends = Array.from({ length }, (_, i) => folder.endOf(i));
    return [[...units.subarray(0, length)], [...starts.subarray(0, length)], ends, [...gaps.subarray(0, length + 1)]];
  };

  it('carries no gap over where numbers make more units than the text has characters', () => {
    const folder = makeFolder();
    folder.fold('、'.repeat(3) + '甲、'.repeat(20));
    expect(copy(folder, '23年23月23日23年23月23日')).toEqual(copy(makeFolder(), '23年23月23日23年23月23日'));
  });

  it('carries nothing over from the text before', () => {
    const folder = makeFolder();
    for (const text of ['七横”“', '甲、', '', '改', '(gé)革', '\n', '- 3 -\n乙']) {
      expect(copy(folder, text)).toEqual(copy(makeFolder(), text));
    }
  });

  it('grows with the text and gives the last gap beyond its first room', () => {
    const folder = makeFolder();
    const text = `${'12'.padEnd(3, '条').repeat(5000)}”`;
    const { length, gaps } = folder.fold(text);
    expect(length).toBe(15000);
    expect(folder.endOf(length - 1)).toBe(text.length - 1);
    expect(gaps[length]).toBe(16);
    expect(copy(folder, '甲')).toEqual(copy(makeFolder(), '甲'));
  });
});
