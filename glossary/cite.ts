import type { Entry, Source } from './entry';

/** An entry as plain text, whole and with its sources, for the clipboard. */
export function plainText({ headword, senses }: Entry): string {
  return senses
    .map(({ definition, grade, source }) => {
      const label = grade === 'editorial' ? '（编写，依据）' : '';
      return [`${headword}：${definition}`, `——${label}${sourceLine(source)}`, source.url].filter(Boolean).join('\n');
    })
    .join('\n\n');
}

function sourceLine({ title, issuer, documentNumber, date, locator }: Source): string {
  const named = title.includes(issuer) ? [] : [issuer];
  return [...named, `《${title}》`, documentNumber, date, locator].filter(Boolean).join('，');
}
