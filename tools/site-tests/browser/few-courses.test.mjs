// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { axe, linkTo, opened, ready, skip, someCourse, unfold, useBrowser } from './harness.mjs';

describe('a course that is compared with no other company’s, since there are few', { skip }, () => {
  useBrowser();

  for (const width of [360, 1280]) {
    it(`says nothing of all courses, on the page and on paper, ${width} px`, async () => {
      const one = await someCourse();
      const { page, faults, close } = await opened(linkTo(one, { certificates: 30 }), {
        width,
        prepare: async (page) => {
          await page.route(`**/v1/companies/*/courses/${one.course}`, async (route) => {
            const response = await route.fetch();
            const json = await response.json();
            const features = json.features.map((/** @type {any} */ feature) => ({ ...feature, allCourses: null, percentile: null, higherThan: null, sameAs: null }));
            await route.fulfill({ response, json: { ...json, allCourses: null, features } });
          });
          await page.route('**/v1/importances', async (route) => {
            const response = await route.fetch();
            const json = await response.json();
            for (const { histogram } of json.features) Object.assign(histogram, { zeros: 0, counts: histogram.counts.map(() => 0) });
            await route.fulfill({ response, json });
          });
        },
      });
      await ready(page);
      await unfold(page, 'features');
      await page.getByRole('button', { name: /Show all .* features/ }).click();
      assert.deepEqual(await page.locator('.place dt').allInnerTexts(), [`In ${one.company}`]);
      assert.equal(await page.locator('.strip').count(), 0);
      assert.equal(await page.locator('.bar-ref text, .ref, .medtick').count(), 0);
      assert.equal(await page.locator('.foot dt', { hasText: 'Compared with' }).count(), 0);
      assert.deepEqual([...new Set(await page.locator('td[data-l="Median, all courses"]').allInnerTexts())].map((text) => text.replace(/^Median, all courses/, '').trim()), ['']);
      assert.deepEqual(await axe(page), []);
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const sheet = await page.locator('.sheet').innerText();
      assert.ok(sheet.includes('ranked course') && !sheet.includes('of all courses'), sheet);
      assert.deepEqual(faults, []);
      await close();
    });
  }
});
