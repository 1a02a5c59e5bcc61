// @ts-check
import { dataOf, isAsked } from '../model/answer.js';
import { withDrawing } from './loading.js';

/** @typedef {ReturnType<typeof createFacts>} Facts */

/**
 * What is known of the model and of the features, whichever course is open.
 * @param {import('./core.js').Core} core
 * @param {import('./sliders.js').Sliders} sliders
 */
export function createFacts({ api, later, state, loading }, sliders) {
  function loadImportances() {
    loading.load('importances', api.importances, sliders.begin);
  }

  function loadModel() {
    loading.load('model', api.model);
  }

  function loadCard() {
    loading.load('modelCard', () => withDrawing(Promise.resolve({}), later, 'modelCard'));
  }

  function loadFindings() {
    loading.load('findings', () => withDrawing(Promise.resolve({}), later, 'findings'));
  }

  return {
    actions: {
      /** What draws the findings of research. */
      needFindings() {
        if (state.findings.state === 'none') loadFindings();
      },
    },

    needModel() {
      if (!dataOf(state.model) && !isAsked(state.model)) loadModel();
    },

    needImportances() {
      if (!dataOf(state.importances) && !isAsked(state.importances)) loadImportances();
    },

    /** What draws all that is known of the model. */
    needCard() {
      if (state.modelCard.state === 'none') loadCard();
    },

    /** Asks what is known of the model again where another one answers. @param {string | null} model that answers */
    refreshModel(model) {
      if (dataOf(state.model)?.model !== model && !isAsked(state.model)) loadModel();
    },

    retry() {
      if (state.importances.state === 'failed') loadImportances();
      if (state.model.state === 'failed') loadModel();
      if (state.modelCard.state === 'failed') loadCard();
      if (state.findings.state === 'failed') loadFindings();
    },
  };
}
