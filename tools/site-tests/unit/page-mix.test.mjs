// @ts-check
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  PAGE_TYPES, WHOLE, largestRemainder, limits, mixOf, rebalanced,
} from '../../../static-site/js/model/page-mix.js';
import { seeded } from './random.mjs';

/** @typedef {import('../../../static-site/js/model/page-mix.js').Mix} Mix */

/** @param {readonly number[]} tenths @returns {Mix} */
const mix = (...tenths) => /** @type {Mix} */ (Object.fromEntries(PAGE_TYPES.map((type, i) => [type, tenths[i]])));
/** @param {Mix | null} one */
const inOrder = (one) => one && PAGE_TYPES.map((type) => one[type]);
/** @param {Mix} one */
const sum = (one) => PAGE_TYPES.reduce((total, type) => total + one[type], 0);

describe('page mix', () => {
  it('equals what PageMix of shared/domain makes of the same shares and targets', () => {
    // 200 random cases that were run through the Java class; see page-mix-vectors.json.
    const vectors = JSON.parse(readFileSync(new URL('page-mix-vectors.json', import.meta.url), 'utf8'));
    for (const { percents, mix: expected, targets, after } of vectors) {
      const made = mixOf(Object.fromEntries(PAGE_TYPES.map((type, i) => [type, percents[i]])));
      assert.deepEqual(inOrder(made), expected);
      assert.deepEqual(inOrder(rebalanced(/** @type {Mix} */ (made), targets)), after, JSON.stringify(targets));
    }
  });

  it('of shares that sum to 99.8 sums to 100', () => {
    assert.deepEqual(inOrder(mixOf({ gradedAssessment: 14.7, content: 85.1 })), [147, 0, 853, 0, 0]);
  });

  it('of shares that sum to 99 does not exist', () => {
    assert.equal(mixOf({ content: 99 }), null);
    assert.equal(mixOf({ content: 110, external: -10 }), null);
    assert.equal(mixOf({ content: NaN }), null);
  });

  it('lets the others share the rest in proportion', () => {
    assert.deepEqual(inOrder(rebalanced(mix(200, 100, 700, 0, 0), { content: 400 })), [400, 200, 400, 0, 0]);
  });

  it('lets the others share equally where they all have nothing', () => {
    assert.deepEqual(inOrder(rebalanced(mix(0, 0, 1000, 0, 0), { content: 900 })), [25, 25, 900, 25, 25]);
  });

  it('cannot give what nobody takes, nor take what nobody has', () => {
    const all = { gradedAssessment: 0, notGradedAssessment: 0, content: 500, external: 0, interactive: 0 };
    assert.equal(rebalanced(mix(0, 0, 1000, 0, 0), all), null);
    assert.equal(rebalanced(mix(0, 0, 1000, 0, 0), { content: 600, external: 401 }), null);
  });

  it('always sums to 100 and keeps what is set, whatever is moved', () => {
    const random = seeded(20261122);
    for (let i = 0; i < 3000; i++) {
      const weights = PAGE_TYPES.map(() => (random.happens(0.3) ? 0 : random.whole(1000)));
      if (weights.every((weight) => weight === 0)) continue;
      const before = mix(...largestRemainder(weights, WHOLE));
      const moving = random.of(PAGE_TYPES);
      const held = random.of(PAGE_TYPES.filter((type) => type !== moving));
      const target = random.whole(WHOLE - before[held] + 1);
      const after = rebalanced(before, { [moving]: target, [held]: before[held] });
      assert.ok(after);
      assert.equal(sum(after), WHOLE);
      assert.equal(after[moving], target);
      assert.equal(after[held], before[held]);
      for (const type of PAGE_TYPES) assert.ok(Number.isInteger(after[type]) && after[type] >= 0);
    }
  });

  it('reaches as far as the locked page types leave, and not a tenth further', () => {
    const before = mix(147, 100, 753, 0, 0);
    const reach = limits(before, 'content', ['gradedAssessment', 'notGradedAssessment']);
    assert.deepEqual(reach, { lowest: 0, highest: 753 });
    const held = { gradedAssessment: 147, notGradedAssessment: 100 };
    assert.ok(rebalanced(before, { ...held, content: 753 }));
    assert.equal(rebalanced(before, { ...held, content: 754 }), null);
  });

  it('cannot move at all when the other four are locked', () => {
    const others = PAGE_TYPES.filter((type) => type !== 'content');
    assert.deepEqual(limits(mix(147, 0, 853, 0, 0), 'content', others), { lowest: 853, highest: 853 });
  });
});

describe('largest remainder', () => {
  it('gives the first of equal remainders the unit left over', () => {
    assert.deepEqual(largestRemainder([1, 1, 1], 1000), [334, 333, 333]);
  });

  it('keeps shares that are whole tenths already', () => {
    assert.deepEqual(largestRemainder([14.7, 85.3], 1000), [147, 853]);
  });
});
