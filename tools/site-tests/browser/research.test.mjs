// @ts-check
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { api, axe, linkTo, opened, ready, skip, someCourse, useBrowser } from './harness.mjs';

describe('what research says, beside a slider', { skip }, () => {
  useBrowser();
  /** @type {Awaited<ReturnType<typeof someCourse>>} */
  let one;
  before(async () => {
    one = await someCourse();
  });

  it('unfolds every finding with its size, its caveat and where it is from', async () => {
    const { features } = await api('importances');
    const studied = features.filter((/** @type {any} */ { slider, research }) => slider && research.length > 0);
    assert.ok(studied.length > 0);
    for (const width of [320, 1280]) {
      const { page, faults, close } = await opened(linkTo(one), { width });
      await ready(page);
      assert.equal(await page.locator('.research').count(), studied.length);
      for (const { label, research } of studied) {
        const part = page.getByRole('group', { name: label, exact: true }).locator('.research');
        await part.locator('summary').press('Enter');
        for (const { finding, size, measured, caveat, citation } of research) {
          for (const text of [finding, size, measured, caveat, citation]) await part.getByText(text).first().waitFor();
        }
      }
      assert.deepEqual(await axe(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      assert.deepEqual(faults, []);
      await close();
    }
  });

  it('gives both sides where the two disagree', async () => {
    const { page, close } = await opened(linkTo(one), {
      prepare: (page) => page.route('**/v1/importances', async (route) => {
        const response = await route.fetch();
        const answer = await response.json();
        const interactive = answer.features.find((/** @type {any} */ { feature }) => feature === 'interactive');
        interactive.direction = 'decreasing';
        Object.assign(interactive.research[0], { direction: 'raises', agreement: 'disagrees' });
        await route.fulfill({ response, json: answer });
      }),
    });
    await ready(page);
    const part = page.getByRole('group', { name: 'Interactive', exact: true }).locator('.research');
    await part.locator('summary').click();
    const first = String(await part.locator('li').first().textContent());
    assert.match(first, /Disagrees with these data/);
    assert.match(first, /In these data: Courses with more of it tend to score lower\./);
    await close();
  });
});
