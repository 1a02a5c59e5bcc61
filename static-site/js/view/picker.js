// @ts-check
/** The search over companies and courses: a combobox; what draws its list comes with the first answer. */
import { t } from '../language.js';
import { html, live, nothing } from '../lit.js';
import { dataOf, failureOf, isAsked } from '../model/answer.js';

/** @param {State} state @param {Actions} actions */
export function picker(state, actions) {
  const { picker: own, suggestions } = state;
  const failure = failureOf(suggestions);
  const found = own.open && !failure ? dataOf(suggestions) : null;
  const options = found?.options ?? [];
  return html`<div class="picker">
    <label class="vh" for="find">${t`Find a company or course`}</label>
    <svg class="i" aria-hidden="true"><use href="#i-search"></use></svg>
    <input
      id="find"
      role="combobox"
      type="text"
      autocomplete="off"
      autocapitalize="none"
      maxlength="255"
      spellcheck="false"
      placeholder=${t`Find a company or course`}
      dir="auto"
      aria-autocomplete="list"
      aria-controls="found"
      aria-expanded=${options.length > 0}
      aria-activedescendant=${options[own.active] ? `found-${own.active}` : nothing}
      .value=${live(own.text)}
      @input=${(/** @type {InputEvent} */ event) => actions.suggest(/** @type {HTMLInputElement} */ (event.target).value)}
      @click=${(/** @type {MouseEvent} */ event) => begin(event, state, actions)}
      @focus=${(/** @type {FocusEvent} */ event) => /** @type {HTMLInputElement} */ (event.target).select()}
      @keydown=${(/** @type {KeyboardEvent} */ event) => pressed(event, own, options.length, actions)}
      @blur=${actions.closePicker}
    />
    ${found ? found.drawn.draw(found, own.active, isAsked(suggestions), actions) : nothing}
    ${own.open && failure ? html`<p class="picker-list" role="alert"><b>${failure.title}</b> ${failure.detail}</p>` : nothing}
  </div>`;
}

/** @param {MouseEvent} event @param {State} state @param {Actions} actions */
function begin(event, { picker: own }, actions) {
  if (own.open) return;
  /** @type {HTMLInputElement} */ (event.target).select();
  actions.suggest('');
}

/** @param {KeyboardEvent} event @param {State['picker']} own @param {number} options how many there are @param {Actions} actions */
function pressed(event, own, options, actions) {
  const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (move) {
    event.preventDefault();
    if (!own.open) actions.suggest('');
    else if (options > 0) {
      const from = own.active < 0 && move < 0 ? 0 : own.active;
      actions.activate((from + move + options) % options);
      document.getElementById(`found-${own.active}`)?.scrollIntoView({ block: 'nearest' });
    }
  } else if (event.key === 'Enter' && own.open) {
    event.preventDefault();
    actions.pick();
  } else if (event.key === 'Escape' && own.open) {
    event.preventDefault();
    actions.closePicker();
  }
}
