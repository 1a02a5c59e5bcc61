// @ts-check
/** What searches say of what they found. Loaded when it is first needed. */
import { plural, t } from '../language.js';
import { coursesCounted, listed, whole } from './words.js';

/** @typedef {Omit<import('./finding.js').Found, keyof Answers.Release>} Found */

/** What the search over companies and courses found, or why there is nothing. @param {Found} found */
export function foundWords({ text, companies, companiesFound, courses, coursesFound, near, next }) {
  if (next !== undefined) return listWords(text, companies.length, next !== null);
  if (companiesFound + coursesFound === 0) {
    return near.length > 0
      ? t`Nothing has “${text}” in its name, title or number. Did you mean one of these?`
      : t`Nothing has “${text}” in its name, title or number.`;
  }
  const counts = listed([
    ...(companiesFound > 0 ? [companiesCounted(companiesFound)] : []),
    ...(coursesFound > 0 ? [coursesCounted(coursesFound)] : []),
  ]);
  const most = Math.max(companies.length, courses.length);
  if (companies.length === companiesFound && courses.length === coursesFound) return t`${counts}.`;
  return companiesFound > 0 && coursesFound > 0
    ? t`${counts}; the first ${whole(most)} of each are listed.`
    : t`${counts}; the first ${whole(most)} are listed.`;
}

/** Of companies by name, where nothing is searched for, or nothing else can be searched. @param {string} text @param {number} companies @param {boolean} cut */
function listWords(text, companies, cut) {
  if (text !== '') return t`At the moment only companies are found, and only by how their names begin: ${companiesCounted(companies)}.`;
  return cut ? t`The first ${whole(companies)} companies. Type to find others, and courses.` : t`${companiesCounted(companies)}. Type to find courses.`;
}

/** What a search of a company's courses found. @param {{courses: readonly unknown[], next: string | null}} list @param {string} text */
export function coursesFound({ courses, next }, text) {
  if (courses.length === 0) return t`No course of this company has “${text.trim()}” in its number or title.`;
  return next
    ? t`The ${whole(courses.length)} best matches. Type more to see others.`
    : plural(courses.length, { one: '# course found.', other: '# courses found.' });
}

/** @param {number} count */
function companiesCounted(count) {
  return plural(count, { one: '# company', other: '# companies' });
}
