// @ts-check
/** Links to companies and courses, which are followed without loading the page anew. */
import { html, nothing } from '../lit.js';
import { written } from '../model/link.js';

/**
 * @param {Actions} actions
 * @param {Partial<import('../model/link.js').Link>} place
 * @param {import('../lit.js').View | string} content
 * @param {boolean} [current] whether it is what the page shows
 */
export function placeLink(actions, place, content, current = false) {
  const search = written(place);
  return html`<a href=${search || './'} aria-current=${current ? 'true' : nothing} @click=${goTo(actions, search)}>${content}</a>`;
}

/**
 * Follows a link within the page; with a modifier key the browser does as it always does.
 * @param {Actions} actions
 * @param {string} search
 */
export function goTo(actions, search) {
  return (/** @type {MouseEvent} */ event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    actions.go(search);
  };
}
