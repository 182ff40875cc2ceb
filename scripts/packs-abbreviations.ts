/** A quoted or numeral abbreviation in a text. Offsets are UTF-16 code units, without the quotation marks. */
export interface Abbreviation {
  text: string;
  start: number;
  end: number;
  quoted: boolean;
}

/** Longer quotations are sayings and slogans. */
const LONGEST = 10;
const QUOTED = /[“「"]([^“”「」"‘’，。；：！？…《》\s]{2,24})[”」"]/gu;
/** 三供一业, 两免一补: two numerals, each with its noun. */
const PAIRED = /[一二两三四五六七八九十][\p{Script=Han}][一二两三四五六七八九十][\p{Script=Han}]/gu;
const NUMERALS = /^[〇零一二两三四五六七八九十]/u;
/** What stands before a numeral that counts nothing: 第三, 十二, 2020年一. */
const COUNTED_ON = /[第〇零一二两三四五六七八九十百千万亿初周\d]$/u;

/** Every abbreviation that a text puts into quotes or makes of two numerals, in the order of the text. */
export function abbreviationsIn(text: string): Abbreviation[] {
  const quoted = [...text.matchAll(QUOTED)].flatMap((found): Abbreviation[] => {
    const inner = found[1] ?? '';
    const start = found.index + 1;
    const letters = inner.replace(/[、+＋·—\-*＊]/gu, '');
    if (letters.length < 2 || letters.length > LONGEST || !/\p{Script=Han}|[A-Za-z]{2}|\d/u.test(letters)) return [];
    return [{ text: inner, start, end: start + inner.length, quoted: true }];
  });
  const isFree = (start: number, end: number) => quoted.every((one) => end <= one.start || one.end <= start);
  const paired = [...text.matchAll(PAIRED)].flatMap((found): Abbreviation[] => {
    const [pair] = found;
    const [start, end] = [found.index, found.index + pair.length];
    const counts =
      COUNTED_ON.test(text.slice(Math.max(0, start - 1), start)) || NUMERALS.test(text.slice(end, end + 1));
    if (counts || NUMERALS.test(pair.slice(1)) || !isFree(start, end)) return [];
    return [{ text: pair, start, end, quoted: false }];
  });
  return [...quoted, ...paired].sort((a, b) => a.start - b.start);
}

/** Whether marks explain an abbreviation: they cover half of it or more. */
export function isExplained({ start, end }: Abbreviation, marks: readonly { start: number; end: number }[]): boolean {
  const covered = marks.reduce(
    (sum, mark) => sum + Math.max(0, Math.min(end, mark.end) - Math.max(start, mark.start)),
    0,
  );
  return covered * 2 >= end - start;
}
