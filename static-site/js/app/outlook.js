// @ts-check
import { dataOf, isAsked } from '../model/answer.js';
import { liveOf } from '../model/estimate.js';
import { isOf, workedOut } from '../model/outlook.js';
import { withDrawing } from './loading.js';

/** @typedef {ReturnType<typeof createOutlook>} Outlook */

/**
 * What changes go with, from the sliders as they are. The page works it out when they rest, a part at
 * a time; where it cannot, the service is asked, for the course as it is.
 * @param {import('./core.js').Core} core
 */
export function createOutlook({ api, later, state, changed, timers, loading }) {
  /** What is being worked out. @type {{live: object, values: object, locked: object} | null} */
  let begun = null;
  /** Whether what was worked out was so without what draws courses near the curves, which is loaded. */
  let lacking = false;

  /** Looks whether there is anything to do, after any change of the state. */
  function follow() {
    const { scenario } = state;
    const live = liveOf(state);
    if (scenario?.underWay) needNear();
    if (!scenario || scenario.underWay || !live) return rest();
    if (!lacking && state.workedOut?.live === live && isOf(state.workedOut, scenario)) return rest();
    const { values, locked } = scenario;
    if (begun?.live === live && begun.values === values && begun.locked === locked) return;
    begun = { live, values, locked };
    const [reduced, near] = [dataOf(state.reduced), dataOf(state.nearCourses)];
    go(workedOut(live, scenario, (slider) => (reduced && near?.drawn.draw(reduced, scenario, slider)) ?? null));
  }

  /** @param {ReturnType<typeof workedOut>} work */
  function go(work) {
    timers.later('outlook', 0, () => {
      const { done, value } = work.next();
      if (!done) return go(work);
      state.workedOut = value;
      begun = null;
      lacking = false;
      changed();
    });
  }

  function rest() {
    timers.cancel('outlook');
    begun = null;
  }

  /** What draws courses near the curves; without it there are none. */
  function needNear() {
    if (state.nearCourses.state === 'none') loadNear();
  }

  function loadNear() {
    loading.load('nearCourses', () => withDrawing(Promise.resolve({}), later, 'nearCourses'), () => {
      lacking = true;
      begun = null;
    });
  }

  function load() {
    const course = dataOf(state.course);
    if (course) loading.load('outlook', (signal) => api.outlook(course.company, course.course, signal));
  }

  return {
    follow,

    needNear,

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
      if (state.nearCourses.state === 'failed') loadNear();
    },
  };
}
