// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Failure } from '../../../static-site/js/api.js';
import { coursesFound, foundWords } from '../../../static-site/js/model/find-words.js';
import { find, like } from '../../../static-site/js/model/finding.js';
import { roomWords } from '../../../static-site/js/model/segment-words.js';

/** @typedef {import('../../../static-site/js/model/finding.js').Option} Option */

/** What a search answers. @param {{companies?: Option[], courses?: Option[], near?: Option[]}} [found] */
function answer({ companies = [], courses = [], near = [] } = {}) {
  return /** @type {any} */ ({ model: 'm-1', text: '', companies, companiesFound: companies.length, courses, coursesFound: courses.length, near });
}

const heron = { company: 'heron' };
const never = async () => assert.fail('asked in vain');
const ofHeron = (/** @type {string} */ course) => ({ company: 'heron', course });

describe('finding', () => {
  it('lists companies where nothing is typed, and asks for no search', async () => {
    const found = await find('', never, async (query) => {
      assert.equal(query.prefix, '');
      return /** @type {any} */ ({ companies: [heron], next: null });
    });
    assert.deepEqual([found.options, found.next], [[heron], null]);
  });

  it('has companies before courses, and near names where there are neither', async () => {
    const found = await find('her', async () => answer({ companies: [heron], courses: [ofHeron('7')] }), never);
    assert.deepEqual(found.options, [heron, ofHeron('7')]);
    assert.deepEqual((await find('heorn', async () => answer({ near: [heron] }), never)).options, [heron]);
  });

  it('goes back to the beginnings of names where the release has no index, and hides no other failure', async () => {
    const failing = (/** @type {string} */ kind) => async () => {
      throw new Failure(kind, 'No.', '');
    };
    const list = async (/** @type {{prefix: string}} */ { prefix }) => /** @type {any} */ ({ companies: [{ company: `${prefix}on` }], next: null });
    assert.deepEqual((await find('her', failing('not-in-release'), list)).options, [heron]);
    for (const kind of ['unavailable', 'offline']) await assert.rejects(find('her', failing(kind), never), { kind });
  });
});

describe('what a link may mean', () => {
  it('is a company first, then a course', async () => {
    const { options } = await like('h'.repeat(300), undefined, async ({ text }) => {
      assert.equal(text.length, 255);
      return answer({ companies: [heron], courses: [ofHeron('7')] });
    });
    assert.deepEqual(options, [heron, ofHeron('7')]);
  });

  it('is searched by its course, however long the name of its company is', async () => {
    for (const [company, course, text] of [
      ['h'.repeat(255), '10421', `${'h'.repeat(249)} 10421`],
      ['heron', '1'.repeat(255), '1'.repeat(255)],
      ['heron', '10421', 'heron 10421'],
    ]) {
      /** @type {string[]} */
      const asked = [];
      await like(company, course, async (query) => {
        asked.push(query.text);
        return answer();
      });
      assert.deepEqual(asked, [text, course]);
    }
  });

  it('is a course of the company, then one of this very number elsewhere, each once and five at most', async () => {
    const egret = { company: 'egret', course: '10421' };
    const search = async (/** @type {{text: string}} */ { text }) => (text === '10421'
      ? answer({ courses: [egret, { company: 'egret', course: '104215' }] })
      : answer({ near: [{ company: 'herons' }, ofHeron('10412'), ofHeron('99'), ofHeron('10412')] }));
    assert.deepEqual((await like('heron', '10421', search)).options, [ofHeron('10412'), egret]);
    const many = async () => answer({ courses: Array.from({ length: 9 }, (_, i) => ofHeron(`${i}`)) });
    assert.equal((await like('heron', '10421', many)).options.length, 5);
  });
});

describe('words of what was found', () => {
  /** @param {number} companies @param {number} courses @param {object} [more] */
  const words = (companies, courses, more) => foundWords(/** @type {any} */ ({
    text: 'her', companies: Array(Math.min(10, companies)), companiesFound: companies, courses: Array(Math.min(10, courses)), coursesFound: courses, near: [], ...more,
  }));

  it('count companies and courses, and say how many of them are listed', () => {
    assert.equal(words(1, 0), '1\u00a0company.');
    assert.equal(words(3, 7), '3\u00a0companies and 7\u00a0courses.');
    assert.equal(words(3, 1200), '3\u00a0companies and 1,200\u00a0courses; the first 10 of each are listed.');
    assert.equal(words(0, 12), '12\u00a0courses; the first 10 are listed.');
  });

  it('say that nothing was found, and whether something resembles it', () => {
    assert.equal(words(0, 0), 'Nothing has “her” in its name, title or number.');
    assert.equal(words(0, 0, { near: [heron] }), 'Nothing has “her” in its name, title or number. Did you mean one of these?');
  });

  it('say what can be typed, and what cannot be found in a release without an index', () => {
    assert.equal(words(2, 0, { text: '', next: null }), '2\u00a0companies. Type to find courses.');
    assert.equal(words(10, 0, { text: '', next: '+' }), 'The first 10 companies. Type to find others, and courses.');
    assert.equal(words(0, 0, { next: null }), 'At the moment only companies are found, and only by how their names begin: 0\u00a0companies.');
  });

  it('count the courses of a company', () => {
    assert.equal(coursesFound({ courses: [], next: null }, ' x '), 'No course of this company has “x” in its number or title.');
    assert.equal(coursesFound({ courses: [1], next: null }, 'x'), '1\u00a0course found.');
    assert.equal(coursesFound({ courses: Array(50), next: '+' }, 'x'), 'The 50 best matches. Type more to see others.');
  });

  it('say how many courses have room to improve, how many of them are ordered by it, or why none has', () => {
    const reason = { code: 'no-calibration', message: 'Not calibrated.' };
    const found = (/** @type {any} */ roomToImprove, /** @type {any} */ looked = null) => ({ roomToImprove, looked, reasons: { segments: null, roomToImprove: reason } });
    assert.equal(roomWords(found([1])), '1\u00a0course with room to improve comes first; the others follow, best score first.');
    const fifty = Array(50).fill(1);
    assert.match(roomWords(found(fifty, { withRoom: 50 })), /^50\u00a0courses with room to improve come first;/);
    assert.match(roomWords(found(fifty, { withRoom: 1200 })), /^The 50 of 1,200 courses with most room to improve come first;/);
    assert.deepEqual([roomWords(found([])), roomWords(found(null))], ['Not calibrated.', 'Not calibrated.']);
  });
});
