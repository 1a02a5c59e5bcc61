// @ts-check
import { dataOf, isAsked } from '../model/answer.js';
import { otherModel } from '../model/estimate.js';
import { questionOf, questionWithoutWish } from '../model/mixes.js';
import { NO_TARGET } from '../model/step-words.js';
import { withDrawing } from './loading.js';

/** @typedef {ReturnType<typeof createAdvice>} Advice */

/**
 * What is said of one course and is nothing to another: why it scores so, and mixes to test.
 * @param {import('./core.js').Core} core
 * @param {import('./facts.js').Facts} facts
 */
export function createAdvice({ api, later, state, changed, loading }, facts) {
  function loadExplanation() {
    const course = dataOf(state.course);
    if (!course?.inModelScope) return;
    loading.load('explanation', (signal) => withDrawing(api.explanation(course.company, course.course, signal), later, 'waterfall'));
  }

  /** Looks for mixes that leave alone what is locked now; in a folder, takes those that nothing was wished of. */
  function findMixes() {
    const { scenario, wish } = state;
    const course = dataOf(state.course);
    if (!course) return;
    const question = state.isFolder ? questionWithoutWish(course) : questionOf(course, scenario?.locked ?? [], wish);
    wish.refusal = question ? '' : NO_TARGET;
    state.said = wish.refusal;
    if (!question) return changed();
    const ask = async (/** @type {AbortSignal} */ signal) => {
      const answer = await withDrawing(api.recommendations(question, signal), later, 'mixes');
      return { ...answer, question: JSON.stringify(question) };
    };
    loading.load('mixes', ask, (found) => {
      state.said = found.drawn.said(found);
      facts.refreshModel(found.model);
    });
  }

  function forget() {
    loading.forget('explanation', 'mixes');
    Object.assign(state.wish, { target: '', graded: false, refusal: '' });
  }

  return {
    /** For another course: its explanation is asked for where that part is unfolded, or its heading close to sight. */
    begin() {
      forget();
      if (state.open.has('why') || state.near.has('why')) loadExplanation();
    },

    forget,

    /** Asks for the explanation where there is none by the model that answers. */
    needExplanation() {
      const data = dataOf(state.explanation);
      if (!isAsked(state.explanation) && (!data || otherModel(state, data))) loadExplanation();
    },

    retry() {
      if (state.explanation.state === 'failed') loadExplanation();
      if (state.mixes.state === 'failed') findMixes();
    },

    actions: {
      findMixes,

      /** @param {Partial<import('../model/mixes.js').Wish>} wish */
      wish(wish) {
        Object.assign(state.wish, wish, { refusal: '' });
        changed();
      },
    },
  };
}
