// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { articleOf, topOf } from '../../../static-site/js/model/what-matters.js';

/** @typedef {import('../../../static-site/js/model/what-matters.js').Ranked} Ranked */

/** @param {string} label @param {number} rank @param {number} importance @param {Partial<Ranked>} [other] @returns {Ranked} */
const feature = (label, rank, importance, other = {}) =>
  ({ label, unit: 'percent', controllable: false, mayBeResult: false, rank, importance, direction: null, research: [], ...other });
const OTHERS = [1, 2, 3, 4, 5, 6, 7].map((rank) => feature(`Other ${rank}`, rank, 0.1));
/** Eight features, of which one of the developers' comes in between. @param {number} rank @param {Partial<Ranked>} own */
const withOwn = (rank, own) => [
  ...OTHERS.map((one) => (one.rank < rank ? one : { ...one, rank: one.rank + 1 })),
  feature('Content', rank, 0.1, { controllable: true, ...own }),
];
const measured = (/** @type {number} */ mean) => ({ mean, low: 0, high: 1 });
/** @param {Partial<Answers.Model['accuracy']>} accuracy */
const modelOf = (accuracy) => ({ accuracy: { outOfBag: null, holdOut: null, randomSplits: null, byCompany: null, ...accuracy } });
/** @param {readonly Ranked[]} features @param {Parameters<typeof articleOf>[1]} [model] */
const said = (features, model = null) => articleOf(features, model).join(' ');

describe('the features that matter most', () => {
  it('are the first seven by rank, whoever decides on them, with their part of the weight', () => {
    const top = topOf([...withOwn(2, { direction: 'decreasing' })].reverse());
    assert.deepEqual(top.map(({ label }) => label), ['Other 1', 'Content', 'Other 2', 'Other 3', 'Other 4', 'Other 5', 'Other 6']);
    assert.deepEqual(top[1], { label: 'Content', weight: '13\u00a0%', yours: true, way: 'Courses with more of it tend to score lower.' });
    assert.deepEqual(top[0], { label: 'Other 1', weight: '13\u00a0%', yours: false, way: '' });
  });

  it('have no direction where they may be a result of completing', () => {
    assert.equal(topOf([feature('Certificates', 1, 1, { direction: 'increasing', mayBeResult: true })])[0].way, 'May be a result of completing, not a cause.');
  });
});

describe('the article on what matters', () => {
  it('says how much the first seven carry, only where there are more', () => {
    assert.match(said(withOwn(2, {})), /^Of 8 features, these 7 carry 88\u00a0% of the model’s weight\./);
    assert.doesNotMatch(said(OTHERS), /carry/);
  });

  it('says which of them are the developers’ to change, or where their first one comes', () => {
    assert.match(said(withOwn(2, {})), /Content is yours to change; you do not decide on the others\./);
    assert.match(said(withOwn(8, {})), /None of them is yours to change\. The first that is, Content, comes 8th\./);
    assert.doesNotMatch(said(OTHERS), /yours/);
  });

  it('says which way scores go with what is theirs, and nothing of the ways that were not measured', () => {
    assert.match(said(withOwn(2, { direction: 'increasing' })), /Of what is yours, courses with more of Content tend to score higher\./);
    assert.match(said(withOwn(2, { direction: 'decreasing' })), /Of what is yours, courses with more of Content tend to score lower\./);
    assert.match(said(withOwn(2, { direction: 'mixed' })), /With Content it depends on how much there is/);
    for (const direction of /** @type {const} */ (['flat', null])) assert.doesNotMatch(said(withOwn(2, { direction })), /tend|depends/);
    assert.doesNotMatch(said(withOwn(2, { direction: 'increasing', mayBeResult: true })), /tend/);
  });

  it('is surprised only by what ranks high and goes another way than most publications found', () => {
    const research = /** @type {const} */ (['disagrees', 'disagrees', 'agrees', 'silent']).map((agreement) => ({ agreement }));
    assert.match(said(withOwn(2, { research })), /Surprising: 2\u00a0publications of 3 on Content found the opposite of what these data show\./);
    for (const other of [{ research: research.slice(1) }, { research, mayBeResult: true }, { research, controllable: false }]) {
      assert.doesNotMatch(said(withOwn(2, other)), /Surprising/);
    }
    assert.doesNotMatch(said(withOwn(5, { research })), /Surprising/);
  });

  it('says how much all of them explain, of companies that the model has not seen where that was judged', () => {
    const byCompany = /** @type {any} */ ({ groupedBy: 'company', groups: 9, r2: measured(0.05), mae: measured(19) });
    const holdOut = { r2: 0.6, mae: 12, rows: 100 };
    assert.match(said(OTHERS, modelOf({ byCompany, holdOut })), /explain 5\u00a0% of the differences between scores in companies that the model has not seen/);
    assert.match(said(OTHERS, modelOf({ holdOut })), /explain 60\u00a0% of the differences between scores in courses/);
    assert.match(said(OTHERS, modelOf({ holdOut: { ...holdOut, r2: -0.1 } })), /explain none of the differences/);
    assert.doesNotMatch(said(OTHERS, modelOf({})), /explain/);
    assert.doesNotMatch(said(OTHERS), /explain/);
  });
});
