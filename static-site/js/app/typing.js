// @ts-check
import { beforeMove, moved } from '../model/scenario.js';
import { noNumber } from '../model/step-words.js';
import { suffix } from '../model/words.js';

/**
 * Typing in the field of a slider.
 * @param {import('./core.js').Core} core
 * @param {import('./sliders.js').Sliders} sliders
 */
export function createTyping({ state, changed }, { become, actions: { commit } }) {
  /** The scenario with what is typed; null where that is no number. @param {Scenario} scenario @param {string} feature @param {string} text */
  function typed(scenario, feature, text) {
    const unit = scenario.sliders.find((one) => one.feature === feature)?.unit ?? '';
    const value = numberIn(text, suffix(unit));
    return value === null ? null : moved(scenario, feature, value, true);
  }

  return {
    /** What is being typed counts as soon as it is a value that the slider can have. @param {string} feature @param {string} text */
    type(feature, text) {
      if (!state.draft) commit();
      if (!state.scenario) return;
      const next = typed(state.scenario, feature, text);
      state.draft = { feature, text };
      if (next && !next.refusal) become(next);
      changed();
    },

    /** What was typed in the end counts, or what counted before. @param {string} feature */
    endTyping(feature) {
      const { draft, scenario } = state;
      if (!scenario || draft?.feature !== feature) return;
      state.draft = null;
      const end = typed(scenario, feature, draft.text);
      if (end && !end.refusal) become(end, 0);
      else {
        const refusal = end?.refusal ?? { feature, reason: noNumber(draft.text) };
        become({ ...beforeMove(scenario), refusal: draft.text.trim() === '' ? null : refusal }, 0);
      }
      commit();
    },

    /** Nothing of what was typed counts. @param {string} feature */
    cancelTyping(feature) {
      const { draft, scenario } = state;
      if (!scenario || draft?.feature !== feature) return;
      state.draft = null;
      become(beforeMove(scenario), 0);
    },
  };
}

/** A number as people type it: "75.3", "75,3", "75.3 %". @param {string} text @param {string} unit that may follow it */
function numberIn(text, unit) {
  const bare = text.trim();
  const number = unit && bare.endsWith(unit) ? bare.slice(0, -unit.length).trimEnd() : bare;
  const tidy = number.replace(',', '.').replace('\u2212', '-');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(tidy) ? Number(tidy) : null;
}
