// @ts-check
/** Companies of 1, 15, 500 and 5,000 courses with long and foreign names. KME_URL serves what `sized-export.mjs` wrote. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { api, axe, opened, ready, skip, useBrowser } from '../browser/harness.mjs';
import { COMPANIES } from '../sized-export.mjs';

/** @typedef {import('playwright-core').Page} Page */

const LIMIT = 200;
const FIRST = { 360: 4, 1280: 15 };

/** @param {Page} page */
async function fits(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${wide} px wider than the window`);
}

describe('a company', { skip }, () => {
  useBrowser();

  it('is in the list of the start page, whatever its name', async () => {
    for (const width of [360, 1280]) {
      const { page, faults, close } = await opened('', { width });
      for (const { name } of COMPANIES) await page.getByRole('link', { name }).first().waitFor();
      await fits(page);
      assert.deepEqual(await axe(page), []);
      assert.deepEqual(faults, []);
      await close();
    }
  });

  for (const { name, courses } of COMPANIES) {
    const search = `?${new URLSearchParams({ company: name })}`;

    for (const width of /** @type {const} */ ([360, 1280])) {
      it(`of ${courses} is drawn at ${width} px with three calls, and its courses are shown on request`, async () => {
        const { page, calls, faults, close } = await opened('', { width });
        await page.getByRole('link', { name }).first().waitFor();
        const before = calls.length;
        await page.getByRole('link', { name }).first().click();
        await ready(page);
        assert.equal(await page.locator('h1').textContent(), name);
        assert.equal(calls.slice(before).filter((call) => !call.includes('reduced-forest')).length, 3, calls.join('\n'));
        await fits(page);
        assert.deepEqual(await axe(page), []);

        const bars = '.bars li:not(.is-apart)';
        assert.equal(await page.locator(bars).count(), Math.min(courses, FIRST[width]));
        const more = page.locator('.portfolio .more');
        if (courses <= FIRST[width]) {
          assert.equal(await more.count(), 0);
        } else {
          for (const shown of [LIMIT, 2 * LIMIT, 3 * LIMIT].filter((_, i) => courses > i * LIMIT)) {
            await more.click();
            await page.locator(bars).nth(Math.min(courses, shown) - 1).waitFor();
            assert.equal(await page.locator(bars).count(), Math.min(courses, shown));
          }
        }
        await page.locator('.bar-row', { hasText: 'W'.repeat(255) }).first().hover();
        await fits(page);
        assert.deepEqual(faults, []);
        await close();
      });
    }

    it(`of ${courses} is saved whole as a file`, async () => {
      const { page, faults, close } = await opened(search);
      await ready(page);
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download CSV (all courses)' }).click()]);
      const lines = readFileSync(await download.path(), 'utf8').trimEnd().split('\r\n').slice(1);
      assert.equal(lines.length, courses);
      assert.equal(new Set(lines).size, courses);
      const start = `"${name.replaceAll('"', '""')}",`;
      assert.ok(lines.every((line) => line.startsWith(start)), lines[0]);
      assert.deepEqual(faults, []);
      await close();
    });
  }

  it('is found by a part of its name, and its courses by their numbers', async () => {
    for (const { name, courses } of COMPANIES) {
      const { page, faults, close } = await opened('', { width: 360 });
      await page.getByRole('combobox', { name: 'Company' }).fill(name.slice(2, 12));
      await page.getByRole('option', { name }).first().click();
      await ready(page);
      await fits(page);
      if (courses > FIRST[1280]) {
        const { courses: [, , last] } = await api(`companies/${encodeURIComponent(name)}/courses?limit=${LIMIT}`);
        await page.getByRole('searchbox').fill(last.course);
        await page.locator('.bar-row', { hasText: last.course }).waitFor();
        await fits(page);
        assert.deepEqual(await axe(page), []);
      }
      assert.deepEqual(faults, []);
      await close();
    }
  });

  it('with long names has sheets of one page, and scenarios and swaps that fit', async () => {
    for (const { name } of COMPANIES) {
      const { courses } = await api(`companies/${encodeURIComponent(name)}/courses?limit=${LIMIT}`);
      const longest = courses.reduce((/** @type {any} */ most, /** @type {any} */ one) => ((one.title ?? '').length > (most.title ?? '').length ? one : most));
      const { page, faults, close } = await opened(`?${new URLSearchParams({ company: name, course: longest.course, 'set.certificates': '30' })}`, { width: 360 });
      await ready(page);
      for (const summary of await page.locator('details:not([open]) > summary').all()) if (await summary.isVisible()) await summary.click();
      await fits(page);
      assert.equal(((await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length, 1);
      assert.deepEqual(faults, []);
      await close();
    }
  });
});
