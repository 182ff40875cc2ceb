import type { Sense, Source } from '../entry';

/** Where a definition comes from, in one line. */
export function plainSource(source: Source, grade: Sense['grade']): string {
  const { title, issuer, documentNumber, date, locator, url } = source;
  const named = title.includes(issuer) ? [] : [issuer];
  const line = [...named, `《${title}》`, documentNumber, date, locator, url].filter(Boolean).join('，');
  return grade === 'editorial' ? `编写，依据${line}` : line;
}
