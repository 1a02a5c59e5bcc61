// @ts-check
/** Where a company can begin, in words: groups of its courses that score apart, and courses with room to improve. */
import { language, plural, t } from '../language.js';
import { inUnit, listed, points, share, whole } from './words.js';

/** Courses that are shown before somebody asks for all. */
export const FIRST = 5;

/** "29 courses with room to improve", "2 groups score apart": the main figure of the section. @param {Answers.CompanySegments} found */
export function segmentsFigure({ looked, segments }) {
  if (looked && looked.withRoom > 0) return plural(looked.withRoom, { one: '# course with room to improve', other: '# courses with room to improve' });
  if (segments && segments.length > 0) return plural(segments.length, { one: '# group scores apart', other: '# groups score apart' });
  return t`None found`;
}

/** How courses are ordered by room to improve, or why they are not. @param {Pick<Answers.CompanySegments, 'roomToImprove' | 'reasons' | 'looked'>} found */
export function roomWords({ roomToImprove, reasons, looked }) {
  if (!roomToImprove || roomToImprove.length === 0) return reasons.roomToImprove?.message ?? '';
  const first = roomToImprove.length;
  const all = looked?.withRoom ?? 0;
  return all > first
    ? t`The ${whole(first)} of ${whole(all)} courses with most room to improve come first; the others follow, best score first.`
    : plural(first, {
        one: '# course with room to improve comes first; the others follow, best score first.',
        other: '# courses with room to improve come first; the others follow, best score first.',
      });
}

/** How many courses there are at each step of the search. @param {NonNullable<Answers.CompanySegments['looked']>} looked */
export function lookedWords({ courses, judged, advisable, supported, promising, withRoom }) {
  return [
    plural(courses, { one: 'Looked at # course.', other: 'Looked at # courses.' }),
    t`The model can judge ${whole(judged)} of them; ${whole(advisable)} of those had 5 learners or more.`,
    t`For ${whole(supported)} there is a change that enough courses are like; for ${whole(promising)} of them such courses score higher in all of the model’s own answers; for ${whole(withRoom)} your own courses do not speak against it.`,
  ].join(' ');
}

/** "10 points from Content to Interactive". @param {Answers.Move} move @param {(feature: string) => string} labelOf */
export function moveWords({ from, to, points }, labelOf) {
  return plural(points, { one: '# point from {0} to {1}', other: '# points from {0} to {1}' }, labelOf(from), labelOf(to));
}

/**
 * What a group has in common, and how its scores differ from the others'. The service says it in English.
 * @param {Answers.Segment} segment
 * @param {readonly Pick<Answers.FeatureFacts, 'feature' | 'label' | 'unit'>[]} features
 */
export function groupWords(segment, features) {
  if (language === 'en') return segment.sentence;
  const { conditions, courses, others, median, difference } = segment;
  const names = listed(conditions.map((one) => conditionWords(one, features)));
  const by = points(Math.abs(difference));
  const group = plural(courses, { one: '# course {0} has the score {1}', other: '# courses {0} have the median score {1}' }, names, share(median));
  return difference < 0
    ? t`${group}: ${by} less than the other ${whole(others)}.`
    : t`${group}: ${by} more than the other ${whole(others)}.`;
}

/** @param {Answers.Condition} condition @param {readonly Pick<Answers.FeatureFacts, 'feature' | 'label' | 'unit'>[]} features */
function conditionWords({ feature, bound, value }, features) {
  const { label, unit } = features.find((one) => one.feature === feature) ?? { label: feature, unit: '' };
  const limit = inUnit(value ?? 0, unit);
  switch (bound) {
    case 'none':
      return t`without “${label}”`;
    case 'some':
      return t`with “${label}”`;
    case 'below':
      return t`with ${label} above 0 and below ${limit}`;
    case 'atLeast':
      return t`with ${label} of ${limit} or more`;
  }
}

/**
 * How seldom chance alone makes a group that differs so; the largest of all groups that were looked at
 * is what counts.
 * @param {number} chance of 1
 */
export function chanceWords(chance) {
  const of100 = Math.round(100 * chance);
  return of100 < 1 ? t`By chance alone in fewer than 1 of 100 trials.` : t`By chance alone in about ${of100} of 100 trials.`;
}

/** "higher in 94 of 100 pairs". @param {Pick<Answers.Improvement, 'odds'>} improvement */
export function sureWords({ odds }) {
  return odds === null ? t`in how many pairs was not measured` : t`higher in ${odds} of 100 pairs`;
}
