// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chanceWords, lookedWords, moveWords, segmentsFigure, sureWords } from '../../../static-site/js/model/segment-words.js';

const LOOKED = { courses: 173, judged: 147, advisable: 147, supported: 78, promising: 30, withRoom: 29 };

/** @param {Partial<Answers.CompanySegments>} found */
const found = (found) => /** @type {Answers.CompanySegments} */ ({ segments: [], roomToImprove: [], looked: LOOKED, ...found });

describe('where to begin, in words', () => {
  it('has as its main figure the courses with room, else the groups, else that there is nothing', () => {
    const group = { conditions: [], courses: 12, others: 40, median: 30, difference: -8, sentence: '', chance: 0.01 };
    const none = { ...LOOKED, withRoom: 0 };
    assert.equal(segmentsFigure(found({ segments: [group] })), '29\u00a0courses with room to improve');
    assert.equal(segmentsFigure(found({ looked: { ...LOOKED, withRoom: 1 } })), '1\u00a0course with room to improve');
    assert.equal(segmentsFigure(found({ looked: none, segments: [group] })), '1\u00a0group scores apart');
    assert.equal(segmentsFigure(found({ looked: none, segments: [group, group] })), '2\u00a0groups score apart');
    assert.equal(segmentsFigure(found({ looked: none })), 'None found');
    assert.equal(segmentsFigure(found({ segments: null, roomToImprove: null, looked: null })), 'None found');
  });

  it('counts the courses at each step', () => {
    assert.match(lookedWords(LOOKED), /^Looked at 173\u00a0courses\. .* 147 of them; 147 of .* 78 .* 30 .* 29 /);
  });

  it('names a move by the labels of its page types', () => {
    const labelOf = (/** @type {string} */ feature) => ({ content: 'Content', interactive: 'Interactive' })[feature] ?? feature;
    assert.equal(moveWords({ from: 'content', to: 'interactive', points: 10, pages: null }, labelOf), '10\u00a0points from Content to Interactive');
  });

  it('says how seldom chance does it, and never never', () => {
    assert.equal(chanceWords(0.0325), 'By chance alone in about 3 of 100 trials.');
    assert.equal(chanceWords(0.00125), 'By chance alone in fewer than 1 of 100 trials.');
    assert.equal(chanceWords(0), 'By chance alone in fewer than 1 of 100 trials.');
  });

  it('says in how many pairs of courses it was so, or that this was not measured', () => {
    assert.equal(sureWords({ odds: 94 }), 'higher in 94 of 100 pairs');
    assert.equal(sureWords({ odds: null }), 'in how many pairs was not measured');
  });
});
