// @ts-check
/** The address: everything that a link has to restore, as the page's query string. */

/**
 * @typedef {object} Link
 * @property {string | null} company
 * @property {string | null} course
 * @property {Readonly<Record<string, number>>} changes feature id to value
 * @property {readonly string[]} locked feature ids
 * @property {string | null} model the model version that the figures beside the changes came from
 * @property {readonly string[]} problems a sentence for everything that cannot be read
 */

const OWN = ['company', 'course', 'lock', 'model'];

/** @param {string} search what follows the path, with or without "?" @returns {Link} */
export function read(search) {
  const query = new URLSearchParams(search);
  /** @type {Record<string, number>} */
  const changes = {};
  /** @type {string[]} */
  const problems = [];
  for (const [name, text] of query) {
    if (OWN.includes(name)) continue;
    const value = text.trim() === '' ? NaN : Number(text);
    if (Number.isFinite(value)) changes[name] = value;
    else problems.push(`“${name}=${text}” is not a number.`);
  }
  return {
    company: query.get('company') || null,
    course: query.get('course') || null,
    changes,
    locked: query.getAll('lock'),
    model: query.get('model'),
    problems,
  };
}

/** The query string of a link, "?" included. @param {Partial<Link>} link */
export function written({ company, course, changes = {}, locked = [], model }) {
  const query = new URLSearchParams();
  if (company) query.set('company', company);
  if (course) query.set('course', course);
  for (const [feature, value] of Object.entries(changes)) query.set(feature, String(value));
  for (const feature of locked) query.append('lock', feature);
  if (model && Object.keys(changes).length > 0) query.set('model', model);
  return `?${query}`;
}
