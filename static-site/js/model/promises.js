// @ts-check
/** Whether advice keeps its promises, in words: what real courses show first, then how stable advice is. */
import { counted, listed, points, share, tenths, whole } from './words.js';
import { CONFIDENCE } from './result-words.js';

const UNKNOWN = 'Nothing is known of that.';

/** In a line, for where advice is shown. @param {Answers.Model} card */
export function keptWords(card) {
  const { promises, notMeasured } = card;
  if (promises) return outcomesWords(card, promises);
  const reason = notMeasured.find(({ figure }) => figure === 'promises')?.reason;
  return `Whether advice of this model keeps its promises has not been judged.${reason ? ` ${reason}` : ''}`;
}

/**
 * Part by part; one without a name where nothing was judged.
 * @param {Answers.Model} card
 * @returns {{name: string, words: string}[]}
 */
export function promisesParts(card) {
  const { promises } = card;
  if (!promises) return [{ name: '', words: keptWords(card) }];
  const { half, quarter, organisations } = promises.stability;
  return [
    { name: 'Outcomes', words: `${outcomesWords(card, promises)}${withoutLargest(card, promises)}` },
    { name: 'Twin courses', words: twinsWords(card, promises) },
    { name: 'Odds', words: saidWords(promises) },
    { name: 'Stability', words: stabilityWords(card, half, organisations) },
    { name: 'Simple rules', words: rulesWords(half) },
    { name: 'More courses', words: learningWords(half, quarter) },
  ];
}

/** @param {Answers.Model} card @param {Answers.Promises} promises */
function outcomesWords(card, { outcomes }) {
  if (!outcomes) return 'No change that would be shown could be held against real courses.';
  const { changes, organisations, favouredHigher, observedToPromised, low, high, median, worst } = outcomes;
  const single = median === null || worst === null ? '' : `; in the worst of them it was ${ofAll(worst)}, in the middle one ${ofAll(median)}`;
  return `${few(card, outcomes)}Where a change would be shown, real courses near the proposed mix scored higher than those near the present one in ${ofAll(favouredHigher)} of ${counted(changes, 'case')} in ${companies(card, organisations)}. Over all cases the difference was ${ofAll(observedToPromised)} of what was promised (${interval(low, high)})${single}.`;
}

/** @param {Answers.Model} card @param {Answers.Promises} promises */
function withoutLargest(card, { outcomesWithoutLargest: rest }) {
  if (!rest) return '';
  return ` Without the three ${companyNoun(card)} with most cases: higher in ${ofAll(rest.favouredHigher)}, and ${ofAll(rest.observedToPromised)} of what was promised (${interval(rest.low, rest.high)}). ${few(card, rest)}`.trimEnd();
}

/** @param {Answers.Model} card @param {Answers.PromiseOutcomes} outcomes */
function few(card, { enough }) {
  return enough ? '' : `Too few ${companyNoun(card)} could be checked to show anything. `;
}

/** @param {Answers.Model} card @param {Answers.Promises} promises */
function twinsWords(card, { twins }) {
  if (!twins) return UNKNOWN;
  const { pairs, organisations, slope, low, high, signKept } = twins;
  return `${counted(pairs, 'pair')} of real courses in ${companies(card, organisations)} are set up alike but for the page mix. Their scores differed by ${ofAll(slope)} of what a forest predicted that saw neither (${interval(low, high)}), and the favoured one scored higher in ${ofAll(signKept)}.`;
}

/** @param {Answers.Promises} promises */
function saidWords({ odds }) {
  if (odds.length === 0) return UNKNOWN;
  const words = odds.map(({ confidence, said, observed }) => `“${CONFIDENCE[confidence]}” said ${whole(said)} and it was ${whole(observed)}`);
  return `Of 100 pairs of real courses, in how many the favoured one scored higher: ${words.join('; ')}.`;
}

/** How often bands and ranges hold that were made to hold in 80 of 100 cases. @param {(Answers.MeanWithError | null)[]} figures */
function held(...figures) {
  const names = ['bands of page mixes', 'those of searched-for mixes', 'those of other changes', 'typical ranges'];
  const known = figures.flatMap((figure, i) => (figure ? [`${names[i]} hold ${whole(100 * figure.mean)}`] : []));
  return known.length > 0 && `Made to hold 80 of 100 times, ${listed(known)}.`;
}

/** @param {Answers.Model} card @param {Answers.PromiseStability} half @param {Answers.Promises['stability']['organisations']} each */
function stabilityWords(card, { promisedToReproduced: ratio, signKept, shown, bands, searchedBands, otherBands, ranges }, each) {
  const found = [
    signKept && `A forest of other courses expects a rise, too, in ${ofAll(signKept.mean)} of the changes that would be shown.`,
    ratio && `The promise is ${ofAll(ratio.mean)} of what it expects.`,
    each && `Of single ${companyNoun(card)}, it expects ${ofAll(each.lowest)} of the promise in the lowest and ${ofAll(each.median)} in the median.`,
    shown && `A change would be shown for ${ofAll(shown.mean)} of the courses that have a supported one.`,
    held(bands, searchedBands, otherBands, ranges),
  ].filter(Boolean);
  return found.length === 0 ? UNKNOWN : `How far forests agree, which is no evidence that advice works: both can be wrong alike. ${found.join(' ')}`;
}

/** @param {Answers.PromiseStability} half */
function rulesWords({ perCourse, perCourseByOneSwap: swap }) {
  if (!perCourse || !swap) return UNKNOWN;
  return `By such a forest, shown changes make ${points(perCourse.mean)} per course, counted over courses with and without one; the one best swap of ten points for everybody makes ${points(swap.mean)}, and to change nothing 0.`;
}

/** @param {Answers.PromiseStability} half @param {Answers.PromiseStability} quarter */
function learningWords(half, quarter) {
  const gains = [
    gained('the sign was kept in', half.signKept, quarter.signKept, (mean) => ofAll(mean)),
    gained('a change was shown for', half.shown, quarter.shown, (mean) => ofAll(mean)),
    gained('shown changes made', half.perCourse, quarter.perCourse, tenths),
  ].filter(Boolean);
  return gains.length === 0 ? UNKNOWN : `With half of the courses to learn from instead of a quarter, ${listed(gains)}${half.perCourse && quarter.perCourse ? '\u00a0points per course' : ''}.`;
}

/** @param {string} what @param {Answers.MeanWithError | null} half @param {Answers.MeanWithError | null} quarter @param {(mean: number) => string} written */
function gained(what, half, quarter, written) {
  return half && quarter ? `${what} ${written(half.mean)} instead of ${written(quarter.mean)}` : '';
}

/** A ratio or a share of 1. @param {number} part */
function ofAll(part) {
  return share(100 * part);
}

/** @param {number} low @param {number} high */
function interval(low, high) {
  return `90\u00a0% interval ${ofAll(low)} to ${ofAll(high)}`;
}

/** Where courses have no company ids, those with the same profile are taken together. @param {Answers.Model} card */
function companyNoun({ trainingData: { companies } }) {
  return companies === null ? 'company profiles' : 'companies';
}

/** @param {Answers.Model} card @param {number} count */
function companies(card, count) {
  const profiles = card.trainingData.companies === null;
  return profiles ? counted(count, 'company profile') : counted(count, 'company', 'companies');
}
