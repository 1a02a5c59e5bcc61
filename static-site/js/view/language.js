// @ts-check
import { LANGUAGES, keepLanguage, language as spoken, t } from '../language.js';
import { html } from '../lit.js';

/** Chooses the language, which is that of the whole page from when it is loaded again. @param {Actions} actions */
export function language(actions) {
  const choose = (/** @type {Event} */ event) => {
    actions.settle();
    keepLanguage(/** @type {HTMLSelectElement} */ (event.target).value);
    location.reload();
  };
  return html`<label class="theme">
    <span>${t`Language`}</span>
    <select @change=${choose}>
      ${LANGUAGES.map(({ language, words }) => html`<option lang=${language} value=${language} ?selected=${language === spoken}>${words}</option>`)}
    </select>
  </label>`;
}
