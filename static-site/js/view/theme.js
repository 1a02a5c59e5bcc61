// @ts-check
import { t } from '../language.js';
import { html } from '../lit.js';
import { THEMES } from '../model/themes.js';
import { language } from './language.js';

/** How the page looks and speaks. @param {State} state @param {Actions} actions */
export function settings(state, actions) {
  return html`<div class="settings">${language(actions)} ${theme(state, actions)}</div>`;
}

/** @param {State} state @param {Actions} actions */
function theme(state, actions) {
  return html`<label class="theme">
    <span>${t`Theme`}</span>
    <select @change=${(/** @type {Event} */ event) => actions.chooseTheme(/** @type {HTMLSelectElement} */ (event.target).value)}>
      ${THEMES.map((one) => html`<option value=${one.theme} ?selected=${one.theme === state.theme}>${one.words}</option>`)}
    </select>
  </label>`;
}

/**
 * Puts a theme on the document: on its root for the style sheet, and on what colours the browser's own bars.
 * @param {import('../model/themes.js').Theme} chosen
 */
export function wear(chosen) {
  const root = document.documentElement;
  if ((root.dataset.theme ?? 'system') === chosen) return;
  if (chosen === 'system') delete root.dataset.theme;
  else root.dataset.theme = chosen;
  for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
    const scheme = /** @type {HTMLElement} */ (meta).dataset.scheme;
    meta.setAttribute('media', chosen === 'system' ? `(prefers-color-scheme: ${scheme})` : chosen === scheme ? 'all' : 'not all');
  }
}
