// @ts-check
/**
 * What the sliders say: a course's values, what was changed of them, what is locked, and the way
 * back. Immutable; every function returns the scenario after a step, or the same one with the
 * reason why the step was refused.
 */
import { t } from '../language.js';
import { PAGE_TYPES, isPageType, limits, mixOf, rebalanced } from './page-mix.js';
import { inUnit, listed, tenths } from './words.js';

/** @typedef {import('./page-mix.js').Mix} Mix */
/** @typedef {Readonly<Record<string, number>>} Values feature id to value, in its unit */
/** @typedef {{values: Values, locked: readonly string[], basis: Basis | null}} Setting */
/** @typedef {{feature: string, values: Values}} Basis */

/**
 * @typedef {object} Slider
 * @property {string} feature
 * @property {string} label
 * @property {string} unit
 * @property {number} lowest
 * @property {number} highest
 */

/**
 * @typedef {object} Scenario
 * @property {readonly Slider[]} sliders
 * @property {Values} start the course's own values
 * @property {Values} values
 * @property {readonly string[]} locked feature ids
 * @property {readonly Setting[]} past what undo goes back to, latest last
 * @property {readonly Setting[]} future what redo goes on to, next last; empty once another step is taken
 * @property {boolean} underWay whether a move belongs to the drag, typing or run of keys of the last
 * @property {Basis | null} basis what a page type started its moves
 *     from: the others share in its proportions, so that moving there and back changes nothing
 * @property {{feature: string, reason: string} | null} refusal
 */

const LONGEST_PAST = 100;

/**
 * The scenario without changes.
 * @param {readonly Slider[]} sliders
 * @param {Readonly<Record<string, number | null>>} recorded a course's features; missing means none
 * @returns {Scenario | null} null when the course's page mix does not sum to 100
 */
export function begun(sliders, recorded) {
  const own = Object.fromEntries(sliders.map(({ feature }) => [feature, recorded[feature] ?? 0]));
  const mix = mixOf(own);
  if (!mix) return null;
  const start = { ...own, ...percents(mix) };
  return { sliders, start, values: start, locked: [], past: [], future: [], underWay: false, basis: null, refusal: null };
}

/**
 * A slider moved. The unlocked page types share what a page type leaves.
 * @param {Scenario} scenario
 * @param {string} feature
 * @param {number} wanted in the feature's unit, rounded to the tenth
 * @param {boolean} [underWay] undone together with the moves under way before it, until it is committed
 * @returns {Scenario}
 */
export function moved(scenario, feature, wanted, underWay = false) {
  const slider = sliderOf(scenario, feature);
  const own = scenario.start[feature];
  const value = wanted === own ? own : Math.round(wanted * 10) / 10;
  if (value === scenario.values[feature]) return { ...scenario, refusal: null };
  if (scenario.locked.includes(feature)) {
    return refused(scenario, feature, t`${slider.label} is locked. Unlock it to move it.`);
  }
  if (value !== own && !(value >= slider.lowest && value <= slider.highest)) {
    const range = t`${tenths(slider.lowest)} to ${inUnit(slider.highest, slider.unit)}`;
    return refused(scenario, feature, t`${slider.label} can be ${range}.`);
  }
  if (!isPageType(feature)) {
    return stepped(scenario, { ...scenario.values, [feature]: value }, underWay, null);
  }
  const basis = scenario.basis?.feature === feature ? scenario.basis.values : scenario.values;
  const mix = mixWith(basis, feature, value, scenario.locked);
  return mix
    ? stepped(scenario, { ...scenario.values, ...percents(mix) }, underWay, { feature, values: basis })
    : refused(scenario, feature, whyNot(scenario, slider));
}

/**
 * How far a slider can go: its range, and for a page type what the locked ones leave.
 * @param {Scenario} scenario
 * @param {Slider} slider
 */
export function reach(scenario, { feature, lowest, highest }) {
  if (!isPageType(feature)) return { lowest, highest };
  const inTenths = limits(mixIn(scenario.values), feature, scenario.locked);
  return { lowest: inTenths.lowest / 10, highest: inTenths.highest / 10 };
}

/**
 * The drag, typing or run of keys is over: what comes next is undone by itself. One that came back to where it began
 * leaves nothing to undo.
 * @param {Scenario} scenario
 * @returns {Scenario}
 */
export function committed(scenario) {
  if (!scenario.underWay) return scenario;
  const { past, values, locked } = scenario;
  const before = past[past.length - 1];
  const unmoved = before && before.locked === locked && equal(before.values, values);
  return unmoved
    ? { ...scenario, past: past.slice(0, -1), underWay: false }
    : { ...scenario, future: [], underWay: false };
}

/** The scenario without the drag, typing or run of keys under way, as if it had never begun. @param {Scenario} scenario */
export function beforeMove(scenario) {
  return scenario.underWay ? steppedBack(scenario) : scenario;
}

/** @param {Scenario} scenario @param {string} feature @returns {Scenario} */
export function lockToggled(scenario, feature) {
  const locked = scenario.locked.includes(feature)
    ? scenario.locked.filter((one) => one !== feature)
    : [...scenario.locked, feature];
  return { ...remembered(scenario), locked, underWay: false, basis: null, refusal: null };
}

/** One slider back at the course's value. @param {Scenario} scenario @param {string} feature */
export function resetOne(scenario, feature) {
  return moved(scenario, feature, scenario.start[feature]);
}

/** All sliders back at the course's values, nothing locked. @param {Scenario} scenario @returns {Scenario} */
export function resetAll(scenario) {
  return {
    ...remembered(scenario),
    values: scenario.start,
    locked: [],
    underWay: false,
    basis: null,
    refusal: null,
  };
}

/**
 * The course with another page mix and nothing else changed, as a mix that was found for it is meant.
 * @param {Scenario} scenario
 * @param {Values} shares percents of all page types
 */
export function mixTaken(scenario, shares) {
  return withMix(scenario, scenario.start, shares);
}

/** The sliders with another page mix, and all else as they are. @param {Scenario} scenario @param {Values} shares percents of all page types */
export function mixSet(scenario, shares) {
  return withMix(scenario, scenario.values, shares);
}

/** @param {Scenario} scenario @param {Values} others what is beside the page mix @param {Values} shares @returns {Scenario} */
function withMix(scenario, others, shares) {
  const mix = mixOf(shares);
  return mix ? valuesTaken(scenario, { ...others, ...percents(mix) }) : scenario;
}

/**
 * All sliders at other values at once; refused where a locked one would move.
 * @param {Scenario} scenario
 * @param {Values} values of all sliders
 * @returns {Scenario}
 */
export function valuesTaken(scenario, values) {
  const held = scenario.sliders.find(({ feature }) => scenario.locked.includes(feature) && values[feature] !== scenario.values[feature]);
  if (held) return refused(scenario, held.feature, t`${held.label} is locked, and the mix has another share of it. Unlock it to set the mix.`);
  return equal(values, scenario.values) ? { ...scenario, refusal: null } : stepped(scenario, values, false, null);
}

/** @param {Scenario} scenario @returns {Scenario} */
export function undone(scenario) {
  const now = committed(scenario);
  return now.past.length === 0 ? now : { ...steppedBack(now), future: [...now.future, settingOf(now)] };
}

/** Takes the step again that was undone last. @param {Scenario} scenario @returns {Scenario} */
export function redone(scenario) {
  const now = committed(scenario);
  const next = now.future[now.future.length - 1];
  return next ? { ...remembered(now), ...next, future: now.future.slice(0, -1), refusal: null } : now;
}

/**
 * The features whose value differs from the course's.
 * @param {Scenario} scenario
 * @returns {Values}
 */
export function changes({ start, values }) {
  return Object.fromEntries(Object.entries(values).filter(([feature, value]) => value !== start[feature]));
}

/**
 * What a what-if is asked: the changes, and the whole page mix as soon as one page type differs.
 * @param {Scenario} scenario
 * @returns {Values}
 */
export function asked(scenario) {
  const changed = changes(scenario);
  if (!Object.keys(changed).some(isPageType)) return changed;
  return { ...changed, ...Object.fromEntries(PAGE_TYPES.map((type) => [type, scenario.values[type]])) };
}

/**
 * The scenario with the changes and locks of a link, as far as they can be made.
 * @param {Scenario} scenario
 * @param {Values} wanted
 * @param {readonly string[]} locked
 * @returns {{scenario: Scenario, problems: string[]}} a sentence for everything that cannot
 */
export function restored(scenario, wanted, locked) {
  /** @type {string[]} */
  const problems = [];
  /** @type {Record<string, number>} */
  const values = {};
  for (const [feature, value] of Object.entries(wanted)) {
    const slider = scenario.sliders.find((one) => one.feature === feature);
    if (!slider) {
      problems.push(t`There is no slider “${feature}”.`);
    } else if (value !== scenario.start[feature] && !(value >= slider.lowest && value <= slider.highest)) {
      problems.push(t`${slider.label} cannot be ${tenths(value)}.`);
    } else {
      values[feature] = value === scenario.start[feature] ? value : Math.round(value * 10) / 10;
    }
  }
  const mix = mixOfLink(scenario, values, problems);
  const known = PAGE_TYPES.filter((type) => locked.includes(type));
  for (const feature of new Set(locked)) {
    if (!isPageType(feature)) problems.push(t`“${feature}” cannot be locked, only page types can.`);
  }
  return {
    scenario: { ...scenario, values: { ...scenario.start, ...values, ...mix }, locked: known },
    problems,
  };
}

/**
 * @param {Scenario} scenario
 * @param {Values} values
 * @param {string[]} problems
 * @returns {Values} percents of all page types
 */
function mixOfLink({ start }, values, problems) {
  const named = Object.fromEntries(Object.entries(values).filter(([feature]) => isPageType(feature)));
  const asLinked = mixOf({ ...start, ...named });
  if (asLinked) return percents(asLinked);
  const inTenths = Object.fromEntries(
    Object.entries(named).map(([feature, value]) => [feature, Math.round(value * 10)]),
  );
  const adjusted = rebalanced(mixIn(start), inTenths);
  problems.push(
    adjusted
      ? t`Its page types did not add up to 100\u00a0% with this course’s, so the others were adjusted.`
      : t`Its page types do not add up to 100\u00a0%, so they are at the course’s values.`,
  );
  return percents(adjusted ?? mixIn(start));
}

/**
 * @param {Values} basis
 * @param {import('./page-mix.js').PageType} feature
 * @param {number} value percent
 * @param {readonly string[]} locked
 * @returns {Mix | null}
 */
function mixWith(basis, feature, value, locked) {
  const mix = mixIn(basis);
  const held = PAGE_TYPES.filter((type) => type !== feature && locked.includes(type));
  const targets = Object.fromEntries(held.map((type) => [type, mix[type]]));
  return rebalanced(mix, { ...targets, [feature]: Math.round(value * 10) });
}

/** @param {Scenario} scenario @param {Slider} slider */
function whyNot(scenario, { feature, label }) {
  const held = scenario.sliders.filter(
    (one) => isPageType(one.feature) && one.feature !== feature && scenario.locked.includes(one.feature),
  );
  if (held.length === PAGE_TYPES.length - 1) {
    return t`The other four page types are locked, so ${label} has nothing to share with. Unlock one of them.`;
  }
  const sum = held.reduce((total, one) => total + scenario.values[one.feature], 0);
  const names = listed(held.map((one) => one.label));
  return held.length === 1
    ? t`With ${names} locked at ${inUnit(sum, 'percent')}, ${label} can be ${inUnit(100 - sum, 'percent')} at most.`
    : t`With ${names} locked at ${inUnit(sum, 'percent')} together, ${label} can be ${inUnit(100 - sum, 'percent')} at most.`;
}

/**
 * @param {Scenario} scenario
 * @param {Values} values
 * @param {boolean} underWay
 * @param {Scenario['basis']} basis
 * @returns {Scenario}
 */
function stepped(scenario, values, underWay, basis) {
  if (underWay && scenario.underWay) return { ...scenario, values, basis, refusal: null };
  // A move under way may come to nothing: what redo goes on to is given up when it is committed.
  const future = underWay ? scenario.future : [];
  return { ...remembered(scenario), values, underWay, basis, future, refusal: null };
}

/** With its setting as the next that undo goes back to, and nothing ahead. @param {Scenario} scenario @returns {Scenario} */
function remembered(scenario) {
  return { ...scenario, past: [...scenario.past, settingOf(scenario)].slice(-LONGEST_PAST), future: [] };
}

/** At its last setting. @param {Scenario} scenario @returns {Scenario} */
function steppedBack(scenario) {
  const { past } = scenario;
  return { ...scenario, ...past[past.length - 1], past: past.slice(0, -1), underWay: false, refusal: null };
}

/** @param {Scenario} scenario @returns {Setting} */
function settingOf({ values, locked, basis }) {
  return { values, locked, basis };
}

/** @param {Scenario} scenario @param {string} feature @param {string} reason @returns {Scenario} */
function refused(scenario, feature, reason) {
  return { ...scenario, refusal: { feature, reason } };
}

/** @param {Scenario} scenario @param {string} feature */
function sliderOf(scenario, feature) {
  const slider = scenario.sliders.find((one) => one.feature === feature);
  if (!slider) throw new Error(`no slider ${feature}`);
  return slider;
}

/** @param {Values} one @param {Values} other of the same features */
export function equal(one, other) {
  return Object.entries(one).every(([feature, value]) => value === other[feature]);
}

/** @param {Values} values @returns {Mix} */
function mixIn(values) {
  return /** @type {Mix} */ (
    Object.fromEntries(PAGE_TYPES.map((type) => [type, Math.round(values[type] * 10)]))
  );
}

/** @param {Mix} mix @returns {Values} */
function percents(mix) {
  return Object.fromEntries(PAGE_TYPES.map((type) => [type, mix[type] / 10]));
}
