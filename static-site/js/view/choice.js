// @ts-check
import { html } from '../lit.js';

/**
 * A list to choose one from, after its name.
 * @template {string} T
 * @param {string} name
 * @param {readonly (readonly [T, string])[]} all each with its words
 * @param {T} chosen
 * @param {(one: T) => void} choose
 * @param {boolean} [disabled]
 */
export function choice(name, all, chosen, choose, disabled = false) {
  return html`<label class="theme">
    <span>${name}</span>
    <select ?disabled=${disabled} @change=${(/** @type {Event} */ event) => choose(/** @type {T} */ (/** @type {HTMLSelectElement} */ (event.target).value))}>
      ${all.map(([one, words]) => html`<option value=${one} .selected=${one === chosen}>${words}</option>`)}
    </select>
  </label>`;
}
