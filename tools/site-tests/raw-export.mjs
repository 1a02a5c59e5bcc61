// @ts-check
/** Raw exports as `kme generate` writes them, of which others are made. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The lines of an export, of which the first has the names of the columns. @param {string} file */
export function readExport(file) {
  return readFileSync(file, 'utf8').trim().split(/\r?\n/).map(cells);
}

/** @param {string} folder gets `export.csv` @param {readonly (readonly string[])[]} lines */
export function writeExport(folder, lines) {
  writeFileSync(join(folder, 'export.csv'), `${lines.map((line) => line.map(quoted).join(',')).join('\n')}\n`);
}

/** The cells of a line in which no quoted cell has a quote. @param {string} line */
function cells(line) {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, inQuotes, plain]) => inQuotes ?? plain);
}

/** @param {string} cell */
function quoted(cell) {
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
