// @ts-check
/** What changes of the course go with: ten-point swaps of its page mix, and the curve along each slider. */
import { dataOf } from './answer.js';
import { curveOf, largestOf } from './curves.js';
import { liveOf, otherModel } from './estimate.js';
import { changes } from './scenario.js';
import { swapsAnswered, swapsOf } from './swaps.js';

/**
 * @typedef {object} Outlook
 * @property {Pick<Scenario, 'values' | 'locked'>} of the sliders that it is of
 * @property {readonly import('./swaps.js').Swap[]} swaps
 * @property {ReadonlyMap<string, import('./curves.js').Curve>} curves by feature
 * @property {number} largest change of all curves, in points
 * @property {ReadonlyMap<string, NearCourses>} near courses of the company near the curves, by feature
 */

/** What the page draws and says of courses near a curve. @typedef {{marks: unknown, words: string, key: unknown}} NearCourses */

/** @typedef {Outlook & {live: import('./live-figures.js').Live}} WorkedOut on this page */

/**
 * Works an outlook out, a part at a time, so that the page can do other things in between.
 * @param {import('./live-figures.js').Live} live
 * @param {Scenario} scenario
 * @param {((slider: Slider) => NearCourses | null)} [nearTo] what draws courses near a curve, where it is loaded
 * @returns {Generator<void, WorkedOut>}
 */
export function* workedOut(live, scenario, nearTo) {
  const curves = [];
  const near = new Map();
  for (const slider of scenario.sliders) {
    curves.push(curveOf(live, scenario, slider));
    near.set(slider.feature, nearTo?.(slider));
    yield;
  }
  const swaps = swapsOf(live, scenario.values);
  const { values, locked } = scenario;
  return { live, of: { values, locked }, swaps, curves: new Map(curves.map((one) => [one.feature, one])), largest: largestOf(curves), near };
}

/** Whether an outlook is of the sliders as they are. @param {Outlook | null} outlook @param {Scenario} scenario */
export function isOf(outlook, { values, locked }) {
  return outlook?.of.values === values && outlook.of.locked === locked;
}

/**
 * What the service answered, whose figures are of the course's own mix.
 * @param {Answers.Outlook} answer
 * @param {Scenario} scenario
 * @returns {Outlook}
 */
function answered(answer, { start, locked }) {
  return { of: { values: start, locked }, swaps: swapsAnswered(answer), curves: new Map(), largest: 0, near: new Map() };
}

/**
 * What the page shows: what it worked out, or where it cannot, what the service did.
 * @param {State} state
 * @returns {{outlook: Outlook, ofOwnMix: boolean, old: boolean} | null} `old`: not of the sliders as they are
 */
export function shownOutlook(state) {
  const { scenario, workedOut, outlook } = state;
  if (!scenario) return null;
  if (liveOf(state)) {
    if (!workedOut || workedOut.live !== liveOf(state)) return null;
    return { outlook: workedOut, ofOwnMix: Object.keys(changes({ ...scenario, ...workedOut.of })).length === 0, old: !isOf(workedOut, scenario) };
  }
  const answer = dataOf(outlook);
  if (!answer || otherModel(state, answer)) return null;
  return { outlook: answered(answer, scenario), ofOwnMix: true, old: Object.keys(changes(scenario)).length > 0 };
}
