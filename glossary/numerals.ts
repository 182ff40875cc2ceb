/** Chinese numerals as the titles of policies use them: 一 to 十, with 两 for two. */
const VALUES: Record<string, number> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

/** The numerals by character. 双 and 多 count nothing that a list could be checked against and are left out. */
export const NUMERALS = Object.keys(VALUES).join('');

/** The numerals of a headword in order, with their values: 一尊重五统筹 gives [1, 5], 大城三管 [3]. */
export function numeralsOf(headword: string): number[] {
  return [...headword].flatMap((char) => VALUES[char] ?? []);
}
