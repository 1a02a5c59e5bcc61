// @ts-check
import { createLoading } from './loading.js';
import { initial } from './state.js';
import { createTimers } from './timers.js';

/** @typedef {typeof import('../api.js')} Api */
/** @typedef {ReturnType<typeof createCore>} Core */

/**
 * What all parts of the app share.
 * @param {Api} api
 * @param {() => void} changed called after every change of the state
 * @param {Parameters<typeof createLoading>[2]} answered
 */
export function createCore(api, changed, answered) {
  const state = initial();
  return { api, state, changed, timers: createTimers(), loading: createLoading(state, changed, answered) };
}
