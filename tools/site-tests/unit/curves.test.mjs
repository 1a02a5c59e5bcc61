// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { curveOf, curveWords, gapWords, isOn, largestOf, runsOf } from '../../../static-site/js/model/curves.js';
import { createLive } from '../../../static-site/js/model/live-figures.js';
import { workedOut } from '../../../static-site/js/model/outlook.js';
import { lockToggled, moved } from '../../../static-site/js/model/scenario.js';
import { smallForest } from './small-forest.mjs';
import { scenarioOf } from './small-scenario.mjs';

/** @typedef {import('../../../static-site/js/model/live-figures.js').Live} Live */

const live = /** @type {Live} */ (createLive(smallForest()));
/** @param {Scenario} scenario @param {string} feature */
const along = (scenario, feature) => curveOf(live, scenario, /** @type {Slider} */ (scenario.sliders.find((one) => one.feature === feature)));
/** @param {readonly (readonly [number, number | null])[]} points */
const curve = (...points) => ({ feature: 'content', from: {}, points: points.map(([value, change]) => ({ value, change })) });

describe('the curve along a slider', () => {
  it('is at each value what is expected where the slider is moved there', () => {
    const scenario = scenarioOf();
    const { points } = along(scenario, 'content');
    assert.equal(points.length, 22);
    for (const { value, change } of points) {
      assert.equal(change, live.figures(moved(scenario, 'content', value).values).expectedChange);
    }
    assert.equal(points.find(({ value }) => value === 85.3)?.change, 0);
    assert.ok(points.some(({ change }) => change === null), 'the small forest has mixes without support');
  });

  it('goes through where the slider is moved to, with what is shown there', () => {
    const scenario = moved(scenarioOf(), 'content', 83.1);
    assert.equal(along(scenario, 'content').points.find(({ value }) => value === 83.1)?.change, live.figures(scenario.values).expectedChange);
  });

  it('ends where locks are in the way, and is none along a locked slider', () => {
    const scenario = lockToggled(scenarioOf(), 'content');
    assert.ok(along(scenario, 'gradedAssessment').points.every(({ value, change }) => value <= 14.7 || change === null));
    assert.deepEqual(runsOf(along(scenario, 'content')).flat(), [{ value: 85.3, change: 0 }]);
  });

  it('holds while its own slider moves, and not when another one does', () => {
    const scenario = scenarioOf();
    const content = along(scenario, 'content');
    const certificates = along(scenario, 'certificates');
    const under = moved(moved(scenario, 'content', 80, true), 'content', 60, true);
    assert.ok(isOn(content, under));
    assert.ok(!isOn(certificates, under));
    assert.ok(isOn(certificates, moved(scenario, 'certificates', 30, true)));
    assert.ok(!isOn(content, moved(scenario, 'certificates', 30, true)));
    assert.deepEqual(along(under, 'content').points.map(({ value, change }) => `${value} ${change}`).filter((one) => !one.startsWith('60 ')),
      content.points.map(({ value, change }) => `${value} ${change}`).filter((one) => !one.startsWith('60 ')));
  });

  it('has gaps where no number can be defended', () => {
    assert.deepEqual(runsOf(curve([0, null], [5, 1], [10, 2], [15, null], [20, 3])), [[{ value: 5, change: 1 }, { value: 10, change: 2 }], [{ value: 20, change: 3 }]]);
    assert.deepEqual(runsOf(curve([0, null])), []);
    assert.equal(largestOf([curve([0, null], [5, -3.2]), curve([0, 1])]), 3.2);
  });

  it('is said in one sentence, its ends in the order of the slider', () => {
    assert.equal(curveWords(curve([0, -3.2], [30, 0], [60, 5.4], [100, 2]), 'percent'), 'Along this slider it goes from −3 at 0\u00a0% to +5 at 60\u00a0% in other courses.');
    assert.equal(curveWords(curve([0, 3.2], [60, -5.4]), 'percent'), 'Along this slider it goes from +3 at 0\u00a0% to −5 at 60\u00a0% in other courses.');
    assert.equal(curveWords(curve([0, 0.2], [60, -0.4]), 'percent'), 'Along this slider it stays at about 0 in other courses.');
    assert.equal(curveWords(curve([0, 0], [60, null]), 'percent'), '');
    assert.equal(gapWords(curve([0, 0], [60, null])), 'There is no estimate along this slider.');
    assert.equal(gapWords(curve([0, 0], [50, 1], [60, null])), 'Elsewhere there is no estimate.');
    assert.equal(gapWords(curve([0, 0], [50, 1])), '');
  });
});

describe('an outlook that the page works out', () => {
  it('comes a slider at a time, and is of the sliders that it began with', () => {
    const scenario = scenarioOf();
    const work = workedOut(live, scenario);
    let parts = 0;
    let step = work.next();
    for (; !step.done; step = work.next()) parts++;
    assert.equal(parts, scenario.sliders.length);
    assert.equal(step.value.of.values, scenario.values);
    assert.deepEqual([...step.value.curves.keys()], scenario.sliders.map(({ feature }) => feature));
    assert.equal(step.value.swaps.length, 8);
  });
});
