// @ts-check
import { dataOf } from '../model/answer.js';
import { tidyName, written } from '../model/link.js';
import { PAGE_TYPES } from '../model/page-mix.js';
import { freeName, nameRefusal, questionOf, saveRefusal } from '../model/saved.js';
import { asked, committed, valuesTaken } from '../model/scenario.js';
import { NO_COURSE, SAME_COURSE, noCourse, removedWords, renamedWords, savedWords, settingTakenWords } from '../model/step-words.js';
import { courseWords } from '../model/words.js';

/** @typedef {import('../model/saved.js').Values} Values */

/**
 * Settings of the sliders under a name.
 * @param {import('./core.js').Core} core
 * @param {import('./address.js').Address} address
 * @param {import('./sliders.js').Sliders} sliders
 * @param {(search: string) => void} go to another place
 */
export function createSaved({ api, state, changed, loading }, address, sliders, go) {
  /** @param {readonly import('../model/saved.js').Saved[]} saved @param {string} said */
  function become(saved, said) {
    state.saved = saved;
    state.naming = { text: '', index: null, refusal: '' };
    state.said = said;
    address.write();
    changed();
  }

  /** @param {string} refusal */
  function refuse(refusal) {
    state.naming.refusal = refusal;
    state.said = refusal;
    changed();
  }

  /** @param {string} typed */
  function save(typed) {
    const { saved, scenario } = state;
    if (!scenario) return;
    const text = typed.trim() === '' ? freeName(saved) : typed;
    const refusal = saveRefusal(saved, scenario) || nameRefusal(saved, text);
    if (refusal) return refuse(refusal);
    const name = tidyName(text);
    become([...saved, { name, values: scenario.values }], savedWords(name));
  }

  /** @param {number} index @param {string} text */
  function rename(index, text) {
    const refusal = nameRefusal(state.saved.filter((_, i) => i !== index), text);
    if (refusal) return refuse(refusal);
    const name = tidyName(text);
    become(state.saved.map((one, i) => (i === index ? { ...one, name } : one)), renamedWords(name));
  }

  /** Asks the service about all of them, where the page cannot work them out. */
  function askSaved() {
    const { saved, scenario } = state;
    const course = dataOf(state.course);
    if (!course || !scenario || saved.length === 0) return;
    const { company, course: id } = course;
    const settings = saved.map(({ values }) => ({ ...scenario, values }));
    loading.load('compared', async (signal) => {
      const { model, items } = await api.whatIfs(settings.map((one) => ({ company, course: id, changes: asked(one) })), signal);
      const figures = new Map(items.flatMap(({ answer }, i) => (answer ? [[questionOf(scenario, settings[i].values), answer]] : [])));
      const problems = new Map(items.flatMap(({ problem }, i) => (problem ? [[questionOf(scenario, settings[i].values), problem.title]] : [])));
      return { model, figures, problems };
    });
  }

  /** Opens another course of the company with the page mix of a setting. */
  function tryElsewhere() {
    const { elsewhere, saved, link } = state;
    const here = dataOf(state.course);
    const list = dataOf(state.portfolio);
    const course = elsewhere.course.trim();
    const one = saved[elsewhere.index] ?? saved[0];
    if (!here || !list || !one) return;
    const known = list.next || list.courses.some((line) => line.course === course);
    if (course === here.course || !known) {
      elsewhere.refusal = course === '' ? NO_COURSE : course === here.course ? SAME_COURSE : noCourse(course, list.company);
      state.said = elsewhere.refusal;
      return changed();
    }
    const mix = Object.fromEntries(PAGE_TYPES.map((type) => [type, one.values[type]]));
    go(written({ company: link.company, course, changes: mix }));
    state.carried = { name: one.name, from: courseWords(here) };
    changed();
  }

  const actions = {
    /** @param {string} text */
    typeName(text) {
      Object.assign(state.naming, { text, refusal: '' });
      changed();
    },

    /** What was typed is the name of the sliders as they are, or of the one that is being renamed. */
    giveName() {
      const { index, text } = state.naming;
      if (index === null) save(text);
      else rename(index, text);
    },

    /** @param {number | null} index null: none any more */
    startRenaming(index) {
      state.naming = { text: index === null ? '' : state.saved[index].name, index, refusal: '' };
      changed();
    },

    /** @param {number} index */
    removeSaved(index) {
      become(state.saved.filter((_, i) => i !== index), removedWords(state.saved[index].name));
    },

    /** @param {number} index */
    applySaved(index) {
      if (!state.scenario) return;
      const { name, values } = state.saved[index];
      sliders.become(valuesTaken(committed(state.scenario), values), 0);
      if (!state.scenario.refusal) state.said = settingTakenWords(name);
      changed();
    },

    askSaved,

    /** @param {Partial<State['elsewhere']>} choice */
    chooseElsewhere(choice) {
      Object.assign(state.elsewhere, choice, { refusal: '' });
      changed();
    },

    tryElsewhere,
  };

  return {
    actions,

    retry() {
      if (state.compared.state === 'failed') askSaved();
    },
  };
}
