// @ts-check
/** What the model says of a feature, and of where its courses come from. */
import { t } from '../language.js';

/** What is said beside figures that are of no real course. */
export const MADE_UP = t`Made-up courses, to try the service with.`;

/** Said of a feature instead of a direction, since that would read as a cause. @param {Pick<Answers.FeatureFacts, 'mayBeResult'>} facts */
export function resultWords({ mayBeResult }) {
  return mayBeResult ? t`May be a result of completing, not a cause.` : '';
}

/**
 * How the score goes with more of a feature; nothing where that was not measured.
 * @param {Answers.FeatureFacts['direction']} direction
 * @param {string} unit
 */
export function directionWords(direction, unit) {
  const has = unit === 'yes/no';
  switch (direction) {
    case 'increasing':
      return has ? t`Courses with it tend to score higher.` : t`Courses with more of it tend to score higher.`;
    case 'decreasing':
      return has ? t`Courses with it tend to score lower.` : t`Courses with more of it tend to score lower.`;
    case 'mixed':
      return t`Courses with more of it score higher in one part of its range and lower in another.`;
    case 'flat':
      return has ? t`Courses with it score about the same.` : t`Courses with more of it score about the same.`;
    default:
      return '';
  }
}
