/**
 * Rows of cells as a CSV file after RFC 4180, the header first. Cells are quoted where needed, and
 * nothing but a plain number is left to a spreadsheet as a formula (CWE-1236).
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/** How a formula begins, in the wide letters of East Asian keyboards too. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

function csvCell(value: string): string {
  const isFormula = FORMULA.test(value) && !PLAIN_NUMBER.test(value);
  const safe = isFormula ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
