import { anki } from './anki';
import { isZip } from './decode';
import { type Format, hasExtension } from './format';
import { json } from './pack-json';
import { csv, tsv } from './tables';
import { text } from './text';

const WORKBOOKS = ['xlsx', 'xlsm', 'xls', 'et'];

/** The reader of workbooks, with the two libraries that it needs, is loaded when a workbook is opened. */
const xlsx: Format = {
  id: 'xlsx',
  extensions: WORKBOOKS,
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  lossless: false,
  sniff: (bytes, name) => (isZip(bytes) ? 1 : hasExtension(name, WORKBOOKS) ? 0.97 : 0),
  read: async (bytes, options) => (await import('./xlsx/index')).readXlsx(bytes, options),
};

/** Every format there is. A new one is a file of its own and a line here. */
export const FORMATS: readonly Format[] = [json, csv, tsv, xlsx, text, anki];

/** The format that a file looks like; undefined where nothing could read it. */
export function formatOf(bytes: Uint8Array, name: string): Format | undefined {
  const scored = FORMATS.filter(({ read }) => read).map((format) => ({ format, score: format.sniff(bytes, name) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.format : undefined;
}
