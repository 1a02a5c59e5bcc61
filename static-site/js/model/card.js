// @ts-check
/** What the model is worth, in words for people who do not judge models for a living. */
import { counted, points, share } from './words.js';

/** What is said beside figures that are of no real course. */
export const MADE_UP = 'Made-up courses, to try the service with.';

/**
 * A line of the table.
 * @typedef {{judged: string, error: string, explained: string}} Worth
 */

/**
 * How the model was judged, the friendliest way first. What it is worth for companies that it has
 * not seen is always among them, measured or not; what else was not measured is left out.
 * @param {Answers.Model} card
 * @returns {Worth[]}
 */
export function worth({ accuracy: { outOfBag, holdOut, randomSplits, byCompany } }) {
  const lines = [];
  if (outOfBag) lines.push(once(`Its own ${counted(outOfBag.rows, 'course')}, each judged without having been learned from`, outOfBag));
  if (holdOut) lines.push(once(`${counted(holdOut.rows, 'course')} kept from it`, holdOut));
  if (randomSplits) {
    lines.push(often(`Courses kept from it at random, ${counted(randomSplits.splits, 'time')} over`, randomSplits));
  }
  lines.push(
    byCompany
      ? often(`Companies that it has not seen, ${unseen(byCompany)}`, byCompany)
      : { judged: 'Companies that it has not seen', error: 'not measured', explained: 'not measured' },
  );
  return lines;
}

/** @param {NonNullable<Answers.Model['accuracy']['byCompany']>} byCompany */
function unseen({ groupedBy, groups }) {
  return groupedBy === 'company' ? `${counted(groups, 'company', 'companies')} in turn` : `${counted(groups, 'company profile')} in turn`;
}

/** @param {string} judged @param {Answers.Accuracy} accuracy @returns {Worth} */
function once(judged, { mae, r2 }) {
  return { judged, error: points(mae), explained: explained(r2) };
}

/** @param {string} judged @param {{mae: Answers.Estimate, r2: Answers.Estimate}} accuracy @returns {Worth} */
function often(judged, { mae, r2 }) {
  return {
    judged,
    error: `about ${points(mae.mean)}`,
    explained: r2.mean > 0 ? `about ${explained(r2.mean)}` : explained(r2.mean),
  };
}

/** R2 as a share; below 0 it is worse than the mean of all courses. @param {number} r2 */
function explained(r2) {
  return r2 > 0 ? share(100 * r2) : 'none';
}

/** "1,243 courses of 46 companies". @param {Answers.Model} card */
export function trainedOn({ trainingData: { rows, companies } }) {
  return [counted(rows, 'course'), ...(companies === null ? [] : [counted(companies, 'company', 'companies')])].join(' of ');
}

/** "24 November 2026". @param {Answers.Model} card */
export function trainedAt({ trainedAt }) {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(trainedAt));
}

/** Said of a feature instead of a direction, since that would read as a cause. @param {Pick<Answers.FeatureFacts, 'mayBeResult'>} facts */
export function resultWords({ mayBeResult }) {
  return mayBeResult ? 'May be a result of completing, not a cause.' : '';
}

/**
 * How the score goes with more of a feature; nothing where that was not measured.
 * @param {Answers.FeatureFacts['direction']} direction
 * @param {string} unit
 */
export function directionWords(direction, unit) {
  const more = unit === 'yes/no' ? 'Courses with it' : 'Courses with more of it';
  switch (direction) {
    case 'increasing':
      return `${more} tend to score higher.`;
    case 'decreasing':
      return `${more} tend to score lower.`;
    case 'mixed':
      return `${more} score higher in one part of its range and lower in another.`;
    case 'flat':
      return `${more} score about the same.`;
    default:
      return '';
  }
}
