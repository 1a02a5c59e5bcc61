// @ts-check
/** A section of the page of a course. On phones it is folded, and what stands at its heading says its main figure. */
import { t } from '../language.js';
import { html, nothing } from '../lit.js';
import { dataOf } from '../model/answer.js';
import { otherModel } from '../model/estimate.js';
import { failed, loading, mark } from './message.js';

/**
 * @param {State} state
 * @param {Actions} actions
 * @param {{part: string, title: string, figure: string, folds?: boolean}} named `figure`: the main one, in few words; `folds`: whether it is to be unfolded here
 * @param {(heading: import('../lit.js').View) => import('../lit.js').View} content with the heading, where it does not fold
 */
export function section({ open, narrow }, actions, { part, title, figure, folds = narrow }, content) {
  const heading = html`<h2 id="h-${part}">${title}</h2>`;
  const unfold = (/** @type {Event} */ event) =>
    actions.unfold(part, /** @type {HTMLDetailsElement} */ (event.currentTarget).open);
  return html`<section class="sec ${part} ${folds ? 'folds' : ''}" id=${part} tabindex="-1" aria-labelledby="h-${part}">
    ${folds
      ? html`<details class="fold" ?open=${open.has(part)} @toggle=${unfold}>
          <summary>${heading} <span class="sec-figure">${figure}</span></summary>
          ${content(nothing)}
        </details>`
      : content(heading)}
  </section>`;
}

/**
 * A section that is folded at every width until somebody wants to see it: what it shows is asked for then, or
 * when it comes close to sight, and comes with what draws it.
 * @param {State} state
 * @param {Actions} actions
 * @param {{part: string, title: string, figure: string}} named `figure`: what stands there until the main figure is known
 * @param {import('../model/answer.js').Answer<{model: string, drawn: Drawing}>} answer
 */
export function laterSection(state, actions, named, answer) {
  const known = dataOf(answer);
  const figure = known ? known.drawn.figure(known) : named.figure;
  return section(state, actions, { ...named, figure, folds: true }, () => html`
    ${answer.state === 'failed' && state.open.has(named.part) ? failed(answer.failure, actions.retry) : nothing}
    ${answer.state === 'asking' ? loading(t`Loading.`) : nothing}
    ${known ? html`${mark(otherModel(state, known) && t`This is by another model.`)}${known.drawn.draw(state, actions, known)}` : nothing}
  `);
}

/**
 * What draws such a section, and says its main figure.
 * @typedef {object} Drawing
 * @property {(known: any) => string} figure
 * @property {(state: State, actions: Actions, known: any) => import('../lit.js').View} draw
 */
