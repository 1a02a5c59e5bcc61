// @ts-check
import { t } from '../language.js';
import { asking, isAsked } from '../model/answer.js';
import { PAGE, SUGGESTIONS, loaded, withDrawing } from './loading.js';
import { DEBOUNCE_MS } from './timers.js';

/** @typedef {ReturnType<typeof createPortfolio>} Portfolio */

/**
 * The courses of a company: the list, its order, the search in it, and the bar that is pointed at.
 * @param {import('./core.js').Core} core
 * @param {import('./segments.js').Segments} segments
 * @param {() => void} arrived called when the best courses are there
 */
export function createPortfolio({ api, later, state, changed, timers, loading }, segments, arrived) {
  /** @param {string} company */
  function load(company) {
    loading.load('portfolio', (signal) => api.courses(company, { limit: PAGE }, signal).catch(instead(signal, company)), arrived);
  }

  /**
   * Looks for what a link may mean, where it fails since there is none of the name; not for one that was left meanwhile.
   * @param {AbortSignal} asked
   * @param {string} company
   * @param {string} [course]
   */
  function instead(asked, company, course) {
    return (/** @type {import('../api.js').Failure} */ failure) => {
      const ofCourse = failure.kind === 'unknown-course' && course;
      if (!asked.aborted && (ofCourse || failure.kind === 'unknown-company') && !isAsked(state.alike)) {
        loading.load('alike', async (signal) => {
          const drawn = await loaded(later, 'find');
          return { ...(await drawn.like(company, ofCourse, (query) => api.search(query, signal))), drawn };
        });
      }
      throw failure;
    };
  }

  function loadOrdered() {
    const { link: { company }, order: { courses: order } } = state;
    state.said = order === 'score' ? t`Ordered.` : t`Ordering.`;
    if (order === 'score') loading.forget('ordered');
    else if (company) {
      const ask = async (/** @type {AbortSignal} */ signal) => ({ ...(await api.courses(company, { sort: order, limit: PAGE }, signal)), order });
      loading.load('ordered', ask, () => {
        state.said = t`Ordered.`;
      });
    }
  }

  /** Goes on with the list in an order. @param {import('./loading.js').CoursesOrder} sort */
  function more(sort) {
    const { company } = state.link;
    if (!company) return;
    const next = async (/** @type {Answers.CourseList} */ list, /** @type {string} */ cursor, /** @type {AbortSignal} */ signal) => {
      const page = await api.courses(company, { ...(sort !== 'score' && { sort }), limit: PAGE, cursor }, signal);
      return { ...page, courses: [...list.courses, ...page.courses] };
    };
    if (sort === 'score') loading.more('portfolio', next, () => load(company));
    else loading.more('ordered', async (...asked) => ({ ...(await next(...asked)), order: sort }), loadOrdered, sort);
  }

  function forgetSearch() {
    timers.cancel('search');
    loading.forget('matches');
  }

  return {
    load,
    instead,

    /** What is found and pointed at in this list; the list itself stays. */
    leave() {
      forgetSearch();
      loading.forget('allCourses', 'ordered');
      state.search = '';
      state.order.courses = 'score';
      state.open.delete('allCourses');
      state.open.delete('allRooms');
      state.roving = null;
      state.pointed = null;
    },

    retry() {
      if (state.portfolio.state === 'failed') more('score');
      if (state.ordered.state === 'failed') more(state.order.courses);
    },

    actions: {
      /** @param {import('./loading.js').CoursesOrder} order */
      orderCourses(order) {
        state.order.courses = order;
        if (order === 'room') segments.need();
        loadOrdered();
        changed();
      },

      moreCourses() {
        more(state.order.courses);
      },

      /** @param {string} text part of a course's number or title */
      searchCourses(text) {
        const { company } = state.link;
        // Blanks alone are no search.
        state.search = text.trim() && text;
        if (!company || !state.search) {
          forgetSearch();
        } else {
          // What an earlier text finds is no answer to this one.
          loading.stop('matches');
          state.matches = asking(state.matches);
          const ask = (/** @type {AbortSignal} */ signal) =>
            withDrawing(api.courses(company, { text: text.trim(), limit: SUGGESTIONS }, signal), later, 'find');
          timers.later('search', DEBOUNCE_MS, () =>
            loading.load('matches', ask, (list) => {
              state.said = list.drawn.coursesFound(list, text);
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
