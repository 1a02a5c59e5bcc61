// @ts-check
/** What leaves the page as a sentence, and what it is made of. */
import { t } from '../language.js';
import { dataOf } from './answer.js';
import { MADE_UP } from './card.js';
import { expected, outsideScope, shownFigures } from './estimate.js';
import { PAGE_TYPES, isPageType } from './page-mix.js';
import { ASSOCIATION, bandWords, oddsWords } from './result-words.js';
import { sumOf } from './rounding.js';
import { basedOn } from './score-words.js';
import { courseWords, inUnit, listed, shortName, signed, tenths } from './words.js';

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
  const change = signed(score.change);
  const found = band
    ? t`${change} points in other courses (how far the model agrees with itself: ${band}).`
    : t`${change} points in other courses.`;
  return `${found} ${oddsWords(figures)}`.trim();
}

/** Points of the page mix that move, as what-ifs count them. @param {Values} start @param {Values} values */
export function movedPoints(start, values) {
  const tenths = PAGE_TYPES.map((type) => Math.round(10 * Math.max(0, values[type] - start[type])));
  return sumOf(tenths) / 10;
}
