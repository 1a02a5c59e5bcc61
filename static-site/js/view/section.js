// @ts-check
/** A section of the page of a course. On phones it is folded, and what stands at its heading says its main figure. */
import { html, nothing } from '../lit.js';

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
