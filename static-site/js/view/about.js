// @ts-check
/** What the model is worth, what it learned from, and what it is not for. */
import { t } from '../language.js';
import { html, nothing } from '../lit.js';
import { dataOf } from '../model/answer.js';
import { MADE_UP, trainedAt, trainedOn, worth } from '../model/card.js';
import { otherModel } from '../model/estimate.js';
import { promisesParts } from '../model/promises.js';
import { isMadeUp } from '../model/take-away.js';
import { failed, loading, mark } from './message.js';

/** @param {State} state @param {Actions} actions */
export function about(state, actions) {
  const { model, open } = state;
  const known = dataOf(model);
  const unfold = (/** @type {Event} */ event) =>
    actions.unfold('model', /** @type {HTMLDetailsElement} */ (event.currentTarget).open);
  return html`<details id="model" class="about fold" ?open=${open.has('model')} @toggle=${unfold}>
    <summary>${t`About the model: what it is worth, and what it is not for`}</summary>
    ${model.state === 'failed' && open.has('model') ? failed(model.failure, actions.retry) : nothing}
    ${model.state === 'asking' ? loading(t`Loading what is known of the model.`) : nothing}
    ${known ? html`${mark(otherModel(state, known) && t`This is known of another model.`)}${card(known)}` : nothing}
  </details>`;
}

/** Where nothing on the page is of a real course, a line that says so. @param {State} state */
export function madeUp(state) {
  return isMadeUp(state) ? html`<p class="made-up">${MADE_UP}</p>` : nothing;
}

/** @param {Answers.Model} model */
function card(model) {
  return html`<div class="about-in">
    <div>
      <p>${model.intendedUse}</p>
      <h3>${t`What it is worth`}</h3>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">${t`Judged on`}</th>
            <th scope="col">${t`Off by, on average`}</th>
            <th scope="col">${t`Differences explained`}</th>
          </tr>
        </thead>
        <tbody>
          ${worth(model).map(({ judged, error, explained }) => html`<tr>
            <th scope="row">${judged}</th><td>${error}</td><td>${explained}</td>
          </tr>`)}
        </tbody>
      </table>
      <p class="note">
        ${t`100\u00a0% would be every difference between the courses’ scores (R²); none is no better than expecting the mean of all. Measured on courses of the same data as the model learned from; on other courses, and on later ones, it can be worse.`}
      </p>
      <h3>${t`Are the promises of its advice kept?`}</h3>
      <ul>
        ${promisesParts(model).map(({ name, words }) => html`<li>${name ? html`<b>${name}.</b> ` : nothing}${words}</li>`)}
      </ul>
    </div>
    <div>
      <h3>${t`What it learned from`}</h3>
      <p>
        ${model.trainedElsewhere
          ? t`It was trained elsewhere on ${trainedAt(model)}; from which courses is not known here.`
          : t`On ${trainedAt(model)}, from ${trainedOn(model)}: ${model.trainingData.scope}.`}
      </p>
      <h3>${t`What to bear in mind`}</h3>
      <ul>
        ${model.limits.map(({ text }) => html`<li>${text}</li>`)}
      </ul>
    </div>
  </div>`;
}
