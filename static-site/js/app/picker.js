// @ts-check
import { asking, dataOf, isAsked } from '../model/answer.js';
import { companiesFound } from '../model/words.js';
import { SUGGESTIONS } from './loading.js';
import { DEBOUNCE_MS } from './timers.js';

/**
 * Finding a company by the beginning of its name.
 * @param {import('./core.js').Core} core
 * @param {(company: string) => void} picked
 */
export function createPicker({ api, state, changed, timers, loading }, picked) {
  /** Goes to the active company, or to the first as soon as the list for what is typed is there. */
  function pick() {
    const company = dataOf(state.suggestions)?.companies[state.picker.active];
    state.picker.entered = isAsked(state.suggestions);
    if (state.picker.entered || !company) return;
    closePicker();
    picked(company.company);
  }

  function closePicker() {
    timers.cancel('picker');
    loading.forget('suggestions');
    if (state.picker.open) state.said = '';
    state.picker = { text: state.link.company ?? '', open: false, active: -1, entered: false };
    changed();
  }

  return {
    pick,
    closePicker,

    /** @param {string} text */
    suggest(text) {
      state.picker = { text, open: true, active: -1, entered: false };
      const first = dataOf(state.suggestions) === null;
      state.suggestions = asking(state.suggestions);
      const ask = (/** @type {AbortSignal} */ signal) => api.companies({ prefix: text.trimStart(), limit: SUGGESTIONS }, signal);
      const load = () =>
        loading.load('suggestions', ask, (list) => {
          state.picker.active = text !== '' && list.companies.length > 0 ? 0 : -1;
          state.said = companiesFound(list, text);
          if (state.picker.entered) pick();
        });
      if (first) load();
      else timers.later('picker', DEBOUNCE_MS, load);
      changed();
    },

    /** @param {number} active */
    activate(active) {
      state.picker.active = active;
      changed();
    },
  };
}
