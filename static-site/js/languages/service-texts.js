// @ts-check
/** Puts the texts of the service's answers into another language, from the codes and values that stand beside them. */

/** @typedef {Pick<Catalogue, 'codes' | 'features' | 'findings' | 'texts'>} OfTheService */

/** Values that name a feature. */
const FEATURES = new Set(['feature', 'from', 'to']);

/** Members that have a text of the service without a code. */
const WITHOUT_CODE = ['intendedUse', 'scope', 'reason'];

/**
 * What changes the texts of an answer, as far as the catalogue has them. English stays where it has none, or where
 * a value is missing.
 * @param {OfTheService} own
 * @param {string} locale
 * @returns {(answer: unknown) => void}
 */
export function localiser(own, locale) {
  const rules = new Intl.PluralRules(locale);
  const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  /** Of a feature's value: to the tenth, and below 1 to two digits. */
  const digits = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, maximumSignificantDigits: 2, roundingPriority: 'morePrecision' });
  return localise;

  /** @param {any} part of an answer */
  function localise(part) {
    if (typeof part !== 'object' || part === null) return;
    const values = { feature: part.feature, ...part.values };
    const text = filled(textFor(own.codes[part.code], values), values);
    for (const name of ['message', 'text']) if (text && name in part) part[name] = text;
    for (const name of WITHOUT_CODE) if (own.texts[part[name]]) part[name] = own.texts[part[name]];
    const finding = own.findings[part.id];
    if (finding) part.measuredInEnglish ??= part.measured;
    for (const words of [own.features[part.feature ?? part.id], finding]) {
      for (const [name, text] of Object.entries(words ?? {})) if (name in part) part[name] = text;
    }
    for (const child of Object.values(part)) localise(child);
  }

  /** The sentence for these values, if there is one. @param {Wording | undefined} text @param {Readonly<Record<string, any>>} values @returns {string | undefined} */
  function textFor(text, values) {
    if (typeof text !== 'object') return text;
    const exact = values[text.by] ?? 'absent';
    const value = typeof exact === 'number' ? Number(exact.toFixed(1)) : exact;
    const cases = [value, value < 0 && 'negative', typeof value === 'number' && rules.select(value), 'other'];
    return cases.map((one) => (one !== 'by' && Object.hasOwn(text, one) ? textFor(text[one], values) : undefined)).find(Boolean);
  }

  /** Nothing where a value is missing. @param {string | undefined} text @param {Readonly<Record<string, any>>} values */
  function filled(text, values) {
    let complete = true;
    const all = text?.replace(/\{(\|?)(\w+)(?:\.(\w+))?\|?\}/g, (_, size, name, /** @type {'pages' | undefined} */ form) => {
      const value = values[name];
      complete &&= (value ?? null) !== null;
      if (typeof value === 'number') return (name === 'value' ? digits : tenths).format(size ? Math.abs(value) : value).replace('-', '\u2212');
      return (FEATURES.has(name) && own.features[value]?.[form ?? 'label']) || String(value);
    });
    return complete ? all : undefined;
  }
}
