// @ts-check
/**
 * The HTTP API as the page uses it. Every call can be aborted, ends after a time, and fails with a
 * {@link Failure} that says what happened and what to do next. Every answer names its release; the
 * first one's is the page's.
 */
import { localised, problemWords, t } from './language.js';

const PATIENCE_MS = 20_000;

/** What there is to do about a failure, where that is not to try again. @typedef {{words: string, act: () => void}} Remedy */

/** A call that brought no answer. */
export class Failure extends Error {
  /**
   * @param {string} kind last part of the problem's type, or "offline", "timeout", "unreadable"
   * @param {string} title what happened
   * @param {string} detail more of it, and what to do
   * @param {number} [status]
   */
  constructor(kind, title, detail, status = 0) {
    super(title);
    this.kind = kind;
    this.title = title;
    this.detail = detail;
    this.status = status;
  }
}

/** @type {Pick<Answers.Release, 'data' | 'model'> | null} */
let first = null;

/** @type {() => void} */
let noticed = () => {};

/** @param {() => void} listener called when an answer is of another release than the first answer */
export function onOtherRelease(listener) {
  noticed = listener;
}

/** Whether this is no failure, but a call that was no longer wanted. @param {unknown} error */
export function wasAborted(error) {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** @typedef {{sort?: 'name' | 'median' | 'room', prefix?: string, cursor?: string, limit?: number}} CompaniesQuery */
/** @typedef {{sort?: 'score' | 'users' | 'id' | 'title' | 'room', text?: string, prefix?: string, cursor?: string, limit?: number}} CoursesQuery */

/** @param {CompaniesQuery} query @param {AbortSignal} signal @returns {Promise<Answers.CompanyList>} */
export function companies(query, signal) {
  return call(`/v1/companies${queryOf(query)}`, { signal });
}

/** @param {string} company @param {CoursesQuery} query @param {AbortSignal} signal @returns {Promise<Answers.CourseList>} */
export function courses(company, query, signal) {
  return call(`/v1/companies/${encodeURIComponent(company)}/courses${queryOf(query)}`, { signal });
}

/** Companies and courses by any part of name, title or id. @param {{text: string, limit?: number}} query @param {AbortSignal} signal @returns {Promise<Answers.SearchResult>} */
export function search(query, signal) {
  return call(`/v1/search${queryOf(query)}`, { signal });
}

/** @param {string} company @param {string} course @param {AbortSignal} signal @returns {Promise<Answers.Course>} */
export function courseDetail(company, course, signal) {
  return call(`/v1/companies/${encodeURIComponent(company)}/courses/${encodeURIComponent(course)}`, { signal });
}

/** @param {string} company @param {string} course @param {AbortSignal} signal @returns {Promise<Answers.ReducedForest>} */
export function reducedForest(company, course, signal) {
  return call(`/v1/companies/${encodeURIComponent(company)}/courses/${encodeURIComponent(course)}/reduced-forest`, { signal });
}

/** @param {string} company @param {string} course @param {AbortSignal} signal @returns {Promise<Answers.Outlook>} */
export function outlook(company, course, signal) {
  return call(`/v1/companies/${encodeURIComponent(company)}/courses/${encodeURIComponent(course)}/outlook`, { signal });
}

/** @param {string} company @param {string} course @param {AbortSignal} signal @returns {Promise<Answers.Explanation>} */
export function explanation(company, course, signal) {
  return call(`/v1/companies/${encodeURIComponent(company)}/courses/${encodeURIComponent(course)}/explanation`, { signal });
}

/** @param {string} company @param {AbortSignal} signal @returns {Promise<Answers.CompanySegments>} */
export function segments(company, signal) {
  return call(`/v1/companies/${encodeURIComponent(company)}/segments`, { signal });
}

/** @param {AbortSignal} signal @returns {Promise<Answers.Importances>} */
export function importances(signal) {
  return call('/v1/importances', { signal });
}

/** @param {AbortSignal} signal @returns {Promise<Answers.Model>} */
export function model(signal) {
  return call('/v1/model', { signal });
}

/** @param {{company: string, course: string, changes: Readonly<Record<string, number>>}} question @param {AbortSignal} signal @returns {Promise<Answers.WhatIf>} */
export function whatIf(question, signal) {
  return call('/v1/what-if', posted(question, signal));
}

/** Several at once, answered in order. @param {readonly {company: string, course: string, changes: Readonly<Record<string, number>>}[]} items @param {AbortSignal} signal @returns {Promise<Answers.WhatIfs>} */
export function whatIfs(items, signal) {
  return call('/v1/what-if/batch', posted({ items }, signal));
}

/** @param {import('./model/mixes.js').Question} question @param {AbortSignal} signal @returns {Promise<Answers.Recommendations>} */
export function recommendations(question, signal) {
  return call('/v1/recommendations', posted(question, signal));
}

/**
 * @typedef {object} Access
 * @property {(path: string, init: RequestInit) => Promise<Response>} ask with a token
 * @property {() => Promise<void>} enter ends once somebody is let in
 * @property {HTMLElement} header who is here
 */

/** All that the page asks the service for. An exported site has it from files.js. */
export const service = {
  /** Whether the answers are files, so that nobody works out what is not among them. @type {boolean} */
  isFolder: false,
  /** What lets people in where the API takes tokens. @type {Partial<Access>} */
  access: {},
  companies,
  courses,
  search,
  courseDetail,
  reducedForest,
  outlook,
  explanation,
  segments,
  importances,
  model,
  whatIf,
  whatIfs,
  recommendations,
};

/** @param {object} question @param {AbortSignal} signal */
function posted(question, signal) {
  return { signal, method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(question) };
}

/** Asks, and says what is wrong where there is no answer. @param {string} path @param {RequestInit & {signal: AbortSignal}} init */
export async function call(path, init) {
  const signal = AbortSignal.any([init.signal, AbortSignal.timeout(PATIENCE_MS)]);
  let response;
  let body;
  try {
    // An answer that the browser kept may be of the release before.
    response = await (service.access.ask ?? fetch)(path, { cache: 'no-cache', ...init, signal, headers: { Accept: 'application/json', ...init.headers } });
    body = await response.text();
  } catch (error) {
    if (wasAborted(error) || error instanceof Failure) throw error;
    throw unreached(error);
  }
  const answer = parsed(body);
  // A problem that was stored as a file names its status itself; nothing else that the page asks for has one.
  const status = response.ok && answer?.status ? answer.status : response.status;
  if (status < 400 && answer !== null) {
    compare(answer);
    return localised(answer);
  }
  throw answered(status, answer);
}

/** @param {Pick<Answers.Release, 'data' | 'model'>} answer */
function compare({ data, model }) {
  first ??= { data, model };
  if (data !== first.data || model !== first.model) noticed();
}

/** @param {unknown} error */
function unreached(error) {
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return new Failure('timeout', t`The service takes too long to answer.`, t`Try again in a moment.`);
  }
  return navigator.onLine
    ? new Failure('offline', t`The service cannot be reached.`, t`Check the connection, then try again.`)
    : new Failure('offline', t`You are offline.`, t`The page goes on by itself when you are back.`);
}

/** @param {number} status @param {any} problem */
function answered(status, problem) {
  if (!problem || typeof problem.title !== 'string') {
    const title = t`The service gave an answer that this page cannot read (${status}).`;
    return new Failure('unreadable', title, t`Try again; if it stays so, reload the page.`, status);
  }
  const kind = String(problem.type ?? '').split(/[/#:]/).pop() ?? '';
  const own = problemWords(kind);
  if (own) return new Failure(kind, own.title, own.detail, status);
  const reasons = (problem.errors ?? []).map((/** @type {any} */ one) => one.message);
  const detail = [problem.detail, ...reasons].filter(Boolean).join(' ');
  return new Failure(kind, asSentence(problem.title), detail, status);
}

/** @param {string} title */
function asSentence(title) {
  return /[.!?]$/.test(title) ? title : `${title}.`;
}

/** @param {string} body */
function parsed(body) {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** @param {Readonly<Record<string, string | number | undefined>>} query */
function queryOf(query) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([k, v]) => [k, String(v)]))}`;
}
