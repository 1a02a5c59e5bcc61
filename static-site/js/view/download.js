// @ts-check
/** Tables as files. Loaded when it is first needed. */
import { csvName, csvOf } from '../model/csv.js';

/** Hands a table to the browser to keep. @param {readonly string[]} names what the file is of @param {Parameters<typeof csvOf>[0]} rows @returns {string} the name of the file */
export function save(names, rows) {
  const name = csvName(names, new Date());
  const url = URL.createObjectURL(new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  Object.assign(link, { href: url, download: name }).click();
  // Once the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(url));
  return name;
}
