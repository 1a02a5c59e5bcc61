// @ts-check
/** The address: everything that a link has to restore, as the page's query string. */

/**
 * @typedef {object} Link
 * @property {string | null} company
 * @property {string | null} course
 * @property {Readonly<Record<string, number>>} changes value by name: of features, and of what others put into links
 * @property {readonly string[]} locked feature ids
 * @property {string | null} model the model version that the figures beside the changes came from
 * @property {Readonly<Record<string, string>>} unreadable what is no number, by name
 */

const OWN = ['company', 'course', 'lock', 'model'];

/** @param {string} search what follows the path, with or without "?" @returns {Link} */
export function read(search) {
  const query = new URLSearchParams(search);
  /** @type {Record<string, number>} */
  const changes = {};
  /** @type {Record<string, string>} */
  const unreadable = {};
  for (const [name, text] of query) {
    if (OWN.includes(name)) continue;
    const value = text.trim() === '' ? NaN : Number(text);
    if (Number.isFinite(value)) changes[name] = value;
    else unreadable[name] = text;
  }
  return {
    company: named(query.get('company')),
    course: named(query.get('course')),
    changes,
    locked: query.getAll('lock'),
    model: query.get('model'),
    unreadable,
  };
}

/** Without blanks that were copied along; dots alone would be another path. @param {string | null} text */
function named(text) {
  return text?.trim().replace(/^\.\.?$/, '') || null;
}

/** The link without what is of none of the features. @param {Link} link @param {readonly {feature: string}[]} features @returns {Link} */
export function tidied(link, features) {
  /** @template T @param {Readonly<Record<string, T>>} some */
  const known = (some) => Object.fromEntries(Object.entries(some).filter(([name]) => features.some(({ feature }) => feature === name)));
  return { ...link, changes: known(link.changes), unreadable: known(link.unreadable) };
}

/** The query string of a link, with its "?"; empty for the first page. @param {Partial<Link>} link */
export function written({ company, course, changes = {}, locked = [], model }) {
  const query = new URLSearchParams();
  if (company) query.set('company', company);
  if (course) query.set('course', course);
  for (const [feature, value] of Object.entries(changes)) query.set(feature, String(value));
  for (const feature of locked) query.append('lock', feature);
  if (model && Object.keys(changes).length > 0) query.set('model', model);
  return query.size > 0 ? `?${query}` : '';
}
