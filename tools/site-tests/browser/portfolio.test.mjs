// @ts-check
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ordinal } from '../../../static-site/js/model/words.js';
import { api, axe, failing, gate, linkTo, opened, ready, skip, someCourse, useBrowser } from './harness.mjs';

/** A company whose courses are more than the bars that are shown at first, and all in one page of the list. */
async function manyCourses() {
  const { companies } = await api('companies?limit=200');
  const many = companies.find((/** @type {any} */ { courses }) => courses > 15 && courses <= 200);
  assert.ok(many, 'no company has 16 to 200 courses');
  return many;
}

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

  it('a company is found by a part of its name and opened with three calls, beside the one for what the sliders need', async () => {
    const { page, calls, close } = await opened('');
    await page.getByRole('link', { name: one.company }).waitFor();
    const picker = page.getByRole('combobox', { name: 'Find a company or course' });
    await picker.fill(`  ${one.company.slice(1).toUpperCase()}`);
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

  it('a company of many courses shows the best, finds the others by any part of their numbers, and shows all on request', async () => {
    const many = await manyCourses();
    const { courses } = await api(`companies/${encodeURIComponent(many.company)}/courses?limit=200`);
    const last = courses[courses.length - 1];
    const { page, close } = await opened(linkTo({ company: many.company, course: last.course }));
    await ready(page);
    const ids = () => page.locator('.bar-row bdi').allTextContents();
    assert.deepEqual(await ids(), [...courses.slice(0, 15), last].map(({ course }) => course));
    assert.equal(await page.locator('.is-apart bdi').textContent(), last.course);
    const end = courses[0].course.slice(1);
    await page.getByRole('searchbox').fill(end);
    await page.locator('.find-said', { hasText: /found|matches/ }).waitFor();
    const found = await ids();
    assert.ok(found.includes(courses[0].course) && found.every((id) => id.includes(end)), found.join());
    await page.getByRole('searchbox').fill('no such');
    await page.locator('.find-said', { hasText: 'No course of this company has “no such” in its number or title.' }).waitFor();
    await page.getByRole('searchbox').fill('');
    await page.getByRole('button', { name: `Show all ${courses.length}` }).click();
    assert.deepEqual(await ids(), courses.map((/** @type {any} */ { course }) => course));
    assert.deepEqual(await axe(page), []);
    await close();
  });

  it('bars stand in the order that is chosen, with the places that the scores have', async () => {
    const many = await manyCourses();
    const path = `companies/${encodeURIComponent(many.company)}/courses?limit=200`;
    const { courses: best } = await api(path);
    const { page, calls, faults, close } = await opened(linkTo({ company: many.company, course: best[0].course }));
    await ready(page);
    await page.getByRole('button', { name: `Show all ${best.length}` }).click();
    await page.getByRole('button', { name: 'Show as table (courses)' }).click();
    const rows = () => page.locator('.portfolio tbody tr').evaluateAll((all) =>
      all.map((row) => [row.querySelector('bdi')?.textContent, row.lastElementChild?.textContent]));
    const places = new Map(/** @type {any} */ (await rows()));
    const order = page.getByRole('combobox', { name: 'Order' });
    assert.deepEqual(await order.locator('option').allTextContents(), ['Best score', 'Most learners', 'Number', 'Room to improve']);
    for (const [value, sort] of [['Most learners', 'users'], ['Number', 'id'], ['Room to improve', 'room'], ['Best score', 'score']]) {
      const expected = (await api(`${path}&sort=${sort}`)).courses.map((/** @type {any} */ { course }) => course);
      await order.selectOption(value);
      await page.waitForFunction((first) => document.querySelector('.portfolio tbody bdi')?.textContent === first, expected[0]);
      assert.deepEqual(await rows(), expected.map((/** @type {string} */ course) => [course, places.get(course)]), value);
      assert.deepEqual(await axe(page), []);
    }
    assert.equal(calls.filter((call) => call.includes('sort=')).length, 3, calls.join('\n'));
    assert.deepEqual(faults, []);
    await close();
  });

  it('says that bars and companies stand in the order of before, until those in the new one are there', async () => {
    const many = await manyCourses();
    for (const { search, list, rows } of [
      { search: '', list: '.companies', rows: '.companies a' },
      { search: linkTo({ company: many.company, course: '' }), list: '.portfolio figure', rows: '.bar-row' },
    ]) {
      const { page, faults, close } = await opened(search);
      await page.locator(rows).nth(1).waitFor();
      const { answered, answer } = gate();
      await page.route(/[?&]sort=/, async (route) => {
        await answered;
        await route.continue();
      });
      await page.getByRole('combobox', { name: 'Order' }).selectOption({ index: 1 });
      await page.locator('main').getByText('Ordering.').waitFor();
      assert.equal(await page.locator(list).getAttribute('aria-busy'), 'true');
      assert.deepEqual(await axe(page), []);
      answer();
      await page.locator('[aria-live]', { hasText: 'Ordered.' }).waitFor({ state: 'attached' });
      assert.equal(await page.locator(list).getAttribute('aria-busy'), 'false');
      assert.equal(await page.locator('main').getByText('Ordering.').count(), 0);
      assert.deepEqual(faults, []);
      await close();
    }
  });

  it('says how many courses have room to improve, or why none is known to', async () => {
    const many = await manyCourses();
    const { roomToImprove, reasons } = await api(`companies/${encodeURIComponent(many.company)}/segments`);
    const { page, close } = await opened(linkTo({ company: many.company, course: '' }));
    await ready(page);
    await page.getByRole('combobox', { name: 'Order' }).selectOption('Room to improve');
    await page.locator('.find-said', { hasText: reasons.roomToImprove?.message ?? `${roomToImprove.length}\u00a0course` }).waitFor();
    await close();
  });

  it('says that another order cannot be had, shows no list as if it were in it, and tries again', async () => {
    const many = await manyCourses();
    const { page, close } = await opened(linkTo({ company: many.company, course: '' }));
    await ready(page);
    await failing(page, '**/courses?sort=*', 503, 'unavailable', 'The course table cannot be read.');
    await page.getByRole('combobox', { name: 'Order' }).selectOption('Most learners');
    const failed = page.locator('.portfolio', { hasText: 'The course table cannot be read.' });
    await failed.waitFor();
    assert.equal(await page.locator('.bar-row:not([aria-current])').count(), 0);
    await page.unroute('**/courses?sort=*');
    await failed.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.bar-row').nth(2).waitFor();
    await close();
  });

  it('companies stand in the order that is chosen, with what they are ordered by', async () => {
    const { page, faults, close } = await opened('');
    const names = () => page.locator('.companies bdi').allTextContents();
    await page.locator('.companies a').first().waitFor();
    for (const [value, sort] of [['Highest median score', 'median'], ['Most courses with room to improve', 'room'], ['Name', 'name']]) {
      const { companies } = await api(`companies?limit=200&sort=${sort}`);
      await page.getByRole('combobox', { name: 'Order' }).selectOption(value);
      await page.waitForFunction((first) => document.querySelector('.companies bdi')?.textContent === first, companies[0].company);
      assert.deepEqual(await names(), companies.map((/** @type {any} */ { company }) => company));
      const [{ courses, coursesWithRoom }] = companies;
      if (sort === 'room' && coursesWithRoom > 0) {
        await page.locator('.companies li').first().getByText(`${coursesWithRoom} of ${courses} with room`).waitFor();
      }
      assert.deepEqual(await axe(page), []);
    }
    assert.deepEqual(faults, []);
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
