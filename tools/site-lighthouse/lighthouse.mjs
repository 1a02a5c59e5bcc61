// @ts-check
/**
 * Lighthouse's four scores of the site, on phones and desktops: the start page, a course, and a course with a change.
 * Prints the median of each and what it was lost for, and fails where one is below 100.
 *
 *   KME_URL=http://127.0.0.1:8080 node lighthouse.mjs [RUNS]
 */
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';

const SITE = process.env.KME_URL?.replace(/\/$/, '');
if (!SITE) throw new Error('KME_URL has to say where a running system is');
const RUNS = Number(process.argv[2] ?? 5);
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const FORMS = { mobile: undefined, desktop: desktopConfig };

const { company, course } = await someCourse();
const own = `?${new URLSearchParams({ company, course })}`;
const PAGES = { start: '/', course: `/${own}`, change: `/${own}&set.certificates=30` };

let failed = false;
for (const [form, config] of Object.entries(FORMS)) {
  for (const [page, path] of Object.entries(PAGES)) {
    const runs = [];
    for (let run = 0; run < RUNS; run++) runs.push(await judged(SITE + path, config));
    const scores = CATEGORIES.map((category) => median(runs.map(({ categories }) => 100 * (categories[category].score ?? 0))));
    failed ||= scores.some((score) => score < 100);
    console.log(`${form.padEnd(8)}${page.padEnd(8)}${CATEGORIES.map((category, i) => `${category} ${scores[i]}`).join(', ')}`);
    const figures = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'speed-index'];
    console.log(`                ${figures.map((figure) => `${figure} ${Number(median(runs.map(({ audits }) => audits[figure].numericValue ?? 0)).toPrecision(3))}`).join(', ')}`);
    for (const [id, title] of lost(runs)) console.log(`                lost: ${id}: ${title}`);
  }
}
process.exitCode = failed ? 1 : 0;

/** @param {string} url @param {import('lighthouse').Config | undefined} config */
async function judged(url, config) {
  const chrome = await launch({ chromePath: process.env.KME_CHROMIUM ?? '/usr/bin/chromium', chromeFlags: ['--headless=new', '--no-sandbox'] });
  try {
    const result = await lighthouse(url, { port: chrome.port, onlyCategories: CATEGORIES, logLevel: 'error' }, config);
    if (!result) throw new Error(`Lighthouse says nothing of ${url}`);
    return result.lhr;
  } finally {
    chrome.kill();
  }
}

/** Audits that cost a score in any run. @param {readonly import('lighthouse').Result[]} runs @returns {Map<string, string>} */
function lost(runs) {
  const all = runs.flatMap(({ audits, categories }) => Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight, id }) => weight > 0 && (audits[id].score ?? 1) < 1).map(({ id }) => /** @type {const} */ ([id, audits[id].title]))));
  return new Map(all);
}

/** @param {number[]} numbers */
function median(numbers) {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** The course that most learners took, of the first companies. */
async function someCourse() {
  const { companies } = await answer('/v1/companies?limit=20');
  const lists = await Promise.all(companies.map((/** @type {any} */ one) => answer(`/v1/companies/${encodeURIComponent(one.company)}/courses?limit=200`)));
  const courses = lists.flatMap((list) => list.courses.map((/** @type {any} */ line) => ({ ...line, company: list.company })));
  const inScope = courses.filter(({ engagementScore }) => engagementScore > 0 && engagementScore < 100);
  return inScope.reduce((best, one) => (one.users > best.users ? one : best));
}

/** @param {string} path */
async function answer(path) {
  const response = await fetch(SITE + path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
