// @ts-check
import { dataOf, isAsked } from '../model/answer.js';
import { createLive } from '../model/live-figures.js';

/** @typedef {ReturnType<typeof createLiveFigures>} LiveFigures */

/**
 * What the open course's figures are worked out from on the page.
 * @param {import('./core.js').Core} core
 */
export function createLiveFigures({ api, state, loading }) {
  function load() {
    const course = dataOf(state.course);
    if (!course?.inModelScope) return;
    loading.load('reduced', async (signal) => {
      const answer = await api.reducedForest(course.company, course.course, signal);
      return { ...answer, live: createLive(answer) };
    });
  }

  function forget() {
    loading.forget('reduced');
  }

  return {
    forget,

    /** For another course. */
    begin() {
      forget();
      load();
    },

    retry() {
      if (state.reduced.state === 'failed') load();
    },

    /** Another model answers than before. @param {keyof import('./loading.js').Asked} name @param {string} model */
    notice(name, model) {
      const data = dataOf(state.reduced);
      if (name !== 'reduced' && data && data.model !== model && !isAsked(state.reduced) && !isAsked(state.course)) load();
    },
  };
}
