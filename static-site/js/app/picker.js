// @ts-check
import { asking, dataOf, isAsked } from '../model/answer.js';
import { written } from '../model/link.js';
import { loaded } from './loading.js';
import { DEBOUNCE_MS } from './timers.js';

/**
 * Finding companies and courses by any part of a name, title or number.
 * @param {import('./core.js').Core} core
 * @param {(search: string) => void} goTo the query string of what was picked
 */
export function createPicker({ api, later, state, changed, timers, loading }, goTo) {
  /** @param {string} text */
  function suggest(text) {
    state.picker = { text, open: true, active: -1, entered: false };
    const first = dataOf(state.suggestions) === null;
    // What an earlier text finds is no answer to this one.
    loading.stop('suggestions');
    state.suggestions = asking(state.suggestions);
    const ask = async (/** @type {AbortSignal} */ signal) => {
      const drawn = await loaded(later, 'find');
      return { ...(await drawn.find(text.trim(), (query) => api.search(query, signal), (query) => api.companies(query, signal))), drawn };
    };
    const load = () =>
      loading.load('suggestions', ask, (found) => {
        // What only resembles the text is for the reader to choose.
        state.picker.active = found.text !== '' && found.companies.length + found.courses.length > 0 ? 0 : -1;
        state.said = found.drawn.said(found);
        if (state.picker.entered) pick();
      });
    if (first) load();
    else timers.later('picker', DEBOUNCE_MS, load);
    changed();
  }

  /** Goes to the active option, or to the first as soon as the list for what is typed is there. */
  function pick() {
    const { suggestions, picker } = state;
    const option = dataOf(suggestions)?.options[picker.active];
    if (suggestions.state === 'failed') suggest(picker.text);
    else if (option) choose(option);
    else picker.entered = isAsked(suggestions);
  }

  /** @param {import('./loading.js').Option} option */
  function choose({ company, course }) {
    closePicker();
    goTo(written({ company, course }));
  }

  function closePicker() {
    timers.cancel('picker');
    loading.forget('suggestions');
    if (state.picker.open) state.said = '';
    state.picker = { text: state.link.company ?? '', open: false, active: -1, entered: false };
    changed();
  }

  return {
    suggest,
    pick,
    choose,
    closePicker,

    /** @param {number} active */
    activate(active) {
      state.picker.active = active;
      changed();
    },
  };
}
