// @ts-check
/**
 * Where an exported site keeps the service's answers, from its start page. Names are escaped: small ASCII
 * letters, digits and "-" stay, and of everything else each byte of its UTF-8 becomes "_" and two
 * hexadecimal digits. What is too long for one folder goes on in a folder of that.
 */

const LONGEST = 200;

/** @param {string} what */
export function pathOf(what) {
  return `api/${what}.json`;
}

/** @param {string} company @param {string} what */
export function pathOfCompany(company, what) {
  return pathOf(`${folder('company-', company)}/${what}`);
}

/** @param {string} company @param {string} course @param {string} what */
export function pathOfCourse(company, course, what) {
  return pathOfCompany(company, `${folder('course-', course)}/${what}`);
}

/** What a page of a list is called. @param {string} list @param {number} page from 1 */
export function pageOf(list, page) {
  return page === 1 ? list : `${list}-${page}`;
}

/** @param {string} kind @param {string} name */
function folder(kind, name) {
  const escaped = [...new TextEncoder().encode(name)].map(escapedByte).join('');
  const parts = [];
  for (let from = 0; from < escaped.length; from += LONGEST) parts.push(escaped.slice(from, from + LONGEST));
  return kind + parts.join('/more-');
}

/** @param {number} byte */
function escapedByte(byte) {
  const character = String.fromCharCode(byte);
  return /[a-z0-9-]/.test(character) ? character : `_${byte.toString(16).padStart(2, '0')}`;
}
