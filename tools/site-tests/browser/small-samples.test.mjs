// @ts-check
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { axe, estimated, linkTo, opened, ready, skip, slider, smallCourse, useBrowser } from './harness.mjs';

/** @typedef {import('playwright-core').Page} Page */

describe('a small sample', { skip }, () => {
  useBrowser();
  /** @type {Awaited<ReturnType<typeof smallCourse>>} */
  let one;
  before(async () => {
    one = await smallCourse();
  });

  for (const width of [360, 1280]) {
    it(`is never the loudest thing, ${width} px`, async () => {
      const { page, close } = await opened(linkTo(one), { width });
      await ready(page);
      await page.locator('.course', { hasText: 'A small sample:' }).waitFor();
      const loudest = () => page.evaluate(() => {
        const parts = [...document.querySelectorAll('main *')].filter((part) => [...part.childNodes].some((node) => node.nodeType === 3 && /\d/.test(node.textContent ?? '')));
        return Math.max(...parts.filter((part) => !part.matches('h1, h2, h2 *, h1 *')).map((part) => parseFloat(getComputedStyle(part).fontSize)));
      });
      assert.ok((await loudest()) <= 20);
      await slider(page, 'Content').press('PageDown');
      await estimated(page);
      assert.ok((await loudest()) <= 20);
      assert.deepEqual(await axe(page), []);
      await close();
    });
  }

  it('is not said to be higher than others', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    await page.locator('.bar-row[aria-current]').hover();
    await page.locator('.readout', { hasText: 'a small sample' }).waitFor();
    for (const part of ['.course', '.readout']) assert.doesNotMatch(String(await page.locator(part).textContent()), /[Hh]igher than/);
    await close();
  });

  it('is marked in the list wherever it stands, as a bar and in the table, and under 5 as not ranked', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    const few = one.courses.filter((/** @type {any} */ { users }) => users < 10);
    const least = one.courses.filter((/** @type {any} */ { users }) => users < 5);
    assert.ok(few.length > 0 && least.length > 0);
    assert.equal(await page.locator('.bar-row', { hasText: 'small sample' }).count(), few.length);
    assert.equal(await page.locator('.bar-row', { hasText: 'not ranked' }).count(), least.length);
    await page.getByRole('button', { name: 'Show as table (courses)' }).click();
    assert.equal(await page.locator('tr', { hasText: 'small sample' }).count(), few.length);
    assert.equal(await page.locator('tr', { hasText: 'not ranked' }).count(), least.length);
    await close();
  });

  it('is all that some companies have: the first page, the picker and the company say so, without a median', async () => {
    const { page, faults, close } = await opened('', { width: 360, prepare: onlySmall });
    const line = page.locator('.companies a', { hasText: one.company });
    await line.getByText('small samples only').waitFor();
    assert.doesNotMatch(String(await line.textContent()), /%|NaN|null/);
    assert.deepEqual(await axe(page), []);
    await page.getByRole('combobox', { name: 'Find a company or course' }).click();
    assert.doesNotMatch(String(await page.getByRole('option', { name: one.company }).textContent()), /median/);
    await page.keyboard.press('Escape');
    await line.click();
    await ready(page);
    assert.doesNotMatch(String(await page.locator('.portfolio .sub').textContent()), /median|NaN|null/);
    assert.deepEqual(faults, []);
    await close();
  });

  /** The company as if all its courses were small samples. @param {Page} page */
  async function onlySmall(page) {
    await page.route('**/v1/companies?*', async (route) => {
      const answer = await (await route.fetch()).json();
      const line = answer.companies.find((/** @type {any} */ { company }) => company === one.company);
      Object.assign(line, { coursesWithEnoughLearners: 0, medianEngagementScore: null });
      await route.fulfill({ json: answer });
    });
    await page.route('**/courses?*', async (route) => {
      const answer = await (await route.fetch()).json();
      Object.assign(answer.summary, { coursesWithEnoughLearners: 0, median: null, quartiles: null });
      await route.fulfill({ json: answer });
    });
  }
});
