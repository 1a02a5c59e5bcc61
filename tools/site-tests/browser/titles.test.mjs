// @ts-check
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { axe, linkTo, opened, ready, skip, someCourse, useBrowser } from './harness.mjs';

/** @typedef {import('playwright-core').Page} Page */

const MARKUP = '<b>Wading</b> & <script>document.title="run"</script>';
const LONG = `Feeding${' without an end'.repeat(16)}`;
const UNBROKEN = 'W'.repeat(250);

describe('titles', { skip }, () => {
  useBrowser();
  /** @type {Awaited<ReturnType<typeof someCourse>>} */
  let one;
  before(async () => {
    one = await someCourse();
  });

  /**
   * Answers with these titles, in the order of the list, and the other courses without.
   * @param {Page} page
   * @param {string[]} titles
   */
  async function titled(page, titles) {
    const titleOf = (/** @type {string} */ course) => titles[one.courses.findIndex((line) => line.course === course)] ?? null;
    await page.route(/\/courses(\?|$)/, async (route) => {
      const response = await route.fetch();
      const list = await response.json();
      const courses = list.courses.map((/** @type {{course: string}} */ line) => ({ ...line, title: titleOf(line.course) }));
      await route.fulfill({ response, json: { ...list, courses } }).catch(() => {});
    });
    await page.route(/\/courses\/[^/]+$/, async (route) => {
      const response = await route.fetch();
      const detail = await response.json();
      const described = { title: titleOf(detail.course), edition: '2026-02-01', pages: 40 };
      await route.fulfill({ response, json: { ...detail, ...described } }).catch(() => {});
    });
  }

  it('stand before the number in the list and on the course, as text whatever is in them', async () => {
    const [first] = one.courses;
    const { page, faults, close } = await opened(linkTo({ ...one, course: first.course }), { prepare: (page) => titled(page, [MARKUP]) });
    await ready(page);
    assert.equal(await page.locator('.bar-row .named-t').first().textContent(), MARKUP);
    assert.equal(await page.locator('.bar-row .named small').first().textContent(), first.course);
    const heading = page.locator('#h-course');
    assert.equal((await heading.textContent())?.replace(/\s+/g, ' ').trim(), `${MARKUP} Course ${first.course} Edition 2026-02-01`);
    assert.equal(await heading.locator('b, script').count(), 0);
    assert.equal(await page.title(), `${MARKUP}, course ${first.course}, ${one.company}: Keep-Me-Engaged`);
    assert.deepEqual(faults, []);
    await close();
  });

  it('are left out where a course has none', async () => {
    const { page, close } = await opened(linkTo({ ...one, course: one.courses[0].course }), { prepare: (page) => titled(page, [MARKUP]) });
    await ready(page);
    assert.equal(await page.locator('.bar-row .named').count(), 1);
    assert.equal((await page.locator('.bar-row .bar-id').nth(1).textContent())?.replace(/\s+/g, ' ').trim(), `Course ${one.courses[1].course}`);
    await close();
  });

  for (const width of [360, 1280]) {
    it(`that are long end in two lines of the list at ${width} px, and are whole for who asks`, async () => {
      const { page, close } = await opened(linkTo({ ...one, course: one.courses[0].course }), { width, prepare: (page) => titled(page, [LONG, UNBROKEN]) });
      await ready(page);
      for (const [i, title] of [LONG, UNBROKEN].entries()) {
        const name = page.locator('.bar-row').nth(i).locator('.named-t');
        const lines = await name.evaluate((element) => element.getBoundingClientRect().height / parseFloat(getComputedStyle(element).lineHeight));
        assert.ok(lines <= 2.05, `${lines} lines`);
        assert.equal(await page.locator('.bar-row .named').nth(i).getAttribute('title'), title);
        assert.ok((await page.locator('.bar-row').nth(i).ariaSnapshot()).includes(title));
      }
      assert.ok((await page.locator('#h-course').textContent())?.includes(LONG));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${over} px beyond the page`);
      assert.deepEqual(await axe(page), []);
      await close();
    });
  }
});
