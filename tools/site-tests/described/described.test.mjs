// @ts-check
/**
 * An export with titles, pages and editions, from the file to the page. KME_DESCRIBED names the
 * `courses.json` that `described-export.mjs` wrote beside the export that KME_URL serves.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { NEWEST, OLDER, TITLES } from '../described-export.mjs';
import { api, estimated, linkTo, opened, ready, skip, slider, useBrowser } from '../browser/harness.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('../described-export.mjs').Described} Described */

const DESCRIBED = process.env.KME_DESCRIBED;
/** What only an older edition has. */
const OF_OLDER = new RegExp(`${OLDER.title}|${OLDER.edition}|\\b${OLDER.pages}\\b`);

describe('an export with titles, pages and editions', { skip: skip || (DESCRIBED ? false : 'KME_DESCRIBED does not name a file') }, () => {
  useBrowser();
  /** @type {Described[]} */
  let all;
  before(() => {
    all = JSON.parse(readFileSync(String(DESCRIBED), 'utf8'));
  });

  /** A course with two editions and such a title, that has an estimate. @param {keyof typeof TITLES} kind */
  function courseWith(kind) {
    const found = all.find((one) => one.kind === kind && one.older && one.users >= 10 && one.score > 0 && one.score < 100 && one.content >= 40);
    assert.ok(found, `no course is fit for a title of kind ${kind}`);
    return found;
  }

  /** What a reader sees of it, with single blanks. @param {import('playwright-core').Locator} part */
  async function read(part) {
    return (await part.innerText()).replace(/\s+/g, ' ').trim();
  }

  for (const kind of /** @type {(keyof typeof TITLES)[]} */ (Object.keys(TITLES))) {
    it(`shows a course whose title is ${kind}: with its number in the list, and with the score of the newest edition on its page`, async () => {
      const one = courseWith(kind);
      const { page, faults, close } = await opened(linkTo(one));
      await ready(page);
      const row = page.locator('.bar-row[aria-current]');
      assert.deepEqual(await row.locator('.named-t').allTextContents(), one.title ? [one.title] : []);
      assert.equal(await row.locator('.named small, .bar-id > bdi').textContent(), one.course);
      assert.equal(await row.locator('.bar-val').textContent(), `${Math.round(one.score)} percent`);
      const number = `Course ${one.course} Edition ${NEWEST}`;
      assert.equal(await read(page.locator('#h-course')), one.title ? `${one.title} ${number}` : number);
      assert.equal(await read(page.locator('.hero .score')), `${Math.round(one.score)} %`);
      assert.ok((await page.title()).includes(one.title));
      assert.equal((await read(page.locator('body'))).match(OF_OLDER), null);
      assert.deepEqual(faults, []);
      await close();
    });
  }

  it('lists each course of a company once, with the title and score of its newest edition', async () => {
    const { company } = courseWith('plain');
    const { courses, next } = await api(`companies/${encodeURIComponent(company)}/courses?limit=200`);
    assert.equal(next, null);
    const titles = new Map(courses.map((/** @type {any} */ line) => [line.course, [line.title, line.engagementScore]]));
    assert.equal(titles.size, courses.length);
    const expected = all.filter((one) => one.company === company).map((one) => [one.course, [one.title || null, one.score]]);
    assert.deepEqual(titles, new Map(/** @type {any} */ (expected)));
  });

  it('keeps a title that is written from right to left away from what is written beside it', async () => {
    const one = courseWith('right to left');
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    for (const place of ['.bar-row[aria-current] .named-t', '#h-course > bdi']) {
      const title = page.locator(place);
      assert.equal(await title.textContent(), one.title);
      const written = await title.evaluate((element) => {
        const of = (/** @type {Element} */ part) => getComputedStyle(part).direction;
        return { title: of(element), around: of(/** @type {Element} */ (element.parentElement)), bidi: getComputedStyle(element).unicodeBidi };
      });
      assert.deepEqual(written, { title: 'rtl', around: 'ltr', bidi: 'isolate' });
    }
    await close();
  });

  it('finds a course by a part of its title, in the header and among those of its company', async () => {
    const one = courseWith('plain');
    const { page, faults, close } = await opened('');
    await page.getByRole('combobox', { name: 'Find a company or course' }).fill(`${one.title.slice(1).toUpperCase()} ${one.course}`);
    await page.getByRole('option', { name: `${one.title} Course ${one.course} in ${one.company}` }).first().click();
    await ready(page);
    assert.ok((await read(page.locator('#h-course'))).startsWith(`${one.title} Course ${one.course}`));
    assert.deepEqual(faults, []);
    await close();
  });

  it('orders the courses of a company by title, those without one last', async () => {
    const count = (/** @type {string} */ of) => all.filter((one) => one.company === of).length;
    const company = all.find((one) => count(one.company) > 5 && count(one.company) <= 15)?.company;
    assert.ok(company, 'no company is fit');
    const { courses } = await api(`companies/${encodeURIComponent(company)}/courses?limit=200&sort=title`);
    const { page, close } = await opened(linkTo({ company, course: courses[0].course }));
    await ready(page);
    await page.getByRole('combobox', { name: 'Order' }).selectOption('Title');
    await page.waitForFunction((first) => document.querySelector('.bar-row')?.textContent?.includes(first), courses[0].title ?? courses[0].course);
    const ids = await page.locator('.bar-row').evaluateAll((rows) => rows.map((row) => row.querySelector('.named small, .bar-id > bdi')?.textContent));
    assert.deepEqual(ids, courses.map((/** @type {any} */ { course }) => course));
    await close();
  });

  it('says what a changed mix takes in pages of the newest edition', async () => {
    const one = courseWith('plain');
    const { page, faults, close } = await opened(linkTo(one));
    await ready(page);
    for (let i = 0; i < 2; i++) await slider(page, 'Content').press('PageDown');
    await estimated(page);
    assert.match(await read(page.locator('.result-more section', { hasText: 'In pages' })), new RegExp(`\\d of your ${one.pages} pages`));
    assert.equal((await read(page.locator('body'))).match(OF_OLDER), null);
    assert.deepEqual(faults, []);
    await close();
  });
});
