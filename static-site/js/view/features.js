// @ts-check
/** The features ranked by how much the model leans on them, with where the course stands in each. */
import { plural, t } from '../language.js';
import { guard, html, nothing, svg } from '../lit.js';
import { dataOf } from '../model/answer.js';
import { directionWords, resultWords } from '../model/card.js';
import { otherModel } from '../model/estimate.js';
import { featuresFigure } from '../model/section-words.js';
import { articleOf, topOf } from '../model/what-matters.js';
import { amongCourses, inUnit, listed, lowered, ordinal, share, whole } from '../model/words.js';
import { along, histogramBars, percent } from './chart.js';
import { mark } from './message.js';
import { section } from './section.js';

/** @typedef {{facts: Answers.FeatureFacts, own: Answers.CourseFeature | undefined, all: number, most: number, everything: boolean}} Row */

/** @type {readonly {name: string, short?: string, kind: string, cell: (row: Row) => import('../lit.js').View | string}[]} */
const COLUMNS = [
  { name: t`This course`, kind: 'nr', cell: ({ own, facts }) => value(own?.value, facts.unit, true) },
  { name: t`Median, this company`, kind: 'nr', cell: ({ own, facts }) => value(own?.company?.median, facts.unit) },
  { name: t`Median, all courses`, kind: 'nr', cell: ({ own, facts }) => (own?.allCourses === null ? nothing : value(own?.allCourses.median, facts.unit)) },
  { name: t`Among all courses`, kind: 'pc', cell: among },
  { name: t`Importance`, kind: 'imp', cell: importance },
];

/**
 * The roles are written out because on phones the table is laid out as blocks, which takes them away.
 * @param {State} state
 * @param {Actions} actions
 */
export function features(state, actions) {
  const { open } = state;
  const course = dataOf(state.course);
  const importances = dataOf(state.importances);
  if (!course || !importances) return nothing;
  const all = importances.features;
  const controllable = all.filter((one) => one.controllable);
  const everything = open.has('allFeatures');
  const shown = everything ? all : controllable;
  const most = Math.max(...all.map((one) => one.importance));
  const own = new Map(course.features.map((one) => [one.feature, one]));
  return section(state, actions, { part: 'features', title: t`What matters`, figure: featuresFigure(course.features) }, (heading) => html`
    ${heading}
    <p class="sub">${t`The features that the model leans on most, whichever course is open.`} ${mark(otherModel(state, importances) && t`These are the ranks by another model.`)}</p>
    ${guard([all, dataOf(state.model)], () => article(all, state))}
    <div class="sec-head">
      <div>
        <h3>${t`Where this course stands`}</h3>
        <p class="sub">${summary(all, controllable, everything)}</p>
      </div>
      <p class="key">
        <span><i class="k-you"></i>${t`this course`}</span>
        <span><i class="k-med"></i>${t`median of all courses`}</span>
        <span>${t`bars: courses that have any`}</span>
      </p>
    </div>
    <table class="feat" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">${t`Rank`}</th><th scope="col" role="columnheader">${t`Feature`}</th>
          ${COLUMNS.map(({ name, kind }) => html`<th scope="col" role="columnheader" class=${kind === 'nr' ? 'nr' : ''}>${name}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${shown.map((facts) => row({ facts, own: own.get(facts.feature), all: all.length, most, everything }))}
      </tbody>
    </table>
    <button class="btn more" type="button" aria-expanded=${everything} @click=${() => actions.toggle('allFeatures')}>
      ${everything ? t`Show only the ${whole(controllable.length)} that you control` : plural(all.length, { one: 'Show # feature', other: 'Show all # features' })}
    </button>
  `);
}

/** What matters whichever course is open. @param {readonly Answers.FeatureFacts[]} all @param {State} state */
function article(all, state) {
  const model = dataOf(state.model);
  const own = model?.model === dataOf(state.importances)?.model ? model : null;
  return html`<div class="matters">
    <ol>${topOf(all).map(({ label, weight, yours, way }) => html`<li><b>${label}</b> <span>${weight}</span>${yours ? html` <b class="yours">${t`yours to change`}</b>` : nothing}${way ? html`<span class="ctl-sub">${way}</span>` : nothing}</li>`)}</ol>
    <div>${articleOf(all, own).map((one) => html`<p>${one}</p>`)}</div>
  </div>`;
}

/** @param {readonly Answers.FeatureFacts[]} all @param {readonly Answers.FeatureFacts[]} controllable @param {boolean} everything */
function summary(all, controllable, everything) {
  const weight = (/** @type {readonly Answers.FeatureFacts[]} */ some) => some.reduce((sum, one) => sum + one.importance, 0);
  const part = share((100 * weight(controllable)) / weight(all));
  const rest = listed(all.filter((one) => !one.controllable).slice(0, 4).map((one) => lowered(one.label)));
  const yours = whole(controllable.length);
  const sliders = whole(controllable.filter((one) => one.slider).length);
  return everything
    ? t`Everything that the model looks at, most important first. The ${yours} that you control carry ${part} of the model’s weight; ${sliders} of them have a slider above.`
    : t`The features you control, most important first, with their rank among all ${whole(all.length)}. The ${yours} that you control carry ${part} of the model’s weight, and ${sliders} of them have a slider above; most of the rest is ${rest}.`;
}

/** @param {Row} one */
function row(one) {
  const { facts, all } = one;
  const direction = resultWords(facts) || directionWords(facts.direction, facts.unit);
  return html`<tr role="row">
    <td class="rk" role="cell" data-l=${t`Rank`}>${t`${ordinal(facts.rank)} of ${whole(all)}`}</td>
    <th scope="row" role="rowheader"><span class="fname">${facts.label}</span>${control(one)}<span class="ctl-sub">${facts.description}</span>${direction ? html`<span class="ctl-sub dir">${direction}</span>` : nothing}</th>
    ${COLUMNS.map(({ name, kind, cell }) => html`<td class=${kind} role="cell" data-l=${name}>${cell(one)}</td>`)}
  </tr>`;
}

/** Whose feature it is, in words: where all stand together, and where one has no slider. @param {Row} row */
function control({ facts, everything }) {
  if (!facts.controllable) return nothing;
  const words = [everything ? t`you control this` : '', facts.slider ? '' : t`no slider`].filter(Boolean).join(', ');
  return words ? html` <span class="yours">${words}</span>` : nothing;
}

/** @param {number | null | undefined} number @param {string} unit @param {boolean} [strong] */
function value(number, unit, strong = false) {
  if (number === null || number === undefined) return html`<span class="mut">${t`not recorded`}</span>`;
  return strong ? html`<b>${inUnit(number, unit)}</b>` : inUnit(number, unit);
}

/** @param {Row} row */
function among({ facts, own }) {
  if (!own || own.value === null) return nothing;
  return html`${facts.slider ? mini(facts, own.value, own.allCourses?.median) : nothing}<span class="ctl-sub">${amongCourses(own, facts)}</span>`;
}

/** @param {Answers.FeatureFacts} facts @param {number} value @param {number | undefined} median of all courses */
function mini({ histogram, lowest, highest }, value, median) {
  const at = (/** @type {number} */ one) => along(one, lowest ?? 0, highest ?? 100);
  return html`<svg class="mini" height="32" aria-hidden="true">
    ${guard([histogram], () => {
      const { counts, edges } = histogram;
      return counts.length === 0 ? nothing : histogramBars(counts, 22, { from: at(edges[0]), to: at(edges[edges.length - 1]) });
    })}
    <line class="axis" x1="0" x2="100%" y1="24.5" y2="24.5"></line>
    ${median === undefined ? nothing : svg`<line class="medtick" x1=${percent(at(median))} x2=${percent(at(median))} y1="18" y2="31"></line>`}
    <circle class="you" cx=${percent(at(value))} cy="24.5" r="5"></circle>
  </svg>`;
}

/** @param {Row} row */
function importance({ facts, most }) {
  return html`<svg height="8" width="64" aria-hidden="true">
      <rect class="impbg" width="100%" height="8" rx="1"></rect>
      <rect class="impb" width=${percent((100 * facts.importance) / most)} height="8" rx="1"></rect>
    </svg><span>${weightOf(facts.importance)}</span>`;
}

/** @param {number} importance of 1 */
function weightOf(importance) {
  return inUnit(importance * 100, 'percent');
}
