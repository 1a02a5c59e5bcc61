// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inTenths } from '../../../static-site/js/model/explanation.js';
import { axisOf, largestOf, stepsOf } from '../../../static-site/js/model/waterfall.js';
import { seeded } from './random.mjs';

const tenths = (/** @type {number} */ value) => Math.round(value * 10);

/** @param {string} id @param {number} points */
const part = (id, points) => ({ id, label: id, points, features: [] });

/** @param {readonly Answers.Contribution[]} yours @param {readonly Answers.Contribution[]} others @param {number} [unexplained] */
function explained(yours, others, unexplained = 3) {
  const sum = (/** @type {readonly Answers.Contribution[]} */ parts) => parts.reduce((total, { points }) => total + points, 0);
  const baseline = 50 + sum(yours) + sum(others);
  return inTenths(/** @type {any} */ ({
    baseValue: 50,
    baseline,
    observed: baseline + unexplained,
    controllable: { contributions: yours },
    notControllable: { contributions: others },
  }));
}

describe('the steps of a waterfall', () => {
  it('lead on from one another to what the model expects and to the score, however many parts there are', () => {
    const chance = seeded(19);
    const points = () => (chance.whole(1e6) / 1e6 - 0.5) * 10 ** (chance.whole(4) - 2);
    for (let i = 0; i < 2000; i++) {
      const parts = Array.from({ length: chance.whole(20) }, (_, id) => part(id === 0 ? 'pageMix' : `p${id}`, points()));
      const cut = chance.whole(parts.length + 1);
      const explanation = explained(parts.slice(0, cut), parts.slice(cut), points());
      const steps = stepsOf(explanation);
      const [first, last] = [steps[0], steps[steps.length - 1]];
      assert.deepEqual([first.kind, first.to, last.kind, last.to], ['any', explanation.base, 'own', explanation.observed]);
      steps.slice(1).forEach((step, j) => assert.equal(step.from, steps[j].to, `${step.kind} of ${i}`));
      for (const { kind, from, to, points } of steps.filter((one) => ['part', 'others', 'unexplained'].includes(one.kind))) {
        assert.ok(tenths(to) - tenths(from) === tenths(points), kind);
      }
      assert.equal(steps.find(({ kind }) => kind === 'expected')?.to, explanation.baseline);
      const ids = steps.filter(({ kind }) => kind === 'part' || kind === 'others').flatMap((step) => step.parts.map(({ id }) => id));
      assert.deepEqual(ids.sort(), parts.map(({ id }) => id).sort());
      const { low, high, ticks } = axisOf(steps);
      assert.ok(steps.every(({ from, to }) => low <= Math.min(from, to) && Math.max(from, to) <= high));
      assert.deepEqual([ticks[0], ticks[ticks.length - 1]], [low, high]);
      assert.ok(ticks.length >= 2 && (ticks.length <= 7 || high - low > 100), String(ticks));
    }
  });

  it('are the largest first in each group, with the small ones in one, and the page mix by itself', () => {
    const steps = stepsOf(explained([part('a', 0.2), part('pageMix', 0.1), part('b', -2), part('c', -0.3)], [part('d', 1), part('e', 0.1)]));
    assert.deepEqual(
      steps.map(({ kind, parts }) => [kind, ...parts.map(({ id }) => id)].join(' ')),
      ['any', 'group a pageMix b c', 'part b', 'part pageMix', 'others c a', 'group d e', 'part d', 'part e', 'expected', 'unexplained', 'own'],
    );
    assert.equal(largestOf(steps[4].parts), 0.3);
    assert.deepEqual(steps.filter(({ yours }) => yours).map(({ kind }) => kind), ['group', 'part', 'part', 'others']);
  });

  it('are at most seven of a group, however large its parts are', () => {
    const steps = stepsOf(explained(Array.from({ length: 12 }, (_, i) => part(`p${i}`, i + 1)), []));
    assert.deepEqual(steps.filter(({ kind }) => kind === 'part').map(({ points }) => points), [12, 11, 10, 9, 8, 7]);
    assert.equal(steps.find(({ kind }) => kind === 'others')?.points, 21);
  });

  it('have an axis of fives, tens or twenties', () => {
    const axis = (/** @type {number} */ unexplained) => axisOf(stepsOf(explained([], [], unexplained))).ticks;
    assert.deepEqual(axis(3), [50, 55]);
    assert.deepEqual(axis(0), [50, 55]);
    assert.deepEqual(axis(-31), [10, 20, 30, 40, 50]);
    assert.deepEqual(axis(-50), [0, 10, 20, 30, 40, 50]);
  });
});
