import type { Line } from './lines';

/** [3], 〔3〕, ③, “某某”3: where a text refers to a note. */
const MARK = /[[［〔【]\s*\d{1,3}\s*[\]］〕】]|[①-⑳]|(?<=[”」])\d{1,2}(?![\d.．%％、年月日])/g;
const WORD = /[\u4e00-\u9fffA-Za-z\d）)%]$/;
const LONGEST_BEFORE = 40;
/** Of more places of one mark the others are not looked at: numbers of lists, not of notes. */
const MOST_PLACES = 20;

/** What stands before each mark of a document, quotes aside. */
type Marks = ReadonlyMap<string, readonly string[]>;

/** The marks of a document are looked for once, however many notes it has. */
const known = new WeakMap<readonly Line[], Marks>();

function marksIn(lines: readonly Line[]): Marks {
  const before = known.get(lines);
  if (before) return before;
  const marks = new Map<string, string[]>();
  for (const { text } of lines) {
    for (const { index, 0: mark } of text.matchAll(MARK)) {
      const said = withoutQuotes(text.slice(Math.max(0, index - LONGEST_BEFORE), index));
      if (!WORD.test(said)) continue;
      const places = marks.get(bare(mark));
      if (!places) marks.set(bare(mark), [said]);
      else if (places.length < MOST_PLACES) places.push(said);
    }
  }
  known.set(lines, marks);
  return marks;
}

/** Without any quotes and blanks, wherever they stand. */
const withoutQuotes = (text: string) => text.replace(/[“”"「」\s]/g, '');
const bare = (mark: string) => mark.replace(/\s/g, '');

/** Whether the document refers to a note by its mark. */
export const isMarked = (lines: readonly Line[], mark: string): boolean => marksIn(lines).has(bare(mark));

/**
 * Whether the mark stands at a term, or within it: “链主”企业[2], “半小时”[4]通勤圈.
 * @param whole only where it stands at the end of it.
 */
export function marksTerm(lines: readonly Line[], mark: string, term: string, whole = false): boolean {
  const word = withoutQuotes(term);
  return (marksIn(lines).get(bare(mark)) ?? []).some((said) => {
    for (let length = word.length; length >= (whole ? word.length : 2); length--)
      if (said.endsWith(word.slice(0, length))) return true;
    return false;
  });
}
