// @ts-check
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { byRoom, byTitle, byUsers, distance, find, folded, highestFirst, matching } from '../../../static-site/js/model/search.js';

const vectors = JSON.parse(readFileSync(new URL('search-vectors.json', import.meta.url), 'utf8'));

/** @param {string} course @param {string | null} [title] @param {number} [users] @returns {Answers.CourseLine} */
function line(course, title = null, users = 20) {
  return { course, title, engagementScore: 50, users, smallSample: false };
}

/** @param {string} company @param {number | null} [room] @returns {Answers.CompanyLine} */
function companyLine(company, room = null) {
  return { company, courses: 1, coursesWithEnoughLearners: 0, medianEngagementScore: null, coursesWithRoom: room };
}

const index = {
  companies: Object.keys(vectors.companies).map((name) => companyLine(name)),
  courses: Object.entries(vectors.companies).flatMap(([company, courses]) =>
    courses.map((/** @type {[string, string | null]} */ [id, title]) => ({ company, ...line(id, title) })),
  ),
};

/** @param {Answers.NearName | Answers.FoundCourse} one */
const named = ({ company, course }) => (course === undefined ? company : `${company}: ${course}`);

describe('search of an exported site', () => {
  it('folds text as SearchVectorsTest holds the service to', () => {
    for (const [text, expected] of vectors.folded) assert.equal(folded(text), expected);
  });

  it('finds what SearchVectorsTest holds the service to', () => {
    for (const { text, limit = 10, ...expected } of vectors.searches) {
      const found = find(index, text, limit);
      const actual = {
        companies: found.companies.map(({ company }) => company),
        companiesFound: found.companiesFound,
        courses: found.courses.map(named),
        coursesFound: found.coursesFound,
        near: found.near.map(named),
      };
      assert.deepEqual(actual, expected, text);
    }
  });

  it('folds the texts of a line once, however often it is searched', () => {
    let times = 0;
    const title = /** @type {any} */ ({
      normalize() {
        times++;
        return 'Top';
      },
    });
    const course = { ...line('10', title), company: 'heron' };
    const own = { companies: [companyLine('heron')], courses: [course] };
    for (const text of ['top', 'heron', '10', 'to']) assert.equal(find(own, text, 10).coursesFound, text === 'heron' ? 0 : 1, text);
    assert.equal(matching([course], 'top').length, 1);
    assert.equal(times, 1);
  });

  it('finds courses of a company by id and title', () => {
    const courses = [line('b10'), line('10'), line('9', 'Top 10'), line('100'), line('8')];
    assert.deepEqual(matching(courses, '10').map(({ course }) => course), ['10', '100', '9', 'b10']);
  });

  it('measures how far texts are apart', () => {
    assert.equal(distance('heron', 'hreon', 9), 1);
    assert.equal(distance('ca', 'abc', 9), 3);
    assert.equal(distance('heron', 'zebra', 2), 3);
    assert.equal(distance('', 'abc', 9), 3);
    let read = 0;
    const long = new Proxy(Object('x'.repeat(99)), { get: (text, at) => (typeof at === 'string' && /^\d/.test(at) && read++, text[at]) });
    assert.equal(distance(long, 'y'.repeat(99), 1), 2);
    assert.ok(read <= 3 * 2 * 99, 'ends at the first row that is too far throughout');
  });

  it('sorts as the service does', () => {
    const courses = [line('2', 'Ärzte', 5), line('1', null, 7), line('3', 'Zoo', 7), line('0', 'arzt', 1)];
    const ids = (/** @type {readonly Answers.CourseLine[]} */ sorted) => sorted.map(({ course }) => course);
    assert.deepEqual(ids(byUsers(courses)), ['1', '3', '2', '0']);
    assert.deepEqual(ids(byTitle(courses)), ['0', '2', '3', '1']);
    assert.deepEqual(ids(byRoom(courses, ['3', '0'])), ['3', '0', '2', '1']);
    const companies = [companyLine('a', 0), companyLine('b'), companyLine('c', 2), companyLine('d', 2)];
    assert.deepEqual(highestFirst(companies, 'coursesWithRoom').map(({ company }) => company), ['c', 'd', 'a', 'b']);
  });
});
