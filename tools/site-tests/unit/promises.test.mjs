// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keptWords } from '../../../static-site/js/model/kept.js';
import { promisesParts } from '../../../static-site/js/model/promises.js';
import { PROMISES } from '../promises.mjs';

const NOTHING = 'Nothing is known of that.';

/** @param {Answers.Promises | null} promises @param {number | null} [companies] @param {Answers.Model['notMeasured']} [notMeasured] */
const card = (promises, companies = 46, notMeasured = []) =>
  /** @type {Answers.Model} */ (/** @type {unknown} */ ({ promises, trainingData: { companies }, notMeasured }));

/** @param {Answers.Model} of */
const parts = (of) => Object.fromEntries(promisesParts(of).map(({ name, words }) => [name, words.replaceAll('\u00a0', ' ')]));

describe('whether promises are kept', () => {
  it('begins with outcomes of real courses, which are the line beside advice', () => {
    const [first, ...others] = promisesParts(card(PROMISES));
    assert.equal(
      keptWords(card(PROMISES)).replaceAll('\u00a0', ' '),
      'Where a change would be shown, real courses near the proposed mix scored higher than those near the present one in 89 % of 1,204 cases in 41 companies. Over all cases the difference was 91 % of what the model says (90 % interval 70 % to 111 %); in the worst of them it was \u22127 %, in the middle one 95 %.',
    );
    assert.equal(first.name, 'Outcomes');
    assert.ok(first.words.startsWith(keptWords(card(PROMISES))));
    assert.match(first.words, /Without the three companies with most cases: higher in 85\u00a0%, and 87\u00a0% of what the model says/);
    assert.deepEqual(others.map(({ name }) => name), ['Twin courses', 'Odds', 'Stability', 'Simple rules', 'More courses']);
  });

  it('says of outcomes of too few companies that they show nothing', () => {
    const few = { ...PROMISES, outcomes: { .../** @type {Answers.PromiseOutcomes} */ (PROMISES.outcomes), enough: false } };
    assert.match(keptWords(card(few)), /^Too few companies could be checked to show anything\. Where /);
  });

  it('gives twins and odds as they were, beside what was said', () => {
    const found = parts(card(PROMISES));
    assert.equal(
      found['Twin courses'],
      '212 pairs of real courses in 63 companies are set up alike but for the page mix. Their scores differed by 94 % of what a forest predicted that saw neither (90 % interval 61 % to 130 %), and the favoured one scored higher in 64 %.',
    );
    assert.equal(found.Odds, 'Of 100 pairs of real courses, in how many the favoured one scored higher: “possible” said 60 and it was 61; “very likely” said 88 and it was 91.');
  });

  it('calls what forests make of each other no evidence, and names the simple rules and what more courses gain', () => {
    const found = parts(card(PROMISES));
    assert.equal(
      found.Stability,
      'How far forests agree, which is no evidence that advice works: both can be wrong alike. A forest of other courses expects a rise, too, in 97 % of the changes that would be shown. The promise is 101 % of what it expects. Of single companies, it expects \u221221 % of the promise in the lowest and 97 % in the median. A change would be shown for 33 % of the courses that have a supported one. Made to hold 80 of 100 times, bands of page mixes hold 80, those of searched-for mixes hold 81, those of other changes hold 79 and typical ranges hold 79.',
    );
    assert.equal(
      found['Simple rules'],
      'By such a forest, shown changes make 1.3 points per course, counted over courses with and without one; the one best swap of ten points for everybody makes 1.1 points, and to change nothing 0.',
    );
    assert.equal(
      found['More courses'],
      'With half of the courses to learn from instead of a quarter, the sign was kept in 97 % instead of 95 %, a change was shown for 33 % instead of 30 % and shown changes made 1.3 instead of 1.1 points per course.',
    );
  });

  it('speaks of profiles where courses have no company ids', () => {
    const found = parts(card(PROMISES, null));
    assert.match(found.Outcomes, /in 41 company profiles\. Over all .*Without the three company profiles/);
    assert.match(found['Twin courses'], /in 63 company profiles/);
  });

  it('says so where a figure is not known', () => {
    const none = { promisedToReproduced: null, signKept: null, shown: null, bands: null, searchedBands: null, otherBands: null, ranges: null, perCourse: null, perCourseByOneSwap: null };
    const found = parts(card({ outcomes: null, outcomesWithoutLargest: null, twins: null, odds: [], stability: { half: none, quarter: none, organisations: null } }));
    assert.deepEqual(found, {
      Outcomes: 'No change that would be shown could be held against real courses.',
      'Twin courses': NOTHING, Odds: NOTHING, Stability: NOTHING, 'Simple rules': NOTHING, 'More courses': NOTHING,
    });
  });

  it('says that nothing was judged, and why', () => {
    const unjudged = card(null, 46, [{ figure: 'promises', reason: 'kme study does.' }]);
    const words = 'Whether advice of this model holds in real courses has not been judged.';
    assert.equal(keptWords(unjudged), words);
    assert.deepEqual(promisesParts(unjudged), [{ name: '', words: `${words} kme study does.` }]);
  });
});
