// @ts-check
/**
 * The parts of lit-html (vendor/lit-html, 3.3.3) that the site uses, with their types: views are
 * functions from state to template, and only what changed in them touches the document.
 */
import * as lit from '../vendor/lit-html/lit-html.js';
import { Directive, directive } from '../vendor/lit-html/directive.js';
import { guard as vendoredGuard } from '../vendor/lit-html/directives/guard.js';
import { arranged } from './language.js';

/** @typedef {import('lit-html').TemplateResult<any> | typeof import('lit-html').nothing} View */

/** @type {typeof import('lit-html').html} */
export const html = /** @type {any} */ (lit.html);
/** A text with inline elements in the language of the page: trans`Higher than <b>${share}</b> of all courses`. @param {TemplateStringsArray} strings @param {...unknown} values */
export function trans(strings, ...values) {
  const [texts, arrangedValues] = arranged(strings, values);
  return html(texts, ...arrangedValues);
}

/** @type {typeof import('lit-html').svg} */
export const svg = /** @type {any} */ (lit.svg);
/** @type {typeof import('lit-html').nothing} */
export const nothing = /** @type {any} */ (lit.nothing);
/** @type {typeof import('lit-html').render} */
export const render = /** @type {any} */ (lit.render);
/** @type {typeof import('lit-html/directives/guard.js').guard} */
export const guard = /** @type {any} */ (vendoredGuard);

/** The value of a property that people change too: set wherever the element's is another. */
export const live = directive(
  class extends Directive {
    /** @param {{element: any, name: string}} part @param {[unknown]} values */
    update({ element, name }, [value]) {
      if (element[name] !== value) element[name] = value;
      return lit.noChange;
    }
  },
);
