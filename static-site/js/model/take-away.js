// @ts-check
/** What leaves the page: a sentence, and the tables of a company and of a course. */
import { t } from '../language.js';
import { dataOf } from './answer.js';
import { MADE_UP } from './card.js';
import { expected, modelOfFigures, outsideScope, shownFigures } from './estimate.js';
import { PAGE_TYPES, isPageType } from './page-mix.js';
import { ASSOCIATION, CONFIDENCE, bandWords, oddsWords } from './result-words.js';
import { sumOf } from './rounding.js';
import { changes } from './scenario.js';
import { basedOn } from './score-words.js';
import { courseWords, inUnit, listed, share, shortName, signed, suffix, tenths } from './words.js';

/** @typedef {import('./csv.js').Cell} Cell */
/** @typedef {import('./scenario.js').Values} Values */
/** @typedef {{name: string, values: Values, figures: Answers.LiveFigures | null}} Trial a setting of the sliders with what is expected of it */

/** Each slider that differs from the course: "Content from 85.3 % to 75.3 %". @param {Pick<Scenario, 'sliders' | 'start' | 'values'>} scenario */
export function changeList({ sliders, start, values }) {
  return sliders
    .filter(({ feature }) => values[feature] !== start[feature])
    .map(({ feature, label, unit }) => t`${label} from ${inUnit(start[feature], unit)} to ${inUnit(values[feature], unit)}`);
}

/** A setting in little room: its page mix, "Content 50, Graded 50", then what else differs from the course. @param {Scenario} scenario @param {Values} values */
export function settingList({ sliders, start }, values) {
  const mix = sliders.filter(({ feature }) => isPageType(feature) && values[feature] > 0);
  const others = sliders.filter(({ feature }) => !isPageType(feature));
  return [mix.map(({ feature, label }) => `${shortName(label)} ${tenths(values[feature])}`).join(', '), ...changeList({ sliders: others, start, values })];
}

/**
 * The course and its change as a sentence to paste elsewhere, which says how sure it is.
 * @param {State} state of an open course
 * @param {string} link
 */
export function sentenceOf(state, link) {
  const course = dataOf(state.course);
  if (!course) return link;
  const { company, scoreKind, smallSample } = course;
  const made = isMadeUp(state) ? `${MADE_UP} ` : '';
  const score = basedOn(scoreKind, course);
  const scored = smallSample
    ? t`${courseWords(course)}, of ${company}, has a score of ${score}, a small sample.`
    : t`${courseWords(course)}, of ${company}, has a score of ${score}.`;
  const subject = made + scored;
  const { scenario } = state;
  const change = scenario ? changeList(scenario) : [];
  if (change.length === 0) return `${subject} ${link}`;
  return `${subject} ${t`With ${listed(change)}: ${estimateWords(state)}`} ${ASSOCIATION} ${link}`;
}

/** Whether nothing here is of a real course. @param {State} state */
export function isMadeUp({ model }) {
  return dataOf(model)?.trainingData.madeUp ?? false;
}

/** @param {State} state */
function estimateWords(state) {
  if (outsideScope(state)) return t`no estimate, as the model did not learn from courses with this score.`;
  const shown = shownFigures(state);
  if (!shown || shown.old) return t`there is no estimate of this change yet.`;
  const { figures } = shown;
  const score = expected(figures);
  if (!score) return `${t`no estimate of this change.`} ${figures.reasons.expectedChange?.message ?? ''}`.trim();
  const band = bandWords(figures);
  const [change, projected] = [signed(score.change), share(score.projected)];
  const found = band
    ? t`${change} points expected, to ${projected} (how far the model agrees with itself: ${band}).`
    : t`${change} points expected, to ${projected}.`;
  return `${found} ${oddsWords(figures)}`.trim();
}

/** The courses of a company, a row each. @param {Answers.CourseList} list @returns {Cell[][]} */
export function coursesTable({ company, courses, scoreKind }) {
  const rows = courses.map(({ course, title, engagementScore, users, smallSample }) =>
    [company, course, title, engagementScore, scoreKind, users, smallSample ? t`yes` : t`no`]);
  return [[t`company`, t`course`, t`title`, t`score, %`, t`score is`, t`learners`, t`small sample`], ...rows];
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
  const now = { name: t`as it is now`, values: start, figures: null };
  const known = { [t`company`]: course.company, [t`course`]: course.course, [t`title`]: course.title };
  const score = { [t`score now, %`]: course.engagementScore, [t`score is`]: course.scoreKind, [t`learners`]: course.users };
  const rows = [now, ...trials].map(({ name, values, figures }) => ({
    ...known,
    [t`scenario`]: name,
    ...Object.fromEntries(sliders.map(({ feature, label, unit }) => [label + (suffix(unit) && `, ${suffix(unit)}`), values[feature]])),
    [t`points of the mix that move`]: movedPoints(start, values),
    ...score,
    ...columnsOf(figures, values !== start),
    [t`model`]: modelOfFigures(state),
    [t`note`]: (isMadeUp(state) ? `${MADE_UP} ` : '') + ASSOCIATION,
    [t`link`]: linkOf(values),
  }));
  return [Object.keys(rows[0]), ...rows.map((row) => Object.values(row))];
}

/** @param {Answers.LiveFigures | null} figures @param {boolean} changed @returns {Record<string, Cell>} */
function columnsOf(figures, changed) {
  const sure = figures?.confidence ? CONFIDENCE[figures.confidence] : whyNot(figures, changed);
  return {
    [t`expected change, points`]: figures?.expectedChange ?? null,
    [t`model agrees with itself from`]: figures?.expectedChangeInterval?.low ?? null,
    [t`model agrees with itself to`]: figures?.expectedChangeInterval?.high ?? null,
    [t`projected score, %`]: figures?.projected ?? null,
    [t`odds of 100 pairs`]: figures?.odds ?? null,
    [t`how sure`]: sure,
    [t`support`]: figures?.support.level ?? null,
  };
}

/** @param {Answers.LiveFigures | null} figures @param {boolean} changed */
function whyNot(figures, changed) {
  if (!figures) return changed ? t`no estimate yet` : '';
  return (figures.expectedChange === null ? figures.reasons.expectedChange : figures.reasons.odds)?.message ?? '';
}

/** Points of the page mix that move, as what-ifs count them. @param {Values} start @param {Values} values */
export function movedPoints(start, values) {
  const tenths = PAGE_TYPES.map((type) => Math.round(10 * Math.max(0, values[type] - start[type])));
  return sumOf(tenths) / 10;
}

/** The sliders as they are, as a trial; none where they are at the course's values. @param {State} state @returns {Trial[]} */
export function presentTrial(state) {
  const { scenario } = state;
  if (!scenario || Object.keys(changes(scenario)).length === 0) return [];
  const shown = shownFigures(state);
  return [{ name: t`the sliders`, values: scenario.values, figures: shown && !shown.old ? shown.figures : null }];
}
