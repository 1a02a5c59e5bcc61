// @ts-check
import { asking, dataOf, isAsked } from '../model/answer.js';
import { liveOf, modelOfFigures, oldness } from '../model/estimate.js';
import { asked } from '../model/scenario.js';

const SLOW_MS = 500;

/** @typedef {ReturnType<typeof createEstimate>} Estimate */

/**
 * What the model makes of the scenario. The page works it out by itself at every move, and the
 * service confirms it once the sliders have rested. Where the page cannot, the service is asked at
 * once, by one call at a time: the newest question is next.
 * @param {import('./core.js').Core} core
 * @param {import('./address.js').Address} address
 */
export function createEstimate({ api, state, changed, timers, loading }, address) {
  /** The question on its way, if there is one. @type {object | null} */
  let underWay = null;

  /** Asks about the scenario; a course without changes needs no model. @param {number} delay how long the sliders are to rest before */
  function ask(delay) {
    const { scenario, estimate } = state;
    const course = dataOf(state.course);
    if (!scenario || !course) return;
    const changes = asked(scenario);
    if (Object.keys(changes).length === 0 || !course.inModelScope) return forget();
    const data = dataOf(estimate);
    if (data && !oldness(state)) {
      rest();
      state.estimate = { state: 'shown', data };
      return;
    }
    const live = liveOf(state) !== null;
    // In a folder nobody else can confirm what the page works out.
    if (api.isFolder && live) return forget();
    if (api.isFolder && isAsked(state.reduced)) {
      state.estimate = asking(estimate);
      return;
    }
    if (live) rest();
    // After a failure its reason stays until the question is put.
    if (estimate.state !== 'failed') state.estimate = asking(estimate);
    if (underWay) return;
    timers.later('ask', live ? delay : 0, put);
    timers.later('slow', delay + SLOW_MS, () => {
      state.slow = isAsked(state.estimate) && liveOf(state) === null;
      changed();
    });
  }

  /** Puts the question of the sliders as they are by now. */
  async function put() {
    const { scenario } = state;
    const course = dataOf(state.course);
    if (!scenario || !course) return;
    const changes = asked(scenario);
    const before = modelOfFigures(state);
    const question = {};
    underWay = question;
    await loading.load('estimate', async (signal) => {
      const answer = await api.whatIf({ company: course.company, course: course.course, changes }, signal);
      return { ...answer, question: JSON.stringify(changes), at: new Date() };
    }, ({ model }) => {
      state.slow = false;
      if (model !== before && !isAsked(state.course)) address.write();
    });
    if (underWay !== question) return;
    underWay = null;
    // The sliders went on meanwhile. Without a connection they are asked about once there is one.
    const { estimate } = state;
    const newer = state.scenario && JSON.stringify(asked(state.scenario)) !== JSON.stringify(changes);
    if (newer && (estimate.state === 'shown' || (estimate.state === 'failed' && estimate.failure.kind !== 'offline'))) ask(0);
  }

  function forget() {
    rest();
    loading.forget('estimate');
  }

  /** Nothing is on its way, nor about to be asked. */
  function rest() {
    loading.stop('estimate');
    underWay = null;
    timers.cancel('slow');
    timers.cancel('ask');
    state.slow = false;
  }

  return {
    ask,
    forget,

    /** It is known by now whether the page can work figures out. */
    settled() {
      if (api.isFolder) ask(0);
    },

    retry() {
      if (state.estimate.state === 'failed') ask(0);
    },

    /**
     * Another model answers than before: an estimate by the other is asked for again, unless this
     * is one, or the trees came in: two models that answer in turn are not asked without end.
     * @param {keyof import('./loading.js').Asked} name
     * @param {string} model
     */
    notice(name, model) {
      if (model === state.modelOfLastAnswer) return;
      state.modelOfLastAnswer = model;
      if (name !== 'estimate' && name !== 'reduced' && dataOf(state.estimate) && !isAsked(state.course)) ask(0);
    },
  };
}
