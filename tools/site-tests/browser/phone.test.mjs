// @ts-check
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { answering, api, axe, estimated, FULL, linkTo, mixOf, opened, ready, skip, slider, someCourse, unfold, useBrowser } from './harness.mjs';

/** @typedef {import('./harness.mjs').Page} Page */

const HEIGHT = 740;
const PHONE = { width: 360, height: HEIGHT, touch: true };
const MOST = 4500;

describe('the page of a course on a phone', { skip }, () => {
  useBrowser();
  /** @type {Awaited<ReturnType<typeof someCourse>>} */
  let one;
  before(async () => {
    one = await someCourse();
  });

  it(`is at most ${MOST} px high as it opens, also of companies with many courses`, async () => {
    const { companies } = await api('companies?limit=50');
    const many = [...companies].sort((a, b) => b.courses - a.courses)[0].company;
    const { courses } = await api(`companies/${encodeURIComponent(many)}/courses?limit=200`);
    const last = courses[courses.length - 1];
    const middle = courses[Math.floor(courses.length / 2)];
    for (const course of [one, { company: many, course: last.course }, { company: many, course: middle.course }]) {
      const { page, close } = await opened(linkTo(course), PHONE);
      await ready(page);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      assert.ok(height <= MOST, `${course.company}/${course.course}: ${height} px`);
      await close();
    }
  });

  it('moves nothing while it loads, also for a course that is not among the first bars', async () => {
    const { companies } = await api('companies?limit=50');
    const many = [...companies].sort((a, b) => b.courses - a.courses)[0].company;
    const { courses } = await api(`companies/${encodeURIComponent(many)}/courses?limit=200`);
    const { page, close } = await opened(linkTo({ company: many, course: courses[Math.floor(courses.length / 2)].course }), {
      ...PHONE,
      prepare: (page) => page.addInitScript(() => {
        const shifts = Object.assign(window, { shifts: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.shifts += /** @type {any} */ (entry).value;
        }).observe({ type: 'layout-shift', buffered: true });
      }),
    });
    await ready(page);
    assert.ok((await page.evaluate(() => /** @type {any} */ (window).shifts)) < 0.01);
    await close();
  });

  it('has a header of one row', async () => {
    const { page, close } = await opened(linkTo(one), PHONE);
    await ready(page);
    const tops = await page.locator('.brand, .picker').evaluateAll((parts) => parts.map((part) => Math.round(part.getBoundingClientRect().top)));
    assert.equal(Math.max(...tops) - Math.min(...tops), 0);
    await close();
  });

  it('shows at each slider the result in short, which leads to all of it, with undo and the link', async () => {
    const { page, close } = await opened(linkTo(one), { ...PHONE, prepare: (page) => answering(page, FULL) });
    await ready(page);
    const before = await mixOf(page);
    for (const name of ['Content', 'External', 'Teacher comments']) {
      await slider(page, name).press('PageUp');
      await estimated(page);
      for (const part of await page.locator('.peek :is(a, button)').all()) {
        const box = await part.boundingBox();
        assert.ok(box && box.y >= 0 && box.y + box.height <= HEIGHT && box.height >= 44, `${name}: ${JSON.stringify(box)}`);
      }
    }
    await page.getByRole('link', { name: /in other courses.*See what it rests on/ }).click();
    await page.waitForFunction((height) => {
      const top = document.getElementById('result')?.getBoundingClientRect().top ?? -1;
      return top >= 0 && top < height / 2;
    }, HEIGHT);
    await slider(page, 'Content').focus();
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByRole('button', { name: 'Link copied' }).waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /set\.teacherComments=/);
    for (let step = 0; step < 3; step++) await page.getByRole('button', { name: 'Undo' }).click();
    assert.deepEqual(await mixOf(page), before);
    await close();
  });

  it('says the main figure of a folded section at its heading', async () => {
    const { page, close } = await opened(linkTo(one), PHONE);
    await ready(page);
    const figure = (/** @type {string} */ part) => page.locator(`#${part} .sec-figure`);
    await page.locator('#features').scrollIntoViewIfNeeded();
    await figure('why').filter({ hasText: /./ }).waitFor();
    assert.match(String(await figure('why').textContent()), /^([+\u2212][\d.]+|0) goes with what you decide on$/);
    await figure('swaps').filter({ hasText: /./ }).waitFor();
    assert.match(String(await figure('swaps').textContent()), /^(Best: \+\d|None with more|No figure can be given)/);
    assert.match(String(await figure('features').textContent()), /^\d+ of \d+\u00a0features above the company’s median$/);
    assert.equal(await figure('mixes').textContent(), 'Find up to three');
    for (const part of ['why', 'swaps', 'features', 'mixes', 'reading']) await unfold(page, part);
    await page.locator('.why-in').waitFor();
    assert.deepEqual(await axe(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await close();
  });
});

describe('the sections of the page of a course', { skip }, () => {
  useBrowser();
  /** @type {Awaited<ReturnType<typeof someCourse>>} */
  let one;
  before(async () => {
    one = await someCourse();
  });

  /** Whether a section begins below the list of sections, which stays in sight. @param {Page} page @param {string} part */
  const isReached = (page, part) => page.waitForFunction((id) => {
    const { top } = /** @type {Element} */ (document.getElementById(id)).getBoundingClientRect();
    const end = document.documentElement.scrollHeight - innerHeight - scrollY;
    const list = /** @type {Element} */ (document.querySelector('.sections')).getBoundingClientRect();
    return list.top >= 0 && top >= list.bottom - 1 && (top < innerHeight / 2 || end < 2);
  }, part);

  for (const width of [360, 1280]) {
    it(`are reached with the keyboard, and leave the sliders as they are, ${width} px`, async () => {
      const { page, faults, close } = await opened(linkTo(one), { width, height: HEIGHT });
      await ready(page);
      await slider(page, 'Content').press('PageDown');
      const mix = await mixOf(page);
      for (const link of await page.getByRole('navigation').getByRole('link').all()) {
        const part = String(await link.getAttribute('href')).slice(1);
        await link.press('Enter');
        await isReached(page, part);
        assert.equal(new URL(page.url()).hash, `#${part}`);
        assert.deepEqual(await mixOf(page), mix);
        assert.equal(await page.locator(`#${part} > details:not([open], .define)`).count(), 0, part);
      }
      await page.goBack();
      assert.deepEqual(await mixOf(page), mix);
      assert.deepEqual(faults, []);
      await close();
    });

    it(`are reached by the address, which stays when a slider moves, ${width} px`, async () => {
      const { page, close } = await opened(`${linkTo(one, { certificates: 30 })}#features`, { width, height: HEIGHT });
      await ready(page);
      await isReached(page, 'features');
      await page.getByRole('button', { name: /Show all .* features/ }).waitFor();
      await slider(page, 'Certificates').press('PageUp');
      await page.waitForURL(/set\.certificates=40.*#features$/);
      await close();
    });
  }
});
