// @ts-check
/** Ten points of one page type made into another: what comes of each such swap, and what stands in its way. */
import { t } from '../language.js';
import { PAGE_TYPES } from './page-mix.js';

/** Points of the page mix that a swap moves. */
export const POINTS = 10;

/** The least change of each step of colour, in whole points. */
const STEPS = [1, 2, 4];

/** Reasons that say that there are too few courses to go by. */
const TOO_FEW = ['too-few-courses', 'no-course-near', 'company-not-in-training'];

/** @typedef {import('./scenario.js').Values} Values */

/**
 * What comes of a swap, against the mix that is swapped. Null is what cannot be defended; `reason` says why.
 * @typedef {object} Swap
 * @property {string} from
 * @property {string} to
 * @property {number | null} change of the score that is expected, in points
 * @property {Answers.SupportLevel | null} support
 * @property {Answers.Confidence | null} confidence known of swaps of the course's own mix alone, since odds are of a whole change
 * @property {string} reason why there is no change; empty where there is one
 * @property {string} inShort the same in two words
 */

const NOTHING_TO_COMPARE = t`There is no estimate of the mix in the sliders to compare a swap with.`;

/**
 * All swaps that the values leave room for.
 * @param {import('./live-figures.js').Live} live
 * @param {Values} values of the sliders
 * @returns {Swap[]}
 */
export function swapsOf(live, values) {
  const now = live.figures(values);
  const own = Object.keys(now.features).length === 0;
  return pairs().filter(({ from }) => values[from] >= POINTS).map(({ from, to }) => {
    const { expectedChange, reasons, support, confidence } = live.figures(swapped(values, from, to));
    const before = now.expectedChange;
    const change = expectedChange === null || before === null || support.level === 'none' ? null : expectedChange - before;
    return {
      from,
      to,
      change,
      support: support.level,
      confidence: change !== null && own ? confidence : null,
      ...whyNot(change === null ? (reasons.expectedChange ?? support.reason ?? null) : undefined),
    };
  });
}

/** The swaps of the course's own mix, as the service works them out. @param {Pick<Answers.Outlook, 'swaps' | 'reasons'>} answer @returns {Swap[]} */
export function swapsAnswered({ swaps, reasons }) {
  return swaps.map(({ from, to, expectedChange, support, confidence, reason }) => ({
    from,
    to,
    change: expectedChange,
    support,
    confidence,
    ...whyNot(reason === null ? undefined : reasons[reason]),
  }));
}

/** @param {Answers.Said | null | undefined} because null where it is not said, undefined where there is a change */
function whyNot(because) {
  if (because === undefined) return { reason: '', inShort: '' };
  return { reason: because?.message ?? NOTHING_TO_COMPARE, inShort: TOO_FEW.includes(because?.code ?? '') ? t`too few courses` : t`no number` };
}

/** The values after a swap. @param {Values} values that leave room for it @param {string} from @param {string} to @returns {Values} */
export function swapped(values, from, to) {
  const moved = (/** @type {string} */ type, /** @type {number} */ points) => Math.round((values[type] + points) * 10) / 10;
  return { ...values, [from]: moved(from, -POINTS), [to]: moved(to, POINTS) };
}

/** A change as it is shown: in whole points, halves away from 0. @param {number} change */
export function inPoints(change) {
  return Math.sign(change) * Math.round(Math.abs(change));
}

/** How strongly a change is coloured, 0 to 3. @param {number} change */
export function stepOf(change) {
  return STEPS.filter((least) => Math.abs(inPoints(change)) >= least).length;
}

/** Why a page type cannot give ten points; empty where it can. @param {Pick<Scenario, 'values' | 'locked'>} scenario @param {string} from */
export function whyNotFrom({ values, locked }, from) {
  if (locked.includes(from)) return t`Locked`;
  if (values[from] >= POINTS) return '';
  return values[from] > 0 ? t`Nothing to move: under ${POINTS} points` : t`Nothing to move`;
}

function pairs() {
  return PAGE_TYPES.flatMap((from) => PAGE_TYPES.filter((to) => to !== from).map((to) => ({ from, to })));
}
