// @ts-check
/** What a what-if's answer says, in the whole points that the page shows. */

import { asked } from './scenario.js';
import { counted, signed } from './words.js';

/** @typedef {{observed: number, updated: number, change: number, held: boolean}} Estimate */

/** Scores that the model speaks of. */
const LOWEST = 1;
const HIGHEST = 99;

/**
 * The course with its change: the model's difference put on top of the score that was observed, so
 * that a course without changes keeps exactly its score. Scores are recorded in whole points, so
 * observed and change add up to updated, each rounded by itself.
 * @param {{observed: number, delta: number}} answer
 * @returns {Estimate} `held`: the sum left 1..99 and is held at its end
 */
export function estimated({ observed, delta }) {
  const sum = observed + delta;
  const updated = delta === 0 ? observed : Math.min(HIGHEST, Math.max(LOWEST, sum));
  return {
    observed: Math.round(observed),
    updated: Math.round(updated),
    change: Math.round(delta) || 0,
    held: updated !== sum,
  };
}

/**
 * Whether the change goes beyond what the model learned from, so that a difference of 0 is no
 * "about the same".
 * @param {{warnings: readonly {code: string}[]}} answer
 */
export function beyondTraining({ warnings }) {
  return warnings.some(({ code }) => code === 'not-seen-in-training');
}

/**
 * What an answer's change is called beside its number.
 * @param {number} change in whole points
 * @param {boolean} beyond whether it goes beyond what the model learned from
 * @returns {{words: string, kind: 'same' | 'pos-t' | 'neg-t'}}
 */
export function changeWords(change, beyond) {
  if (change === 0) return { words: beyond ? 'the model cannot tell' : 'about the same', kind: 'same' };
  const points = counted(Math.abs(change), 'point').replace(/^[\d,]+/, signed(change));
  return {
    words: `about ${points}${beyond ? ', as far as the model can tell' : ''}`,
    kind: change > 0 ? 'pos-t' : 'neg-t',
  };
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

/**
 * Why the last estimate is not of what the page shows now: it is of other sliders while the next is
 * asked for or could not be had, or by another model than the last answer. Empty when it is.
 * @param {State} state
 */
export function oldness(state) {
  const { answer, scenario } = state;
  if (!answer.data || !scenario) return '';
  return answer.asked === JSON.stringify(asked(scenario)) ? otherModel(state, answer.data) : 'for earlier sliders';
}

/** In words, unless the last answer is by the same model; which is newer is not known here. @param {State} state @param {{model: string}} answer */
export function otherModel({ modelOfLastAnswer }, { model }) {
  return model === modelOfLastAnswer ? '' : 'by another model';
}

/** The model that the figures beside the sliders came from. @param {State} state */
export function modelOfFigures({ answer, importances }) {
  return answer.data?.model ?? importances.data?.model ?? null;
}
