// @ts-check
/** An explanation in tenths of a point, rounded as its sentences are, so that what is shown adds up. */
import { t } from '../language.js';
import { roundedTo } from './rounding.js';
import { signed } from './words.js';

/**
 * From what is expected of any course to the score of this one: base, controllable and notControllable
 * sum to the baseline, and with unexplained to the score.
 * @param {Answers.Explanation} explanation
 */
export function inTenths({ baseValue, baseline, observed, controllable, notControllable }) {
  const parts = [...controllable.contributions, ...notControllable.contributions];
  const total = Math.round(baseline * 10);
  const [base, ...tenths] = roundedTo(total, [baseValue, ...parts.map(({ points }) => points)].map((value) => value * 10));
  const rounded = parts.map((part, i) => ({ ...part, points: tenths[i] / 10 }));
  const score = Math.round(observed * 10);
  return {
    base: base / 10,
    controllable: group(rounded.slice(0, controllable.contributions.length)),
    notControllable: group(rounded.slice(controllable.contributions.length)),
    baseline: total / 10,
    unexplained: (score - total) / 10,
    observed: score / 10,
  };
}

/** @param {Answers.Contribution[]} parts */
function group(parts) {
  return { parts, points: Math.round(parts.reduce((sum, { points }) => sum + points * 10, 0)) / 10 };
}

/** "+4.2 goes with what you decide on": the main figure. @param {Answers.Explanation} explanation */
export function whyFigure(explanation) {
  return t`${signed(inTenths(explanation).controllable.points)} goes with what you decide on`;
}
