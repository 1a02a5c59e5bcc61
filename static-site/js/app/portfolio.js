// @ts-check
import { asking } from '../model/answer.js';
import { coursesFound } from '../model/words.js';
import { PAGE, SUGGESTIONS } from './loading.js';
import { DEBOUNCE_MS } from './timers.js';

/** @typedef {ReturnType<typeof createPortfolio>} Portfolio */

/**
 * The courses of a company: the list, the search in it, and the bar that is pointed at.
 * @param {import('./core.js').Core} core
 * @param {() => void} arrived called when the best courses are there
 */
export function createPortfolio({ api, state, changed, timers, loading }, arrived) {
  /** @param {string} company */
  function load(company) {
    loading.load('portfolio', (signal) => api.courses(company, { limit: PAGE }, signal), arrived);
  }

  function forgetSearch() {
    timers.cancel('search');
    loading.forget('matches');
  }

  return {
    load,

    /** What is found and pointed at in this list; the list itself stays. */
    leave() {
      forgetSearch();
      loading.forget('allCourses');
      state.search = '';
      state.open.delete('allCourses');
      state.open.delete('allRooms');
      state.roving = null;
      state.pointed = null;
    },

    actions: {
      moreCourses() {
        const { company } = state.link;
        if (!company) return;
        loading.more(
          'portfolio',
          async (list, cursor, signal) => {
            const more = await api.courses(company, { limit: PAGE, cursor }, signal);
            return { ...more, courses: [...list.courses, ...more.courses] };
          },
          () => load(company),
        );
      },

      /** @param {string} text the beginning of a course's id */
      searchCourses(text) {
        const { company } = state.link;
        state.search = text;
        if (!company || text.trim() === '') {
          forgetSearch();
        } else {
          state.matches = asking(state.matches);
          const ask = (/** @type {AbortSignal} */ signal) => api.courses(company, { prefix: text.trim(), limit: SUGGESTIONS }, signal);
          timers.later('search', DEBOUNCE_MS, () =>
            loading.load('matches', ask, (list) => {
              state.said = coursesFound(list, text);
            }),
          );
        }
        changed();
      },

      /** @param {string | null} course */
      point(course) {
        if (state.pointed === course) return;
        state.pointed = course;
        changed();
      },

      /** @param {string} course */
      rove(course) {
        state.roving = course;
        state.pointed = course;
        changed();
      },
    },
  };
}
