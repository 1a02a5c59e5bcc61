// @ts-check
/** What the model makes of the change, in whole points. */
import { html, nothing } from '../lit.js';
import { addsUp, beyondTraining, changeWords, estimated, oldness } from '../model/estimate.js';
import { inUnit, share, signed, whole } from '../model/words.js';
import { outsideScope } from './change.js';
import { failed, loading, mark } from './message.js';

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** @param {State} state @param {Actions} actions */
export function result(state, actions) {
  const { answer } = state;
  return html`<aside class="result ${state.course.data?.smallSample ? 'is-few' : ''}" aria-labelledby="h-result">
    <h3 id="h-result">Updated score</h3>
    <div class="proj" role="status" aria-busy=${answer.loading}>${headline(state)}</div>
    <p class="assoc">Associations in past data, not a promise.</p>
    ${answer.failure ? staleness(state, actions) : nothing}
    ${answer.slow && answer.data ? loading('Loading the new estimate. The last one stays until it arrives.') : nothing}
    ${answer.data ? parts.map((part) => part(state)) : nothing}
  </aside>`;
}

/**
 * The parts below the headline, each from the answer alone. Parts that need fields which the API
 * does not have yet (interval, typical range, support) join here.
 * @type {readonly ((state: State) => import('../lit.js').View)[]}
 */
const parts = [model, warnings];

/** @param {State} state */
function headline(state) {
  const { answer, course } = state;
  const observed = Math.round(course.data?.engagementScore ?? 0);
  if (!answer.data) {
    if (answer.failure) return figure(observed, html`<b class="same">no estimate</b>`, 'the score now, without your change', true);
    if (answer.loading) return figure(observed, html`<b class="same">Estimating…</b>`, 'the score now, without your change', true);
    return outsideScope(state)
      ? figure(observed, html`<b class="same">no estimate</b>`, 'for courses with this score')
      : figure(observed, html`<b class="same">no change yet</b>`, 'sliders are at the course’s values');
  }
  const { updated, change, held } = estimated(answer.data);
  const old = oldness(state);
  const from = `from ${share(observed)} now${held ? ', held within 1 to 99' : ''}`;
  return figure(updated, changeShown(change, answer.data), old ? mark(old) : from, old !== '');
}

/** @param {number} score @param {import('../lit.js').View} words @param {string | import('../lit.js').View} from @param {boolean} [waiting] whether the score is not the one asked for */
function figure(score, words, from, waiting = false) {
  return html`<p class="proj-n ${waiting ? 'is-waiting' : ''}"><span>${whole(score)}</span><small>%</small></p>
    <p class="proj-t ${waiting ? 'is-waiting' : ''}">${words}<span>${from}</span></p>`;
}

/** @param {number} change @param {Answers.WhatIf} answer */
function changeShown(change, answer) {
  const { words, kind } = changeWords(change, beyondTraining(answer));
  return html`<b class=${kind}>${words}</b>`;
}

/** Where the difference comes from, to the tenth, so that what was added can be seen. @param {State} state */
function model(state) {
  const { data } = state.answer;
  if (!data) return nothing;
  return html`<section class="blk">
    <h4>${headed('Where the difference comes from', 'Where it comes from', state)}</h4>
    <p>
      For a course like this one the model expects about
      <b>${inUnit(data.baseline, 'percent')}</b>; with your change about
      <b>${inUnit(data.scenario, 'percent')}</b>. The difference, ${difference(data)}, is put on top
      of the score that was observed.
      ${beyondTraining(data) ? 'Part of your change goes beyond the courses that the model learned from: of that it knows nothing, so a difference near 0 says nothing here.' : nothing}
    </p>
  </section>`;
}

/** @param {Answers.WhatIf} answer */
function difference(answer) {
  if (signed(answer.delta) === '0') return 'less than a tenth of a point';
  return signed(answer.delta) + (addsUp(answer) ? '' : ' before all three were rounded');
}

/** A heading with the mark that what follows is old, where it is. @param {string} words @param {string} shorter beside a mark @param {State} state */
function headed(words, shorter, state) {
  const old = oldness(state);
  return old ? html`${shorter} ${mark(`(${old})`)}` : words;
}

/** What to know before reading anything into the number. @param {State} state */
function warnings(state) {
  const { data } = state.answer;
  if (!data || data.warnings.length === 0) return nothing;
  return html`<section class="blk">
    <h4>${headed('Read with care', 'Read with care', state)}</h4>
    <ul class="warnings">
      ${data.warnings.map(({ message }) => html`<li>${message}</li>`)}
    </ul>
  </section>`;
}

/** @param {State} state @param {Actions} actions */
function staleness({ answer: { failure, data, at } }, actions) {
  if (!failure) return nothing;
  const kept = data && at ? ` The estimate above is of ${TIME.format(at)}, for the sliders as they were then.` : ' Your changes are kept.';
  return failed({ title: failure.title, detail: failure.detail + kept }, actions.retry);
}

/** Below two columns, what stays in sight below the sliders. @param {State} state */
export function peek(state) {
  const { answer, course } = state;
  const observed = Math.round(course.data?.engagementScore ?? 0);
  if (course.loading) return nothing;
  const old = oldness(state);
  const { updated, change } = answer.data ? estimated(answer.data) : { updated: observed, change: 0 };
  return html`<div class="peek" aria-hidden="true">
    <p class=${old && 'is-waiting'}><b class="peek-n">${share(updated)}</b> ${old ? mark(old) : answer.data ? 'updated' : 'now'}</p>
    <p class=${old && 'is-waiting'}>${answer.data ? changeShown(change, answer.data) : without(state)}<span>${answer.data && answer.failure ? 'no newer estimate' : course.data?.smallSample ? 'a small sample' : 'past data, not a promise'}</span></p>
  </div>`;
}

/** @param {State} state */
function without(state) {
  if (outsideScope(state) || state.answer.failure) return 'no estimate';
  return state.answer.loading ? 'Estimating…' : 'no change yet';
}
