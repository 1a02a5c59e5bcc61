// @ts-check
import { dataOf, isAsked } from '../model/answer.js';
import { createLive } from '../model/live-figures.js';

/** @typedef {ReturnType<typeof createLiveFigures>} LiveFigures */

/**
 * What the open course's figures are worked out from on the page.
 * @param {import('./core.js').Core} core
 * @param {import('./outlook.js').Outlook} outlook
 * @param {() => void} settled called once it is known whether the page can work figures out
 */
export function createLiveFigures({ api, state, loading }, outlook, settled) {
  async function load() {
    const course = dataOf(state.course);
    if (!course?.inModelScope) return;
    await loading.load('reduced', async (signal) => {
      const answer = await api.reducedForest(course.company, course.course, signal);
      return { ...answer, live: createLive(answer) };
    });
    const { reduced } = state;
    if (reduced.state === 'failed' || (reduced.state === 'shown' && !reduced.data.live)) outlook.need();
    if (!isAsked(reduced)) settled();
  }

  function forget() {
    loading.forget('reduced');
    outlook.forget();
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
