// @ts-check
import { dataOf, isAsked } from '../model/answer.js';
import { liveOf } from '../model/estimate.js';
import { isOf, workedOut } from '../model/outlook.js';

/** @typedef {ReturnType<typeof createOutlook>} Outlook */

/**
 * What changes go with, from the sliders as they are. The page works it out when they rest, a part at
 * a time; where it cannot, the service is asked, for the course as it is.
 * @param {import('./core.js').Core} core
 */
export function createOutlook({ api, state, changed, timers, loading }) {
  /** What is being worked out. @type {{live: object, values: object, locked: object} | null} */
  let begun = null;

  /** Looks whether there is anything to do, after any change of the state. */
  function follow() {
    const { scenario } = state;
    const live = liveOf(state);
    if (!scenario || scenario.underWay || !live) return rest();
    if (state.workedOut?.live === live && isOf(state.workedOut, scenario)) return rest();
    const { values, locked } = scenario;
    if (begun?.live === live && begun.values === values && begun.locked === locked) return;
    begun = { live, values, locked };
    go(workedOut(live, scenario));
  }

  /** @param {ReturnType<typeof workedOut>} work */
  function go(work) {
    timers.later('outlook', 0, () => {
      const { done, value } = work.next();
      if (!done) return go(work);
      state.workedOut = value;
      begun = null;
      changed();
    });
  }

  function rest() {
    timers.cancel('outlook');
    begun = null;
  }

  function load() {
    const course = dataOf(state.course);
    if (course) loading.load('outlook', (signal) => api.outlook(course.company, course.course, signal));
  }

  return {
    follow,

    /** The page cannot work it out. */
    need() {
      if (!isAsked(state.outlook)) load();
    },

    forget() {
      rest();
      loading.forget('outlook');
      state.workedOut = null;
    },

    retry() {
      if (state.outlook.state === 'failed') load();
    },
  };
}
