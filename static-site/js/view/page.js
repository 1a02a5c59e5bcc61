// @ts-check
import { t } from '../language.js';
import { html, nothing, trans } from '../lit.js';
import { dataOf, failureOf } from '../model/answer.js';
import { isDrawn, isThere } from '../model/drawing.js';
import { courseWords } from '../model/words.js';
import { madeUp } from './about.js';
import { begin } from './begin.js';
import { change } from './change.js';
import { course } from './course.js';
import { features } from './features.js';
import { footer } from './footer.js';
import { alikes, failed, loading, replaced, stillOf } from './message.js';
import { mixes } from './mixes.js';
import { picker } from './picker.js';
import { goTo, placeLink } from './place-link.js';
import { portfolio } from './portfolio.js';
import { sections } from './sections.js';
import { sheet } from './sheet.js';
import { start } from './start.js';
import { swaps } from './swaps.js';
import { settings } from './theme.js';
import { why } from './why.js';

/** What stands below a course's score. */
const BELOW = /** @type {const} */ ([['change', change], ['mixes', mixes], ['why', why], ['swaps', swaps], ['features', features]]);

/** The whole page, as far as it is drawn. @param {State} state @param {Actions} actions */
export function page(state, actions) {
  const isOfCompany = state.link.company && (state.portfolio.state !== 'failed' || dataOf(state.portfolio));
  return html`
    <header class="top">
      <div class="wrap top-in">
        <a class="brand" href="./" @click=${goTo(actions, '')}>Keep&#8209;Me&#8209;Engaged</a>
        ${picker(state, actions)}
        ${madeUp(state)}
        ${state.narrow ? nothing : settings(state, actions)}
        ${state.narrow || isOfCompany ? nothing : html`<a class="help" href="#reading">${t`How to read this page`}</a>`}
        ${state.access.header}
      </div>
    </header>
    ${isOfCompany ? sections(state, actions) : nothing}
    <main id="main" class="wrap" tabindex="-1">
      ${state.replaced ? replaced(() => location.reload()) : nothing} ${content(state, actions)}
    </main>
    ${state.printing ? sheet(state) : nothing}
    ${isDrawn(state, 'foot') ? footer(state, actions) : nothing}
    <p class="vh" aria-live="polite">${state.said}</p>
  `;
}

/** @param {State} state */
export function titleOf({ link, course, portfolio }) {
  const name = 'Keep-Me-Engaged';
  if (!link.company || portfolio.state === 'failed') return name;
  const detail = dataOf(course);
  const shown = detail?.course === link.course ? detail : { course: link.course ?? '', title: null };
  return link.course && course.state !== 'failed'
    ? `${courseWords(shown)}, ${link.company}: ${name}`
    : `${link.company}: ${name}`;
}

/** @param {State} state @param {Actions} actions */
function content(state, actions) {
  const { link, course: detail, importances } = state;
  if (!link.company) return start(state, actions);
  const list = dataOf(state.portfolio);
  const failure = failureOf(state.portfolio);
  if (failure && !list) return companyFailed(state, failure, actions);
  if (!list) {
    return html`<div class="lone">
      <h1><bdi>${link.company}</bdi></h1>
      ${loading(t`Loading its courses.`)}
    </div>`;
  }
  if (list.courses.length === 0) {
    return html`<div class="lone">
      <h1><bdi>${link.company}</bdi></h1>
      <p class="sub">${t`No course of this company is published yet. Pick another company above.`}</p>
    </div>`;
  }
  const current = detail.state === 'shown' || detail.state === 'stale';
  return html`
    <div class="split lead">${portfolio(state, actions)} ${course(state, actions)}</div>
    ${begin(state, actions)}
    ${current && importances.state === 'failed'
      ? html`<section class="sec">${failed(importances.failure, actions.retry)}</section>`
      : nothing}
    ${isThere(state)
      ? html`<div ?inert=${detail.state === 'stale'}>${stillOf(state)} ${BELOW.map(([step, part]) => (isDrawn(state, step) ? part(state, actions) : nothing))}</div>`
      : nothing}
  `;
}

/** @param {State} state @param {import('../api.js').Failure} failure @param {Actions} actions */
function companyFailed({ link, alike }, failure, actions) {
  if (failure.kind !== 'unknown-company') {
    return html`<div class="lone">
      <h1><bdi>${link.company}</bdi></h1>
      ${failed(failure, actions.retry)}
    </div>`;
  }
  return html`<div class="lone">
    <h1>${trans`No company “<bdi>${link.company}</bdi>”`}</h1>
    <p class="sub">
      ${trans`The link may be mistyped, or its company is no longer published. Find it above, or ${placeLink(actions, {}, t`see all companies`)}.`}
    </p>
    ${alikes(alike, actions)}
  </div>`;
}
