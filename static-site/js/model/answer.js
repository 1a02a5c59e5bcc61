// @ts-check
/** Something that the service is asked for, as far as it is here. */

/**
 * - none: nobody asked for it.
 * - asking: it is on its way, and there is nothing to show yet.
 * - shown: it is here.
 * - stale: an earlier one is here, and its successor is on its way.
 * - failed: it could not be had. An earlier one may be here.
 * @template T
 * @typedef {{state: 'none'}
 *   | {state: 'asking'}
 *   | {state: 'shown', data: T}
 *   | {state: 'stale', data: T}
 *   | {state: 'failed', failure: import('../api.js').Failure, data: T | null}} Answer
 */

/** @type {{state: 'none'}} */
export const NONE = { state: 'none' };

/** What is here. @template T @param {Answer<T>} answer @returns {T | null} */
export function dataOf(answer) {
  return 'data' in answer ? answer.data : null;
}

/** Why it could not be had. @param {Answer<unknown>} answer */
export function failureOf(answer) {
  return answer.state === 'failed' ? answer.failure : null;
}

/** Whether it is on its way. @param {Answer<unknown>} answer */
export function isAsked({ state }) {
  return state === 'asking' || state === 'stale';
}

/** Whether a list is on its way in an order that what is here is not in. @param {Answer<{order: string}>} list @param {string} order */
export function isOrdering(list, order) {
  return isAsked(list) && dataOf(list)?.order !== order;
}

/** The answer while its successor is on its way. @template T @param {Answer<T>} answer @returns {Answer<T>} */
export function asking(answer) {
  const data = dataOf(answer);
  return data === null ? { state: 'asking' } : { state: 'stale', data };
}
