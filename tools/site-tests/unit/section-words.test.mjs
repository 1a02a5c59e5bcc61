// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { featuresFigure, mixesFigure, savedFigure, swapsFigure } from '../../../static-site/js/model/section-words.js';

/** @param {number | null} change @param {Partial<import('../../../static-site/js/model/swaps.js').Swap>} [other] */
const swap = (change, other = {}) => ({ from: 'content', to: 'interactive', change, support: null, confidence: null, reason: '', inShort: '', ...other });
const labelOf = (/** @type {string} */ feature) => ({ content: 'Content', interactive: 'Interactive', external: 'External' })[feature] ?? feature;

describe('the main figure of a section', () => {
  it('is of the swaps the best one that has a number, and says when that is a coin’s toss', () => {
    const some = [swap(null), swap(-2), swap(3.4), swap(1.2, { to: 'external' })];
    assert.equal(swapsFigure(some, labelOf), 'Best: +3, Content to Interactive');
    assert.equal(swapsFigure([swap(1.2, { to: 'external', confidence: 'unclear' })], labelOf), 'Best: +1, unclear, Content to External');
  });

  it('is of the swaps no number where none has one, or none is above nothing', () => {
    assert.equal(swapsFigure([swap(null)], labelOf), 'No figure can be given');
    assert.equal(swapsFigure([], labelOf), 'No figure can be given');
    assert.equal(swapsFigure([swap(0.4), swap(-3)], labelOf), 'None higher in other courses');
  });

  it('counts the features above the company’s median, among those that have both', () => {
    const feature = (/** @type {number | null} */ value, /** @type {number | null} */ median) =>
      ({ value, company: median === null ? null : { mean: 0, median, quartiles: [] } });
    assert.equal(featuresFigure([feature(3, 2), feature(2, 2), feature(1, 2), feature(null, 2), feature(9, null)]), '1 of 3\u00a0features above the company’s median');
    assert.equal(featuresFigure([feature(null, 2)]), '');
  });

  it('says whether mixes were looked for, and what was saved', () => {
    assert.equal(mixesFigure(null), 'Find up to three');
    assert.equal(mixesFigure({ plans: [] }), 'None found');
    const plan = /** @type {any} */ ({ whatIf: { expectedChange: 3.1, confidence: 'possible' } });
    assert.equal(mixesFigure({ plans: [plan, plan] }), '2\u00a0mixes, the first: +3.1 in other courses');
    assert.equal(savedFigure([]), 'None saved');
    assert.equal(savedFigure([1, 2]), '2 saved');
  });
});
