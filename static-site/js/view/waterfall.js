// @ts-check
/**
 * From what the model expects of any course to the score of this one: sentences, with a chart beside
 * them or its numbers as a table. Loaded when it is first needed.
 */
import { plural, t } from '../language.js';
import { html, nothing, svg } from '../lit.js';
import { dataOf } from '../model/answer.js';
import { inTenths } from '../model/explanation.js';
import { axisOf, largestOf, stepsOf } from '../model/waterfall.js';
import { inUnit, signed, tenths } from '../model/words.js';
import { along, percent, tableToggle } from './chart.js';

/** @typedef {import('../model/waterfall.js').Step} Step */
/** @typedef {import('../model/waterfall.js').Tenths} Tenths */

const TITLE = t`From what the model expects of any course to the score of this one`;
const ANY = t`A course of which nothing is known`;
const YOURS = t`What you decide on`;
const NOT_YOURS = t`What you do not decide on`;
const EXPECTED = t`What the model expects of this course`;
const UNEXPLAINED = t`What the model cannot explain`;
const OWN = t`The score of this course`;

/** @param {State} state @param {Actions} actions @param {Answers.Explanation} explanation */
export function drawWaterfall(state, actions, explanation) {
  const rounded = inTenths(explanation);
  const said = (/** @type {Answers.Contributions | Answers.Explanation} */ { sentences }) => html`<p>${sentences.map(({ message }) => html`${message} `)}</p>`;
  return html`<div class="why-in">
    <div>${[explanation, explanation.controllable, explanation.notControllable].map(said)}</div>
    <figure aria-labelledby="wf-t" aria-describedby="wf-d">
      <figcaption id="wf-t" class="vh">${TITLE}</figcaption>
      <p id="wf-d" class="vh">${described(rounded)}</p>
      ${state.open.has('whyTable') ? table(state, rounded) : chart(state, rounded)}
      ${tableToggle(state, actions, 'whyTable', t`why this score`)}
    </figure>
  </div>`;
}

/** @param {Tenths} tenths */
function described({ base, controllable, notControllable, baseline, observed }) {
  return t`From ${tenths(base)}, what you decide on leads ${signed(controllable.points)} and what you do not ${signed(notControllable.points)} to the ${tenths(baseline)} that the model expects; the course scored ${tenths(observed)}.`;
}

/** @param {State} state @param {Tenths} explanation */
function chart(state, explanation) {
  const steps = stepsOf(explanation);
  const { low, high, ticks } = axisOf(steps);
  const x = (/** @type {number} */ value) => percent(along(value, low, high));
  const grid = ticks.map((tick) => svg`<line class="wf-g" x1=${x(tick)} x2=${x(tick)} y1="0" y2="100%"></line>`);
  return html`<ol class="wf" role="list">
      ${steps.map((step) => html`<li class="is-${step.kind}">
        <span>${strong(step, nameOf(step))}<small class="ctl-sub">${aboutOf(state, step)}</small></span>
        <svg aria-hidden="true">${grid}${way(step, x)}${mark(step, x)}</svg>
        <span class="nr">${strong(step, isTotal(step) ? tenths(step.points) : signed(step.points))}</span>
      </li>`)}
    </ol>
    <p class="wf-axis" aria-hidden="true"><svg height="20">${ticks.map((tick) => svg`<text x=${x(tick)} y="14" text-anchor=${tick === low ? 'start' : tick === high ? 'end' : 'middle'}>${tick}</text>`)}</svg></p>`;
}

/** What sums others up stands out. @param {Step} step @param {string} words */
function strong(step, words) {
  return step.kind === 'group' || isTotal(step) ? html`<b>${words}</b>` : words;
}

/** What joins a step to those before and after it. @param {Step} step @param {(value: number) => string} x */
function way({ kind, from, to }, x) {
  const line = (/** @type {number} */ at, /** @type {string} */ top, /** @type {string} */ bottom) => svg`<line class="wf-c" x1=${x(at)} x2=${x(at)} y1=${top} y2=${bottom}></line>`;
  return [kind === 'any' ? nothing : line(from, '0', '50%'), kind === 'own' ? nothing : line(to, '50%', '100%')];
}

/** Totals are dots: the axis need not begin at 0. @param {Step} step @param {(value: number) => string} x */
function mark(step, x) {
  const { kind, from, to, points } = step;
  if (kind === 'group') return nothing;
  if (isTotal(step)) return svg`<circle class=${kind === 'own' ? 'you' : 'peer'} cx=${x(to)} cy="50%" r="6"></circle>`;
  const look = kind === 'unexplained' ? 'wf-u' : points < 0 ? 'wf-b part-down' : 'wf-b part-up';
  return svg`<line class=${look} x1=${x(from)} x2=${x(to)} y1="50%" y2="50%"></line>`;
}

/** @param {Step} step */
function isTotal({ kind }) {
  return kind === 'any' || kind === 'expected' || kind === 'own';
}

/** @param {Step} step */
function nameOf({ kind, yours, parts }) {
  switch (kind) {
    case 'any':
      return ANY;
    case 'group':
      return yours ? YOURS : NOT_YOURS;
    case 'part':
      return parts[0].label;
    case 'others':
      return plural(parts.length, { one: '# other', other: '# others' });
    case 'expected':
      return EXPECTED;
    case 'unexplained':
      return UNEXPLAINED;
    case 'own':
      return OWN;
  }
}

/** @param {State} state @param {Step} step */
function aboutOf(state, { kind, parts }) {
  if (kind === 'part') return valuesOf(state, parts[0]);
  if (kind === 'others') return t`each at most ${tenths(largestOf(parts))}`;
  return nothing;
}

/** @param {State} state @param {Tenths} explanation */
function table(state, { base, controllable, notControllable, baseline, unexplained, observed }) {
  const total = (/** @type {string} */ name, /** @type {string} */ number) => html`<tbody><tr><th scope="row"><b>${name}</b></th><td class="nr"><b>${number}</b></td></tr></tbody>`;
  const group = (/** @type {string} */ name, /** @type {Tenths['controllable']} */ { points, parts }) => html`<tbody>
    <tr><th scope="rowgroup"><b>${name}</b></th><td class="nr"><b>${signed(points)}</b></td></tr>
    ${parts.map((one) => html`<tr><th scope="row">${one.label}<span class="ctl-sub">${valuesOf(state, one)}</span></th><td class="nr">${signed(one.points)}</td></tr>`)}
  </tbody>`;
  return html`<table class="plain">
    <caption class="vh">${TITLE}</caption>
    <thead><tr><th scope="col">${t`Part`}</th><th scope="col" class="nr">${t`Points`}</th></tr></thead>
    ${total(ANY, tenths(base))}
    ${group(YOURS, controllable)}
    ${group(NOT_YOURS, notControllable)}
    ${total(EXPECTED, tenths(baseline))}
    <tbody><tr><th scope="row">${UNEXPLAINED}</th><td class="nr">${signed(unexplained)}</td></tr></tbody>
    ${total(OWN, tenths(observed))}
  </table>`;
}

/** What the course has of it; the shares of the page mix stand at the sliders. @param {State} state @param {Answers.Contribution} contribution */
function valuesOf({ importances }, { features }) {
  if (features.length !== 1) return t`its five shares together`;
  const [{ feature, value, assumed }] = features;
  const unit = dataOf(importances)?.features.find((one) => one.feature === feature)?.unit ?? '';
  if (value !== null) return inUnit(value, unit);
  return assumed === null ? t`not recorded` : t`not recorded, ${inUnit(assumed, unit)} assumed, the median`;
}
