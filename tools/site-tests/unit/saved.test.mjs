// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LONGEST_NAME, MOST_SAVED } from '../../../static-site/js/model/link.js';
import { carriedWords, figuresOf, freeName, linkedOf, nameRefusal, questionOf, saveRefusal, savedOf } from '../../../static-site/js/model/saved.js';
import { begun, lockToggled, moved, undone, valuesTaken } from '../../../static-site/js/model/scenario.js';

const percents = (/** @type {string} */ feature, /** @type {string} */ label) => ({ feature, label, unit: 'percent', lowest: 0, highest: 100 });
const SLIDERS = [
  percents('content', 'Content'), percents('gradedAssessment', 'Graded assessments'), percents('notGradedAssessment', 'Not-graded assessments'),
  percents('interactive', 'Interactive'), percents('external', 'External'), percents('certificates', 'Certificates'),
];
const START = /** @type {Scenario} */ (begun(SLIDERS, { content: 80, gradedAssessment: 20 }));
const LESS = moved(START, 'content', 60);
const saved = (/** @type {string[]} */ ...names) => names.map((name, i) => ({ name, values: moved(START, 'content', 10 + i).values }));

describe('what was saved', () => {
  it('comes back from a link as it went into it', () => {
    const all = [...saved('One', 'Two'), { name: 'Three', values: moved(LESS, 'certificates', 30).values }];
    assert.deepEqual(savedOf(START, { saved: linkedOf(all, START), surplus: 0 }), { saved: all, problems: [] });
  });

  it('is named where it cannot come back', () => {
    /** @type {import('../../../static-site/js/model/link.js').SavedChange[]} */
    const linked = [{ name: 'A', changes: { price: 3, content: 60, gradedAssessment: 40 } }, { name: 'B', changes: {} }, { name: 'C', changes: { content: 900 } }];
    const link = { saved: linked, surplus: 1 };
    const { saved: kept, problems } = savedOf(START, link);
    assert.deepEqual(kept.map(({ name }) => name), ['A']);
    assert.deepEqual(problems, [
      'Scenario “A”: There is no slider “price”.',
      'Scenario “B” changes nothing and is left out.',
      'Scenario “C”: Content cannot be 900.',
      'Scenario “C” changes nothing and is left out.',
      'A link keeps 6 scenarios at most: 1\u00a0more of it is left out.',
    ]);
  });

  it('needs a change that is not saved yet, and has a bound', () => {
    assert.match(saveRefusal([], START), /Move a slider first/);
    assert.equal(saveRefusal(saved('One'), LESS), '');
    assert.match(saveRefusal([{ name: 'One', values: LESS.values }], LESS), /saved already, as “One”/);
    assert.match(saveRefusal(saved(...Array.from({ length: MOST_SAVED }, (_, i) => `S${i}`)), LESS), /Remove one first/);
  });

  it('has a name of its own, neither empty nor long', () => {
    assert.equal(nameRefusal(saved('One'), 'Two'), '');
    assert.match(nameRefusal(saved('One'), ' one '), /There is a scenario “one” already/);
    assert.match(nameRefusal([], ' '), /Give the scenario a name/);
    assert.match(nameRefusal([], 'x'.repeat(LONGEST_NAME + 1)), /40 characters at most/);
    assert.equal(freeName(saved('Scenario 2')), 'Scenario 3');
  });
});

describe('the figures of what was saved', () => {
  const NONE = { state: 'none' };
  const state = (/** @type {object} */ more) => /** @type {any} */ ({ scenario: START, course: NONE, reduced: NONE, compared: NONE, estimate: NONE, modelOfLastAnswer: 'm-1', ...more });

  it('are worked out once on the page', () => {
    let worked = 0;
    const live = { figures: () => ({ at: ++worked }) };
    const own = { state: 'shown', data: { company: 'heron', course: '7', model: 'm-1', live } };
    const one = state({ course: own, reduced: own });
    assert.equal(figuresOf(one, LESS.values), figuresOf(one, LESS.values));
    assert.equal(worked, 1);
  });

  it('are the service’s where the page cannot, by this model only, and nothing before it was asked', () => {
    const figures = new Map([[questionOf(START, LESS.values), { delta: 3 }]]);
    assert.equal(figuresOf(state({}), LESS.values), null);
    assert.equal(figuresOf(state({ compared: { state: 'shown', data: { model: 'm-1', figures } } }), LESS.values)?.delta, 3);
    assert.equal(figuresOf(state({ compared: { state: 'shown', data: { model: 'm-0', figures } } }), LESS.values), null);
  });
});

describe('a setting that is applied', () => {
  it('is one step of undo, and leaves locked page types alone', () => {
    const there = valuesTaken(START, LESS.values);
    assert.deepEqual(there.values, LESS.values);
    assert.deepEqual(undone(there).values, START.values);
    const locked = lockToggled(START, 'content');
    assert.equal(valuesTaken(locked, LESS.values).values, START.values);
    assert.match(String(valuesTaken(locked, LESS.values).refusal?.reason), /Content is locked/);
    assert.equal(valuesTaken(there, { ...LESS.values }).past, there.past);
  });

  it('says on another course what it changes there', () => {
    const other = /** @type {Scenario} */ (begun(SLIDERS, { content: 100, certificates: 5 }));
    const { title, detail } = carriedWords({ name: 'Less', from: 'Course 7' }, { ...other, values: { ...other.values, ...LESS.values, certificates: 5 } });
    assert.equal(title, 'The sliders have the page mix of “Less”, which was made for Course 7.');
    assert.equal(detail.replaceAll('\u00a0', ' '), 'What changes here: Content from 100 % to 60 % and Graded assessments from 0 % to 40 %. The rest is as this course has it: Certificates 5 %.');
    assert.match(carriedWords({ name: 'Less', from: 'Course 7' }, other).detail, /has that mix already/);
  });
});
