// @ts-check
/**
 * The address: everything that a link has to restore, as the page's query string. What a slider is set
 * to has a name of its own, as "set.content=75.3", so that no parameter can be taken for a feature.
 */

/**
 * @typedef {object} Link
 * @property {string | null} company
 * @property {string | null} course
 * @property {Readonly<Record<string, number>>} changes value by feature id
 * @property {readonly string[]} locked feature ids
 * @property {string | null} model the model version that the figures beside the changes came from
 * @property {Readonly<Record<string, string>>} unreadable what is no number, by feature id
 */

const SET = 'set.';

/**
 * The features that links name without "set.", as all links did at first. Such links are out in the world as they are:
 * no other feature is ever added.
 */
const BARE = ['content', 'gradedAssessment', 'notGradedAssessment', 'interactive', 'external', 'certificates', 'teacherComments'];

/** Leaves out what others put into links, as utm_source. @param {string} search what follows the path, with or without "?" @returns {Link} */
export function read(search) {
  const query = new URLSearchParams(search);
  /** @type {Record<string, number>} */
  const changes = {};
  /** @type {Record<string, string>} */
  const unreadable = {};
  for (const [name, text] of query) {
    const feature = featureOf(name);
    if (feature === null) continue;
    const value = text.trim() === '' ? NaN : Number(text);
    if (Number.isFinite(value)) changes[feature] = value;
    else unreadable[feature] = text;
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

/** The feature that a parameter sets. @param {string} name */
function featureOf(name) {
  if (name.startsWith(SET)) return name.slice(SET.length);
  return BARE.includes(name) ? name : null;
}

/** Without blanks that were copied along; dots alone would be another path. @param {string | null} text */
function named(text) {
  return text?.trim().replace(/^\.\.?$/, '') || null;
}

/** The query string of a link, with its "?"; empty for the first page. @param {Partial<Link>} link */
export function written({ company, course, changes = {}, locked = [], model }) {
  const query = new URLSearchParams();
  if (company) query.set('company', company);
  if (course) query.set('course', course);
  for (const [feature, value] of Object.entries(changes)) query.set(SET + feature, String(value));
  for (const feature of locked) query.append('lock', feature);
  if (model && Object.keys(changes).length > 0) query.set('model', model);
  return query.size > 0 ? `?${query}` : '';
}
