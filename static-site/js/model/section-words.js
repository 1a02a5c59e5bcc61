// @ts-check
/** The main figure of a section, for its heading while the section is folded. */
import { changeWords } from './result-words.js';
import { inPoints } from './swaps.js';
import { counted, shortName, signed } from './words.js';

/**
 * "Best: +3, Content to Interactive".
 * @param {readonly import('./swaps.js').Swap[]} swaps
 * @param {(feature: string) => string} labelOf
 */
export function swapsFigure(swaps, labelOf) {
  const known = swaps.flatMap((swap) => (swap.change === null ? [] : [{ ...swap, change: swap.change }]));
  if (known.length === 0) return 'No figure can be given';
  const best = known.reduce((one, other) => (other.change > one.change ? other : one));
  if (inPoints(best.change) <= 0) return 'None with more expected';
  const unclear = best.confidence === 'unclear' ? ', unclear' : '';
  return `Best: ${signed(inPoints(best.change))}${unclear}, ${shortName(labelOf(best.from))} to ${shortName(labelOf(best.to))}`;
}

/** "2 found, first: +3.1 expected". @param {Pick<Answers.Recommendations, 'plans'> | null} found null before anybody asked */
export function mixesFigure(found) {
  if (!found) return 'Find up to three';
  const [first] = found.plans;
  return first ? `${counted(found.plans.length, 'mix', 'mixes')}, the first: ${changeWords(first.whatIf).words}` : 'None found';
}

/**
 * "3 of 18 features above the company’s median": of those that both have.
 * @param {readonly Pick<Answers.CourseFeature, 'value' | 'company'>[]} features
 */
export function featuresFigure(features) {
  const both = features.flatMap(({ value, company }) => (value === null || company === null ? [] : [{ value, median: company.median }]));
  const above = both.filter(({ value, median }) => value > median).length;
  return both.length === 0 ? '' : `${above} of ${counted(both.length, 'feature')} above the company’s median`;
}

/** "2 saved". @param {readonly unknown[]} saved */
export function savedFigure(saved) {
  return saved.length === 0 ? 'None saved' : `${saved.length} saved`;
}
