import { strToU8, zipSync } from 'fflate';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of the given parts; what every workbook has is filled in. */
export function workbook(
  parts: Record<string, string | Uint8Array>,
  sheets: readonly string[] = ['Sheet1'],
): Uint8Array {
  const all = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="${RELATION}"><sheets>${sheets
      .map((name, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, n) => relation(n + 1, 'worksheet', `worksheets/sheet${n + 1}.xml`))
      .join('')}${relation(99, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}

function relation(n: number, type: string, target: string): string {
  return `<Relationship Id="rId${n}" Type="${RELATION}/${type}" Target="${target}"/>`;
}

/** A sheet with the given cells, each in place. */
export function sheetOf(...rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join(''));
  return `<worksheet><sheetData>${cells.map((row) => `<row>${row}</row>`).join('')}</sheetData></worksheet>`;
}
