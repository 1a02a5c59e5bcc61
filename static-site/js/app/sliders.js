// @ts-check
import { dataOf, isAsked } from '../model/answer.js';
import { stepOf } from '../model/keys.js';
import { savedOf } from '../model/saved.js';
import * as scenarios from '../model/scenario.js';
import { sharingWords } from '../model/sharing.js';
import { ALL_RESET, LINK_OF_OTHER_MODEL, REDONE, UNDONE, mixTakenWords, noNumber } from '../model/step-words.js';
import { swapped } from '../model/swaps.js';
import { DEBOUNCE_MS } from './timers.js';

/** Without a key for so long, the arrow keys have come to where they were going. */
const PAUSE_MS = 700;

/** @typedef {ReturnType<typeof createSliders>} Sliders */

/**
 * The scenario, and every step that changes it.
 * @param {import('./core.js').Core} core
 * @param {import('./address.js').Address} address
 * @param {import('./estimate.js').Estimate} estimate
 */
export function createSliders({ state, changed, timers, loading }, address, estimate) {
  /** @param {Scenario} scenario @param {number} [delay] */
  function become(scenario, delay = DEBOUNCE_MS) {
    const before = state.scenario;
    state.scenario = scenario;
    state.copied = null;
    state.said = scenario.refusal?.reason ?? '';
    const moved = before?.values !== scenario.values;
    if (moved) {
      // What another course's setting did here is no longer what the sliders say.
      state.carried = null;
      estimate.ask(delay);
    }
    if (moved || before?.locked !== scenario.locked) address.writeLater();
    changed();
  }

  /** @param {(scenario: Scenario) => Scenario} step @param {number} [delay] */
  function take(step, delay) {
    if (!state.scenario) return;
    state.draft = null;
    become(step(state.scenario), delay);
  }

  /** What was moved until now is one step for undo, whatever comes next another. */
  function commit() {
    timers.cancel('pause');
    if (!state.scenario) return;
    const before = state.scenario;
    state.scenario = scenarios.committed(before);
    if (state.scenario !== before && !before.refusal) state.said = sharingWords(before);
    changed();
  }

  function forget() {
    estimate.forget();
    loading.forget('compared');
    Object.assign(state, { scenario: null, draft: null, saved: [], naming: { text: '', index: null, refusal: '' }, elsewhere: { index: 0, course: '', refusal: '' } });
  }

  const actions = {
    commit,

    /** @param {string} feature @param {number} value */
    move(feature, value) {
      take((scenario) => scenarios.moved(scenario, feature, value, true));
    },

    /** A move by a key, which is done when no other follows it. @param {string} feature @param {number} value */
    nudge(feature, value) {
      actions.move(feature, value);
      timers.later('pause', PAUSE_MS, commit);
    },

    /** The move under way was none: the browser took the finger to scroll. */
    abandon() {
      if (state.scenario) become(scenarios.beforeMove(state.scenario), 0);
    },

    /** @param {string} feature */
    toggleLock(feature) {
      take((scenario) => scenarios.lockToggled(scenario, feature));
    },

    /** @param {string} feature */
    reset(feature) {
      take((scenario) => scenarios.resetOne(scenario, feature), 0);
    },

    resetAll() {
      take(scenarios.resetAll, 0);
      state.said = ALL_RESET;
      changed();
    },

    undo() {
      take(scenarios.undone, 0);
      state.said = UNDONE;
      changed();
    },

    /** Ten points of the sliders' mix. @param {string} from @param {string} to @param {string} move in words */
    swap(from, to, move) {
      take((scenario) => scenarios.mixSet(scenario, swapped(scenario.values, from, to)), 0);
      if (!state.scenario?.refusal) state.said = mixTakenWords(move);
      changed();
    },

    redo() {
      take(scenarios.redone, 0);
      state.said = REDONE;
      changed();
    },

    /** Follows a key that undoes or redoes. @param {KeyboardEvent} event */
    key(event) {
      const { scenario } = state;
      const step = stepOf(event);
      if (!scenario || isAsked(state.course) || !step || scenario[step === 'undo' ? 'past' : 'future'].length === 0) return;
      event.preventDefault();
      actions[step]();
    },

    /** @param {Readonly<Record<string, number>>} shares a page mix @param {string} moves what leads to it, in words */
    takeMix(shares, moves) {
      take((scenario) => scenarios.mixTaken(scenario, shares), 0);
      if (!state.scenario?.refusal) state.said = mixTakenWords(moves);
      changed();
    },
  };

  return {
    become,
    forget,

    /** As soon as the course and the table of features are there: the sliders as the link has them. */
    begin() {
      forget();
      const course = dataOf(state.course);
      const importances = dataOf(state.importances);
      if (!course || !importances || course.course !== state.link.course) return;
      const sliders = importances.features
        .filter(({ slider }) => slider)
        .sort((a, b) => (a.sliderPosition ?? 0) - (b.sliderPosition ?? 0))
        .map((one) => ({ ...one, lowest: one.lowest ?? 0, highest: one.highest ?? 100 }));
      const recorded = Object.fromEntries(course.features.map(({ feature, value }) => [feature, value]));
      const scenario = scenarios.begun(sliders, recorded);
      if (!scenario) return;
      const { changes, locked, model, unreadable } = state.link;
      const linked = scenarios.restored(scenario, changes, locked);
      const kept = savedOf(scenario, state.link);
      state.saved = kept.saved;
      state.scenario = linked.scenario;
      const noNumbers = Object.entries(unreadable).map(([name, text]) => noNumber(`${name}=${text}`));
      state.linkProblems = [...noNumbers, ...linked.problems, ...kept.problems];
      state.modelOfLink = model && model !== importances.model ? model : null;
      if (state.modelOfLink) state.said = LINK_OF_OTHER_MODEL;
      estimate.ask(0);
    },

    actions,
  };
}
