// @ts-check
/** A site that 'kme export-site' wrote, on a web host that has nothing but its files. KME_FOLDER says where it is. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, describe, it } from 'node:test';
import { pageOf, pathOf, pathOfCompany, pathOfCourse } from '../../../static-site/js/model/answer-path.js';
import { serving } from './plain-server.mjs';

/** @typedef {import('playwright-core').Page} Page */

const FOLDER = process.env.KME_FOLDER ?? '';
const skip = FOLDER === '' ? 'KME_FOLDER does not say where an exported site is' : false;

const host = skip ? null : await serving(FOLDER, '/some/where/');
// The harness reads this when it is loaded.
process.env.KME_URL = host?.url ?? '';
const { axe, linkTo, opened, ready, slider, useBrowser } = await import('../browser/harness.mjs');

describe('an exported site on a plain web host', { skip }, () => {
  useBrowser();
  after(() => host?.close());
  afterEach(() => assert.deepEqual(host?.missed, []));

  /** @param {string} path */
  const file = (path) => JSON.parse(readFileSync(join(FOLDER, path), 'utf8'));

  /** All lines of a list. @param {string} list @param {(name: string) => string} path */
  function lines(list, path) {
    const all = [];
    for (let page = 1, next = true; next; page++) {
      const answer = file(path(pageOf(list, page)));
      all.push(...answer[list]);
      next = answer.next !== null;
    }
    return all;
  }

  const companies = skip ? [] : lines('companies', pathOf);

  /** @param {string} company */
  const coursesOf = (company) => lines('courses', (name) => pathOfCompany(company, name));

  /** A course that the model judges, with content to move and mixes to test. */
  function someCourse() {
    for (const { company, courses } of companies) {
      if (courses < 3) continue;
      for (const { course, users } of coursesOf(company)) {
        const detail = file(pathOfCourse(company, course, 'course'));
        const content = detail.features.find((/** @type {any} */ { feature }) => feature === 'content').value;
        const { plans = [] } = file(pathOfCourse(company, course, 'recommendations'));
        if (users >= 10 && detail.inModelScope && content > 40 && content < 90 && plans.length > 0) return { company, course, plans };
      }
    }
    throw new Error('no course is fit for the tests');
  }

  /** The number that follows the sliders. @param {Page} page */
  const projected = (page) => page.locator('.proj').innerText();

  it('finds a company, opens a course, follows its sliders, says why, and has mixes to test, all from its own files', async () => {
    const { company, course, plans } = someCourse();
    const { page, calls, faults, close } = await opened('');
    /** @type {string[]} */
    const errors = [];
    page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
    /** @type {string[]} */
    const outside = [];
    page.on('request', (request) => request.url().startsWith(host?.url ?? '') || outside.push(request.url()));

    await page.getByRole('combobox', { name: 'Find a company or course' }).fill(company.slice(0, -1).toUpperCase());
    await page.getByRole('option', { name: company }).first().click();
    await ready(page);
    await page.getByRole('searchbox').fill(course);
    await page.locator('.bar-row', { hasText: course }).first().click();
    await page.getByRole('heading', { name: course }).first().waitFor();
    await ready(page);

    const before = await projected(page);
    await slider(page, 'Content').press('PageDown');
    await page.locator('.proj-t:not(.is-waiting) b', { hasText: /in other courses|defended/ }).waitFor();
    const once = await projected(page);
    assert.notEqual(once, before);
    await slider(page, 'Content').press('End');
    await page.waitForFunction((was) => /** @type {HTMLElement} */ (document.querySelector('.proj')).innerText !== was, once);
    await page.getByRole('heading', { name: 'Worked out on this page' }).waitFor();

    await page.locator('.why summary').press('Enter');
    await page.getByRole('figure', { name: 'From what the model expects of any course to the score of this one' }).waitFor();
    await page.locator('#segments summary').press('Enter');
    await page.locator('.begin', { hasText: /Looked at/ }).waitFor();
    await page.getByRole('button', { name: 'Show mixes to test' }).click();
    await page.locator('.plan').first().waitFor();
    assert.equal(await page.locator('.plan').count(), plans.length);
    await page.getByRole('button', { name: 'Set the sliders to this mix' }).first().click();
    await page.locator('.proj-t:not(.is-waiting) b', { hasText: /in other courses|defended/ }).waitFor();

    assert.equal(await page.getByRole('alert').count(), 0);
    assert.deepEqual(await axe(page), []);
    assert.deepEqual([...calls, ...outside, ...errors, ...faults], []);
    await close();
  });

  it('opens a link to a change, for what the sliders are set to', async () => {
    const one = someCourse();
    const { page, faults, close } = await opened(linkTo(one, { content: 100 }));
    await ready(page);
    await page.locator('.proj-t:not(.is-waiting) b', { hasText: /in other courses|defended/ }).waitFor();
    assert.deepEqual(faults, []);
    await close();
  });

  it('has every course of the largest company, and finds one by its id', async () => {
    const largest = [...companies].sort((a, b) => b.courses - a.courses)[0];
    const all = coursesOf(largest.company);
    assert.equal(all.length, largest.courses);
    const { page, faults, close } = await opened(linkTo({ company: largest.company, course: all[0].course }));
    await ready(page);
    const last = all[all.length - 1].course;
    await page.getByRole('searchbox').fill(last);
    await page.locator('.bar-row', { hasText: last }).first().click();
    await page.getByRole('heading', { name: last }).first().waitFor();
    assert.deepEqual(faults, []);
    await close();
  });

  it('finds a course by a part of its number, orders lists, and offers near names, from the file of all lines', async () => {
    const one = someCourse();
    const { page, calls, faults, close } = await opened('');
    const find = page.getByRole('combobox', { name: 'Find a company or course' });
    await find.fill(`${one.company} ${one.course}`);
    await page.getByRole('option', { name: `Course ${one.course} in ${one.company}` }).first().click();
    await ready(page);
    await page.getByRole('heading', { name: `Course ${one.course}` }).waitFor();
    await page.goto(`${host?.url}?company=${encodeURIComponent(`${one.company}x`)}`);
    await page.locator('.alike').getByRole('link', { name: one.company, exact: true }).waitFor();
    await page.getByRole('link', { name: 'see all companies' }).click();
    await page.getByRole('combobox', { name: 'Order' }).selectOption('Most courses with room to improve');
    const room = file(pathOf('search')).companies.sort((/** @type {any} */ a, /** @type {any} */ b) => (b.coursesWithRoom ?? -1) - (a.coursesWithRoom ?? -1));
    await page.waitForFunction((first) => document.querySelector('.companies bdi')?.textContent === first, room[0].company);
    assert.deepEqual([...calls, ...faults], []);
    await close();
  });

  it('knows which companies and courses there are not, and asks for none', async () => {
    const { page, faults, close } = await opened('?company=no-such-company');
    await page.getByRole('heading', { name: 'No company “no-such-company”' }).waitFor();
    assert.deepEqual(faults, []);
    await close();
    const one = someCourse();
    const other = await opened(linkTo({ ...one, course: 'no-such-course' }));
    await other.page.getByText('no-such-course').first().waitFor();
    assert.deepEqual(other.faults, []);
    await other.close();
  });

  it('says what it cannot tell where a course’s trees are too many for a page', async () => {
    const one = someCourse();
    const forest = file(pathOfCourse(one.company, one.course, 'reduced-forest'));
    const { page, close } = await opened(linkTo(one, { content: 100 }), {
      prepare: async (page) => {
        await page.route('**/reduced-forest.json', (route) => route.fulfill({ json: { ...forest, forest: null } }));
        await page.route('**/outlook.json', (route) => route.fulfill({ status: 404, body: '' }));
      },
    });
    await page.getByText('This copy of the site cannot tell.').first().waitFor();
    await close();
  });

  it('has the page of the HTTP API, linked at its foot', async () => {
    const { page, faults, close } = await opened('');
    await page.getByRole('contentinfo').getByRole('link', { name: 'HTTP API' }).click();
    await page.getByText('Operation: listCompanies').waitFor();
    assert.deepEqual(await axe(page), []);
    assert.deepEqual(faults, []);
    await close();
  });

  it('shows that its courses are made up, where they are', async () => {
    const made = file(pathOf('model')).trainingData?.madeUp === true;
    const { page, close } = await opened('');
    await page.getByRole('combobox', { name: 'Find a company or course' }).waitFor();
    await page.waitForLoadState('networkidle');
    assert.equal(await page.getByText(/made-up/i).count() > 0, made);
    await close();
  });
});
