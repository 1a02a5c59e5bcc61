// @ts-check
/** How companies and courses are found, and what a link may mean that names what there is not. Loaded when it is first needed. */

/** A company, or one of its courses. @typedef {Answers.NearName} Option */
/** What was found: with `next`, the companies of a list by name. @typedef {Answers.SearchResult & {next?: string | null}} Found */
/** @typedef {(query: {text: string, limit: number}) => Promise<Answers.SearchResult>} Search asks the service */
/** @typedef {(query: {prefix: string, limit: number}) => Promise<Answers.CompanyList>} List asks the service */

/** Companies that a search finds at most, and as many courses. */
const MOST_FOUND = 10;
/** Companies of a list. */
const MOST_LISTED = 50;
/** Names that are offered for one that there is not. */
const MOST_ALIKE = 5;
/** What the service takes for a text. */
const LONGEST = 255;

/** @param {string} text @param {Search} search @param {List} list */
export async function find(text, search, list) {
  const found = await (text === '' ? beginningWith(text, list) : anywhere(text, search, list));
  return { ...found, options: /** @type {Option[]} */ ([...found.companies, ...found.courses, ...found.near]) };
}

/** @param {string} text @param {Search} search @param {List} list @returns {Promise<Found>} */
async function anywhere(text, search, list) {
  try {
    return await search({ text, limit: MOST_FOUND });
  } catch (failure) {
    // A release of before the search lists companies by the beginning of their names.
    if (/** @type {{kind?: string}} */ (failure).kind !== 'not-in-release') throw failure;
    return beginningWith(text, list);
  }
}

/** @param {string} text @param {List} list @returns {Promise<Found>} */
async function beginningWith(text, list) {
  const answer = await list({ prefix: text, limit: MOST_LISTED });
  return { ...answer, text, companiesFound: answer.companies.length, courses: [], coursesFound: 0, near: [] };
}

/** What may be meant by a company, or a course of one, that there is not. @param {string} company @param {string | false | undefined} course @param {Search} search */
export function like(company, course, search) {
  return course ? likeCourse(company, course, search) : likeCompany(company, search);
}

/** What may be meant by a company that there is not. @param {string} company @param {Search} search */
async function likeCompany(company, search) {
  const { model, companies, courses, near } = await searched(company, search);
  return { model, options: first([...companies, ...near, ...courses]) };
}

/**
 * What may be meant by a course that there is not: those of the company, then the courses of others that have this very number.
 * @param {string} company
 * @param {string} course
 * @param {Search} search
 */
async function likeCourse(company, course, search) {
  const [both, alone] = await Promise.all([searched(`${company.slice(0, Math.max(0, LONGEST - course.length - 1))} ${course}`, search), searched(course, search)]);
  const isHere = (/** @type {Option} */ one) => one.company === company;
  const near = both.near.filter((one) => resembles(one.course ?? '', course));
  const same = alone.courses.filter((one) => one.course === course);
  return { model: both.model, options: first([...[...both.courses, ...near].filter(isHere), ...same, ...both.courses]) };
}

/** Whether two numbers have most characters in common: beside a long name of a company, any few others are near. @param {string} one @param {string} other */
function resembles(one, other) {
  const left = [...other];
  const common = [...one].filter((character) => left.includes(character) && left.splice(left.indexOf(character), 1));
  return 3 * common.length >= 2 * Math.max(one.length, other.length);
}

/** @param {string} text @param {Search} search */
function searched(text, search) {
  return search({ text: text.trim().slice(0, LONGEST), limit: MOST_FOUND });
}

/** @param {Option[]} options */
function first(options) {
  const keyOf = (/** @type {Option} */ { company, course }) => JSON.stringify([company, course]);
  return [...new Map(options.map((one) => [keyOf(one), one])).values()].slice(0, MOST_ALIKE);
}
