// @ts-check
import { createLoading } from './loading.js';
import { initial } from './state.js';
import { createTimers } from './timers.js';

/** What has the page's answers: the service, or the files of an exported site. @typedef {typeof import('../api.js').service} Api */
/**
 * What draws parts of the page that are loaded when they are first needed.
 * @typedef {object} Parts
 * @property {() => Promise<typeof import('../view/waterfall.js')>} waterfall
 * @property {() => Promise<typeof import('../view/segments.js')>} segments
 */
/** @typedef {ReturnType<typeof createCore>} Core */

/**
 * What all parts of the app share.
 * @param {Api} api
 * @param {Parts} parts
 * @param {() => void} changed called after every change of the state
 * @param {Parameters<typeof createLoading>[2]} answered
 */
export function createCore(api, parts, changed, answered) {
  const state = { ...initial(), isFolder: api.isFolder };
  return { api, parts, state, changed, timers: createTimers(), loading: createLoading(state, changed, answered) };
}
