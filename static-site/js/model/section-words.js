// @ts-check
/** The main figure of a section, for its heading while the section is folded. */
import { plural, t } from '../language.js';
import { changeWords } from './result-words.js';
import { inPoints } from './swaps.js';
import { shortName, signed } from './words.js';

/**
 * "Best: +3, Content to Interactive".
 * @param {readonly import('./swaps.js').Swap[]} swaps
 * @param {(feature: string) => string} labelOf
 */
export function swapsFigure(swaps, labelOf) {
  const known = swaps.flatMap((swap) => (swap.change === null ? [] : [{ ...swap, change: swap.change }]));
  if (known.length === 0) return t`No figure can be given`;
  const best = known.reduce((one, other) => (other.change > one.change ? other : one));
  if (inPoints(best.change) <= 0) return t`None higher in other courses`;
  const [change, from, to] = [signed(inPoints(best.change)), shortName(labelOf(best.from)), shortName(labelOf(best.to))];
  return best.confidence === 'unclear' ? t`Best: ${change}, unclear, ${from} to ${to}` : t`Best: ${change}, ${from} to ${to}`;
}

/** "2 found, first: +3.1 expected". @param {Pick<Answers.Recommendations, 'plans'> | null} found null before anybody asked */
export function mixesFigure(found) {
  if (!found) return t`Find up to three`;
  const [first] = found.plans;
  return first ? plural(found.plans.length, { one: '# mix, the first: {0}', other: '# mixes, the first: {0}' }, changeWords(first.whatIf).words) : t`None found`;
}

/**
 * "3 of 18 features above the company’s median": of those that both have.
 * @param {readonly Pick<Answers.CourseFeature, 'value' | 'company'>[]} features
 */
export function featuresFigure(features) {
  const both = features.flatMap(({ value, company }) => (value === null || company === null ? [] : [{ value, median: company.median }]));
  const above = both.filter(({ value, median }) => value > median).length;
  return both.length === 0 ? '' : plural(both.length, { one: '{0} of # feature above the company’s median', other: '{0} of # features above the company’s median' }, above);
}

/** "2 saved". @param {readonly unknown[]} saved */
export function savedFigure(saved) {
  return saved.length === 0 ? t`None saved` : t`${saved.length} saved`;
}
