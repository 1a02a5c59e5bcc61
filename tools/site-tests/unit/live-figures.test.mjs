// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLive } from '../../../static-site/js/model/live-figures.js';
import { decoded, positionOf, predictions } from '../../../static-site/js/model/reduced-forest.js';
import { bytes, smallForest, words } from './small-forest.mjs';

const OWN = { gradedAssessment: 14.7, notGradedAssessment: 0, content: 85.3, external: 0, interactive: 0 };
const LESS_CONTENT = { ...OWN, gradedAssessment: 0, content: 60, interactive: 40 };

/** @param {Partial<Answers.ReducedForest>} [other] */
function live(other = {}) {
  const found = createLive({ ...smallForest(), ...other });
  assert.ok(found);
  return found;
}

describe('a reduced forest', () => {
  it('has a root for each tree, and finds the leaf of each setting', () => {
    const forest = decoded(smallForest());
    assert.ok(forest);
    assert.deepEqual([...forest.roots], [0, 1]);
    const of = (/** @type {number} */ content, /** @type {number} */ interactive) => [...predictions(forest, [0, 0, 20 * content, 0, 20 * interactive, 0])];
    assert.deepEqual(of(85.3, 0), [40, 50]);
    assert.deepEqual(of(70, 20), [40, 60]);
    assert.deepEqual(of(70, 20.1), [40, 70]);
    assert.deepEqual(of(70.1, 0), [40, 50]);
  });

  it('is not there where it is too large', () => {
    assert.equal(createLive({ ...smallForest(), forest: null }), null);
  });

  it('is not read in another form', () => {
    assert.equal(decoded({ ...smallForest(), format: 2 }), null);
    assert.equal(createLive({ ...smallForest(), format: 2 }), null);
  });

  it('knows the position of a tenth, and of a value between', () => {
    assert.equal(positionOf({ own: 33.33, position: 667 }, 33.3), 666);
    assert.equal(positionOf({ own: 33.33, position: 667 }, 33.33), 667);
  });
});

describe('the figures of the sliders', () => {
  it('are those of the course where nothing changes', () => {
    const { expectedChange, expectedChangeInterval, odds, projected, delta, typicalRange, reasons } = live().figures(OWN);
    assert.deepEqual(
      { expectedChange, expectedChangeInterval, odds, projected, delta, typicalRange },
      { expectedChange: 0, expectedChangeInterval: { level: 0.8, low: 0, high: 0 }, odds: null, projected: 53, delta: 0, typicalRange: { level: 0.8, low: 35, high: 60 } },
    );
    assert.equal(reasons.odds?.code, 'no-change');
  });

  it('follow the trees', () => {
    const { baseline, scenario, delta, expectedChange, projected, odds, confidence, support } = live().figures(LESS_CONTENT);
    assert.deepEqual({ baseline, scenario, delta }, { baseline: 45, scenario: 55, delta: 10 });
    assert.deepEqual({ expectedChange, projected, odds, confidence }, { expectedChange: 8, projected: 61, odds: 62, confidence: 'possible' });
    assert.equal(support.level, 'high');
  });

  it('are withheld, with the reason, where nobody has such a mix', () => {
    const { expectedChange, projected, odds, reasons, support, delta } = live().figures({ ...OWN, gradedAssessment: 0, content: 0, external: 100 });
    assert.deepEqual({ expectedChange, projected, odds }, { expectedChange: null, projected: null, odds: null });
    assert.equal(reasons.expectedChange?.code, 'no-course-near');
    assert.equal(support.level, 'none');
    assert.notEqual(reasons.expectedChange?.message, '');
    assert.notEqual(delta, null);
  });

  it('are withheld of a company that the model does not know, and of values that it never saw', () => {
    const unknown = { ...smallForest().support, ofKnownCompany: false };
    assert.equal(live({ support: unknown }).figures(LESS_CONTENT).reasons.expectedChange?.code, 'company-not-in-training');
    const narrow = smallForest().sliders.map((slider) => ({ ...slider, seen: { lowest: 10, highest: 90, exact: true } }));
    const { reasons } = live({ sliders: narrow }).figures({ ...LESS_CONTENT });
    assert.deepEqual([reasons.expectedChange?.code, reasons.typicalRange?.code], ['not-seen-in-training', 'not-seen-in-training']);
  });

  it('have no number for certificates that the course does not issue', () => {
    assert.equal(live().figures({ ...OWN, certificates: 20 }).reasons.expectedChange?.code, 'certificates-not-issued');
  });

  it('let rows of the profile stand in only where they are nearer and the own courses too few', () => {
    const training = { tenths: words([0, 0, 600, 0, 400]), courses: bytes([5]) };
    const own = { tenths: words([147, 0, 853, 0, 0]), courses: bytes([4]) };
    const { support } = live({ support: { ofKnownCompany: true, neighbours: 5, own, training } }).figures(LESS_CONTENT);
    assert.deepEqual([support.level, support.basis.code], ['high', 'same-profile']);
    assert.equal(live({ support: { ...smallForest().support, training } }).figures(LESS_CONTENT).support.basis.code, 'own-courses');
  });
});
