// @ts-check
/** Why the course has its score: what the model makes of it, and what it cannot explain. */
import { html, nothing, svg } from '../lit.js';
import { dataOf } from '../model/answer.js';
import { otherModel } from '../model/estimate.js';
import { inTenths } from '../model/explanation.js';
import { whyFigure } from '../model/section-words.js';
import { inUnit, signed, tenths } from '../model/words.js';
import { percent } from './chart.js';
import { failed, loading, mark } from './message.js';
import { section } from './section.js';

/** @param {State} state @param {Actions} actions */
export function why(state, actions) {
  if (!dataOf(state.course)?.inModelScope) return nothing;
  const { explanation } = state;
  const known = dataOf(explanation);
  return section(state, actions, { part: 'why', title: 'Why this score', figure: whyFigure(known), folds: true }, () => html`
    ${explanation.state === 'failed' ? failed(explanation.failure, actions.retry) : nothing}
    ${explanation.state === 'asking' ? loading('Loading the explanation.') : nothing}
    ${known ? html`${mark(otherModel(state, known) && 'This is by another model.')}${shown(state, known)}` : nothing}
  `);
}

/** @param {State} state @param {Answers.Explanation} explanation */
function shown(state, explanation) {
  const { base, controllable, notControllable, baseline, unexplained, observed } = inTenths(explanation);
  const parts = [...controllable.parts, ...notControllable.parts];
  const most = Math.max(Math.abs(unexplained), ...parts.map(({ points }) => Math.abs(points)), Number.MIN_VALUE);
  const group = (/** @type {string} */ name, /** @type {{points: number, parts: Answers.Contribution[]}} */ { points, parts }) => html`<tbody>
    <tr class="total"><th scope="rowgroup">${name}</th><td></td><td class="nr">${signed(points)}</td></tr>
    ${parts.map((one) => html`<tr>
      <th scope="row">${one.label}<span class="ctl-sub">${valuesOf(state, one)}</span></th>
      <td>${bar(one.points, most)}</td>
      <td class="nr">${signed(one.points)}</td>
    </tr>`)}
  </tbody>`;
  const total = (/** @type {string} */ name, /** @type {string} */ number) => html`<tbody>
    <tr class="total"><th scope="row">${name}</th><td></td><td class="nr">${number}</td></tr>
  </tbody>`;
  return html`<div class="why-in">
    <div>${[explanation, explanation.controllable, explanation.notControllable].map(({ sentences }) => said(sentences))}</div>
    <table class="parts-t">
      <caption class="vh">From what the model expects of any course to the score of this one</caption>
      <thead><tr><th scope="col">Part</th><th scope="col"><span class="vh">As a bar: </span>lower | higher</th><th scope="col" class="nr">Points</th></tr></thead>
      ${total('A course of which nothing is known', tenths(base))}
      ${group('What you decide on', controllable)}
      ${group('What you do not decide on', notControllable)}
      ${total('What the model expects of this course', tenths(baseline))}
      <tbody>
        <tr><th scope="row">What the model cannot explain</th><td>${bar(unexplained, most)}</td><td class="nr">${signed(unexplained)}</td></tr>
      </tbody>
      ${total('The score of this course', tenths(observed))}
    </table>
  </div>`;
}

/** @param {readonly Answers.Said[]} sentences */
function said(sentences) {
  return html`<p>${sentences.map(({ message }) => html`${message} `)}</p>`;
}

/** A bar from the middle to the side that its points lie on. @param {number} points @param {number} most */
function bar(points, most) {
  const width = (50 * Math.abs(points)) / most;
  return html`<svg height="12" aria-hidden="true">
    ${svg`<rect class=${points < 0 ? 'part-down' : 'part-up'} x=${percent(points < 0 ? 50 - width : 50)} y="1" width=${percent(width)} height="10"></rect>
      <line class="part-zero" x1="50%" x2="50%" y1="0" y2="12"></line>`}
  </svg>`;
}

/** What the course has of it; the shares of the page mix stand at the sliders. @param {State} state @param {Answers.Contribution} contribution */
function valuesOf({ importances }, { features }) {
  if (features.length !== 1) return 'its five shares together';
  const [{ feature, value, assumed }] = features;
  const unit = dataOf(importances)?.features.find((one) => one.feature === feature)?.unit ?? '';
  if (value !== null) return inUnit(value, unit);
  return assumed === null ? 'not recorded' : `not recorded, ${inUnit(assumed, unit)} assumed, the median`;
}
