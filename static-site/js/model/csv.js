// @ts-check
/** Tables as text that spreadsheets read: RFC 4180, in UTF-8 with the mark that makes them read it as such. */

/** What makes a spreadsheet take a text for a formula, when it stands first. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** @typedef {string | number | null} Cell */

/** @param {readonly (readonly Cell[])[]} rows the first has the names of the columns */
export function csvOf(rows) {
  return `\uFEFF${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`;
}

/** Numbers are bare; all text is quoted, whatever else a spreadsheet takes for a separator. @param {Cell} cell */
function written(cell) {
  if (typeof cell !== 'string') return cell === null || !Number.isFinite(cell) ? '' : String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}

/**
 * "heron-7-2026-11-29.csv", in letters that every file system takes.
 * @param {readonly string[]} names
 * @param {Date} date
 */
export function csvName(names, date) {
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  const tidy = names.map((name) => name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60));
  return `${[...tidy.filter(Boolean), ...day].join('-')}.csv`;
}
