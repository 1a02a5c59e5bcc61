// @ts-check
/** What is said of the mixes that were found. Loaded when it is first needed. */
import { plural, t } from '../language.js';
import { listed, share, whole } from './words.js';

/**
 * "Move 10 points from Content to Interactive and 5 from Content to External".
 * @param {readonly Answers.Move[]} moves
 * @param {(feature: string) => string} labelOf
 */
export function movesWords(moves, labelOf) {
  const words = moves.map(({ from, to, points }, i) => i === 0
    ? plural(points, { one: '# point from {0} to {1}', other: '# points from {0} to {1}' }, labelOf(from), labelOf(to))
    : t`${whole(points)} from ${labelOf(from)} to ${labelOf(to)}`);
  return t`Move ${listed(words)}`;
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
    plural(supported, { one: '# of them is near enough to courses that there were', other: '# of them are near enough to courses that there were' }),
    plural(promising, { one: '# of those is like courses that scored enough higher', other: '# of those are like courses that scored enough higher' }),
    plural(vetoed, { one: '# of those is ruled out by your own courses', other: '# of those are ruled out by your own courses' }),
  ];
  return plural(mixes, { one: '# mix tried: {0}.', other: '# mixes tried: {0}.' }, steps.join(', '));
}

/** Whether the score to reach can be, and what comes nearest. @param {Pick<Answers.Recommendations, 'target' | 'reachable' | 'best'>} answer */
export function targetWords({ target, reachable, best }) {
  if (target === null || reachable === null) return '';
  // Without a best one the target is reached already, and the reason says so.
  if (reachable && best === null) return '';
  if (reachable) return t`${share(target)} would be reached if it held for yours.`;
  return best === null
    ? t`Of the mixes that past courses support, none would reach ${share(target)}, even if it held for yours.`
    : t`Of the mixes that past courses support, the best would reach ${share(best)} if it held for yours, not ${share(target)}.`;
}

/** How many more would complete, where the score is a share of learners. @param {number | null} extra */
export function completersWords(extra) {
  return extra === null ? '' : t`Of as many learners as last time, about ${whole(extra)} more would complete it if it held for yours.`;
}

/** What was found, to be spoken. @param {Answers.Recommendations} answer */
export function foundWords({ plans, next }) {
  if (plans.length === 0) return `${t`No mix to test.`} ${next?.reason.message ?? ''}`;
  return plural(plans.length, { one: '# mix to test.', other: '# mixes to test.' });
}
