// @ts-check
/**
 * What api.js promises, from the answers that an exported site has as files. They are the service's
 * own; the page itself searches its lists, and what would be asked with a wish of one's own cannot be had.
 * Only an exported site loads this, and it needs nothing that others load, so that they need not load it.
 */
import { pageOf, pathOf, pathOfCompany, pathOfCourse } from './model/answer-path.js';
import { byRoom, byTitle, byUsers, find, highestFirst, matching } from './model/search.js';

/** @param {Pick<typeof import('./api.js') & typeof import('./language.js'), 'Failure' | 'call' | 't'>} own of the page @returns {import('./app/core.js').Api} */
export function createFiles({ Failure, call, t }) {
  /** Whole lists that were read, by the path of their first page. @type {Map<string, Promise<any>>} */
  const lists = new Map();

  /** @param {import('./api.js').CompaniesQuery} query @param {AbortSignal} signal @returns {Promise<Answers.CompanyList>} */
  async function companies({ sort = 'name', prefix = '', cursor, limit }, signal) {
    const list = await allCompanies();
    const all = sort === 'name' ? startingWithName(list.companies, prefix) : await sortedCompanies(list.companies, sort);
    signal.throwIfAborted();
    const { lines, next } = part(all, cursor, limit);
    return { ...list, companies: lines, next };
  }

  /** @param {readonly Answers.CompanyLine[]} byName @param {'median' | 'room'} sort */
  async function sortedCompanies(byName, sort) {
    const lines = new Map((await index()).companies.map((line) => [line.company, line]));
    return highestFirst(byName.map((line) => lines.get(line.company) ?? line), sort === 'median' ? 'medianEngagementScore' : 'coursesWithRoom');
  }

  /** @param {string} company @param {import('./api.js').CoursesQuery} query @param {AbortSignal} signal @returns {Promise<Answers.CourseList>} */
  async function courses(company, { sort, text, prefix, cursor, limit }, signal) {
    const list = await allCourses(company);
    const all = text ? matching(list.courses, text) : await sortedCourses(list, sort ?? (prefix === undefined ? 'score' : 'id'), prefix);
    signal.throwIfAborted();
    const { lines, next } = part(all, cursor, limit);
    return { ...list, courses: lines, next };
  }

  /** @param {Answers.CourseList} list @param {NonNullable<import('./api.js').CoursesQuery['sort']>} sort @param {string} [prefix] */
  async function sortedCourses({ company, courses: all }, sort, prefix = '') {
    if (sort === 'id') return startingWith(all, prefix);
    if (sort === 'users') return byUsers(all);
    if (sort === 'title') return byTitle(all);
    if (sort === 'score') return all;
    const { signal } = new AbortController();
    const { roomToImprove } = await call(pathOfCompany(company, 'segments'), { signal });
    return byRoom(all, (roomToImprove ?? []).map((/** @type {{course: string}} */ line) => line.course));
  }

  /** @param {{text: string, limit?: number}} query @param {AbortSignal} signal @returns {Promise<Answers.SearchResult>} */
  async function search({ text, limit = 10 }, signal) {
    const { companies: ofAll, courses: inAll, ...release } = await index();
    signal.throwIfAborted();
    return { ...release, ...find({ companies: ofAll, courses: inAll }, text, limit) };
  }

  /** All companies and courses in one file, read once. @returns {Promise<Answers.Release & {companies: Answers.CompanyLine[], courses: Answers.FoundCourse[]}>} */
  function index() {
    return once('search', () => call(pathOf('search'), { signal: new AbortController().signal }));
  }

  /** @param {string} company @param {string} course @param {AbortSignal} signal @returns {Promise<Answers.Course>} */
  async function courseDetail(company, course, signal) {
    const list = await allCourses(company);
    signal.throwIfAborted();
    if (!list.courses.some((line) => line.course === course)) throw new Failure('unknown-course', t`There is no such course.`, '', 404);
    return ofCourse(list.company, course, 'course', signal);
  }

  /** @param {string} company @param {string} course @param {AbortSignal} signal @returns {Promise<Answers.ReducedForest>} */
  function reducedForest(company, course, signal) {
    return ofCourse(company, course, 'reduced-forest', signal);
  }

  /** @param {string} company @param {string} course @param {AbortSignal} signal @returns {Promise<Answers.Outlook>} */
  function outlook(company, course, signal) {
    return ofCourse(company, course, 'outlook', signal);
  }

  /** @param {string} company @param {string} course @param {AbortSignal} signal @returns {Promise<Answers.Explanation>} */
  function explanation(company, course, signal) {
    return ofCourse(company, course, 'explanation', signal);
  }

  /** @param {string} company @param {AbortSignal} signal @returns {Promise<Answers.CompanySegments>} */
  function segments(company, signal) {
    return call(pathOfCompany(company, 'segments'), { signal });
  }

  /** @param {AbortSignal} signal @returns {Promise<Answers.Importances>} */
  function importances(signal) {
    return call(pathOf('importances'), { signal });
  }

  /** @param {AbortSignal} signal @returns {Promise<Answers.Model>} */
  function model(signal) {
    return call(pathOf('model'), { signal });
  }

  /** @returns {Promise<Answers.WhatIf>} */
  async function whatIf() {
    throw notHere();
  }

  /** @returns {Promise<Answers.WhatIfs>} */
  async function whatIfs() {
    throw notHere();
  }

  /** Those for a question without a wish. @param {{company: string, course: string}} question @param {AbortSignal} signal @returns {Promise<Answers.Recommendations>} */
  function recommendations({ company, course }, signal) {
    return ofCourse(company, course, 'recommendations', signal);
  }

  function notHere() {
    return new Failure('not-in-folder', t`This copy of the site cannot tell.`, t`What the model makes of this course is too large for a page, so each change is asked of the service, and a copy has none.`);
  }

  /** @param {string} company @param {string} course @param {string} what @param {AbortSignal} signal */
  function ofCourse(company, course, what, signal) {
    return call(pathOfCourse(company, course, what), { signal });
  }

  /** @returns {Promise<Answers.CompanyList>} */
  function allCompanies() {
    return whole('companies', (page) => pathOf(pageOf('companies', page)));
  }

  /** @param {string} company its name in any case @returns {Promise<Answers.CourseList>} */
  async function allCourses(company) {
    const list = await allCompanies();
    const line = list.companies.find((one) => lowerName(one.company) === lowerName(company));
    if (!line) throw new Failure('unknown-company', t`There is no such company.`, '', 404);
    return whole('courses', (page) => pathOfCompany(line.company, pageOf('courses', page)));
  }

  /**
   * A list with all of its pages. It is read once, whoever gives up waiting for it.
   * @param {'companies' | 'courses'} lines
   * @param {(page: number) => string} pathOfPage
   */
  function whole(lines, pathOfPage) {
    return once(pathOfPage(1), () => pages(lines, pathOfPage));
  }

  /** @param {string} path @param {() => Promise<any>} reading */
  function once(path, reading) {
    const read = lists.get(path) ?? reading();
    lists.set(path, read);
    read.catch(() => lists.delete(path));
    return read;
  }

  /** @param {'companies' | 'courses'} lines @param {(page: number) => string} pathOfPage */
  async function pages(lines, pathOfPage) {
    const { signal } = new AbortController();
    const list = await call(pathOfPage(1), { signal });
    for (let page = 2; list.next; page++) {
      const more = await call(pathOfPage(page), { signal });
      list[lines].push(...more[lines]);
      list.next = more.next;
    }
    return list;
  }

  return {
    isFolder: true,
    access: {},
    companies,
    courses,
    search,
    courseDetail,
    reducedForest,
    outlook,
    explanation,
    segments,
    importances,
    model,
    whatIf,
    whatIfs,
    recommendations,
  };
}

/**
 * Some lines of a list; the cursor is the number of lines before them.
 * @template T
 * @param {readonly T[]} all
 * @param {string} [cursor]
 * @param {number} [limit]
 */
function part(all, cursor = '0', limit = all.length) {
  const end = Number(cursor) + limit;
  return { lines: all.slice(Number(cursor), end), next: end < all.length ? String(end) : null };
}

/** @param {readonly Answers.CompanyLine[]} companies @param {string} prefix */
function startingWithName(companies, prefix) {
  return companies.filter(({ company }) => lowerName(company).startsWith(lowerName(prefix)));
}

/** By id, as the service lists what it finds. @param {readonly Answers.CourseLine[]} courses @param {string} prefix */
function startingWith(courses, prefix) {
  return courses.filter(({ course }) => course.startsWith(prefix)).sort((a, b) => (a.course < b.course ? -1 : 1));
}

/** As the service compares names, which is not how it searches them. @param {string} name */
function lowerName(name) {
  return name.normalize('NFC').toLowerCase();
}
