// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { coursesNear } from '../../../static-site/js/model/near-courses.js';
import { lockToggled, moved } from '../../../static-site/js/model/scenario.js';
import { smallForest } from './small-forest.mjs';
import { scenarioOf } from './small-scenario.mjs';

/** The course has 85.3 of content and 14.7 of graded assessments, and scored 53. */
const scenario = scenarioOf();

/** Graded assessments, not-graded ones, content, external and interactive. @param {number[]} tenths @param {number} [engagementScore] @param {boolean} [smallSample] @returns {Answers.OwnCourse} */
function course(tenths, engagementScore = 60, smallSample = false) {
  return { course: '1', engagementScore, smallSample, tenths };
}

/** @param {Answers.OwnCourse[]} nearest @param {string} feature @param {Scenario} [at] */
function near(nearest, feature, at = scenario) {
  const slider = /** @type {Slider} */ (at.sliders.find((one) => one.feature === feature));
  return coursesNear({ ...smallForest(), ownCourses: { of: nearest.length, nearest } }, at, slider);
}

describe('courses near the mixes along a slider', () => {
  it('are those whose mix the slider goes through, at their own share', () => {
    assert.deepEqual(near([course([600, 0, 400, 0, 0])], 'content'), [{ value: 40, higher: true, small: false }]);
    assert.deepEqual(near([course([600, 0, 400, 0, 0])], 'gradedAssessment'), [{ value: 60, higher: true, small: false }]);
  });

  it('are not those that have as much of it, and another mix', () => {
    assert.deepEqual(near([course([0, 0, 400, 0, 600])], 'content'), []);
  });

  it('may be as far from it as support has a level', () => {
    // Of p and 1 - p against the end of the slider, the distance is sqrt(1 - sqrt(p)): .3 at .8281.
    assert.equal(near([course([829, 0, 0, 0, 171])], 'content').length, 1);
    assert.equal(near([course([828, 0, 0, 0, 172])], 'content').length, 0);
  });

  it('say whether they scored higher than the course, and whether that says little', () => {
    const nearest = [course([600, 0, 400, 0, 0], 53), course([600, 0, 400, 0, 0], 53.1), course([600, 0, 400, 0, 0], 0, true), course([600, 0, 400, 0, 0], 100, true)];
    assert.deepEqual(near(nearest, 'content').map(({ higher, small }) => [higher, small]), [[false, false], [true, false], [false, true], [true, true]]);
  });

  it('are others once another slider has moved, or is locked', () => {
    const own = [course([0, 0, 400, 0, 600])];
    assert.equal(near(own, 'content', moved(moved(scenario, 'interactive', 60), 'gradedAssessment', 0)).length, 1);
    assert.equal(near([course([600, 0, 400, 0, 0])], 'content', lockToggled(scenario, 'gradedAssessment')).length, 0);
  });

  it('are none beside the page mix, and where the company has none', () => {
    assert.deepEqual(near([course([147, 0, 853, 0, 0])], 'certificates'), []);
    assert.deepEqual(near([], 'content'), []);
  });
});
