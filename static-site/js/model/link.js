// @ts-check
/**
 * The address: everything that a link has to restore, as the page's query string. What a slider is set
 * to has a name of its own, as "set.content=75.3", so that no parameter can be taken for a feature; what
 * was saved under a name as well, as "saved.1=More quizzes" with "saved.1.content=75.3".
 */
import { t } from '../language.js';

/** @typedef {{name: string, changes: Readonly<Record<string, number>>}} SavedChange */

/**
 * @typedef {object} Link
 * @property {string | null} company
 * @property {string | null} course
 * @property {Readonly<Record<string, number>>} changes value by feature id
 * @property {readonly string[]} locked feature ids
 * @property {string | null} model the model version that the figures beside the changes came from
 * @property {readonly SavedChange[]} saved
 * @property {number} surplus how many more were saved than a link may have
 * @property {Readonly<Record<string, string>>} unreadable what is no number, by feature id or parameter
 */

const SET = 'set.';
const SAVED = /^saved\.(\d{1,3})(?:\.(.+))?$/s;

/** What a link may have of settings that were saved, and how long their names may be. */
export const MOST_SAVED = 6;
export const LONGEST_NAME = 40;

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
  /** @type {Map<number, {name: string, changes: Record<string, number>}>} */
  const saved = new Map();
  for (const [name, text] of query) {
    const part = SAVED.exec(name);
    const [into, feature] = part ? [savedIn(saved, Number(part[1])), part[2] ?? null] : [{ changes }, featureOf(name)];
    if (part && feature === null) Object.assign(into, { name: tidyName(text) });
    if (feature === null) continue;
    const value = text.trim() === '' ? NaN : Number(text);
    if (Number.isFinite(value)) into.changes[feature] = value;
    else unreadable[part ? name : feature] = text;
  }
  const inOrder = [...saved].sort(([a], [b]) => a - b).map(([, one], i) => ({ ...one, name: one.name || nameOf(i + 1) }));
  return {
    company: named(query.get('company')),
    course: named(query.get('course')),
    changes,
    locked: query.getAll('lock'),
    model: query.get('model'),
    saved: inOrder.slice(0, MOST_SAVED),
    surplus: Math.max(0, inOrder.length - MOST_SAVED),
    unreadable,
  };
}

/** @param {Map<number, {name: string, changes: Record<string, number>}>} saved @param {number} number */
function savedIn(saved, number) {
  const one = saved.get(number) ?? { name: '', changes: {} };
  saved.set(number, one);
  return one;
}

/** What a setting is called that nobody named. @param {number} number */
export function nameOf(number) {
  return t`Scenario ${number}`;
}

/** A name on one line, and not too long. @param {string} text */
export function tidyName(text) {
  return [...text.replace(/\s+/g, ' ').trim()].slice(0, LONGEST_NAME).join('').trimEnd();
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
export function written({ company, course, changes = {}, locked = [], saved = [], model }) {
  const query = new URLSearchParams();
  if (company) query.set('company', company);
  if (course) query.set('course', course);
  for (const [feature, value] of Object.entries(changes)) query.set(SET + feature, String(value));
  for (const feature of locked) query.append('lock', feature);
  saved.forEach(({ name, changes }, i) => {
    query.set(`saved.${i + 1}`, name);
    for (const [feature, value] of Object.entries(changes)) query.set(`saved.${i + 1}.${feature}`, String(value));
  });
  if (model && (Object.keys(changes).length > 0 || saved.length > 0)) query.set('model', model);
  return query.size > 0 ? `?${query}` : '';
}
