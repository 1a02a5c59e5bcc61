// @ts-check
/** What publications found, beside what these data say: both, also where they disagree. */
import { directionWords, resultWords } from './card.js';
import { counted, listed } from './words.js';

/** @param {Pick<Answers.Finding, 'agreement'>} finding */
export function agreementWords({ agreement }) {
  switch (agreement) {
    case 'agrees':
      return 'Agrees with these data';
    case 'disagrees':
      return 'Disagrees with these data';
    default:
      return 'Cannot be compared';
  }
}

/**
 * The side of these data, or why there is none.
 * @param {Pick<Answers.Finding, 'agreement'>} finding
 * @param {Pick<Answers.FeatureFacts, 'feature' | 'direction' | 'unit'>} facts
 */
export function herePart({ agreement }, { feature, direction, unit }) {
  const result = resultWords(feature);
  if (agreement === 'silent' && result) return result[0].toLowerCase() + result.slice(1);
  const words = directionWords(direction, unit);
  return words ? words[0].toLowerCase() + words.slice(1) : 'in which way scores go with it was not measured.';
}

const COUNTED = /** @type {const} */ ([
  { agreement: 'agrees', one: 'agrees with these data', some: 'agree with these data' },
  { agreement: 'disagrees', one: 'disagrees', some: 'disagree' },
  { agreement: 'silent', one: 'cannot be compared', some: 'cannot be compared' },
]);

/**
 * The findings on what changes, counted: "2 findings agree with these data and 1 finding disagrees."
 * @param {readonly string[]} ids
 * @param {readonly Answers.FeatureFacts[]} features
 */
export function researchWords(ids, features) {
  const agreements = new Map(features.flatMap(({ research }) => research).map(({ id, agreement }) => [id, agreement]));
  const counts = COUNTED.map(({ agreement, one, some }) => {
    const count = ids.filter((id) => agreements.get(id) === agreement).length;
    return count === 0 ? '' : `${counted(count, 'finding')} ${count === 1 ? one : some}`;
  }).filter(Boolean);
  return counts.length === 0 ? '' : `${listed(counts)}.`;
}
