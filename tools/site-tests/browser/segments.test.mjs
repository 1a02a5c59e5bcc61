// @ts-check
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { api, axe, failing, linkTo, opened, ready, skip, someCourse, useBrowser } from './harness.mjs';

/** @typedef {import('./harness.mjs').Page} Page */

describe('where a company can begin', { skip }, () => {
  useBrowser();
  /** The company with most to begin with. @type {{found: any, course: string}} */
  let most;
  /** A company whose courses have no room to improve. @type {{found: any, course: string}} */
  let least;
  before(async () => {
    const { companies } = await api('companies?limit=50');
    const all = [];
    for (const { company, courses } of companies) {
      if (courses < 2) continue;
      const found = await api(`companies/${encodeURIComponent(company)}/segments`);
      const list = await api(`companies/${encodeURIComponent(company)}/courses?limit=200`);
      const known = list.courses.find((/** @type {any} */ { engagementScore }) => engagementScore > 0 && engagementScore < 100);
      if (known) all.push({ found, course: known.course });
    }
    const much = (/** @type {any} */ { found }) => found.roomToImprove.length + 100 * Math.min(1, found.segments.length);
    all.sort((a, b) => much(b) - much(a));
    [most, least] = [all[0], all[all.length - 1]];
    assert.ok(most.found.roomToImprove.length > 5 && most.found.segments.length > 0 && least.found.roomToImprove.length === 0);
  });

  const linkOf = (/** @type {{found: any, course: string}} */ { found: { company }, course }) => linkTo({ company, course });
  const asked = (/** @type {string[]} */ calls) => calls.filter((call) => call.endsWith('/segments')).length;
  const figure = (/** @type {Page} */ page) => page.locator('#segments .sec-figure');

  for (const { width, scheme } of /** @type {const} */ ([{ width: 360, scheme: 'dark' }, { width: 1280, scheme: 'light' }])) {
    it(`is no part of the first view, and is asked for when unfolded, ${width} px, ${scheme}`, async () => {
      const { page, calls, faults, close } = await opened(linkOf(most), { width, scheme });
      await ready(page);
      assert.equal(asked(calls), 0);
      await page.locator('#segments summary').press('Enter');
      const { roomToImprove, segments } = most.found;
      const rooms = page.locator('.begin ol > li');
      await rooms.first().waitFor();
      assert.equal(asked(calls), 1);
      assert.equal(await rooms.count(), 5);
      for (const { sentence } of segments) await page.locator('.begin ul > li', { hasText: sentence }).waitFor();
      await page.locator('#segments', { hasText: 'Nobody has tested that.' }).waitFor();
      await page.getByRole('button', { name: `Show all ${roomToImprove.length}` }).press('Enter');
      assert.deepEqual(
        await rooms.locator('a').evaluateAll((links) => links.map((link) => new URLSearchParams(/** @type {HTMLAnchorElement} */ (link).search).get('course'))),
        roomToImprove.map((/** @type {any} */ { course }) => course),
      );
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      assert.deepEqual(await axe(page), []);
      assert.deepEqual(faults, []);
      await close();
    });
  }

  it('opens a course with room, and stays as it is for the company', async () => {
    const { page, calls, close } = await opened(linkOf(most));
    await ready(page);
    await page.getByRole('navigation').getByRole('link', { name: 'Where to begin' }).press('Enter');
    const { course } = most.found.roomToImprove[1];
    await page.locator('.begin ol a', { hasText: course }).first().click();
    await page.waitForURL(new RegExp(`course=${course}`));
    await page.locator('.begin a[aria-current="true"]', { hasText: course }).waitFor();
    assert.equal(asked(calls), 1);
    await close();
  });

  it('says its main figure at its heading once the page is scrolled', async () => {
    const { page, calls, close } = await opened(linkOf(most), { width: 360, height: 740, touch: true });
    await ready(page);
    assert.equal(await figure(page).textContent(), 'Courses with room to improve');
    await page.locator('#segments').scrollIntoViewIfNeeded();
    await figure(page).filter({ hasText: `${most.found.looked.withRoom}\u00a0courses with room to improve` }).waitFor();
    assert.equal(asked(calls), 1);
    await close();
  });

  it('says why there is no course with room, or no group', async () => {
    const { page, close } = await opened(linkOf(least));
    await ready(page);
    await page.locator('#segments summary').click();
    await page.locator('.begin', { hasText: least.found.reasons.roomToImprove.message }).waitFor();
    if (least.found.reasons.segments) await page.locator('.begin', { hasText: least.found.reasons.segments.message }).waitFor();
    assert.equal(await page.locator('.begin li').count(), 0);
    assert.deepEqual(await axe(page), []);
    await close();
  });

  it('says what went wrong and not that there is nothing, and asks again', async () => {
    const { page, close } = await opened(linkOf(most), { prepare: (page) => failing(page, '**/segments', 503, 'unavailable', 'The table cannot be read.') });
    await ready(page);
    await page.locator('#segments summary').click();
    await page.locator('#segments', { hasText: 'The table cannot be read.' }).waitFor();
    assert.equal(await page.locator('.begin').count(), 0);
    await page.unroute('**/segments');
    await page.locator('#segments').getByRole('button', { name: 'Try again' }).click();
    await page.locator('.begin').waitFor();
    await close();
  });

  it('is of the company that is open', async () => {
    const { page, close } = await opened(linkOf(most));
    await ready(page);
    await page.locator('#segments summary').click();
    await page.locator('.begin').waitFor();
    const other = await someCourse();
    const answered = page.waitForResponse(`**/companies/${encodeURIComponent(other.company)}/segments`);
    await page.getByRole('combobox', { name: 'Find a company or course' }).fill(other.company);
    await page.getByRole('option', { name: other.company }).first().click();
    const { reasons, looked } = await (await answered).json();
    await page.locator('#segments', { hasText: `Looked at ${looked.courses}` }).waitFor();
    if (reasons.roomToImprove) await page.locator('.begin', { hasText: reasons.roomToImprove.message }).waitFor();
    await close();
  });
});
