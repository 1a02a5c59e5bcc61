// @ts-check
import { html, nothing } from '../lit.js';
import { courseWords } from '../model/words.js';
import { madeUp } from './about.js';
import { change } from './change.js';
import { course } from './course.js';
import { features } from './features.js';
import { footer } from './footer.js';
import { failed, loading, replaced, stillOf } from './message.js';
import { mixes } from './mixes.js';
import { picker } from './picker.js';
import { goTo, placeLink } from './place-link.js';
import { portfolio } from './portfolio.js';
import { start } from './start.js';

/** The whole page. @param {State} state @param {Actions} actions */
export function page(state, actions) {
  return html`
    <header class="top">
      <div class="wrap top-in">
        <a class="brand" href="./" @click=${goTo(actions, '')}>Keep&#8209;Me&#8209;Engaged</a>
        ${picker(state, actions)}
        ${madeUp(state)}
        <a class="help" href="#reading">How to read this page</a>
      </div>
    </header>
    <main id="main" class="wrap" tabindex="-1">
      ${state.replaced ? replaced(() => location.reload()) : nothing} ${content(state, actions)}
    </main>
    ${footer(state, actions)}
    <p class="vh" aria-live="polite">${state.said}</p>
  `;
}

/** @param {State} state */
export function titleOf({ link, course, portfolio }) {
  const name = 'Keep-Me-Engaged';
  if (!link.company || portfolio.failure) return name;
  const shown = course.data && course.data.course === link.course ? course.data : { course: link.course ?? '', title: null };
  return link.course && !course.failure
    ? `${courseWords(shown)}, ${link.company}: ${name}`
    : `${link.company}: ${name}`;
}

/** @param {State} state @param {Actions} actions */
function content(state, actions) {
  const { link, portfolio: list, course: detail, importances } = state;
  if (!link.company) return start(state, actions);
  if (list.failure && !list.data) return companyFailed(state, actions);
  if (!list.data) {
    return html`<div class="lone">
      <h1><bdi>${link.company}</bdi></h1>
      ${loading('Loading its courses.')}
    </div>`;
  }
  if (list.data.courses.length === 0) {
    return html`<div class="lone">
      <h1><bdi>${link.company}</bdi></h1>
      <p class="sub">No course of this company is published yet. Pick another company above.</p>
    </div>`;
  }
  const current = detail.data && !detail.failure ? detail.data : null;
  return html`
    <div class="split lead">${portfolio(state, actions)} ${course(state, actions)}</div>
    ${current && importances.failure
      ? html`<section class="sec">${failed(importances.failure, actions.retry)}</section>`
      : nothing}
    ${current && importances.data
      ? html`<div ?inert=${detail.loading}>${stillOf(state)} ${change(state, actions)} ${mixes(state, actions)} ${features(state, actions)}</div>`
      : nothing}
  `;
}

/** @param {State} state @param {Actions} actions */
function companyFailed({ link, portfolio: { failure } }, actions) {
  if (!failure) return nothing;
  if (failure.kind !== 'unknown-company') {
    return html`<div class="lone">
      <h1><bdi>${link.company}</bdi></h1>
      ${failed(failure, actions.retry)}
    </div>`;
  }
  return html`<div class="lone">
    <h1>No company “<bdi>${link.company}</bdi>”</h1>
    <p class="sub">
      The link may be mistyped, or its company is no longer published. Find a company by the
      beginning of its name above, or ${placeLink(actions, {}, 'see all companies')}.
    </p>
  </div>`;
}
