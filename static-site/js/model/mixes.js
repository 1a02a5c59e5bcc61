// @ts-check
/** Mixes to test: what is asked for them, and what is said of each. */
import { isPageType } from './page-mix.js';
import { counted, listed, share, whole } from './words.js';

/** @typedef {{company: string, course: string, target?: number, locked: string[], unlocked: string[]}} Question */
/** @typedef {{target: string, graded: boolean}} Wish the score to reach as it was typed, and whether graded assessments may change */

const LOWEST_TARGET = 1;
const HIGHEST_TARGET = 99;

/**
 * What is asked: what is locked at the sliders stays.
 * @param {{company: string, course: string}} course
 * @param {readonly string[]} locked
 * @param {Wish} wish
 * @returns {Question | null} null where the score to reach is none
 */
export function questionOf({ company, course }, locked, { target, graded }) {
  const text = target.trim().replace(/\s*%$/, '').replace(',', '.');
  const reach = Number(text);
  if (text !== '' && !(reach >= LOWEST_TARGET && reach <= HIGHEST_TARGET)) return null;
  return {
    company,
    course,
    ...(text === '' ? {} : { target: reach }),
    locked: locked.filter(isPageType),
    unlocked: graded ? ['gradedAssessment'] : [],
  };
}

/** What is asked of a page that has its answers as files: they are of no wish. @param {{company: string, course: string}} course @returns {Question} */
export function questionWithoutWish({ company, course }) {
  return { company, course, locked: [], unlocked: [] };
}

/**
 * "Move 10 points from Content to Interactive and 5 from Content to External".
 * @param {readonly Answers.Move[]} moves
 * @param {(feature: string) => string} labelOf
 */
export function movesWords(moves, labelOf) {
  const words = moves.map(({ from, to, points }, i) => `${i === 0 ? counted(points, 'point') : whole(points)} from ${labelOf(from)} to ${labelOf(to)}`);
  return `Move ${listed(words)}`;
}

/**
 * The same in pages, where it is known how many there are: "Replace 3 of your 28 content pages by interactive pages."
 * @param {readonly Answers.Move[]} moves
 */
export function pagesWords(moves) {
  return moves.flatMap(({ pages }) => (pages ? [pages.sentence.message] : [])).join(' ');
}

/** What was looked at, so that an answer without a mix can be followed. @param {Answers.Tried} tried */
export function triedWords({ mixes, supported, promising, vetoed }) {
  if (mixes === 0) return '';
  const steps = [
    `${whole(supported)} of them ${supported === 1 ? 'is' : 'are'} near enough to courses that there were`,
    `${whole(promising)} of those ${promising === 1 ? 'promises' : 'promise'} enough`,
    `${whole(vetoed)} of those ${vetoed === 1 ? 'is' : 'are'} ruled out by your own courses`,
  ];
  return `${counted(mixes, 'mix', 'mixes')} tried: ${steps.join(', ')}.`;
}

/** Whether the score to reach can be, and what comes nearest. @param {Pick<Answers.Recommendations, 'target' | 'reachable' | 'best'>} answer */
export function targetWords({ target, reachable, best }) {
  if (target === null || reachable === null) return '';
  // Without a best one the target is reached already, and the reason says so.
  if (reachable && best === null) return '';
  if (reachable) return `${share(target)} can be reached, as far as can be expected.`;
  return best === null
    ? `Of the mixes that past courses support, none is expected to reach ${share(target)}.`
    : `Of the mixes that past courses support, the best is expected to reach ${share(best)}, not ${share(target)}.`;
}

/** How many more would complete, where the score is a share of learners. @param {number | null} extra */
export function completersWords(extra) {
  return extra === null ? '' : `Of as many learners as last time, about ${whole(extra)} more would complete the course.`;
}

/** What was found, to be spoken. @param {Answers.Recommendations} answer */
export function foundWords({ plans, next }) {
  if (plans.length === 0) return `No mix to test. ${next?.reason.message ?? ''}`;
  return `${counted(plans.length, 'mix', 'mixes')} to test.`;
}
