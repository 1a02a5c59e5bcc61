// @ts-check
/** What holds up of a what-if's answer, and whether it is of what the page shows. */

import { t } from '../language.js';
import { dataOf } from './answer.js';
import { asked } from './scenario.js';

/**
 * What holds up of a change, as the page shows it. The score is in whole points, as scores are recorded.
 * @typedef {{projected: number, change: number, held: boolean}} Expected
 */

/**
 * The course with its change: what holds up of the model's difference, put on top of the score that
 * was observed. Nothing where no number can be defended.
 * @param {{observed: number, expectedChange: number | null, projected: number | null}} answer
 * @returns {Expected | null} `held`: the sum is beyond 1..99, and held at its end or at the score if that is beyond, too
 */
export function expected({ observed, expectedChange, projected }) {
  if (expectedChange === null || projected === null) return null;
  return {
    projected: Math.round(projected),
    change: expectedChange,
    held: Math.abs(observed + expectedChange - projected) > 0.1,
  };
}

/**
 * Whether the change goes beyond what the model learned from, so that a difference of 0 is no
 * "about the same".
 * @param {Pick<Answers.Figures, 'reasons'>} figures
 */
export function beyondTraining({ reasons }) {
  return reasons.typicalRange?.code === 'not-seen-in-training';
}

/**
 * Whether what the model expects without and with the change, and their difference, add up as they
 * are shown: to the tenth, each rounded by itself.
 * @param {{baseline: number, scenario: number, delta: number}} answer
 */
export function addsUp({ baseline, scenario, delta }) {
  const inTenths = (/** @type {number} */ value) => Math.round(value * 10);
  return inTenths(scenario) - inTenths(baseline) === Math.sign(delta) * inTenths(Math.abs(delta));
}

/** What an estimate is that the sliders have left behind. */
export const OF_EARLIER_SLIDERS = t`for earlier sliders`;

/**
 * Why the last estimate is not of what the page shows now: it is of other sliders while the next is
 * asked for or could not be had, or by another model than the last answer. Empty when it is.
 * @param {State} state
 */
export function oldness(state) {
  const { scenario } = state;
  const estimate = dataOf(state.estimate);
  if (!estimate || !scenario) return '';
  return estimate.question === JSON.stringify(asked(scenario)) ? otherModel(state, estimate) : OF_EARLIER_SLIDERS;
}

/** In words, unless the last answer is by the same model; which is newer is not known here. @param {State} state @param {{model: string}} answer */
export function otherModel({ modelOfLastAnswer }, { model }) {
  return model === modelOfLastAnswer ? '' : t`by another model`;
}

/** The model that the figures beside the sliders came from. @param {State} state */
export function modelOfFigures(state) {
  const { estimate, importances, reduced } = state;
  const known = dataOf(estimate);
  if (liveOf(state) && state.scenario && (!known || oldness(state))) return dataOf(reduced)?.model ?? null;
  return known?.model ?? dataOf(importances)?.model ?? null;
}

/** Whether the course is of those that the model says nothing about. @param {State} state */
export function outsideScope({ course }) {
  return dataOf(course)?.inModelScope === false;
}

/** What the figures of the open course are worked out from, where the page can. @param {State} state */
export function liveOf(state) {
  const course = dataOf(state.course);
  const reduced = dataOf(state.reduced);
  const same = course && reduced && reduced.company === course.company && reduced.course === course.course;
  return same && !otherModel(state, reduced) ? reduced.live : null;
}

/** @type {{live: import('./live-figures.js').Live | null, values: import('./scenario.js').Values | null, figures: Answers.LiveFigures | null}} */
let last = { live: null, values: null, figures: null };

/**
 * The figures of the sliders as they are: the service's where it has answered, else those that the
 * page works out, else the last that the service gave.
 * @param {State} state
 * @returns {{figures: Answers.LiveFigures, old: string} | null} `old`: why they are not of the sliders
 */
export function shownFigures(state) {
  const { scenario } = state;
  const estimate = dataOf(state.estimate);
  const old = oldness(state);
  if (estimate && !old) return { figures: estimate, old };
  const live = liveOf(state);
  if (!live || !scenario || Object.keys(asked(scenario)).length === 0) return estimate && { figures: estimate, old };
  if (last.live !== live || last.values !== scenario.values) {
    last = { live, values: scenario.values, figures: live.figures(scenario.values) };
  }
  return last.figures && { figures: last.figures, old: '' };
}
