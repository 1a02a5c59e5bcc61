// @ts-check
/** Settings of the sliders that were saved under a name, to be compared. */
import { plural, t } from '../language.js';
import { dataOf } from './answer.js';
import { liveOf, otherModel, shownFigures } from './estimate.js';
import { LONGEST_NAME, MOST_SAVED, nameOf, tidyName } from './link.js';
import { isPageType } from './page-mix.js';
import { asked, changes, equal, restored } from './scenario.js';
import { changeList } from './take-away.js';
import { inUnit, listed } from './words.js';

/** @typedef {import('./scenario.js').Values} Values */
/** @typedef {{name: string, values: Values}} Saved values of all sliders */

/**
 * What a link saved, as far as this course can have it.
 * @param {Scenario} begun the course without changes
 * @param {Pick<import('./link.js').Link, 'saved' | 'surplus'>} link
 * @returns {{saved: Saved[], problems: string[]}} a sentence for everything that cannot be shown
 */
export function savedOf(begun, link) {
  /** @type {string[]} */
  const problems = [];
  /** @type {Saved[]} */
  const saved = [];
  for (const { name, changes: wanted } of link.saved) {
    const one = restored(begun, wanted, []);
    problems.push(...one.problems.map((problem) => t`Scenario “${name}”: ${problem}`));
    if (equal(one.scenario.values, begun.start)) problems.push(t`Scenario “${name}” changes nothing and is left out.`);
    else saved.push({ name, values: one.scenario.values });
  }
  if (link.surplus > 0) problems.push(plural(link.surplus, { one: 'A link keeps {0} scenarios at most: # more of it is left out.', other: 'A link keeps {0} scenarios at most: # more of it are left out.' }, MOST_SAVED));
  return { saved, problems };
}

/** As a link keeps them. @param {readonly Saved[]} saved @param {Scenario} scenario */
export function linkedOf(saved, scenario) {
  return saved.map(({ name, values }) => ({ name, changes: changes({ ...scenario, values }) }));
}

/**
 * Why a name cannot be given; empty when it can.
 * @param {readonly Saved[]} saved the other ones
 * @param {string} text
 */
export function nameRefusal(saved, text) {
  if ([...text.trim()].length > LONGEST_NAME) return t`A name has ${LONGEST_NAME} characters at most.`;
  const name = tidyName(text);
  if (name === '') return t`Give the scenario a name.`;
  return saved.some((one) => one.name.toLowerCase() === name.toLowerCase()) ? t`There is a scenario “${name}” already.` : '';
}

/** Why the sliders cannot be saved; empty when they can. @param {readonly Saved[]} saved @param {Scenario} scenario */
export function saveRefusal(saved, scenario) {
  if (equal(scenario.values, scenario.start)) return t`Move a slider first: there is nothing to save.`;
  const same = saved.find(({ values }) => equal(values, scenario.values));
  if (same) return t`The sliders are saved already, as “${same.name}”.`;
  return saved.length >= MOST_SAVED ? t`A link keeps ${MOST_SAVED} scenarios at most. Remove one first.` : '';
}

/** A name that is free. @param {readonly Saved[]} saved */
export function freeName(saved) {
  let number = saved.length + 1;
  while (nameRefusal(saved, nameOf(number))) number++;
  return nameOf(number);
}

/** @type {WeakMap<object, WeakMap<Values, Answers.LiveFigures>>} */
const workedOut = new WeakMap();

/**
 * What is expected of a setting: worked out on the page, else as the service answered.
 * @param {State} state
 * @param {Values} values
 * @returns {Answers.LiveFigures | null} null where the service is to be asked
 */
export function figuresOf(state, values) {
  const { scenario } = state;
  if (!scenario) return null;
  if (equal(values, scenario.values)) {
    const shown = shownFigures(state);
    if (shown && !shown.old) return shown.figures;
  }
  const live = liveOf(state);
  if (!live) return answeredFor(state, questionOf(scenario, values));
  const known = workedOut.get(live) ?? new WeakMap();
  workedOut.set(live, known);
  const figures = known.get(values) ?? live.figures(values);
  known.set(values, figures);
  return figures;
}

/** @param {State} state @param {string} question */
function answeredFor(state, question) {
  const compared = dataOf(state.compared);
  return compared && !otherModel(state, compared) ? (compared.figures.get(question) ?? null) : null;
}

/** What tells one question to the service from another. @param {Scenario} scenario @param {Values} values */
export function questionOf(scenario, values) {
  return JSON.stringify(asked({ ...scenario, values }));
}

/** The saved settings with what is expected of each. @param {State} state */
export function savedTrials(state) {
  return state.saved.map(({ name, values }) => ({ name, values, figures: figuresOf(state, values) }));
}

/**
 * What the page mix of another course's setting did to this course.
 * @param {NonNullable<State['carried']>} carried
 * @param {Scenario} scenario
 */
export function carriedWords({ name, from }, { sliders, start, values }) {
  const list = changeList({ sliders: sliders.filter(({ feature }) => isPageType(feature)), start, values });
  const own = sliders.filter(({ feature }) => !isPageType(feature)).map(({ feature, label, unit }) => `${label} ${inUnit(start[feature], unit)}`);
  const moved = list.length === 0 ? t`This course has that mix already.` : t`What changes here: ${listed(list)}.`;
  const rest = own.length === 0 ? t`The rest is as this course has it.` : t`The rest is as this course has it: ${listed(own)}.`;
  return {
    title: t`The sliders have the page mix of “${name}”, which was made for ${from}.`,
    detail: `${moved} ${rest}`,
  };
}
