// @ts-check
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { createLive } from '../../../static-site/js/model/live-figures.js';
import { api, estimated, gate, linkTo, opened, ready, skip, slider, someCourse, useBrowser, withoutTrees } from './harness.mjs';

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
