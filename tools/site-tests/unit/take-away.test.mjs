// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csvName, csvOf } from '../../../static-site/js/model/csv.js';
import { asked, begun, moved } from '../../../static-site/js/model/scenario.js';
import { allCourses, coursesTable, presentTrial, trialsTable, trialsWithLinks } from '../../../static-site/js/model/tables.js';
import { changeList, movedPoints, sentenceOf } from '../../../static-site/js/model/take-away.js';
import { seeded } from './random.mjs';

const percents = (/** @type {string} */ feature, /** @type {string} */ label) => ({ feature, label, unit: 'percent', lowest: 0, highest: 100 });
const SLIDERS = [
  percents('content', 'Content'), percents('gradedAssessment', 'Graded assessments'), percents('notGradedAssessment', 'Not-graded assessments'),
  percents('interactive', 'Interactive'), percents('external', 'External'), { ...percents('teacherComments', 'Teacher comments'), unit: 'average' },
];
const COURSE = { content: 85.3, gradedAssessment: 14.7, notGradedAssessment: 0, interactive: 0, external: 0, teacherComments: 0 };
const LINK = 'https://example.org/?company=heron&course=7';
const FIGURES = {
  question: '', observed: 53, baseline: 50, scenario: 57, delta: 7, expectedChange: 3.8, expectedChangeInterval: { level: 0.8, low: 1.2, high: 6.4 }, odds: 57,
  confidence: 'possible', projected: 56.8, typicalRange: null, reasons: { expectedChange: null, odds: null, typicalRange: null },
  support: { level: 'medium', basis: { code: 'own-courses' }, reason: null, distance: 0.1 }, features: {}, model: 'm-1',
};

/** The state of an open course with its content at 75.3. @param {object} [figures] */
function state(figures = {}) {
  const scenario = moved(/** @type {Scenario} */ (begun(SLIDERS, COURSE)), 'content', 75.3);
  const question = JSON.stringify(asked(scenario));
  return /** @type {any} */ ({
    link: { company: 'heron', course: '7' },
    scenario,
    course: { state: 'shown', data: { company: 'heron', course: '7', title: 'Ripe in a week', engagementScore: 53, users: 40, smallSample: false, scoreKind: 'recorded', inModelScope: true } },
    estimate: { state: 'shown', data: { ...FIGURES, question, ...figures } },
    modelOfLastAnswer: 'm-1',
    reduced: { state: 'none' },
    importances: { state: 'none' },
    model: { state: 'none' },
  });
}

describe('a table as text', () => {
  it('keeps numbers bare, quotes text, and marks itself as UTF-8', () => {
    assert.equal(csvOf([['a', 'b'], ['x "y", z\n', -1.5], [null, NaN]]), '\uFEFF"a","b"\r\n"x ""y"", z\n",-1.5\r\n,\r\n');
  });

  it('lets no text be a formula, whatever stands in it', () => {
    const random = seeded(11);
    for (let i = 0; i < 2000; i++) {
      const text = Array.from({ length: random.whole(6) }, () => random.of(['=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', "'", '1', 'é'])).join('');
      const cell = csvOf([[text]]).slice(1, -2);
      assert.doesNotMatch(cell, /^"[=+\-@\t\r\n]/, JSON.stringify(text));
      assert.match(cell, /^"(?:[^"]|"")*"$/s, JSON.stringify(text));
      const guard = /^[=+\-@\t\r\n]/.test(text) ? "'" : '';
      assert.equal(cell.slice(1, -1).replaceAll('""', '"'), guard + text);
    }
    assert.equal(csvOf([['-5', -5]]), '\uFEFF"\'-5",-5\r\n');
  });

  it('is named for what it is of and the day', () => {
    assert.equal(csvName(['héron/é', '7'], new Date(2026, 0, 2)), 'héron-é-7-2026-01-02.csv');
    assert.equal(csvName(['../..', '..'], new Date(2026, 10, 29)), '2026-11-29.csv');
  });
});

describe('the sentence to take away', () => {
  it('has the course, the change, what is expected and how sure, and that it is an association', () => {
    assert.equal(
      sentenceOf(state(), LINK).replaceAll('\u00a0', ' '),
      'Ripe in a week, course 7, of heron, has a score of 53 %, based on 40 learners. With Content from 85.3 % to 75.3 % and Graded assessments from 14.7 % to 24.7 %: '
      + '+3.8 points in other courses (how far the model agrees with itself: +1.2 to +6.4). In 57 of 100 pairs of past courses that differ so, the one like the change scored higher. It is not the chance that yours would. '
      + `An association, by a model’s estimate: how other courses differ, not what changing yours does. Nobody has tested that. ${LINK}`,
    );
  });

  it('says why there is no number, and has none then', () => {
    const reason = { code: 'x', message: 'No course is near.' };
    const none = { expectedChange: null, projected: null, odds: null, confidence: null, reasons: { expectedChange: reason, odds: reason, typicalRange: reason } };
    assert.match(sentenceOf(state(none), LINK), /: no estimate of this change\. No course is near\. An association/);
  });

  it('never has figures of earlier sliders', () => {
    assert.match(sentenceOf(state({ question: '{}' }), LINK), /there is no estimate of this change yet\./);
    assert.equal(presentTrial(state({ question: '{}' }))[0].figures, null);
  });

  it('says that courses are made up where they are', () => {
    const made = { ...state(), model: { state: 'shown', data: { trainingData: { madeUp: true } } } };
    assert.match(sentenceOf(made, LINK), /^Made-up courses/);
  });
});

describe('the tables to take away', () => {
  it('have a row for each course', () => {
    const courses = [{ course: '7', title: '=1+1', engagementScore: 53, users: 40, smallSample: false }];
    const rows = coursesTable(/** @type {any} */ ({ company: 'heron', scoreKind: 'share', courses }));
    assert.deepEqual(rows[1], ['heron', '7', '=1+1', 53, 'share', 40, 'no']);
    assert.equal(rows[0].length, rows[1].length);
  });

  it('have a row for the course and one for each trial, with the link to it', () => {
    const [names, now, trial] = trialsTable(state(), presentTrial(state()), ({ content }) => `to ${content}`);
    const cell = (/** @type {string} */ name, /** @type {unknown[]} */ row) => row[names.indexOf(name)];
    assert.equal(cell('scenario', now), 'as it is now');
    assert.equal(cell('expected change, points', now), null);
    assert.deepEqual(['Content, %', 'expected change, points', 'odds of 100 pairs', 'how sure', 'support', 'points of the mix that move', 'link'].map((name) => cell(name, trial)), [75.3, 3.8, 57, 'possible', 'medium', 10, 'to 75.3']);
    assert.ok([now, trial].every((row) => row.length === names.length));
  });

  it('have the links to what the sliders say and to what was saved', () => {
    const saved = { name: 'mine', values: COURSE, figures: null };
    const [names, ...rows] = trialsWithLinks(state(), [saved], 'https://engaged.example.org/');
    const links = rows.map((row) => String(row[names.indexOf('link')]));
    assert.match(links[1], /^https:\/\/engaged\.example\.org\/\?company=[^&]+&course=[^&]+&.*set\.content=75\.3/);
    assert.deepEqual([links.length, links[2]], [3, links[0]]);
    assert.doesNotMatch(links[0], /set\./);
  });

  it('have all courses, whatever number of pages they come in', async () => {
    const pages = [{ courses: [1, 2], next: 'a' }, { courses: [3], next: 'b' }, { courses: [4], next: null }];
    const asked = /** @type {unknown[]} */ ([]);
    const list = await allCourses(async (cursor) => {
      asked.push(cursor);
      return /** @type {any} */ (pages[asked.length - 1]);
    });
    assert.deepEqual([list.courses, asked], [[1, 2, 3, 4], [undefined, 'a', 'b']]);
  });

  it('count the points that move as what-ifs do', () => {
    assert.equal(movedPoints(COURSE, { ...COURSE, content: 60, gradedAssessment: 30, interactive: 10, teacherComments: 5 }), 25.3);
    assert.deepEqual(changeList({ sliders: SLIDERS, start: COURSE, values: { ...COURSE, teacherComments: 2 } }), ['Teacher comments from 0 to 2']);
  });
});
