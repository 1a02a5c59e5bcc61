// @ts-check
/** The sliders of the course of small-forest.mjs, for the tests. */
import { begun } from '../../../static-site/js/model/scenario.js';
import { smallForest } from './small-forest.mjs';

const LABELS = { gradedAssessment: 'Graded assessments', notGradedAssessment: 'Not-graded assessments', content: 'Content', external: 'External', interactive: 'Interactive', certificates: 'Certificates' };

/** @returns {Scenario} without changes */
export function scenarioOf() {
  const sliders = Object.entries(LABELS).map(([feature, label]) => ({ feature, label, unit: 'percent', lowest: 0, highest: 100 }));
  const own = Object.fromEntries(smallForest().sliders.map(({ feature, own }) => [feature, own]));
  return /** @type {Scenario} */ (begun(sliders, own));
}
