// @ts-check
import { createLoading } from './loading.js';
import { initial } from './state.js';
import { createTimers } from './timers.js';

/** What has the page's answers: the service, or the files of an exported site. @typedef {typeof import('../api.js').service} Api */
/** @typedef {ReturnType<typeof createCore>} Core */

/**
 * What all parts of the app share.
 * @param {Api} api
 * @param {() => Promise<import('./loading.js').Later>} later
 * @param {() => void} changed called after every change of the state
 * @param {Parameters<typeof createLoading>[2]} answered
 */
export function createCore(api, later, changed, answered) {
  const state = { ...initial(), isFolder: api.isFolder, access: api.access };
  return { api, later, state, changed, timers: createTimers(), loading: createLoading(state, changed, answered) };
}
