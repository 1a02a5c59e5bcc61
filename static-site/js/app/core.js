// @ts-check
import { createLoading } from './loading.js';
import { initial } from './state.js';
import { createTimers } from './timers.js';

/** What has the page's answers: the service, or the files of an exported site. @typedef {typeof import('../api.js').service} Api */
/** Loads what draws the parts of the page that are folded at first. @typedef {() => Promise<typeof import('../view/later.js')>} Later */
/** @typedef {ReturnType<typeof createCore>} Core */

/**
 * What all parts of the app share.
 * @param {Api} api
 * @param {Later} later
 * @param {() => void} changed called after every change of the state
 * @param {Parameters<typeof createLoading>[2]} answered
 */
export function createCore(api, later, changed, answered) {
  const state = { ...initial(), isFolder: api.isFolder };
  return { api, later, state, changed, timers: createTimers(), loading: createLoading(state, changed, answered) };
}
