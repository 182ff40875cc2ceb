/**
 * What Excel, WPS and others take for a formula when a cell begins so (OWASP, CSV injection); the wide forms as well,
 * which they take for the narrow ones in Chinese settings.
 */
const LIKE_FORMULA = /^'*[=+\-@＝＋－＠\t\r]/;
const ESCAPED = /^'+[=+\-@＝＋－＠\t\r]/;

/** A cell that no program takes for a formula: an apostrophe goes before what could be one. */
export function escapeFormula(cell: string): string {
  return LIKE_FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `escapeFormula`. What is read is text in any case: nothing is ever worked out. */
export function unescapeFormula(cell: string): string {
  return ESCAPED.test(cell) ? cell.slice(1) : cell;
}
