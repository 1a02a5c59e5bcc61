// @ts-check
import { LANGUAGES, keepLanguage, language as spoken, t } from '../language.js';
import { html } from '../lit.js';

/** The other languages; the one that is pressed is that of the whole page from when it is loaded again. @param {Actions} actions */
export function language(actions) {
  const choose = (/** @type {string} */ one) => {
    actions.settle();
    keepLanguage(one);
    location.reload();
  };
  return html`<div role="group" aria-label=${t`Language`}>
    ${LANGUAGES.filter(({ language }) => language !== spoken).map(({ language, words }) => html`<button class="tb" type="button" lang=${language} @click=${() => choose(language)}>${words}</button>`)}
  </div>`;
}
