// @ts-check
import { t } from '../language.js';
import { html, nothing, trans } from '../lit.js';
import { dataOf } from '../model/answer.js';

/** @typedef {import('../lit.js').View} View */

/**
 * What happened, then what to do.
 * @param {string} title
 * @param {string | View} detail
 * @param {{warn?: boolean, action?: View}} [options]
 */
export function message(title, detail, { warn = false, action = nothing } = {}) {
  return html`<div class="msg ${warn ? 'msg-warn' : ''}" role=${warn ? 'alert' : nothing}>
    <p><b>${title}</b> ${detail}</p>
    ${action}
  </div>`;
}

/** @param {Pick<import('../api.js').Failure, 'title' | 'detail'> & {remedy?: import('../api.js').Remedy}} failure @param {() => void} retry */
export function failed(failure, retry) {
  const { words = t`Try again`, act = retry } = failure.remedy ?? {};
  const action = html`<button class="btn" type="button" @click=${act}>${words}</button>`;
  return message(failure.title, failure.detail || t`Try again in a moment.`, { warn: true, action });
}

/** Some of what is shown may be of the release before. @param {() => void} reload */
export function replaced(reload) {
  const detail = t`Some numbers here may be from before the update. Reload to see all of the new edition.`;
  const action = html`<button class="btn" type="button" @click=${reload}>${t`Reload`}</button>`;
  return message(t`The data was updated while this page was open.`, detail, { warn: true, action });
}

/** Beside figures that are not of what the page shows now. @param {string | View} words none when empty */
export function mark(words) {
  return words ? html`<b class="old">${words}</b>` : nothing;
}

/** Beside a course's figures while another one loads. @param {State} state */
export function stillOf({ link, course }) {
  return mark(course.state === 'stale' ? trans`Loading course <bdi>${link.course}</bdi>. The figures are still of course <bdi>${course.data.course}</bdi>.` : '');
}

/** What a name may mean that there is not. @param {State['alike']} alike @param {Actions} actions */
export function alikes(alike, actions) {
  const found = dataOf(alike);
  return found ? found.drawn.drawAlike(found.options, actions) : nothing;
}

/** @param {string} text */
export function loading(text) {
  return html`<p class="loading">${text}</p>`;
}
