// @ts-check
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { createLive } from '../../../static-site/js/model/live-figures.js';
import { PAGE_TYPES } from '../../../static-site/js/model/page-mix.js';
import { bytes, words } from '../unit/small-forest.mjs';
import { api, axe, estimated, gate, linkTo, opened, ready, skip, slider, someCourse, useBrowser, withoutTrees } from './harness.mjs';

/** @typedef {import('playwright-core').Page} Page */

describe('the number under the thumb', { skip }, () => {
  useBrowser();
  /** @type {Awaited<ReturnType<typeof someCourse>>} */
  let one;
  /** @type {NonNullable<ReturnType<typeof createLive>>} */
  let live;
  before(async () => {
    one = await someCourse();
    const found = createLive(await api(`companies/${encodeURIComponent(one.company)}/courses/${encodeURIComponent(one.course)}/reduced-forest`));
    assert.ok(found);
    live = found;
  });

  /** What the page shows, and what is right for its sliders. @param {Page} page */
  async function shownAndRight(page) {
    const { values, shown } = await page.evaluate(() => ({
      values: Object.fromEntries([...document.querySelectorAll('input[type=range]')].map((range) => [range.id.slice(2), Number(/** @type {HTMLInputElement} */ (range).value)])),
      shown: document.querySelector('.proj-n span')?.textContent ?? '',
    }));
    const { projected } = live.figures(values);
    return [shown, projected === null ? '' : String(Math.round(projected))];
  }

  /** Waits until the trees are there. @param {Page} page */
  async function trees(page) {
    await ready(page);
    await page.waitForLoadState('networkidle');
  }

  it('is right after each move, before the service is asked', async () => {
    const { page, calls, faults, close } = await opened(linkTo(one));
    await trees(page);
    for (let move = 0; move < 30; move++) {
      await slider(page, move % 3 === 0 ? 'Interactive' : 'Content').press(move % 2 === 0 ? 'ArrowLeft' : 'ArrowRight');
      const [shown, right] = await shownAndRight(page);
      assert.equal(shown, right);
    }
    assert.ok(calls.filter((call) => call.includes('/v1/what-if')).length < 15, calls.join('\n'));
    assert.deepEqual(faults, []);
    await close();
  });

  it('is not marked as old while the service is slow, and does not change when it answers', async () => {
    const { answered, answer } = gate();
    const { page, close } = await opened(linkTo(one), {
      prepare: (page) => page.route('**/v1/what-if', async (route) => {
        await answered;
        await route.continue().catch(() => {});
      }),
    });
    await trees(page);
    await slider(page, 'Content').press('PageDown');
    await page.locator('.proj-t:not(.is-waiting)').first().waitFor();
    // Where a number is withheld, the service says more about why.
    const number = async () => [await page.locator('.proj-n').allTextContents(), await page.locator('.proj-t b').textContent()];
    const before = await number();
    answer();
    await page.locator('.support').first().waitFor();
    assert.deepEqual(await number(), before);
    await close();
  });

  it('has the company’s own courses below the sliders, told apart by where they scored and counted in words', async () => {
    const mix = PAGE_TYPES.map((type) => Math.round(10 * one.features[type]));
    const course = (/** @type {number} */ engagementScore, smallSample = false) => ({ course: String(engagementScore), engagementScore, smallSample, tenths: mix });
    const { page, faults, close } = await opened(linkTo(one), {
      prepare: (page) => page.route('**/reduced-forest', async (route) => {
        const answer = await (await route.fetch()).json();
        // There is a curve where five courses are near.
        const support = { ...answer.support, own: { tenths: words(mix), courses: bytes([5]) } };
        await route.fulfill({ json: { ...answer, observed: 50, support, ownCourses: { of: 300, nearest: [course(40), course(60), course(99), course(0, true)] } } });
      }),
    });
    await trees(page);
    assert.equal(await page.locator('.near').count(), 0, 'a first view does not load what draws them');
    const content = slider(page, 'Content');
    await content.press('ArrowLeft');
    await page.locator('.ctl', { has: content }).locator('.near').first().waitFor({ state: 'attached' });
    assert.deepEqual(
      await page.locator('.ctl', { has: content }).locator('.near path').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('class')?.trim()).sort()),
      ['near-down', 'near-down is-small', 'near-up'],
    );
    const described = await content.evaluate((range) => String(range.getAttribute('aria-describedby')).split(' ').map((id) => document.getElementById(id)?.textContent).join(' '));
    assert.match(described, /4\sof your courses have mixes near those along this slider; 2 scored higher\. 1\sof them has fewer than 10 learners\./);
    await page.getByText('Only the 4 of your other 300 courses are looked at').waitFor();
    assert.deepEqual(faults, []);
    assert.deepEqual(await axe(page), []);
    await close();
  });

  it('goes on without a connection, and says that nothing stands beside it', async () => {
    const { page, close } = await opened(linkTo(one));
    await trees(page);
    await page.context().setOffline(true);
    await slider(page, 'Content').press('PageDown');
    const [shown, right] = await shownAndRight(page);
    assert.equal(shown, right);
    await page.locator('#result .msg-warn').waitFor();
    const said = await page.getByText('The number above was worked out on this page').count();
    assert.equal(said, await page.locator('#result .proj-n').count(), 'of a number that is withheld nothing is said');
    await page.locator('#result .support').waitFor();
    await close();
  });

  it('is the service’s where the trees cannot be had', async () => {
    const { page, calls, close } = await opened(linkTo(one), { prepare: withoutTrees });
    await trees(page);
    for (let move = 0; move < 20; move++) await slider(page, 'Content').press('ArrowLeft');
    await estimated(page);
    await page.waitForLoadState('networkidle');
    const [shown, right] = await shownAndRight(page);
    assert.equal(shown, right);
    assert.ok(calls.some((call) => call === 'POST /v1/what-if'));
    await close();
  });
});
