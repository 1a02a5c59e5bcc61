// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { completersWords, foundWords, movesWords, pagesWords, targetWords, triedWords } from '../../../static-site/js/model/mix-words.js';
import { questionOf } from '../../../static-site/js/model/mixes.js';
import { begun, lockToggled, mixTaken, moved, undone } from '../../../static-site/js/model/scenario.js';

const course = { company: 'heron', course: '7' };

describe('what is asked for mixes', () => {
  it('keeps what is locked, and graded assessments unless they are to change too', () => {
    const locked = ['external'];
    assert.deepEqual(questionOf(course, locked, { target: '', graded: false }), { ...course, locked, unlocked: [] });
    assert.deepEqual(questionOf(course, [], { target: '', graded: true }), { ...course, locked: [], unlocked: ['gradedAssessment'] });
  });

  it('has the score to reach as people type it, and none that is no score', () => {
    for (const target of ['60', ' 60 ', '60 %', '60%']) assert.equal(questionOf(course, [], { target, graded: false })?.target, 60);
    assert.equal(questionOf(course, [], { target: '60,5', graded: false })?.target, 60.5);
    for (const target of ['0', '100', '-5', 'abc']) assert.equal(questionOf(course, [], { target, graded: false }), null, target);
  });
});

describe('the words of mixes', () => {
  const labelOf = (/** @type {string} */ feature) => feature[0].toUpperCase() + feature.slice(1);

  it('tell the moves', () => {
    const moves = [{ from: 'content', to: 'interactive', points: 10, pages: null }, { from: 'content', to: 'external', points: 1, pages: null }];
    assert.equal(movesWords(moves, labelOf), 'Move 10\u00a0points from Content to Interactive and 1 from Content to External');
  });

  it('tell the moves in pages, where it is known how many there are', () => {
    const move = { from: 'content', to: 'interactive', points: 10 };
    const inPages = (/** @type {string} */ message) => ({ ...move, pages: { replaced: 3, of: 28, sentence: { code: 'x', message } } });
    assert.equal(pagesWords([inPages('Replace 3 of your 28 content pages by interactive pages.'), inPages('This is less than one page.')]), 'Replace 3 of your 28 content pages by interactive pages. This is less than one page.');
    assert.equal(pagesWords([{ ...move, pages: null }]), '');
  });

  it('tell what was tried, so that an answer without a mix can be followed', () => {
    assert.equal(
      triedWords({ mixes: 1240, supported: 20, promising: 1, vetoed: 1 }),
      '1,240\u00a0mixes tried: 20\u00a0of them are near enough to courses that there were, 1\u00a0of those is like courses that scored enough higher, 1\u00a0of those is ruled out by your own courses.',
    );
    assert.equal(triedWords({ mixes: 0, supported: 0, promising: 0, vetoed: 0 }), '');
  });

  it('tell whether the score can be reached', () => {
    assert.equal(targetWords({ target: null, reachable: null, best: 40 }), '');
    assert.equal(targetWords({ target: 50, reachable: true, best: null }), '');
    assert.match(targetWords({ target: 50, reachable: true, best: 55 }), /^50\u00a0% would be reached if it held for yours/);
    assert.match(targetWords({ target: 50, reachable: false, best: 42 }), /the best would reach 42\u00a0% if it held for yours/);
    assert.equal(targetWords({ target: 50, reachable: false, best: null }), 'Of the mixes that past courses support, none would reach 50\u00a0%, even if it held for yours.');
  });

  it('speak of learners only where there is a number of them', () => {
    assert.equal(completersWords(null), '');
    assert.match(completersWords(4), /about 4 more would complete/);
  });

  it('speak the reason where nothing was found', () => {
    const next = { reason: { code: 'x', values: {}, message: 'Nothing is near.' }, step: { code: 'y', message: '' } };
    assert.equal(foundWords(/** @type {any} */ ({ plans: [], next })), 'No mix to test. Nothing is near.');
    assert.equal(foundWords(/** @type {any} */ ({ plans: [1, 2], next: null })), '2\u00a0mixes to test.');
  });
});

describe('a mix that is taken', () => {
  const sliders = ['content', 'gradedAssessment', 'notGradedAssessment', 'interactive', 'external', 'certificates'].map((feature) => ({
    feature, label: feature, unit: 'percent', lowest: 0, highest: 100,
  }));
  const start = /** @type {Scenario} */ (begun(sliders, { content: 85.3, gradedAssessment: 14.7, certificates: 5 }));
  const shares = { content: 75.3, gradedAssessment: 14.7, notGradedAssessment: 0, interactive: 10, external: 0 };

  it('sets all sliders as the mix is meant, in one step of undo', () => {
    const before = moved(moved(start, 'certificates', 40), 'external', 20);
    const taken = mixTaken(before, shares);
    assert.deepEqual(taken.values, { ...start.values, ...shares });
    assert.deepEqual(undone(taken).values, before.values);
  });

  it('is refused with the reason where a locked page type would change', () => {
    const locked = lockToggled(start, 'interactive');
    const refused = mixTaken(locked, shares);
    assert.equal(refused.values, locked.values);
    assert.match(String(refused.refusal?.reason), /^interactive is locked/);
    assert.equal(mixTaken(lockToggled(start, 'gradedAssessment'), shares).values.interactive, 10);
  });
});
