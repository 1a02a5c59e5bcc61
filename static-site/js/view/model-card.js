// @ts-check
/** What the model is worth, what it learned from, and what it is not for. Loaded when it is first needed. */
import { t } from '../language.js';
import { html, nothing } from '../lit.js';
import { promisesParts } from '../model/promises.js';
import { trainedAt, trainedOn, worth } from '../model/worth.js';

/** @param {Answers.Model} model */
export function drawCard(model) {
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
      <h3>${t`Does its advice hold in real courses?`}</h3>
      <ul>
        ${promisesParts(model).map(({ name, words }) => html`<li>${name ? html`<b>${name}.</b> ` : nothing}${words}</li>`)}
      </ul>
    </div>
    <div>
      <h3>${t`What it learned from`}</h3>
      <p>${t`Version ${model.model}, a random forest.`}</p>
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
