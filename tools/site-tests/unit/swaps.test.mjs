// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLive } from '../../../static-site/js/model/live-figures.js';
import { lockToggled, mixSet, moved, undone } from '../../../static-site/js/model/scenario.js';
import { inPoints, stepOf, swapped, swapsAnswered, swapsOf, whyNotFrom } from '../../../static-site/js/model/swaps.js';
import { smallForest } from './small-forest.mjs';
import { scenarioOf } from './small-scenario.mjs';

/** @typedef {import('../../../static-site/js/model/live-figures.js').Live} Live */
/** @typedef {import('../../../static-site/js/model/swaps.js').Swap} Swap */

const live = /** @type {Live} */ (createLive(smallForest()));
/** @param {readonly Swap[]} swaps @param {string} from @param {string} to */
const between = (swaps, from, to) => swaps.find((one) => one.from === from && one.to === to);

describe('a swap', () => {
  it('moves ten points in tenths, and nothing else', () => {
    const after = swapped({ content: 85.3, interactive: 0.2, gradedAssessment: 14.5, certificates: 3.7 }, 'content', 'interactive');
    assert.deepEqual(after, { content: 75.3, interactive: 10.2, gradedAssessment: 14.5, certificates: 3.7 });
  });

  it('is one step at the sliders, and leaves what is beside the page mix as it was moved', () => {
    const before = moved(scenarioOf(), 'certificates', 20);
    const after = mixSet(before, swapped(before.values, 'content', 'external'));
    assert.equal(after.values.certificates, 20);
    assert.equal(after.values.content, 75.3);
    assert.deepEqual(undone(after).values, before.values);
  });

  it('is refused with the reason where a lock is in the way', () => {
    const locked = lockToggled(scenarioOf(), 'external');
    const after = mixSet(locked, swapped(locked.values, 'content', 'external'));
    assert.equal(after.values, locked.values);
    assert.match(String(after.refusal?.reason), /External is locked/);
  });
});

describe('the swap table', () => {
  const { values } = scenarioOf();

  it('has every swap of the types that have ten points to give, and no other', () => {
    const swaps = swapsOf(live, values);
    assert.equal(swaps.length, 8);
    assert.deepEqual([...new Set(swaps.map(({ from }) => from))].sort(), ['content', 'gradedAssessment']);
  });

  it('says of the course’s own mix what a what-if says of the same change', () => {
    const swap = between(swapsOf(live, values), 'gradedAssessment', 'content');
    const figures = live.figures(swapped(values, 'gradedAssessment', 'content'));
    assert.ok(figures.expectedChange !== null);
    assert.deepEqual(swap, { from: 'gradedAssessment', to: 'content', change: figures.expectedChange, support: figures.support.level, confidence: figures.confidence, reason: '', inShort: '' });
  });

  it('says of a mix that was moved what one more swap adds, without odds, which are of the whole change', () => {
    const once = swapped(values, 'content', 'gradedAssessment');
    const twice = swapped(once, 'content', 'gradedAssessment');
    const back = between(swapsOf(live, twice), 'gradedAssessment', 'content');
    const [nearer, farther] = [once, twice].map((one) => live.figures(one).expectedChange);
    assert.ok(nearer !== null && farther !== null && nearer !== farther);
    assert.equal(back?.change, nearer - farther);
    assert.equal(back?.confidence, null);
  });

  it('has no number but the reason where courses like that are too few, or where there is nothing to compare with', () => {
    const far = { ...values, content: 60.3, external: 25 };
    assert.equal(live.figures(far).expectedChange, null);
    const swaps = swapsOf(live, far);
    const farther = between(swaps, 'content', 'external');
    assert.equal(farther?.change, null);
    assert.equal(farther?.support, 'none');
    assert.equal(farther?.reason, live.figures(swapped(far, 'content', 'external')).reasons.expectedChange?.message);
    const home = between(swaps, 'external', 'content');
    assert.equal(home?.change, null);
    assert.match(String(home?.reason), /to compare a swap with/);
    assert.notEqual(home?.support, 'none');
  });

  it('is the service’s where the page cannot work it out', () => {
    const reasons = [{ code: 'no-course-near', message: 'Too few.' }];
    const given = { from: 'content', to: 'external', expectedChange: 2.1, support: /** @type {const} */ ('high'), confidence: /** @type {const} */ ('unclear'), reason: null };
    assert.deepEqual(swapsAnswered({ reasons, swaps: [given, { ...given, expectedChange: null, confidence: null, support: 'none', reason: 0 }] }), [
      { from: 'content', to: 'external', change: 2.1, support: 'high', confidence: 'unclear', reason: '', inShort: '' },
      { from: 'content', to: 'external', change: null, support: 'none', confidence: null, reason: 'Too few.', inShort: 'too few courses' },
    ]);
  });

  it('is in whole points, halves away from 0, and coloured from 1, 2 and 4 on as they are shown', () => {
    assert.deepEqual([0.4, 0.5, -0.5, -1.5, 2.4].map(inPoints), [0, 1, -1, -2, 2]);
    assert.deepEqual([0, 0.4, 0.5, -1.4, 1.5, 3.4, -3.5, 20].map(stepOf), [0, 0, 1, 1, 2, 2, 3, 3]);
  });

  it('says why a page type gives nothing', () => {
    const scenario = scenarioOf();
    assert.equal(whyNotFrom(scenario, 'content'), '');
    assert.equal(whyNotFrom(scenario, 'external'), 'Nothing to move');
    assert.equal(whyNotFrom(moved(scenario, 'external', 9.9), 'external'), 'Nothing to move: under 10 points');
    assert.equal(whyNotFrom(moved(scenario, 'external', 10), 'external'), '');
    assert.equal(whyNotFrom(lockToggled(scenario, 'content'), 'content'), 'Locked');
  });
});
