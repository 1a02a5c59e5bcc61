// @ts-check
/**
 * Holds the figures that the page works out from reduced forests to the service's, to the bit, and
 * prints how large the reduced forests are.
 *
 *   KME_URL=http://127.0.0.1:8080 node tools/site-tests/reduced-forests.mjs [--scenarios 10000] [--seed 1]
 *
 * Every course of the catalogue is asked for its reduced forest; the scenarios are spread over them.
 * Ends with 1 where a figure differs.
 */
import { gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { createLive } from '../../static-site/js/model/live-figures.js';
import { PAGE_TYPES } from '../../static-site/js/model/page-mix.js';
import { asked, begun, moved } from '../../static-site/js/model/scenario.js';
import { seeded } from './unit/random.mjs';

const { values: options } = parseArgs({
  options: { scenarios: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const SITE = (process.env.KME_URL ?? 'http://127.0.0.1:8080').replace(/\/$/, '');
const BATCH = 100;
const LARGEST = 100_000;

/** @param {string} path @returns {Promise<string>} */
async function text(path) {
  const response = await fetch(SITE + path);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.text();
}

/** @param {string} path @param {string} member */
async function all(path, member) {
  const items = [];
  let cursor = '';
  do {
    const page = JSON.parse(await text(`${path}?limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`));
    items.push(...page[member]);
    cursor = page.next ?? '';
  } while (cursor);
  return items;
}

/** What both sides say, in one form. @param {any} answer */
function figuresOf({ observed, baseline, scenario, delta, expectedChange, expectedChangeInterval, odds, confidence, projected, typicalRange, reasons, support }) {
  const code = (/** @type {{code: string} | null} */ reason) => reason?.code ?? null;
  return JSON.stringify({
    observed, baseline, scenario, delta, expectedChange,
    interval: expectedChangeInterval && [expectedChangeInterval.low, expectedChangeInterval.high],
    odds, confidence, projected,
    range: typicalRange && [typicalRange.low, typicalRange.high],
    reasons: [code(reasons.expectedChange), code(reasons.odds), code(reasons.typicalRange)],
    support: [support.level, support.distance === null ? null : Math.round(support.distance * 1e4) / 1e4, support.basis.code, code(support.reason)],
  });
}

const random = seeded(Number(options.seed));
const { features } = JSON.parse(await text('/v1/importances'));
const sliders = features.filter((/** @type {any} */ one) => one.slider)
  .map((/** @type {any} */ one) => ({ ...one, lowest: one.lowest ?? 0, highest: one.highest ?? 100 }));
/** @type {{company: string, course: string}[]} */
const courses = [];
for (const { company } of await all('/v1/companies', 'companies')) {
  for (const { course, engagementScore } of await all(`/v1/companies/${encodeURIComponent(company)}/courses`, 'courses')) {
    if (engagementScore > 0 && engagementScore < 100) courses.push({ company, course });
  }
}

/** One course's scenario after a few moves. @param {any} start */
function scenarioOf(start) {
  let scenario = start;
  for (let left = 1 + random.whole(3); left > 0; left--) {
    // Page types come up most; a course without a page mix has the others alone.
    const some = random.happens(0.8) ? sliders.filter((/** @type {any} */ s) => PAGE_TYPES.includes(s.feature)) : sliders;
    const { feature, lowest, highest } = random.of(some);
    const value = random.happens(0.1) ? start.start[feature] : lowest + random.whole(10 * (highest - lowest) + 1) / 10;
    scenario = moved(scenario, feature, value);
  }
  return scenario;
}

const wanted = Number(options.scenarios);
/** @type {number[]} */
const sizes = [];
/** @type {{question: any, ours: string}[]} */
let batch = [];
let [compared, different, tooLarge] = [0, 0, 0];

async function compare() {
  if (batch.length === 0) return;
  const response = await fetch(`${SITE}/v1/what-if/batch`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ items: batch.map(({ question }) => question) }),
  });
  const { items } = await response.json();
  items.forEach((/** @type {any} */ item, /** @type {number} */ i) => {
    const theirs = item.problem ? JSON.stringify(item.problem) : figuresOf(item.answer);
    compared++;
    if (theirs !== batch[i].ours) {
      different++;
      if (different <= 5) console.error(`${JSON.stringify(batch[i].question)}\n  service ${theirs}\n  page    ${batch[i].ours}`);
    }
  });
  batch = [];
}

for (const [index, { company, course }] of courses.entries()) {
  const path = `/v1/companies/${encodeURIComponent(company)}/courses/${encodeURIComponent(course)}`;
  const body = await text(`${path}/reduced-forest`);
  sizes.push(gzipSync(body).length);
  const live = createLive(JSON.parse(body));
  if (!live) {
    tooLarge++;
    continue;
  }
  const count = Math.floor(((index + 1) * wanted) / courses.length) - Math.floor((index * wanted) / courses.length);
  if (count === 0) continue;
  const detail = JSON.parse(await text(path));
  const recorded = Object.fromEntries(detail.features.map((/** @type {any} */ { feature, value }) => [feature, value]));
  const start = begun(sliders, recorded);
  if (!start) continue;
  for (let i = 0; i < count; i++) {
    const scenario = scenarioOf(start);
    batch.push({
      question: { company, course, changes: asked(scenario) },
      ours: figuresOf(live.figures(scenario.values)),
    });
    if (batch.length === BATCH) await compare();
  }
}
await compare();

sizes.sort((a, b) => a - b);
const at = (/** @type {number} */ share) => sizes[Math.min(sizes.length - 1, Math.floor(share * sizes.length))];
console.log(`${sizes.length} reduced forests: ${at(0.5)} bytes gzipped in the median, ${at(0.95)} for one of twenty, ${sizes[sizes.length - 1]} at most, ${sizes.filter((size) => size > LARGEST).length} over ${LARGEST}; ${tooLarge} left to the service`);
console.log(`${compared} scenarios, ${different} with another figure than the service's`);
process.exitCode = different === 0 && compared > 0 ? 0 : 1;
