// @ts-check
/**
 * A real browser on a running system. KME_URL says where the system is (the site and the API on one
 * origin), KME_CHROMIUM which browser to start. Without KME_URL the tests are skipped, with the
 * reason. The tests find their companies and courses by asking the API, so any data will do.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Browser} Browser */

export const SITE = process.env.KME_URL?.replace(/\/$/, '') ?? '';
export const skip = SITE === '' ? 'KME_URL does not say where a running system is' : false;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @type {Browser | undefined} */
let browser;

/** Starts the browser before the tests of a file and ends it after them. */
export function useBrowser() {
  before(async () => {
    if (skip) return;
    const executablePath = process.env.KME_CHROMIUM ?? '/usr/bin/chromium';
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });
  after(() => browser?.close());
}

/**
 * A page of the site with nothing left of earlier ones, and what it did.
 * @param {string} search the query string to open
 * @param {object} [as]
 * @param {number} [as.width]
 * @param {number} [as.height]
 * @param {'light' | 'dark'} [as.scheme]
 * @param {boolean} [as.touch]
 * @param {number} [as.scale]
 * @param {string} [as.locale] the browser's language
 * @param {(page: Page) => Promise<unknown>} [as.prepare] before the site is opened
 * @param {string} [as.at] where the query string belongs to, if not to the site
 */
export async function opened(search, { width = 1280, height = 900, scheme = 'light', touch = false, scale = 1, locale = 'en-US', prepare, at = `${SITE}/` } = {}) {
  if (!browser) throw new Error('useBrowser() was not called');
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    hasTouch: touch,
    deviceScaleFactor: scale,
    locale,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  /** @type {string[]} */
  const calls = [];
  /** @type {string[]} */
  const faults = [];
  page.on('request', (request) => {
    const { pathname, search: query, origin } = new URL(request.url());
    if (origin !== new URL(SITE).origin) faults.push(`asked a foreign origin: ${request.url()}`);
    if (pathname.startsWith('/v1/')) calls.push(`${request.method()} ${pathname}${query}`);
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (line) => {
    // A failed answer is a state that the page shows; everything else is a fault.
    if (line.type() === 'error' && !line.text().startsWith('Failed to load resource')) faults.push(line.text());
  });
  await prepare?.(page);
  await page.goto(`${at}${search}`);
  const close = async () => {
    // An answer that a test has in its hands still is for nobody now.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
  };
  return { page, calls, faults, close };
}

/** What axe-core finds wrong with the page, or a frame of it, each as one line. @param {Pick<Page, 'evaluate'>} page */
export async function axe(page) {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    // @ts-ignore: axe was just put there
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations;
  });
  return violations.flatMap((/** @type {any} */ { id, help, nodes }) =>
    nodes.map((/** @type {any} */ node) => `${id}: ${help}: ${node.html}`),
  );
}

/** @param {string} path */
export async function api(path) {
  const response = await fetch(`${SITE}/v1/${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/**
 * A course to try things with: not a small sample, with content to move and a page type to lock.
 * @returns {Promise<{company: string, course: string, score: number, features: Record<string, number>, courses: any[], companies: number}>}
 */
export async function someCourse() {
  const { companies, total } = await api('companies?limit=50');
  for (const { company } of companies) {
    const { courses, next } = await api(`companies/${encodeURIComponent(company)}/courses?limit=200`);
    if (courses.length < 3 || courses.length > 15 || next) continue;
    for (const { course, users, engagementScore } of courses) {
      const detail = await api(`companies/${encodeURIComponent(company)}/courses/${encodeURIComponent(course)}`);
      const features = Object.fromEntries(detail.features.map((/** @type {any} */ one) => [one.feature, one.value]));
      const { content, gradedAssessment, certificates } = features;
      if (users < 10 || !detail.inModelScope || content < 40 || content > 90 || gradedAssessment < 3 || certificates > 50) continue;
      return { company, course, score: engagementScore, features, courses, companies: total };
    }
  }
  throw new Error('no course is fit for the tests');
}

/**
 * A course of under 10 learners that has an estimate.
 * @returns {Promise<{company: string, course: string, score: number, courses: any[]}>}
 */
export async function smallCourse() {
  const { companies } = await api('companies?limit=50');
  for (const { company } of companies) {
    const { courses } = await api(`companies/${encodeURIComponent(company)}/courses?limit=200`);
    for (const { course, smallSample, engagementScore } of courses) {
      if (!smallSample || courses.length > 15) continue;
      const detail = await api(`companies/${encodeURIComponent(company)}/courses/${encodeURIComponent(course)}`);
      const content = detail.features.find((/** @type {any} */ { feature }) => feature === 'content').value;
      if (detail.inModelScope && content > 20) return { company, course, score: engagementScore, courses };
    }
  }
  throw new Error('no course is fit for the tests');
}

/**
 * A course of 100 learners or more for which there is a mix to test, and the first of these mixes.
 * @returns {Promise<{company: string, course: string, mix: Record<string, number>}>}
 */
export async function courseWithPlan() {
  const { companies } = await api('companies?limit=50');
  for (const { company } of companies) {
    const { courses } = await api(`companies/${encodeURIComponent(company)}/courses?limit=200`);
    for (const { course, users } of courses) {
      if (users < 100) continue;
      const body = JSON.stringify({ company, course });
      const response = await fetch(`${SITE}/v1/recommendations`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
      const { plans = [] } = await response.json();
      if (plans.length > 0) return { company, course, mix: plans[0].features };
    }
  }
  throw new Error('no course is fit for the pictures');
}

/**
 * The address of a course.
 * @param {{company: string, course: string}} one
 * @param {Record<string, string | number>} [set] what sliders are set to, by feature
 * @param {Record<string, string>} [more] other parameters
 */
export function linkTo({ company, course }, set = {}, more = {}) {
  const sliders = Object.entries(set).map(([feature, value]) => [`set.${feature}`, value]);
  return `?${new URLSearchParams({ company, course, ...Object.fromEntries(sliders), ...more })}`;
}

/** Waits until the page of a course that has sliders is drawn to its end. @param {Page} page */
export async function ready(page) {
  await page.locator('#change input[type="range"]').first().waitFor();
  await page.locator('#features').waitFor();
}

/** Unfolds a section, which is folded on phones. @param {Page} page @param {string} part */
export async function unfold(page, part) {
  const summary = page.locator(`#${part} > details:not([open]) > summary`);
  if (await summary.count() > 0) await summary.click();
}

/** Waits until the model has answered for what the sliders say. @param {Page} page */
export async function estimated(page) {
  await page.locator('.proj-t:not(.is-waiting) b', { hasText: /in other courses|no estimate of/ }).waitFor();
}

/** The five shares as their fields show them, in tenths. @param {Page} page */
export async function mixOf(page) {
  const shares = [];
  for (const name of ['Content', 'Graded assessments', 'Not-graded assessments', 'Interactive', 'External']) {
    shares.push(Math.round(10 * Number(await field(page, name).inputValue())));
  }
  return shares;
}

/** A slider's number field. @param {Page} page @param {string} label */
export function field(page, label) {
  return page.getByRole('textbox', { name: `${label}, value`, exact: true });
}

/** @param {Page} page @param {string} label */
export function slider(page, label) {
  return page.getByRole('slider', { name: label, exact: true });
}

/**
 * Answers every call to a path with a problem, from now on.
 * @param {Page} page
 * @param {string} pattern glob of the path
 * @param {number} status
 * @param {string} kind
 * @param {string} detail
 */
export async function failing(page, pattern, status, kind, detail) {
  const problem = { type: `/problems/${kind}`, title: 'Not available right now', status, detail, instance: 'urn:r1' };
  await page.route(pattern, (route) =>
    route.fulfill({ status, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
  );
}

/** The page cannot work figures out itself, and asks the service for each. @param {Page} page */
export function withoutTrees(page) {
  return failing(page, '**/reduced-forest', 503, 'unavailable', 'Try again.');
}

/** What holds answers back until they are let through, whether asked for before or after that. */
export function gate() {
  let answer = () => {};
  const answered = /** @type {Promise<void>} */ (new Promise((resolve) => (answer = resolve)));
  return { answered, answer: () => answer() };
}

/** What the API answers of a change of which everything can be defended. */
export const FULL = {
  observed: 53,
  baseline: 50.1,
  scenario: 57.4,
  delta: 7.3,
  expectedChange: 3.8,
  expectedChangeInterval: { level: 0.8, low: 1.2, high: 6.4 },
  odds: 57,
  confidence: 'possible',
  projected: 56.8,
  typicalRange: { level: 0.8, low: 24.3, high: 57.9 },
  reasons: { expectedChange: null, odds: null, typicalRange: null },
  support: { level: 'high', distance: 0.05, basis: { code: 'own-courses', message: 'your courses' }, precedents: [], reason: null },
  evidence: { present: { courses: 12, mean: 41.2 }, proposed: { courses: 5, mean: 47 }, outsideScope: 1 },
  cost: { points: 10, pages: null },
  warnings: [{ code: 'small-sample', feature: null, values: {}, message: 'The observed score is based on few learners.' }],
};

/**
 * Answers every what-if with these figures in the place of its own, from now on.
 * @param {Page} page
 * @param {object} figures
 */
export async function answering(page, figures) {
  await page.route('**/v1/what-if', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), ...figures } }).catch(() => {});
  });
}
