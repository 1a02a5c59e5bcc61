// @ts-check
/** Whether advice keeps its promises, in words: what real courses show first, then how stable advice is. */
import { plural, t } from '../language.js';
import { byProfile, companies, few, interval, keptWords, ofAll, outcomesWords } from './kept.js';
import { CONFIDENCE } from './confidence-words.js';
import { listed, points, tenths, whole } from './words.js';

const UNKNOWN = t`Nothing is known of that.`;

/**
 * Part by part; one without a name where nothing was judged.
 * @param {Answers.Model} card
 * @returns {{name: string, words: string}[]}
 */
export function promisesParts(card) {
  const { promises, notMeasured } = card;
  const reason = notMeasured.find(({ figure }) => figure === 'promises')?.reason ?? '';
  if (!promises) return [{ name: '', words: `${keptWords(card)} ${reason}`.trimEnd() }];
  const { half, quarter, organisations } = promises.stability;
  return [
    { name: t`Outcomes`, words: `${outcomesWords(card, promises)} ${withoutLargest(card, promises)}`.trimEnd() },
    { name: t`Twin courses`, words: twinsWords(card, promises) },
    { name: t`Odds`, words: saidWords(promises) },
    { name: t`Stability`, words: stabilityWords(card, half, organisations) },
    { name: t`Simple rules`, words: rulesWords(half) },
    { name: t`More courses`, words: learningWords(half, quarter) },
  ];
}

/** @param {Answers.Model} card @param {Answers.Promises} promises */
function withoutLargest(card, { outcomesWithoutLargest: rest }) {
  if (!rest) return '';
  const [higher, ratio, range] = [ofAll(rest.favouredHigher), ofAll(rest.observedToPromised), interval(rest.low, rest.high)];
  const words = byProfile(card)
    ? t`Without the three company profiles with most cases: higher in ${higher}, and ${ratio} of what the model says (${range}).`
    : t`Without the three companies with most cases: higher in ${higher}, and ${ratio} of what the model says (${range}).`;
  return `${words} ${few(card, rest)}`.trimEnd();
}

/** @param {Answers.Model} card @param {Answers.Promises} promises */
function twinsWords(card, { twins }) {
  if (!twins) return UNKNOWN;
  const { pairs, organisations, slope, low, high, signKept } = twins;
  const found = plural(pairs, { one: '# pair of real courses in {0} is set up alike but for the page mix.', other: '# pairs of real courses in {0} are set up alike but for the page mix.' }, companies(card, organisations));
  return `${found} ${t`Their scores differed by ${ofAll(slope)} of what a forest predicted that saw neither (${interval(low, high)}), and the favoured one scored higher in ${ofAll(signKept)}.`}`;
}

/** @param {Answers.Promises} promises */
function saidWords({ odds }) {
  if (odds.length === 0) return UNKNOWN;
  const words = odds.map(({ confidence, said, observed }) => t`“${CONFIDENCE[confidence]}” said ${whole(said)} and it was ${whole(observed)}`);
  return t`Of 100 pairs of real courses, in how many the favoured one scored higher: ${words.join('; ')}.`;
}

/** How often bands and ranges hold that were made to hold in 80 of 100 cases. @param {(Answers.MeanWithError | null)[]} figures */
function held(...figures) {
  const names = [t`bands of page mixes`, t`those of searched-for mixes`, t`those of other changes`, t`typical ranges`];
  const known = figures.flatMap((figure, i) => (figure ? [t`${names[i]} hold ${whole(100 * figure.mean)}`] : []));
  return known.length > 0 && t`Made to hold 80 of 100 times, ${listed(known)}.`;
}

/** @param {Answers.Model} card @param {Answers.PromiseStability} half @param {Answers.Promises['stability']['organisations']} each */
function stabilityWords(card, { promisedToReproduced: ratio, signKept, shown, bands, searchedBands, otherBands, ranges }, each) {
  const found = [
    signKept && t`A forest of other courses expects a rise, too, in ${ofAll(signKept.mean)} of the changes that would be shown.`,
    ratio && t`The promise is ${ofAll(ratio.mean)} of what it expects.`,
    each && (byProfile(card)
      ? t`Of single company profiles, it expects ${ofAll(each.lowest)} of the promise in the lowest and ${ofAll(each.median)} in the median.`
      : t`Of single companies, it expects ${ofAll(each.lowest)} of the promise in the lowest and ${ofAll(each.median)} in the median.`),
    shown && t`A change would be shown for ${ofAll(shown.mean)} of the courses that have a supported one.`,
    held(bands, searchedBands, otherBands, ranges),
  ].filter(Boolean);
  return found.length === 0 ? UNKNOWN : `${t`How far forests agree, which is no evidence that advice works: both can be wrong alike.`} ${found.join(' ')}`;
}

/** @param {Answers.PromiseStability} half */
function rulesWords({ perCourse, perCourseByOneSwap: swap }) {
  if (!perCourse || !swap) return UNKNOWN;
  return t`By such a forest, shown changes make ${points(perCourse.mean)} per course, counted over courses with and without one; the one best swap of ten points for everybody makes ${points(swap.mean)}, and to change nothing 0.`;
}

/** @param {Answers.PromiseStability} half @param {Answers.PromiseStability} quarter */
function learningWords(half, quarter) {
  const gains = [
    half.signKept && quarter.signKept && t`the sign was kept in ${ofAll(half.signKept.mean)} instead of ${ofAll(quarter.signKept.mean)}`,
    half.shown && quarter.shown && t`a change was shown for ${ofAll(half.shown.mean)} instead of ${ofAll(quarter.shown.mean)}`,
    half.perCourse && quarter.perCourse && t`shown changes made ${tenths(half.perCourse.mean)} instead of ${points(quarter.perCourse.mean)} per course`,
  ].filter((one) => one !== null);
  return gains.length === 0 ? UNKNOWN : t`With half of the courses to learn from instead of a quarter, ${listed(gains)}.`;
}
