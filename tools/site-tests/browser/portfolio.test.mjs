// @ts-check
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ordinal } from '../../../static-site/js/model/words.js';
import { api, axe, linkTo, opened, ready, skip, someCourse, useBrowser } from './harness.mjs';

describe('portfolio', { skip }, () => {
  useBrowser();
  /** @type {Awaited<ReturnType<typeof someCourse>>} */
  let one;
  before(async () => {
    one = await someCourse();
  });

  it('the first page lists the companies with one call, and asks what is known of the model', async () => {
    const { page, calls, faults, close } = await opened('');
    await page.getByRole('link', { name: one.company }).waitFor();
    assert.deepEqual(calls.map((call) => call.replace(/\?.*/, '')).sort(), ['GET /v1/companies', 'GET /v1/model']);
    assert.deepEqual(faults, []);
    await close();
  });

  it('a company is found by the beginning of its name and opened with three calls, beside the one for what the sliders need', async () => {
    const { page, calls, close } = await opened('');
    await page.getByRole('link', { name: one.company }).waitFor();
    const picker = page.getByRole('combobox', { name: 'Company' });
    await picker.fill(`  ${one.company.slice(0, -1).toUpperCase()}`);
    await page.getByRole('option', { name: one.company }).waitFor();
    const before = calls.length;
    await page.evaluate(() => scrollTo(0, 1000));
    await page.getByRole('option', { name: one.company }).click();
    await ready(page);
    assert.equal(await page.evaluate(() => scrollY), 0);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), one.company);
    assert.equal(calls.slice(before).filter((call) => !call.includes('reduced-forest')).length, 3, calls.join('\n'));
    assert.match(page.url(), /company=.*course=/);
    await close();
  });

  it('a company is picked with the keyboard alone', async () => {
    const { page, close } = await opened('');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type(one.company);
    await page.keyboard.press('Enter');
    await ready(page);
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), one.company);
    await close();
  });

  it('the picker says that nothing is found, and Escape brings the name back', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    const picker = page.getByRole('combobox', { name: 'Company' });
    await picker.fill('no such company');
    await page.locator('.picker-none', { hasText: 'No company begins with “no such company”. Companies are searched by how their name begins.' }).waitFor();
    await picker.press('Escape');
    assert.equal(await picker.inputValue(), one.company);
    await close();
  });

  it('bars stand best first with score and learners, the selected one marked', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    const shown = await page.locator('.bar-row').evaluateAll((rows) =>
      rows.map((row) => [row.querySelector('.bar-id bdi'), row.querySelector('.bar-n')].map((part) => part?.textContent?.trim())),
    );
    assert.deepEqual(shown.map(([course]) => course), one.courses.map(({ course }) => course));
    assert.match(String(shown[0][1]), /learner/);
    assert.equal(await page.locator('.bar-row[aria-current]').count(), 1);
    assert.equal(await page.locator('.bar-row[aria-current] bdi').textContent(), one.course);
    assert.equal(await page.locator('.bar-row.is-small').count(), one.courses.filter(({ users }) => users < 10).length);
    assert.equal(await page.locator('.score span').textContent(), String(Math.round(one.score)));
    await close();
  });

  it('a click on a bar opens its course, and Back returns', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    const other = one.courses.find(({ course }) => course !== one.course);
    await page.locator('.bar-row', { hasText: other.course }).first().click();
    await page.getByRole('heading', { name: `Course ${other.course}`, exact: true }).waitFor();
    assert.ok(page.url().includes(`course=${encodeURIComponent(other.course)}`));
    await page.goBack();
    await page.getByRole('heading', { name: `Course ${one.course}`, exact: true }).waitFor();
    await close();
  });

  it('arrow keys move along the bars, Tab stops at one of them, Enter opens it', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    assert.equal(await page.locator('.bar-row[tabindex="0"]').count(), 1);
    await page.locator('.bar-row[tabindex="0"]').focus();
    await page.keyboard.press('Home');
    const focused = () => page.evaluate(() => document.activeElement?.querySelector('bdi')?.textContent);
    assert.equal(await focused(), one.courses[0].course);
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(), one.courses[1].course);
    assert.equal(await page.locator('.bar-row[tabindex="0"] bdi').textContent(), one.courses[1].course);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `Course ${one.courses[1].course}`, exact: true }).waitFor();
    assert.equal(await focused(), one.courses[1].course);
    await close();
  });

  it('pointing at a bar tells its place and marks it in the distribution', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    const other = one.courses.find(({ course, smallSample }) => course !== one.course && !smallSample);
    await page.locator('.bar-row', { hasText: other.course }).first().hover();
    assert.match(String(await page.locator('.readout').textContent()), new RegExp(`${other.course}.*of all courses`));
    assert.equal(await page.locator('.peer.is-hot').count(), 1);
    await close();
  });

  it('pointing at a bar moves nothing below it', async () => {
    for (const width of [1920, 1280, 1100, 700]) {
      const { page, close } = await opened(linkTo(one), { width });
      await ready(page);
      const below = () => page.locator('#h-change').evaluate((part) => Math.round(part.getBoundingClientRect().top + scrollY));
      const note = () => page.locator('#bars-about').evaluate((part) => Math.round(part.getBoundingClientRect().top + scrollY));
      const before = [await below(), await note()];
      for (const bar of await page.locator('.bar-row').all()) {
        await bar.hover();
        assert.deepEqual([await below(), await note()], before, `${width} px`);
      }
      await close();
    }
  });

  it('a company of many courses shows the best, finds the others by number, and shows all on request', async (t) => {
    const { companies } = await api('companies?limit=200');
    const many = companies.find((/** @type {any} */ { courses }) => courses > 15 && courses <= 200);
    if (!many) return t.skip('no company has 16 to 200 courses');
    const { courses } = await api(`companies/${encodeURIComponent(many.company)}/courses?limit=200`);
    const last = courses[courses.length - 1];
    const { page, close } = await opened(linkTo({ company: many.company, course: last.course }));
    await ready(page);
    const ids = () => page.locator('.bar-row bdi').allTextContents();
    assert.deepEqual(await ids(), [...courses.slice(0, 15), last].map(({ course }) => course));
    assert.equal(await page.locator('.is-apart bdi').textContent(), last.course);
    const prefix = courses[0].course.slice(0, 2);
    await page.getByRole('searchbox').fill(prefix);
    await page.locator('.find-said', { hasText: 'found, by number' }).waitFor();
    const found = await ids();
    assert.ok(found.includes(courses[0].course) && found.every((id) => id.startsWith(prefix)), found.join());
    await page.getByRole('searchbox').fill('no such');
    await page.locator('.find-said', { hasText: 'No course begins with “no such”.' }).waitFor();
    await page.getByRole('searchbox').fill('');
    await page.getByRole('button', { name: `Show all ${courses.length}` }).click();
    assert.deepEqual(await ids(), courses.map((/** @type {any} */ { course }) => course));
    assert.deepEqual(await axe(page), []);
    await close();
  });

  it('both charts show their numbers as tables', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    await page.getByRole('button', { name: 'Show as table (courses)' }).click();
    const rows = page.getByRole('group', { name: 'Courses as a table' }).getByRole('row');
    assert.equal(await rows.count(), one.courses.length + 1);
    await page.getByRole('button', { name: 'Show as table (scores of all courses)' }).click();
    assert.equal(await page.locator('.strip tbody tr').count(), 10);
    assert.equal(await page.locator('.strip .key').count(), 0);
    await page.getByRole('button', { name: 'Show as chart (courses)' }).click();
    await page.getByRole('button', { name: 'Show as chart (scores of all courses)' }).click();
    assert.ok(await page.locator('.strip svg').isVisible());
    assert.equal(await page.locator('.bar-row').count(), one.courses.length);
    await close();
  });

  it('features are ranked with their descriptions from the API, the other ones on request', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    const { features } = await api('importances');
    const yours = features.filter((/** @type {any} */ { controllable }) => controllable);
    const names = () => page.locator('.feat .fname').allTextContents();
    assert.deepEqual(await names(), yours.map((/** @type {any} */ { label }) => label));
    assert.equal(await page.locator('.feat .rk').first().textContent(), `${ordinal(yours[0].rank)} of ${features.length}`);
    const weight = () => page.locator('.feat tr', { hasText: yours[0].label }).first().locator('.impb').getAttribute('width');
    const narrow = await weight();
    assert.equal(await page.locator('.feat tr', { hasText: 'no slider' }).count(), yours.filter((/** @type {any} */ { slider }) => !slider).length);
    assert.match(String(await page.locator('.feat tr', { hasText: 'Milestone course' }).textContent()), /(yes|no), like/);
    assert.equal(await page.locator('.feat tbody th .ctl-sub').first().textContent(), yours[0].description);
    await page.getByRole('button', { name: /Show all/ }).click();
    assert.equal((await names()).length, features.length);
    assert.equal(await page.locator('.feat tr', { hasText: 'you control this' }).count(), yours.length);
    assert.equal(await weight(), narrow);
    await close();
  });
});
