// @ts-check
import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { Failure } from '../../../static-site/js/api.js';
import { createApp } from '../../../static-site/js/app.js';
import { LONGEST_NAME, MOST_SAVED, read, written } from '../../../static-site/js/model/link.js';
import { seeded } from './random.mjs';

const FEATURES = ['content', 'gradedAssessment', 'notGradedAssessment', 'interactive', 'external', 'certificates', 'lengthHours'];
const OWN = ['company', 'course', 'lock', 'model'];
/** What a link may set, whether or not there is such a feature. */
const SETS = [...FEATURES, ...OWN, 'x', '', '__proto__', 'constructor', 'é'].map((feature) => `set.${feature}`);
/** What was saved, also what no link of the site has. */
const SAVES = ['saved.1', 'saved.1.content', 'saved.1.gradedAssessment', 'saved.2', 'saved.02.external', 'saved.7', 'saved.9.content', 'saved.999.é', 'saved.3.__proto__', 'saved.3.a.b'];
const FOREIGN = ['saved.', 'saved.x', 'saved.1234', 'saved', 'utm_source', 'fbclid', 'gclid', '__proto__', 'constructor', 'toString', 'Content', ' content', 'a&b=c', '', 'é', '\ud800'];
const TEXTS = [
  '', ' ', 'heron', ' heron ', 'heron%20', '7', '7\t', ' 7', '.', '..', '../7', '/', '#', '?', '<b>', '\u0000', '\ud800', '😀', '%', '%E0%A4%A',
  '50', '33.3', '-0', '-5', '101', '1e3', '1e999', 'NaN', '0x10', '٣', 'abc', 'content', 'price', 'm-1', 'x'.repeat(5000),
];

/** @param {ReturnType<typeof seeded>} random */
function someLink(random) {
  const parts = Array.from({ length: random.whole(8) }, () => {
    const name = random.of([...OWN, ...OWN, ...FEATURES, ...SETS, ...SAVES, ...FOREIGN]);
    const text = name === 'company' && random.happens(0.7) ? 'heron' : name === 'course' && random.happens(0.7) ? '7' : random.of(TEXTS);
    const [left, right] = random.happens(0.8) ? [name, text].map((one) => String(new URLSearchParams({ '': one })).slice(1)) : [name, text];
    return random.happens(0.95) ? `${left}=${right}` : left;
  });
  return `?${parts.join(random.happens(0.95) ? '&' : '?')}`;
}

/** @param {string} name of a parameter */
function isOurs(name) {
  return OWN.includes(name) || SETS.includes(name) || /^saved\.[1-6](\..+)?$/s.test(name);
}

/** Checks, and names the link with which the check failed. @param {string} search @param {(search: string) => void} check */
function checked(search, check) {
  try {
    check(search);
  } catch (error) {
    throw new Error(`link ${search}`, { cause: error });
  }
}

describe('what a link saved', () => {
  it('is read as it was written, in its order', () => {
    /** @type {import('../../../static-site/js/model/link.js').SavedChange[]} */
    const saved = [{ name: 'More quizzes & less', changes: { content: 60.5 } }, { name: 'עוד', changes: { certificates: 3, external: 0 } }];
    assert.deepEqual(read(written({ company: 'heron', course: '7', saved })).saved, saved);
    assert.deepEqual(read('?saved.9=last&saved.9.content=1&saved.2.content=2').saved.map(({ name }) => name), ['Scenario 1', 'last']);
  });

  it('is no change of the sliders, and old links have none', () => {
    assert.deepEqual(read('?saved.1=x&saved.1.content=5').changes, {});
    assert.deepEqual([read('?content=50').saved, read('?content=50').surplus], [[], 0]);
  });

  it('has a bound, and what it cannot say is named', () => {
    const many = Array.from({ length: 9 }, (_, i) => `saved.${i + 1}.content=${i}`).join('&');
    assert.deepEqual([read(many).saved.length, read(many).surplus], [MOST_SAVED, 9 - MOST_SAVED]);
    assert.deepEqual(read('?saved.1=x&saved.1.content=much').unreadable, { 'saved.1.content': 'much' });
    assert.equal(read(`?saved.1=${'é'.repeat(500)}`).saved[0].name.length, LONGEST_NAME);
  });
});

describe('any link', () => {
  it('is read, and read again from what is written of it', () => {
    const random = seeded(20261204);
    for (let i = 0; i < 5000; i++) {
      checked(someLink(random), (search) => {
        const link = read(search);
        for (const name of [link.company, link.course]) {
          assert.ok(name === null || (name === name.trim() && name !== '' && name !== '.' && name !== '..'));
        }
        assert.ok(Object.values(link.changes).every(Number.isFinite));
        const again = written(link);
        assert.equal(written(read(again)), again);
        assert.ok(link.saved.length <= MOST_SAVED && link.saved.every(({ name }) => name !== '' && [...name].length <= LONGEST_NAME));
        for (const name of new URLSearchParams(again).keys()) assert.ok(isOurs(name), name);
      });
    }
  });

  it('opens a page, and leaves nothing foreign in the address', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const random = seeded(7);
    for (let i = 0; i < 500; i++) {
      const search = someLink(random);
      let at = search;
      const address = { read: () => at, push: (/** @type {string} */ to) => (at = to), replace: (/** @type {string} */ to) => (at = to) };
      const { state, actions } = createApp(api, address, () => {}, () => {}, /** @type {any} */ ({}));
      actions.open();
      for (let turn = 0; turn < 20; turn++) await null;
      checked(search, () => {
        const { company, course } = read(search);
        assert.equal(state.link.company, company);
        if (company !== null && course !== null) assert.equal(state.link.course, course);
        for (const name of new URLSearchParams(at).keys()) assert.ok(isOurs(name), at);
        assert.equal(state.scenario !== null, company === 'heron' && state.link.course === '7');
        if (state.scenario) {
          const { content, gradedAssessment, notGradedAssessment, interactive, external } = state.scenario.values;
          assert.equal(Math.round(10 * (content + gradedAssessment + notGradedAssessment + interactive + external)), 1000);
        }
        for (const words of state.linkProblems) assert.doesNotMatch(words, /utm_source|clid|toString| content|a&b/);
      });
    }
    mock.timers.reset();
  });
});

const VALUES = { content: 85.3, gradedAssessment: 14.7, notGradedAssessment: 0, interactive: 0, external: 0, certificates: 0, lengthHours: 3 };

/** An API with one company that has one course. */
const api = /** @type {any} */ ({
  companies: async () => ({ companies: [], next: null }),
  courses: async (/** @type {string} */ company) => {
    if (company !== 'heron') throw new Failure('unknown-company', 'No company.', '', 404);
    return { company, courses: [{ course: '7', title: null, engagementScore: 53, users: 40, smallSample: false }], summary: { courses: 1, median: 53 }, next: null };
  },
  courseDetail: async (/** @type {string} */ company, /** @type {string} */ course) => {
    if (company !== 'heron' || course !== '7') throw new Failure('unknown-course', 'No course.', '', 404);
    const features = Object.entries(VALUES).map(([feature, value]) => ({ feature, value }));
    return { company, course, engagementScore: 53, users: 40, smallSample: false, inModelScope: true, features };
  },
  importances: async () => ({
    model: 'm-1',
    features: FEATURES.map((feature) => ({ feature, label: feature, unit: 'percent', lowest: 0, highest: 100, slider: feature !== 'lengthHours' })),
  }),
  model: async () => ({ model: 'm-1', trainingData: { madeUp: false }, limits: [] }),
  reducedForest: () => new Promise(() => {}),
  whatIf: async () => ({ model: 'm-1', observed: 53, baseline: 53, scenario: 53, delta: 0, warnings: [] }),
});
