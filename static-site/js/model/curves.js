// @ts-check
/** What is expected along each slider, while the other page types share the rest as they do when it moves. */
import { t } from '../language.js';
import { isPageType } from './page-mix.js';
import { moved } from './scenario.js';
import { inPoints } from './swaps.js';
import { inUnit, signed } from './words.js';

/** Steps from one end of a slider to the other. */
const STEPS = 20;

/** @typedef {{value: number, change: number | null}} Point null where no number can be defended */
/** @typedef {{feature: string, from: import('./scenario.js').Values, points: readonly Point[]}} Curve `from`: what the slider would move from */

/**
 * @param {import('./live-figures.js').Live} live
 * @param {Scenario} scenario
 * @param {Slider} slider
 * @returns {Curve}
 */
export function curveOf(live, scenario, slider) {
  const { feature } = slider;
  const points = valuesOf(scenario, slider).flatMap((value) => {
    const there = moved(scenario, feature, value);
    // Where locks are in the way there is no point at all.
    return there.refusal ? [] : [{ value, change: live.figures(there.values).expectedChange }];
  });
  return { feature, from: basisOf(scenario, feature), points };
}

/** Whether the scenario is on the curve still: nothing moved but its slider, and what shares with it. @param {Curve} curve @param {Scenario} scenario */
export function isOn({ feature, from }, scenario) {
  const basis = basisOf(scenario, feature);
  return Object.keys(from).every((one) => one === feature || basis[one] === from[one]);
}

/** What can be drawn in one go: runs of points that have a number. @param {Curve} curve */
export function runsOf({ points }) {
  /** @type {{value: number, change: number}[][]} */
  const runs = [[]];
  for (const { value, change } of points) {
    if (change === null) runs.push([]);
    else runs[runs.length - 1].push({ value, change });
  }
  return runs.filter((run) => run.length > 0);
}

/** The largest change along any of the curves. @param {readonly Curve[]} curves */
export function largestOf(curves) {
  return Math.max(0, ...curves.flatMap(({ points }) => points.map(({ change }) => Math.abs(change ?? 0))));
}

/**
 * "Along this slider the expected change goes from −3 at 0 % to +5 at 60 %.": its lowest and its highest,
 * in the order in which they come.
 * @param {Curve} curve
 * @param {string} unit
 * @returns {string} empty where there is no number but at the place where the slider is
 */
export function curveWords(curve, unit) {
  if (!isDrawn(curve)) return '';
  const byChange = runsOf(curve).flat().sort((a, b) => a.change - b.change);
  const ends = [byChange[0], byChange[byChange.length - 1]].sort((a, b) => a.value - b.value);
  const [first, last] = ends.map(({ value, change }) => ({ change: signed(inPoints(change)), at: inUnit(value, unit) }));
  return first.change === last.change
    ? t`Along this slider it stays at about ${first.change} in other courses.`
    : t`Along this slider it goes from ${first.change} at ${first.at} to ${last.change} at ${last.at} in other courses.`;
}

/** What is not on the curve, for people who do not see its gaps; empty where there are none. @param {Curve} curve */
export function gapWords(curve) {
  if (!isDrawn(curve)) return t`There is no estimate along this slider.`;
  return curve.points.some(({ change }) => change === null) ? t`Elsewhere there is no estimate.` : '';
}

/** Whether there is more than the place where the slider is. @param {Curve} curve */
export function isDrawn(curve) {
  return runsOf(curve).flat().length > 1;
}

/** Even steps along the slider, with the course's own value and the present one. @param {Scenario} scenario @param {Slider} slider */
function valuesOf({ start, values }, { feature, lowest, highest }) {
  const even = Array.from({ length: STEPS + 1 }, (_, i) => Math.round((lowest + (i * (highest - lowest)) / STEPS) * 10) / 10);
  return [...new Set([...even, start[feature], values[feature]])].sort((a, b) => a - b);
}

/** @param {Scenario} scenario @param {string} feature */
function basisOf({ basis, values }, feature) {
  if (!isPageType(feature) || basis?.feature !== feature) return values;
  // Other sliders may have moved since; the page types start from the basis.
  return { ...values, ...Object.fromEntries(Object.entries(basis.values).filter(([one]) => isPageType(one))) };
}
