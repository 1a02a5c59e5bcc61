// @ts-check
/** The company picker: a combobox whose list the service searches by prefix. */
import { plural, t } from '../language.js';
import { html, live, nothing } from '../lit.js';
import { dataOf } from '../model/answer.js';
import { companiesFound, coursesCounted, whole } from '../model/words.js';

/** @param {State} state @param {Actions} actions */
export function picker(state, actions) {
  const { picker: own, suggestions, link } = state;
  const options = (suggestions.state !== 'failed' && dataOf(suggestions)?.companies) || [];
  const open = own.open && options.length > 0;
  const portfolio = dataOf(state.portfolio);
  const summary = !own.open && portfolio?.company === link.company ? portfolio?.summary : null;
  return html`<div class="picker">
    <label class="vh" for="company">${t`Company`}</label>
    <svg class="i" aria-hidden="true"><use href="#i-search"></use></svg>
    <input
      id="company"
      role="combobox"
      type="text"
      autocomplete="off"
      autocapitalize="none"
      maxlength="255"
      spellcheck="false"
      placeholder=${t`Find a company`}
      dir="auto"
      aria-autocomplete="list"
      aria-controls="companies"
      aria-expanded=${open}
      aria-activedescendant=${open && own.active >= 0 ? `company-${own.active}` : nothing}
      .value=${live(own.text)}
      @input=${(/** @type {InputEvent} */ event) => actions.suggest(textOf(event))}
      @click=${(/** @type {MouseEvent} */ event) => begin(event, state, actions)}
      @focus=${(/** @type {FocusEvent} */ event) => /** @type {HTMLInputElement} */ (event.target).select()}
      @keydown=${(/** @type {KeyboardEvent} */ event) => pressed(event, state, actions)}
      @blur=${actions.closePicker}
    />
    ${summary ? html`<span class="picker-n">${coursesCounted(summary.courses)}</span>` : nothing}
    <ul class="picker-list" id="companies" role="listbox" aria-label=${t`Companies`} ?hidden=${!open}>
      ${options.map((company, i) => option(company, i, own.active, actions))}
    </ul>
    ${own.open ? none(state) : nothing}
  </div>`;
}

/** Why there are none. @param {State} state */
function none({ picker: { text }, suggestions }) {
  const list = dataOf(suggestions);
  const words = suggestions.state === 'failed'
    ? `${suggestions.failure.title} ${suggestions.failure.detail}`
    : list?.companies.length === 0 && companiesFound(list, text);
  return words ? html`<p class="picker-none">${words}</p>` : nothing;
}

/**
 * @param {Answers.CompanyLine} company
 * @param {number} i
 * @param {number} active
 * @param {Actions} actions
 */
function option(company, i, active, actions) {
  const median = company.medianEngagementScore;
  return html`<li
    id="company-${i}"
    role="option"
    aria-selected=${i === active}
    @mousedown=${(/** @type {MouseEvent} */ event) => event.preventDefault()}
    @click=${() => {
      actions.activate(i);
      actions.pick();
    }}
  >
    <bdi>${company.company}</bdi>
    <span>${median === null
      ? coursesCounted(company.courses)
      : plural(company.courses, { one: '# course, median {0}', other: '# courses, median {0}' }, whole(median))}</span>
  </li>`;
}

/** @param {MouseEvent} event @param {State} state @param {Actions} actions */
function begin(event, { picker: own }, actions) {
  if (own.open) return;
  /** @type {HTMLInputElement} */ (event.target).select();
  actions.suggest('');
}

/** @param {KeyboardEvent} event @param {State} state @param {Actions} actions */
function pressed(event, { picker: own, suggestions }, actions) {
  const options = dataOf(suggestions)?.companies ?? [];
  const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (move) {
    event.preventDefault();
    if (!own.open) actions.suggest('');
    else if (options.length > 0) {
      const from = own.active < 0 && move < 0 ? 0 : own.active;
      actions.activate((from + move + options.length) % options.length);
      document.getElementById(`company-${own.active}`)?.scrollIntoView({ block: 'nearest' });
    }
  } else if (event.key === 'Enter' && own.open) {
    event.preventDefault();
    actions.pick();
  } else if (event.key === 'Escape' && own.open) {
    event.preventDefault();
    actions.closePicker();
  }
}

/** @param {Event} event */
function textOf(event) {
  return /** @type {HTMLInputElement} */ (event.target).value;
}
