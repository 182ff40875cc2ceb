import { isEnded } from './lines';

/** How standards write their terms: a clause “3 术语和定义”, and in it “3.1”, “代办服务 agency service”, what it means. */

const CLAUSE = /^(\d{1,2})[ \u3000]+(?=[\u4e00-\u9fff])/;
const LONGEST = 30;

/** 4 选址布局 after 3 术语和定义. */
export function isNextClause(heading: string, text: string): boolean {
  const clause = CLAUSE.exec(heading)?.[1];
  const next = CLAUSE.exec(text)?.[1];
  return clause !== undefined && Number(next) === Number(clause) + 1 && text.length <= LONGEST && !isEnded(text);
}

/** 3.2 on a line of its own, above the term. */
export const isClauseNumber = (text: string): boolean => /^\d{1,2}(?:\.\d{1,2}){1,3}$/.test(text);

/** The term without its English words, which stand behind it. */
export const withoutEnglish = (text: string): string =>
  text.replace(/(?<=[\u4e00-\u9fff”）])\s+[A-Za-z][A-Za-z ,;()-]{2,}$/, '');
