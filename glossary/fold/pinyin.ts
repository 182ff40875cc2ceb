const MARKED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ';
const LETTER = `a-zü${MARKED}`;

/**
 * Pinyin in brackets, as reading aids put it after a character: 改革(gé); or after a word, which a tone mark must show to be
 * none of another language: 雪亮（xuě liàng）.
 * @param flags y to ask for it at one place, g to find it anywhere.
 */
export const pinyinInBrackets = (flags: 'y' | 'g'): RegExp =>
  new RegExp(
    `[(（](?:[${LETTER}]{1,6}|(?=[^)）]{0,60}[${MARKED}])[${LETTER}]{1,12}(?:[ '’·-][${LETTER}]{1,12}){0,7})[)）]`,
    flags,
  );
