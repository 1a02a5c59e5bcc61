// @ts-check
/** Where a company can begin, in words: groups of its courses that score apart, and courses with room to improve. */

/** Courses that are shown before somebody asks for all. */
export const FIRST = 5;

/** "29 courses with room to improve", "2 groups score apart": the main figure of the section. @param {Answers.CompanySegments} found @param {Counted} counted */
export function segmentsFigure({ looked, segments }, counted) {
  if (looked && looked.withRoom > 0) return `${counted(looked.withRoom, 'course')} with room to improve`;
  if (segments && segments.length > 0) return counted(segments.length, 'group scores apart', 'groups score apart');
  return 'None found';
}

/** How many courses there are at each step of the search. @param {NonNullable<Answers.CompanySegments['looked']>} looked @param {Counted} counted */
export function lookedWords({ courses, judged, advisable, supported, promising, withRoom }, counted) {
  return `Looked at ${counted(courses, 'course')}: ${judged} that the model can judge, ${advisable} of them with 5 learners or more, ${supported} with a change that enough courses are like, ${promising} with one whose expected change is stable above 0, and ${withRoom} where your own courses do not speak against it.`;
}

/** "10 points from Content to Interactive". @param {Answers.Move} move @param {(feature: string) => string} labelOf */
export function moveWords({ from, to, points }, labelOf) {
  return `${points} points from ${labelOf(from)} to ${labelOf(to)}`;
}

/**
 * How seldom chance alone makes a group that differs so; the largest of all groups that were looked at
 * is what counts.
 * @param {number} chance of 1
 */
export function chanceWords(chance) {
  const of100 = Math.round(100 * chance);
  return of100 < 1 ? 'By chance alone in fewer than 1 of 100 trials.' : `By chance alone in about ${of100} of 100 trials.`;
}

/** "very likely, 94 of 100 pairs". @param {Pick<Answers.Improvement, 'odds' | 'confidence'>} improvement @param {Readonly<Record<Answers.Confidence, string>>} words */
export function sureWords({ odds, confidence }, words) {
  return odds === null || confidence === null ? 'how likely was not measured' : `${words[confidence]}, ${odds} of 100 pairs`;
}

/** @typedef {typeof import('./words.js').counted} Counted */
