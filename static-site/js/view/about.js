// @ts-check
/** What is known of the model, which is shown once somebody asks for it. */
import { t } from '../language.js';
import { html, nothing } from '../lit.js';
import { dataOf, failureOf, isAsked } from '../model/answer.js';
import { otherModel } from '../model/estimate.js';
import { isMadeUp } from '../model/take-away.js';
import { failed, loading, mark } from './message.js';

/** @param {State} state @param {Actions} actions */
export function about(state, actions) {
  const { model, modelCard, open } = state;
  const known = dataOf(model);
  const card = dataOf(modelCard);
  const failure = failureOf(model) ?? failureOf(modelCard);
  const unfold = (/** @type {Event} */ event) =>
    actions.unfold('model', /** @type {HTMLDetailsElement} */ (event.currentTarget).open);
  return html`<details id="model" class="about fold" ?open=${open.has('model')} @toggle=${unfold}>
    <summary>${t`About the model: what it is worth, and what it is not for`}</summary>
    ${failure && open.has('model') ? failed(failure, actions.retry) : nothing}
    ${isAsked(model) || isAsked(modelCard) ? loading(t`Loading what is known of the model.`) : nothing}
    ${known && card ? html`${mark(otherModel(state, known) && t`This is known of another model.`)}${card.drawn.draw(known)}` : nothing}
  </details>`;
}

/** Where nothing on the page is of a real course, a line that says so. @param {State} state */
export function madeUp(state) {
  return isMadeUp(state) ? html`<p class="made-up">${t`Made-up courses`}</p>` : nothing;
}
