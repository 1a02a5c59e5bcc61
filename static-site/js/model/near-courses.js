// @ts-check
/** The company's own courses whose page mixes are near those that a slider goes through. */
import { levelOf } from './live-figures.js';
import { PAGE_TYPES, WHOLE, isPageType } from './page-mix.js';
import { moved } from './scenario.js';

/** @typedef {{value: number, higher: boolean, small: boolean}} NearCourse its share of the page type, and whether it scored higher than the course itself */

/**
 * Each course is held against the mix at which the slider has its own share. Near is what counts as
 * near in support: a distance that has a level.
 * @param {Pick<Answers.ReducedForest, 'observed' | 'ownCourses'>} answer
 * @param {Scenario} scenario
 * @param {Slider} slider
 * @returns {NearCourse[]} none beside the page mix
 */
export function coursesNear({ observed, ownCourses }, scenario, { feature }) {
  if (!isPageType(feature)) return [];
  const place = PAGE_TYPES.indexOf(feature);
  return ownCourses.nearest.flatMap(({ engagementScore, smallSample, tenths }) => {
    const value = tenths[place] / 10;
    const { refusal, values } = moved(scenario, feature, value);
    const there = PAGE_TYPES.map((type) => values[type] * 10);
    if (refusal || levelOf(distance(tenths, there)) === 'none') return [];
    return [{ value, higher: engagementScore > observed, small: smallSample }];
  });
}

/** The Hellinger distance of two mixes, 0 to 1, as support has it. @param {readonly number[]} one tenths @param {readonly number[]} other */
function distance(one, other) {
  const squares = one.map((tenths, i) => (Math.sqrt(tenths / WHOLE) - Math.sqrt(other[i] / WHOLE)) ** 2);
  return Math.min(1, Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / 2));
}
