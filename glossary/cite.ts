import type { Entry, Source } from './entry';

/** An entry as plain text, whole and with its sources, for the clipboard. */
export function plainText({ headword, senses }: Entry): string {
  return senses.map(({ definition, source }) => `${headword}：${definition}\n——${sourceLine(source)}`).join('\n\n');
}

function sourceLine({ title, issuer, documentNumber, date, locator }: Source): string {
  const named = title.includes(issuer) ? [] : [issuer];
  return [...named, `《${title}》`, documentNumber, date, locator].filter(Boolean).join('，');
}
