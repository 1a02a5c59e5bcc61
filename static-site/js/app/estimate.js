// @ts-check
import { asking, dataOf, isAsked } from '../model/answer.js';
import { modelOfFigures, oldness } from '../model/estimate.js';
import { asked } from '../model/scenario.js';

const SLOW_MS = 500;

/** @typedef {ReturnType<typeof createEstimate>} Estimate */

/**
 * What the model makes of the scenario.
 * @param {import('./core.js').Core} core
 * @param {import('./address.js').Address} address
 */
export function createEstimate({ api, state, changed, timers, loading }, address) {
  /** Asks about the scenario, once it has rested; a course without changes needs no model. @param {number} delay */
  function ask(delay) {
    const { scenario, estimate } = state;
    const course = dataOf(state.course);
    if (!scenario || !course) return;
    const changes = asked(scenario);
    if (Object.keys(changes).length === 0 || !course.inModelScope) return forget();
    rest();
    const data = dataOf(estimate);
    if (data && !oldness(state)) {
      state.estimate = { state: 'shown', data };
      return;
    }
    // After a failure its reason stays until the question is put.
    if (estimate.state !== 'failed') state.estimate = asking(estimate);
    const question = { company: course.company, course: course.course, changes };
    timers.later('ask', delay, () => put(question));
    timers.later('slow', delay + SLOW_MS, () => {
      state.slow = isAsked(state.estimate);
      changed();
    });
  }

  /** @param {Parameters<typeof api.whatIf>[0]} question */
  function put(question) {
    const before = modelOfFigures(state);
    const ask = async (/** @type {AbortSignal} */ signal) => {
      const answer = await api.whatIf(question, signal);
      return { ...answer, question: JSON.stringify(question.changes), at: new Date() };
    };
    loading.load('estimate', ask, ({ model }) => {
      state.slow = false;
      if (model !== before && !isAsked(state.course)) address.write();
    });
  }

  function forget() {
    rest();
    loading.forget('estimate');
  }

  /** Nothing is on its way, nor about to be asked. */
  function rest() {
    loading.stop('estimate');
    timers.cancel('slow');
    timers.cancel('ask');
    state.slow = false;
  }

  return {
    ask,
    forget,

    retry() {
      if (state.estimate.state === 'failed') ask(0);
    },

    /**
     * Another model answers than before: an estimate by the other is asked for again, unless this
     * is one: two models that answer in turn are not asked without end.
     * @param {keyof import('./loading.js').Asked} name
     * @param {string} model
     */
    notice(name, model) {
      if (!model || model === state.modelOfLastAnswer) return;
      state.modelOfLastAnswer = model;
      if (name !== 'estimate' && dataOf(state.estimate) && !isAsked(state.course)) ask(0);
    },
  };
}
