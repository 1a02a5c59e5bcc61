// @ts-check
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { axe, estimated, failing, gate, linkTo, opened, ready, skip, slider, someCourse, useBrowser, withoutTrees } from './harness.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** Every place that shows a number of the last estimate. */
const PLACES = {
  headline: '.proj-t',
  'where the difference comes from': '.result .blk:nth-of-type(1) h4',
  'what to read with care': '.result .blk:nth-of-type(2) h4',
  'the bar at the bottom of a phone': '.peek',
};

/** What makes an estimate old, and ends that. */
const CAUSES = {
  failure: {
    words: 'for earlier sliders',
    begin: async (/** @type {Page} */ page) => {
      await failing(page, '**/v1/what-if', 503, 'unavailable', 'The model cannot be read.');
      await slider(page, 'Content').press('PageDown');
      await page.getByText('The model cannot be read.').waitFor();
      return async () => {
        await page.unroute('**/v1/what-if');
        await page.getByRole('button', { name: 'Try again' }).click();
      };
    },
  },
  'being offline': {
    words: 'for earlier sliders',
    begin: async (/** @type {Page} */ page) => {
      await page.context().setOffline(true);
      await slider(page, 'Content').press('PageDown');
      await page.getByText('You are offline.').waitFor();
      return () => page.context().setOffline(false);
    },
  },
  'a slow answer': {
    words: 'for earlier sliders',
    begin: async (/** @type {Page} */ page) => {
      const answer = await held(page);
      await slider(page, 'Content').press('PageDown');
      return answer;
    },
  },
  'another model': {
    words: 'by another model',
    begin: async (/** @type {Page} */ page) => {
      const answer = await held(page, { model: 'another' });
      await page.route('**/explanation', async (route) => route.fulfill({ json: { ...(await (await route.fetch()).json()), model: 'another' } }));
      await page.locator('.why summary').click();
      await page.locator('.why-in').waitFor();
      return answer;
    },
  },
};

/** Holds what-ifs back until the function that it returns is called. @param {Page} page @param {object} [changed] in their answers */
async function held(page, changed = {}) {
  const { answered, answer } = gate();
  await page.route('**/v1/what-if', async (route) => {
    await answered;
    await route.fulfill({ json: { ...(await (await route.fetch()).json()), ...changed } }).catch(() => {});
  });
  return async () => answer();
}

describe('an estimate that is not of what the page shows', { skip }, () => {
  useBrowser();
  /** @type {Awaited<ReturnType<typeof someCourse>>} */
  let one;
  before(async () => {
    one = await someCourse();
  });

  for (const [cause, { words, begin }] of Object.entries(CAUSES)) {
    for (const [place, selector] of Object.entries(PLACES)) {
      it(`is marked after ${cause}: ${place}`, async () => {
        const { page, faults, close } = await opened(linkTo(one, { certificates: 30 }), { width: 360, prepare: withoutTrees });
        await ready(page);
        await estimated(page);
        const marked = page.locator(selector, { hasText: words });
        assert.equal(await marked.count(), 0);
        const end = await begin(page);
        await marked.waitFor();
        await end();
        await marked.waitFor({ state: 'detached' });
        await estimated(page);
        assert.deepEqual(faults, []);
        await close();
      });
    }

    it(`is marked after ${cause}: on paper`, async () => {
      const { page, close } = await opened(linkTo(one, { certificates: 30 }), { prepare: withoutTrees });
      await ready(page);
      await estimated(page);
      await begin(page);
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await page.locator('.sheet .old', { hasText: words }).waitFor();
      assert.ok(await page.locator('.sheet .old').isVisible());
      assert.deepEqual(await axe(page), []);
      await close();
    });
  }

  it('is no longer marked when the sliders are back where it was asked, without asking again', async () => {
    const { page, calls, close } = await opened(linkTo(one, { certificates: 30 }), { prepare: withoutTrees });
    await ready(page);
    await estimated(page);
    await page.context().setOffline(true);
    await slider(page, 'Content').press('PageDown');
    await page.getByText('You are offline.').waitFor();
    const asked = calls.length;
    await page.getByRole('button', { name: 'Undo' }).click();
    await estimated(page);
    await page.getByText('You are offline.').waitFor({ state: 'detached' });
    assert.equal(calls.length, asked);
    await close();
  });

  it('marks what is by another model than the last answer', async () => {
    const { page, close } = await opened(linkTo(one, { certificates: 30 }), { prepare: withoutTrees });
    await ready(page);
    await estimated(page);
    await page.locator('.about summary').click();
    await page.locator('.about-in').waitFor();
    assert.equal(await page.locator('.old').count(), 0);
    const answer = await held(page, { model: 'another' });
    await slider(page, 'Content').press('PageDown');
    await answer();
    await page.locator('.features', { hasText: 'ranks by another model' }).waitFor();
    await page.locator('.foot dd', { hasText: 'some figures are by another model' }).waitFor();
    await page.locator('.about', { hasText: 'known of another model' }).waitFor();
    await estimated(page);
    assert.match(page.url(), /model=another/);
    assert.deepEqual(await axe(page), []);
    await close();
  });

  it('marks a course’s figures while another course loads', async () => {
    const { page, close } = await opened(linkTo(one, { certificates: 30 }), { width: 360 });
    await ready(page);
    await estimated(page);
    const { answered, answer } = gate();
    const other = one.courses.find(({ course }) => course !== one.course).course;
    await page.route(`**/courses/${encodeURIComponent(other)}`, async (route) => {
      await answered;
      await route.continue();
    });
    await page.locator('.bar-row', { hasText: other }).first().click();
    const words = `Loading course ${other}. The figures are still of course ${one.course}.`;
    await page.locator('.old', { hasText: words }).nth(1).waitFor();
    assert.equal(await page.locator('.old', { hasText: words }).count(), 2);
    assert.equal(await page.locator('.peek').count(), 0);
    assert.deepEqual(await axe(page), []);
    answer();
    await page.getByRole('heading', { name: `Course ${other}`, exact: true }).waitFor();
    assert.equal(await page.locator('.old').count(), 0);
    await close();
  });
});
