import { numeralsOf } from '../glossary/numerals.ts';

const RUN = /[一二两三四五六七八九十]+/g;

/**
 * The numerals of a headword as its parts count them: 十四个坚持 gives [14], 一核两翼 [1, 2]. Ordinals (第三支柱) and
 * lengths of time (三年行动) count no parts.
 */
export function numeralsIn(headword: string): number[] {
  const counting = headword
    .replace(/第[一二三四五六七八九十]+/g, '')
    .replace(/[一二两三四五六七八九十]+(?:年|刻钟)/g, '');
  return (counting.match(RUN) ?? []).flatMap((run) => (run.includes('十') ? [withTens(run)] : numeralsOf(run)));
}

/** 十四 is 14, 二十 20, 二十二 22. */
function withTens(run: string): number {
  const [before = '', after = ''] = run.split('十');
  const [tens = 1] = numeralsOf(before);
  const [ones = 0] = numeralsOf(after);
  return tens * 10 + ones;
}

/** Whether lists of so many parts are what the numerals say. 一 may also be no number (五位一体, 四个一样, 相统一). */
export function agrees(found: readonly number[], numerals: readonly number[]): boolean {
  const isSame = (one: readonly number[]) => one.length === found.length && one.every((n, i) => n === found[i]);
  return isSame(numerals) || isSame(numerals.filter((n) => n !== 1));
}
