// @ts-check
/** Whether advice keeps its promises, in a line: what real courses show. */
import { plural, t } from '../language.js';
import { share } from './words.js';

/** In a line, for where advice is shown. @param {Answers.Model} card */
export function keptWords(card) {
  const { promises } = card;
  return promises ? outcomesWords(card, promises) : t`Whether advice of this model holds in real courses has not been judged.`;
}

/** @param {Answers.Model} card @param {Answers.Promises} promises */
export function outcomesWords(card, { outcomes }) {
  if (!outcomes) return t`No change that would be shown could be held against real courses.`;
  const { changes, organisations, favouredHigher, observedToPromised, low, high, median, worst } = outcomes;
  const cases = plural(changes, { one: '# case', other: '# cases' });
  const [ratio, range] = [ofAll(observedToPromised), interval(low, high)];
  return [
    few(card, outcomes),
    t`Where a change would be shown, real courses near the proposed mix scored higher than those near the present one in ${ofAll(favouredHigher)} of ${cases} in ${companies(card, organisations)}.`,
    median === null || worst === null
      ? t`Over all cases the difference was ${ratio} of what the model says (${range}).`
      : t`Over all cases the difference was ${ratio} of what the model says (${range}); in the worst of them it was ${ofAll(worst)}, in the middle one ${ofAll(median)}.`,
  ].join(' ').trimStart();
}

/** @param {Answers.Model} card @param {Answers.PromiseOutcomes} outcomes */
export function few(card, { enough }) {
  if (enough) return '';
  return byProfile(card) ? t`Too few company profiles could be checked to show anything.` : t`Too few companies could be checked to show anything.`;
}

/** A ratio or a share of 1. @param {number} part */
export function ofAll(part) {
  return share(100 * part);
}

/** @param {number} low @param {number} high */
export function interval(low, high) {
  return t`90\u00a0% interval ${ofAll(low)} to ${ofAll(high)}`;
}

/** Where courses have no company ids, those with the same profile are taken together. @param {Answers.Model} card */
export function byProfile({ trainingData: { companies } }) {
  return companies === null;
}

/** @param {Answers.Model} card @param {number} count */
export function companies(card, count) {
  return byProfile(card)
    ? plural(count, { one: '# company profile', other: '# company profiles' })
    : plural(count, { one: '# company', other: '# companies' });
}
