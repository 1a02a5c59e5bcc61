// @ts-check
/** What matters, told from the model's own figures: a sentence stands only where the figures bear it out. */
import { plural, t } from '../language.js';
import { directionWords, resultWords } from './card.js';
import { listed, ordinal, share } from './words.js';

/** How many features are told of as those that matter most. */
const MOST = 7;

/** @typedef {Pick<Answers.FeatureFacts, 'label' | 'unit' | 'controllable' | 'mayBeResult' | 'rank' | 'importance' | 'direction'> & {research: readonly Pick<Answers.Finding, 'agreement'>[]}} Ranked */
/** @typedef {{label: string, weight: string, yours: boolean, way: string}} Top `way`: how scores go with it, or nothing */

/** The features that matter most, whoever decides on them. @param {readonly Ranked[]} features @returns {Top[]} */
export function topOf(features) {
  const all = weightOf(features);
  return first(features).map((one) => ({
    label: one.label,
    weight: share((100 * one.importance) / all),
    yours: one.controllable,
    way: resultWords(one) || directionWords(one.direction, one.unit),
  }));
}

/**
 * What follows from them, in sentences.
 * @param {readonly Ranked[]} features
 * @param {Pick<Answers.Model, 'accuracy'> | null} model that the features are of; null where it is not known
 */
export function articleOf(features, model) {
  return [carried(features), yours(features), ways(features), surprise(features), explained(model)].filter(Boolean);
}

/** @param {readonly Ranked[]} features */
function carried(features) {
  const top = first(features);
  if (top.length === features.length) return '';
  return t`Of ${features.length} features, these ${top.length} carry ${share((100 * weightOf(top)) / weightOf(features))} of the model’s weight.`;
}

/** @param {readonly Ranked[]} features */
function yours(features) {
  const own = first(features.filter(({ controllable }) => controllable));
  if (own.length === 0) return '';
  const among = first(features).filter(({ controllable }) => controllable);
  if (among.length === 0) return t`None of them is yours to change. The first that is, ${own[0].label}, comes ${ordinal(own[0].rank)}.`;
  return among.length === 1
    ? t`${names(among)} is yours to change; you do not decide on the others.`
    : t`${names(among)} are yours to change; you do not decide on the others.`;
}

/** Which way scores go with what developers decide on; what may be a result of completing has no way. @param {readonly Ranked[]} features */
function ways(features) {
  const own = features.filter(({ controllable, mayBeResult }) => controllable && !mayBeResult);
  const [higher, lower, both] = /** @type {const} */ (['increasing', 'decreasing', 'mixed']).map((way) => own.filter(({ direction }) => direction === way));
  return [
    higher.length > 0 ? t`Of what is yours, courses with more of ${names(higher)} tend to score higher.` : '',
    lower.length > 0 ? (higher.length > 0 ? t`Courses with more of ${names(lower)} tend to score lower.` : t`Of what is yours, courses with more of ${names(lower)} tend to score lower.`) : '',
    both.length > 0 ? t`With ${names(both)} it depends on how much there is: see the line behind the slider.` : '',
  ].filter(Boolean).join(' ');
}

/** What developers decide on, ranks in the upper half, and goes another way here than in most publications. @param {readonly Ranked[]} features */
function surprise(features) {
  const against = features.flatMap(({ controllable, mayBeResult, rank, label, research }) => {
    const compared = research.filter(({ agreement }) => agreement === 'agrees' || agreement === 'disagrees');
    const other = compared.filter(({ agreement }) => agreement === 'disagrees');
    const surprises = controllable && !mayBeResult && 2 * rank <= features.length && 2 * other.length > compared.length;
    return surprises ? [plural(other.length, { one: 'Surprising: # publication of {0} on {1} found the opposite of what these data show.', other: 'Surprising: # publications of {0} on {1} found the opposite of what these data show.' }, compared.length, label)] : [];
  });
  return against.join(' ');
}

/** @param {Pick<Answers.Model, 'accuracy'> | null} model */
function explained(model) {
  const { byCompany, randomSplits, holdOut, outOfBag } = model?.accuracy ?? {};
  const r2 = byCompany?.r2.mean ?? randomSplits?.r2.mean ?? holdOut?.r2 ?? outOfBag?.r2;
  if (r2 === undefined) return '';
  const part = share(100 * r2);
  if (r2 <= 0) {
    return byCompany
      ? t`All features together explain none of the differences between scores in companies that the model has not seen.`
      : t`All features together explain none of the differences between scores in courses that the model has not seen.`;
  }
  return byCompany
    ? t`All features together explain ${part} of the differences between scores in companies that the model has not seen; the rest is not on this page.`
    : t`All features together explain ${part} of the differences between scores in courses that the model has not seen; the rest is not on this page.`;
}

/** @template {Ranked} T @param {readonly T[]} features */
function first(features) {
  return [...features].sort((a, b) => a.rank - b.rank).slice(0, MOST);
}

/** @param {readonly Ranked[]} features */
function weightOf(features) {
  return features.reduce((sum, { importance }) => sum + importance, 0);
}

/** @param {readonly Ranked[]} features */
function names(features) {
  return listed(features.map(({ label }) => label));
}
