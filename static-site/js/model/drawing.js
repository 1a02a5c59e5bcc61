// @ts-check
/** How far the page is drawn: at first a step a task, so that slow phones show it sooner and answer in between. */
import { dataOf, isAsked } from './answer.js';

/** What is drawn after the head of the page and a course's score, in its order. */
const STEPS = /** @type {const} */ (['foot', 'scores', 'change', 'result', 'mixes', 'why', 'swaps', 'features']);

/** Whether what is drawn so far goes as far as a step. @param {State} state @param {typeof STEPS[number]} step */
export function isDrawn({ drawn }, step) {
  return STEPS.indexOf(step) < drawn;
}

/** Whether there is a further step, and all that the page shows with it. @param {State} state */
export function hasMore({ drawn, portfolio, course, importances }) {
  return drawn === 0 || (drawn < STEPS.length && dataOf(portfolio) !== null && dataOf(course) !== null && !isAsked(importances));
}

/** Whether the page has what it needs to draw more of a course than its score. @param {State} state */
export function isThere({ course, importances }) {
  return (course.state === 'shown' || course.state === 'stale') && dataOf(importances) !== null;
}
