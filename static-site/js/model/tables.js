// @ts-check
/** What leaves the page as a table: the courses of a company, and a course with its trials. Loaded when it is first needed. */
import { t } from '../language.js';
import { dataOf } from './answer.js';
import { MADE_UP } from './card.js';
import { modelOfFigures, outsideScope, shownFigures } from './estimate.js';
import { written } from './link.js';
import { CONFIDENCE } from './confidence-words.js';
import { ASSOCIATION, LEVELS } from './result-words.js';
import { changes } from './scenario.js';
import { isMadeUp, movedPoints } from './take-away.js';
import { suffix } from './words.js';

/** @typedef {import('./csv.js').Cell} Cell */
/** @typedef {import('./scenario.js').Values} Values */
/** @typedef {import('./take-away.js').Trial} Trial */

/** All courses of a company, page by page. @param {(cursor?: string) => Promise<Answers.CourseList>} ask */
export async function allCourses(ask) {
  const list = await ask();
  while (list.next) {
    const { courses, next } = await ask(list.next);
    list.courses.push(...courses);
    list.next = next;
  }
  return list;
}

/** The courses of a company, a row each. @param {Answers.CourseList} list @returns {Cell[][]} */
export function coursesTable({ company, courses, scoreKind }) {
  const rows = courses.map(({ course, title, engagementScore, users, smallSample }) =>
    [company, course, title, engagementScore, scoreKind, users, smallSample ? t`yes` : t`no`]);
  return [[t`company`, t`course`, t`title`, t`score, %`, t`score is`, t`learners`, t`small sample`], ...rows];
}

/** A course as it is, the sliders and what was saved of it. @param {State} state of an open course @param {readonly Trial[]} saved @param {string} page what the links begin with */
export function trialsWithLinks(state, saved, page) {
  const { company, course } = dataOf(state.course) ?? state.link;
  const { scenario } = state;
  return trialsTable(state, [...presentTrial(state), ...saved], (values) => page + written({ company, course, changes: scenario ? changes({ ...scenario, values }) : {} }));
}

/**
 * A course as it is, and each trial of it, a row each.
 * @param {State} state of an open course
 * @param {readonly Trial[]} trials
 * @param {(values: Values) => string} linkOf the link to a setting of the sliders
 * @returns {Cell[][]}
 */
export function trialsTable(state, trials, linkOf) {
  const { scenario } = state;
  const course = dataOf(state.course);
  if (!course || !scenario) return [];
  const { sliders, start } = scenario;
  const missing = outsideScope(state) ? t`no estimate for courses with this score` : t`no estimate yet`;
  const now = { name: t`as it is now`, values: start, figures: null };
  const known = { [t`company`]: course.company, [t`course`]: course.course, [t`title`]: course.title };
  const score = { [t`score now, %`]: course.engagementScore, [t`score is`]: course.scoreKind, [t`learners`]: course.users };
  const rows = [now, ...trials].map(({ name, values, figures }) => ({
    ...known,
    [t`scenario`]: name,
    ...Object.fromEntries(sliders.map(({ feature, label, unit }) => [label + (suffix(unit) && `, ${suffix(unit)}`), values[feature]])),
    [t`points of the mix that move`]: movedPoints(start, values),
    ...score,
    ...columnsOf(figures, values === start ? '' : missing),
    [t`model`]: modelOfFigures(state),
    [t`note`]: (isMadeUp(state) ? `${MADE_UP} ` : '') + ASSOCIATION,
    [t`link`]: linkOf(values),
  }));
  return [Object.keys(rows[0]), ...rows.map((row) => Object.values(row))];
}

/** @param {Answers.LiveFigures | null} figures @param {string} missing why there are none @returns {Record<string, Cell>} */
function columnsOf(figures, missing) {
  const sure = figures?.confidence ? CONFIDENCE[figures.confidence] : whyNot(figures, missing);
  return {
    [t`expected change, points`]: figures?.expectedChange ?? null,
    [t`model agrees with itself from`]: figures?.expectedChangeInterval?.low ?? null,
    [t`model agrees with itself to`]: figures?.expectedChangeInterval?.high ?? null,
    [t`projected score, %`]: figures?.projected ?? null,
    [t`odds of 100 pairs`]: figures?.odds ?? null,
    [t`how sure`]: sure,
    [t`support`]: figures ? LEVELS[figures.support.level] : null,
  };
}

/** @param {Answers.LiveFigures | null} figures @param {string} missing */
function whyNot(figures, missing) {
  if (!figures) return missing;
  return (figures.expectedChange === null ? figures.reasons.expectedChange : figures.reasons.odds)?.message ?? '';
}

/** The sliders as they are, as a trial; none where they are at the course's values. @param {State} state @returns {Trial[]} */
export function presentTrial(state) {
  const { scenario } = state;
  if (!scenario || Object.keys(changes(scenario)).length === 0) return [];
  const shown = shownFigures(state);
  return [{ name: t`the sliders`, values: scenario.values, figures: shown && !shown.old ? shown.figures : null }];
}
