// @ts-check
import { t } from '../language.js';
import { html } from '../lit.js';
import { THEMES } from '../model/themes.js';
import { choice } from './choice.js';
import { language } from './language.js';

/** How the page looks and speaks. @param {State} state @param {Actions} actions */
export function settings(state, actions) {
  return html`<div class="settings">${language(actions)} ${choice(t`Theme`, THEMES.map((one) => [one.theme, one.words]), state.theme, actions.chooseTheme)}</div>`;
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
