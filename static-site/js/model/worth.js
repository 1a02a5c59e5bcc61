// @ts-check
/** What the model is worth, in words for people who do not judge models for a living. */
import { locale, plural, t } from '../language.js';
import { coursesCounted, points, share } from './words.js';

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
  if (outOfBag) lines.push(once(plural(outOfBag.rows, { one: 'Its own # course, judged without having been learned from', other: 'Its own # courses, each judged without having been learned from' }), outOfBag));
  if (holdOut) lines.push(once(plural(holdOut.rows, { one: '# course kept from it', other: '# courses kept from it' }), holdOut));
  if (randomSplits) {
    lines.push(often(plural(randomSplits.splits, { one: 'Courses kept from it at random, # time over', other: 'Courses kept from it at random, # times over' }), randomSplits));
  }
  lines.push(
    byCompany
      ? often(unseen(byCompany), byCompany)
      : { judged: t`Companies that it has not seen`, error: t`not measured`, explained: t`not measured` },
  );
  return lines;
}

/** @param {NonNullable<Answers.Model['accuracy']['byCompany']>} byCompany */
function unseen({ groupedBy, groups }) {
  return groupedBy === 'company'
    ? plural(groups, { one: 'Companies that it has not seen, # company in turn', other: 'Companies that it has not seen, # companies in turn' })
    : plural(groups, { one: 'Companies that it has not seen, # company profile in turn', other: 'Companies that it has not seen, # company profiles in turn' });
}

/** @param {string} judged @param {Answers.Accuracy} accuracy @returns {Worth} */
function once(judged, { mae, r2 }) {
  return { judged, error: points(mae), explained: explained(r2) };
}

/** @param {string} judged @param {{mae: Answers.Estimate, r2: Answers.Estimate}} accuracy @returns {Worth} */
function often(judged, { mae, r2 }) {
  return {
    judged,
    error: t`about ${points(mae.mean)}`,
    explained: r2.mean > 0 ? t`about ${explained(r2.mean)}` : explained(r2.mean),
  };
}

/** R2 as a share; below 0 it is worse than the mean of all courses. @param {number} r2 */
function explained(r2) {
  return r2 > 0 ? share(100 * r2) : t`none of them`;
}

/** "1,243 courses of 46 companies". @param {Answers.Model} card */
export function trainedOn({ trainingData: { rows, companies } }) {
  const courses = coursesCounted(rows);
  return companies === null ? courses : plural(companies, { one: '{0} of # company', other: '{0} of # companies' }, courses);
}

/** "24 November 2026". @param {Answers.Model} card */
export function trainedAt({ trainedAt }) {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(trainedAt));
}
