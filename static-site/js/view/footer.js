// @ts-check
import { plural, t } from '../language.js';
import { html, nothing } from '../lit.js';
import { dataOf } from '../model/answer.js';
import { otherModel } from '../model/estimate.js';
import { readingWords } from '../model/score-words.js';
import { DAY } from '../model/words.js';
import { about } from './about.js';
import { mark } from './message.js';
import { settings } from './theme.js';

/** What the figures are, in plain words. @param {State} state @param {Actions} actions */
export function footer(state, actions) {
  const model = dataOf(state.importances);
  const scoreKind = (model ?? dataOf(state.directory))?.scoreKind;
  const all = dataOf(state.course)?.allCourses;
  const heading = html`<h2 id="h-reading">${t`How to read this page`}</h2>`;
  return html`<footer class="foot">
    <div class="wrap foot-in">
      ${state.narrow ? settings(state, actions) : nothing}
      <section id="reading" tabindex="-1" aria-labelledby="h-reading">
        ${state.narrow
          ? html`<details class="fold" ?open=${state.open.has('reading')} @toggle=${(/** @type {Event} */ event) => actions.unfold('reading', /** @type {HTMLDetailsElement} */ (event.currentTarget).open)}>
              <summary>${heading}</summary>${reading(scoreKind)}
            </details>`
          : html`${heading} ${reading(scoreKind)}`}
      </section>
      ${model || all
        ? html`<dl>
            ${model ? html`<div><dt>${t`Model`}</dt><dd>${t`of ${DAY.format(new Date(`${model.model.slice(0, 10)}T12:00`))}`} ${mark(otherModel(state, model) && t`some figures are by another model`)}</dd></div>` : nothing}
            ${all ? html`<div><dt>${t`Compared with`}</dt><dd>${plural(all.courses, { one: '# course of all companies', other: '# courses of all companies' })}</dd></div>` : nothing}
          </dl>`
        : nothing}
      ${about(state, actions)}
      <p><a href="reference.html">${t`HTTP API`}</a></p>
    </div>
  </footer>`;
}

/** @param {Answers.ScoreKind | undefined} scoreKind */
function reading(scoreKind) {
  return html`<p>
      ${scoreKind ? readingWords(scoreKind) : nothing}
      ${t`The model learned from past courses how their features go together with their scores. A change that you try is answered with how much more or less courses like that scored than courses like yours as it is, as far as that holds up.`}
    </p>
    <p>
      ${t`Nothing here shows cause and effect. Most of what makes courses differ is not on this page, so an estimate can be wrong by many points. Histograms, and how many courses have none of a feature, are of the courses that the model learned from; medians are of those published here.`}
    </p>`;
}
