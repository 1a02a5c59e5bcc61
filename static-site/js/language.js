// @ts-check
/**
 * Text in the language of the page. English stands in the code, marked by {@link t}, {@link plural}
 * or trans of lit.js; every other language has a catalogue that gives its text by the English one. Which language it is
 * does not change while the page is open.
 */
/** The languages that the page speaks, each under its own name. */
export const LANGUAGES = /** @type {const} */ ([
  { language: 'en', words: 'English' },
  { language: 'de', words: 'Deutsch' },
]);

/** @typedef {typeof LANGUAGES[number]['language']} Language */

const KEY = 'language';

/** @type {Readonly<Partial<Record<Language, () => Promise<{catalogue: Catalogue}>>>>} */
const CATALOGUES = { de: () => import('./languages/de.js') };

const [chosen, catalogue, localise] = await spoken();

/** The language of the page. @type {Language} */
export const language = chosen;

/** As numbers, dates and lists are written. */
export const locale = language === 'en' ? 'en-GB' : language;

/** In which it is written. @type {Catalogue['direction']} */
export const direction = catalogue?.direction ?? 'ltr';

const rules = new Intl.PluralRules(locale);
const WHOLE = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
// What a browser needs for its first format takes a slow phone a while: the rest of the page comes in another task.
await new Promise((resolve) => setTimeout(resolve));

/** @typedef {{texts: readonly string[], order: readonly number[]}} Form what stands between values, and the values' numbers */

/** @type {WeakMap<TemplateStringsArray, Form>} */
const forms = new WeakMap();

/** A text with values: t`Higher than ${share} of all courses`. @param {TemplateStringsArray} strings @param {...unknown} values */
export function t(strings, ...values) {
  const { texts, order } = formOf(strings);
  return texts.map((text, i) => text + (i < order.length ? String(values[order[i]]) : '')).join('');
}

/**
 * The texts and the values of a template in the order of the language.
 * @param {TemplateStringsArray} strings
 * @param {readonly unknown[]} values
 * @returns {[TemplateStringsArray, unknown[]]}
 */
export function arranged(strings, values) {
  const { texts, order } = formOf(strings);
  return [/** @type {any} */ (texts), order.map((i) => values[i])];
}

/**
 * A text with a count, in the form that the language has for such a number: plural(count, { one: '# course', other: '# courses' }).
 * @param {number} count written for #, and kept with the word that follows
 * @param {{one: string, other: string}} english
 * @param {...unknown} values for "{0}" and so on
 */
export function plural(count, english, ...values) {
  const own = catalogue?.messages[english.other];
  const forms = typeof own === 'object' ? own : english;
  const rule = typeof own === 'object' ? rules.select(count) : count === 1 ? 'one' : 'other';
  const form = /** @type {Partial<Record<Intl.LDMLPluralRule, string>>} */ (forms)[rule] ?? forms.other ?? english.other;
  return form
    .replace(/# ?/g, (/** @type {string} */ mark) => number(count) + (mark === '#' ? '' : '\u00a0'))
    .replace(/\{(\d)\}/g, (/** @type {string} */ _, /** @type {number} */ i) => String(values[i]));
}

/** @param {number} count */
function number(count) {
  return WHOLE.format(count);
}

/** What a message is found by in a catalogue. @param {readonly string[]} strings of a template */
export function keyOf(strings) {
  return strings.map((text, i) => (i === 0 ? text : `{${i - 1}}${text}`)).join('').replace(/[ \n]+/g, ' ').trim();
}

/** @param {TemplateStringsArray} strings @returns {Form} */
function formOf(strings) {
  const known = forms.get(strings);
  if (known) return known;
  const form = catalogue ? formIn(catalogue, strings) : { texts: strings, order: [...strings.keys()].slice(1).map((i) => i - 1) };
  forms.set(strings, form);
  return form;
}

/** @param {Catalogue} catalogue @param {TemplateStringsArray} strings @returns {Form} */
function formIn({ messages }, strings) {
  const key = keyOf(strings);
  const message = messages[key];
  const parts = (typeof message === 'string' ? message : key).split(/\{(\d)\}/);
  const texts = parts.filter((_, i) => i % 2 === 0);
  return { texts: Object.assign(texts, { raw: texts }), order: parts.filter((_, i) => i % 2 === 1).map(Number) };
}

/** An answer of the service with its texts in the language of the page; in English they stand there. @template T @param {T} answer @returns {T} */
export function localised(answer) {
  localise?.(answer);
  return answer;
}

/** What a problem is and what to do, where the catalogue says it. @param {string} kind */
export function problemWords(kind) {
  return catalogue?.problems[kind];
}

/** A short name for a feature, where there is little room. @param {string} label */
export function shortLabel(label) {
  const words = Object.values(catalogue?.features ?? {}).find((one) => one.label === label);
  return words?.short ?? label.split(' ')[0];
}

/** Keeps what was chosen, for the next time that the page is loaded; where the browser keeps nothing for it, with this visit. @param {string} wanted */
export function keepLanguage(wanted) {
  try {
    localStorage.setItem(KEY, wanted);
  } catch {
    history.replaceState(wanted, '');
  }
}

/** The language, its catalogue, and what puts the service's answers into it. @returns {Promise<[Language, Catalogue | null, ((answer: unknown) => void) | null]>} */
async function spoken() {
  const wanted = wantedLanguage();
  try {
    const load = CATALOGUES[wanted];
    if (!load) return [wanted, null, null];
    const [{ catalogue }, { localiser }] = await Promise.all([load(), import('./languages/service-texts.js')]);
    return [wanted, catalogue, localiser(catalogue, wanted)];
  } catch {
    // Better a page in English than none.
    return ['en', null, null];
  }
}

/** What was chosen, else the first of the browser's languages that the page speaks. @returns {Language} */
function wantedLanguage() {
  const asked = globalThis.document ? [kept() ?? history.state, ...navigator.languages] : [];
  const known = asked.map((one) => LANGUAGES.find(({ language }) => language === one?.split('-')[0])).find(Boolean);
  return known?.language ?? 'en';
}

function kept() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
