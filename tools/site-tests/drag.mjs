// @ts-check
/**
 * Drags a slider in a real browser for 3 seconds in 90 moves, with the processor slowed four times,
 * on the course with the largest reduced forest that is sent, and prints in how many frames the
 * number shown was that of the sliders shown. Then it makes 200 quick moves at each of five tempos,
 * and looks whether the last one's number is shown in the end.
 *
 *   KME_URL=http://127.0.0.1:8080 npm run drag [-- COMPANY COURSE]
 *
 * Ends with 1 below 95 of 100 frames, or where a number is stale.
 */
import { cpus, loadavg } from 'node:os';
import { chromium } from 'playwright-core';
import { createLive } from '../../static-site/js/model/live-figures.js';

const SITE = (process.env.KME_URL ?? 'http://127.0.0.1:8080').replace(/\/$/, '');
const MOVES = 90;
const MILLIS = 3_000;
const TEMPOS = [0, 5, 16, 40, 120];

/** @param {string} path */
const json = async (path) => (await fetch(`${SITE}/v1/${path}`)).json();
/** @param {string} company @param {string} course */
const pathOf = (company, course) => `companies/${encodeURIComponent(company)}/courses/${encodeURIComponent(course)}`;

/** All lines of a list. @param {string} path @param {string} name @returns {Promise<any[]>} */
async function all(path, name) {
  const lines = [];
  for (let next = ''; ; ) {
    const page = await json(`${path}?limit=200${next && `&cursor=${encodeURIComponent(next)}`}`);
    lines.push(...page[name]);
    if (!page.next) return lines;
    next = page.next;
  }
}

/** The course with the largest forest. */
async function largest() {
  let found = { company: '', course: '', size: 0 };
  for (const { company } of await all('companies', 'companies')) {
    for (const { course, engagementScore } of await all(`companies/${encodeURIComponent(company)}/courses`, 'courses')) {
      if (engagementScore === 0 || engagementScore === 100) continue;
      const { forest, sliders } = await json(`${pathOf(company, course)}/reduced-forest`);
      const size = forest?.leaves.length ?? 0;
      if (size > found.size && sliders.some((/** @type {any} */ one) => one.feature === 'content')) found = { company, course, size };
    }
  }
  return found;
}

const [company, course] = process.argv.length > 3 ? process.argv.slice(2) : await largest().then((one) => [one.company, one.course]);
const reduced = await json(`${pathOf(company, course)}/reduced-forest`);
const live = createLive(reduced);
if (!live) throw new Error('the course has no reduced forest');
/** What the page shows of these values. @param {Record<string, number>} values */
const rightly = (values) => {
  const { expectedChange, projected } = live.figures(values);
  return expectedChange === null || projected === null ? '' : String(Math.round(projected));
};

console.log(`load of the machine: ${loadavg()[0].toFixed(1)} on ${cpus().length} processors`);
const browser = await chromium.launch({ executablePath: process.env.KME_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await page.goto(`${SITE}/?${new URLSearchParams({ company, course })}`);
const content = page.getByRole('slider', { name: 'Content', exact: true });
await content.waitFor();
await page.waitForLoadState('networkidle');
const slowed = await page.context().newCDPSession(page);
await slowed.send('Emulation.setCPUThrottlingRate', { rate: 4 });
await page.evaluate(() => {
  /** @type {{values: Record<string, number>, shown: string}[]} */
  const frames = [];
  Object.assign(window, { frames });
  const look = () => {
    const values = Object.fromEntries([...document.querySelectorAll('input[type=range]')].map((one) => [one.id.slice(2), Number(/** @type {HTMLInputElement} */ (one).value)]));
    frames.push({ values, shown: document.querySelector('.proj-n span')?.textContent ?? '' });
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});
/** The frames since the last time. @returns {Promise<{values: Record<string, number>, shown: string}[]>} */
const frames = () => page.evaluate(() => /** @type {any} */ (window).frames.splice(0));

await content.scrollIntoViewIfNeeded();
const box = await content.boundingBox();
if (!box) throw new Error('no slider');
const y = box.y + box.height / 2;
const at = (/** @type {number} */ share) => box.x + 10 + share * (box.width - 20);
const own = Number(await content.inputValue()) / 100;
await page.mouse.move(at(own), y);
await page.mouse.down();
await frames();
const began = Date.now();
for (let move = 1; move <= MOVES; move++) {
  await page.mouse.move(at(own + (0.05 - own) * (move / MOVES)), y);
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, began + (move * MILLIS) / MOVES - Date.now())));
}
await page.mouse.up();
const seen = (await frames()).filter(({ values }) => values.content !== Math.round(own * 1000) / 10);
const right = seen.filter(({ values, shown }) => shown === rightly(values)).length;
console.log(`${company}/${course}: ${seen.length} frames of a drag in ${Date.now() - began} ms, ${right} with the right number (${((100 * right) / seen.length).toFixed(1)} of 100)`);

let stale = 0;
for (const tempo of TEMPOS) {
  for (let move = 0; move < 200; move++) {
    await content.evaluate((range, value) => {
      /** @type {HTMLInputElement} */ (range).value = String(value);
      range.dispatchEvent(new Event('input', { bubbles: true }));
    }, 10 + (move * 37) % 80);
    if (tempo) await new Promise((resolve) => setTimeout(resolve, tempo));
  }
  await frames();
  await page.waitForTimeout(300);
  const last = (await frames()).pop();
  if (!last || last.shown !== rightly(last.values)) stale++;
}
console.log(`200 quick moves at ${TEMPOS.length} tempos: ${stale} ended with the number of other sliders`);
await browser.close();
process.exitCode = right >= 0.95 * seen.length && seen.length > 0 && stale === 0 ? 0 : 1;
