// @ts-check
import { withDrawing } from './loading.js';

/** @typedef {ReturnType<typeof createSegments>} Segments */

/**
 * Where the company can begin, which is asked for when somebody comes near to it.
 * @param {import('./core.js').Core} core
 */
export function createSegments({ api, later, state, loading }) {
  function load() {
    const { company } = state.link;
    if (company) loading.load('segments', (signal) => withDrawing(api.segments(company, signal), later, 'segments'));
  }

  return {
    need() {
      if (state.segments.state === 'none') load();
    },

    /** For another company. */
    begin() {
      loading.forget('segments');
      if (state.open.has('segments')) load();
    },

    retry() {
      if (state.segments.state === 'failed') load();
    },
  };
}
