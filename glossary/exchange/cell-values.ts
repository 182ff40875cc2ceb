/** What a serial day of Excel counts from, in ms: 1899-12-30. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** Between the aliases of one cell. */
export const SEPARATOR = '；';

/** The aliases of one cell. */
export function textsIn(cell: string): string[] {
  return [...new Set(cell.split(/[；;|\n]/).map((text) => text.trim()))].filter(Boolean);
}

/** Whose words a definition is, as a cell says it; undefined where it says nothing known. */
export function gradeOf(cell: string): 'official' | 'editorial' | undefined {
  if (/^(?:official|官方|原文)$/i.test(cell)) return 'official';
  return /^(?:editorial|编写)$/i.test(cell) ? 'editorial' : undefined;
}

/** 2021年1月20日, 2021/1/20 and Excel's count of days as 2021-01-20; anything else as it is. */
export function dateOf(cell: string): string {
  if (/^[2-6]\d{4}$/.test(cell)) return new Date(EXCEL_EPOCH + Number(cell) * DAY_MS).toISOString().slice(0, 10);
  const [, year, month, day] = /^(\d{4})[-/.年](?:(\d{1,2})(?:[-/.月](?:(\d{1,2})日?)?)?)?$/.exec(cell) ?? [];
  if (!year) return cell;
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
}
