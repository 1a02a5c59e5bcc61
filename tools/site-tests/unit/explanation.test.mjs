// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inTenths, whyFigure } from '../../../static-site/js/model/explanation.js';
import { seeded } from './random.mjs';

describe('an explanation in tenths', () => {
  const tenths = (/** @type {number} */ value) => Math.round(value * 10);
  const sum = (/** @type {readonly number[]} */ values) => values.reduce((total, value) => total + value, 0);

  it('adds up to the baseline and to the score, each part less than a tenth from what it is', () => {
    const chance = seeded(16);
    const next = () => chance.whole(1e6) / 1e6;
    for (let i = 0; i < 2000; i++) {
      const points = Array.from({ length: 16 }, () => (next() - 0.5) * 20);
      const contributions = points.map((one, id) => ({ id: String(id), label: '', points: one, features: [] }));
      const baseValue = 30 + 40 * next();
      const observed = Math.round(100 * next());
      const explanation = /** @type {any} */ ({
        baseValue,
        baseline: baseValue + sum(points),
        observed,
        controllable: { contributions: contributions.slice(0, 6) },
        notControllable: { contributions: contributions.slice(6) },
      });
      const { base, controllable, notControllable, baseline, unexplained } = inTenths(explanation);
      for (const { parts, points: all } of [controllable, notControllable]) {
        assert.equal(sum(parts.map((part) => tenths(part.points))), tenths(all));
      }
      assert.equal(tenths(base) + tenths(controllable.points) + tenths(notControllable.points), tenths(baseline));
      assert.equal(tenths(baseline) + tenths(unexplained), observed * 10);
      [...controllable.parts, ...notControllable.parts].forEach((part, j) => assert.ok(Math.abs(part.points - points[j]) < 0.1 + 1e-9));
    }
  });

  it('has as its main figure what the developers decide on', () => {
    const part = (/** @type {number} */ points) => ({ points, contributions: [{ id: 'x', label: 'X', points, features: [] }], sentences: [] });
    const explanation = { data: '', model: '', scoreKind: /** @type {const} */ ('share'), observed: 60, baseValue: 50, baseline: 57.2, unexplained: 2.8, sentences: [], controllable: part(4.24), notControllable: part(2.96) };
    assert.equal(whyFigure(explanation), '+4.2 goes with what you decide on');
  });
});
