// @ts-check
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { createLive } from '../../../static-site/js/model/live-figures.js';
import { PAGE_TYPES } from '../../../static-site/js/model/page-mix.js';
import { inPoints, swapped, swapsOf } from '../../../static-site/js/model/swaps.js';
import { signed } from '../../../static-site/js/model/words.js';
import { api, axe, failing, linkTo, mixOf, opened, ready, skip, slider, unfold, useBrowser } from './harness.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** The page types as the table calls them, in the service's order. */
const LABELS = ['Graded assessments', 'Not-graded assessments', 'Content', 'External', 'Interactive'];
/** @param {string} feature */
const label = (feature) => LABELS[PAGE_TYPES.indexOf(/** @type {any} */ (feature))];

/** A course some of whose swaps have numbers, and some of whose page types have nothing to give. */
async function courseWithSwaps() {
  for (const { company } of (await api('companies?limit=20')).companies) {
    for (const { course, smallSample } of (await api(`companies/${encodeURIComponent(company)}/courses?limit=40`)).courses) {
      if (smallSample) continue;
      const reduced = await api(`companies/${encodeURIComponent(company)}/courses/${encodeURIComponent(course)}/reduced-forest`).catch(() => null);
      const live = reduced && createLive(reduced);
      if (!live || !reduced.sliders.some((/** @type {any} */ one) => one.feature === 'content')) continue;
      const own = Object.fromEntries(reduced.sliders.map((/** @type {any} */ { feature, own }) => [feature, PAGE_TYPES.includes(feature) ? Math.round(own * 10) / 10 : own]));
      const swaps = swapsOf(live, own);
      const empty = PAGE_TYPES.some((type) => own[type] === 0);
      if (empty && swaps.length >= 8 && swaps.length <= 12 && swaps.filter(({ change }) => change !== null && inPoints(change) !== 0).length >= 4) return { company, course, live, own, swaps };
    }
  }
  throw new Error('no course is fit for the tests');
}

describe('ten points of the mix', { skip }, () => {
  useBrowser();
  /** @type {Awaited<ReturnType<typeof courseWithSwaps>>} */
  let one;
  before(async () => {
    one = await courseWithSwaps();
  });

  /** @param {Page} page @param {string} from @param {string} to */
  const cell = (page, from, to) => page.getByRole('button', { name: `Move 10 points from ${label(from)} to ${label(to)}:` });
  /** Waits for the table of the sliders as they are. @param {Page} page */
  const worked = (page) => page.locator('.swap-in:not(.is-old)').waitFor();
  /** @param {Page} page @param {readonly import('../../../static-site/js/model/swaps.js').Swap[]} swaps */
  async function assertShown(page, swaps) {
    await worked(page);
    assert.equal(await page.locator('.swap-b').count(), swaps.length);
    for (const { from, to, change, support } of swaps) {
      const text = (await cell(page, from, to).textContent())?.replace(/\s+/g, ' ').trim() ?? '';
      if (change === null) assert.match(text, /too few courses|no number/);
      else assert.ok(text.includes(`${signed(inPoints(change))} points in other courses, support ${support}`), `${text}, not ${change}`);
    }
  }
  const known = () => {
    const swap = one.swaps.find(({ change }) => change !== null && inPoints(change) !== 0);
    assert.ok(swap);
    return swap;
  };

  for (const { width, scheme } of /** @type {const} */ ([{ width: 360, scheme: 'dark' }, { width: 1280, scheme: 'light' }])) {
    it(`has every figure that the sliders would show, ${width} px, ${scheme}, and axe finds nothing`, async () => {
      const { page, calls, faults, close } = await opened(linkTo(one), { width, scheme });
      await ready(page);
      await unfold(page, 'swaps');
      await assertShown(page, one.swaps);
      assert.deepEqual(await axe(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
      assert.deepEqual(calls.filter((call) => call.includes('outlook') || call.includes('what-if')), []);
      assert.deepEqual(faults, []);
      await close();
    });
  }

  it('makes a swap in one step, then shows what the next one adds', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    await worked(page);
    const before = await mixOf(page);
    const { from, to } = known();
    await cell(page, from, to).click();
    const there = swapped(one.own, from, to);
    assert.deepEqual(await mixOf(page), ['content', 'gradedAssessment', 'notGradedAssessment', 'interactive', 'external'].map((type) => Math.round(there[type] * 10)));
    await page.getByText('Each figure is of one more swap').waitFor();
    await assertShown(page, swapsOf(one.live, there));
    await page.locator('.swap-now').getByRole('button', { name: 'Take it back' }).click();
    assert.deepEqual(await mixOf(page), before);
    await page.getByText('Each figure is of one swap of the course’s own mix').waitFor();
    await assertShown(page, one.swaps);
    await close();
  });

  it('is made with the keyboard, and keeps the focus where a page type has no more to give', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    await worked(page);
    const { from, to } = known();
    const swaps = Math.floor(one.own[from] / 10);
    await cell(page, from, to).focus();
    for (let swap = 0; swap < swaps; swap++) {
      await page.keyboard.press('Enter');
      await worked(page);
    }
    assert.equal(await page.locator(':focus').getAttribute('id'), `swap-${from}`);
    await close();
  });

  it('lets locked page types neither give nor take, and says why', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    await worked(page);
    const { from, to } = known();
    await page.getByRole('button', { name: `Lock ${label(to)}` }).click();
    await worked(page);
    assert.ok(await cell(page, from, to).isDisabled());
    assert.match(String(await cell(page, from, to).getAttribute('title')), /is locked\. Unlock it/);
    await page.getByRole('button', { name: `Lock ${label(from)}` }).click();
    await worked(page);
    assert.equal(await cell(page, from, to).count(), 0);
    assert.deepEqual(await axe(page), []);
    await close();
  });

  it('follows when the sliders rest, and is marked until then', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    await worked(page);
    await slider(page, 'Content').scrollIntoViewIfNeeded();
    const box = await slider(page, 'Content').boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + 30, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + box.height / 2);
    await page.locator('.swap-in.is-old, .swaps .msg').waitFor();
    await page.mouse.up();
    await page.locator('.swap-in.is-old').waitFor({ state: 'detached' });
    await close();
  });

  it('is the service’s, of the course’s own mix, where the trees cannot be had', async () => {
    const { page, calls, close } = await opened(linkTo(one), {
      prepare: (page) => failing(page, '**/reduced-forest', 503, 'unavailable', 'Try again.'),
    });
    await ready(page);
    await assertShown(page, one.swaps);
    assert.equal(calls.filter((call) => call.endsWith('/outlook')).length, 1);
    const { from, to } = known();
    await cell(page, from, to).click();
    await page.locator('.swap-now').waitFor();
    await page.getByText('of the course’s own mix').first().waitFor();
    await close();
  });

  it('says so in one sentence where no swap has a number', async () => {
    const { page, close } = await opened(linkTo(one), {
      prepare: async (page) => {
        await failing(page, '**/reduced-forest', 503, 'unavailable', 'Try again.');
        await page.route('**/outlook', async (route) => {
          const response = await route.fetch();
          const answer = await response.json();
          const swaps = answer.swaps.map((/** @type {object} */ swap) => ({ ...swap, expectedChange: null, support: 'none', reason: 0 }));
          await route.fulfill({ response, json: { ...answer, swaps, reasons: [{ code: 'no-course-near', values: {}, message: 'Too few of them.' }] } });
        });
      },
    });
    await ready(page);
    await page.getByText('Nothing can be said of any swap.').waitFor();
    assert.equal(await page.locator('.swaps .msg').textContent().then((text) => text?.trim()), 'Nothing can be said of any swap. Too few of them.');
    assert.equal(await page.locator('.swap').count(), 0);
    await close();
  });
});

describe('the curves behind the sliders', { skip }, () => {
  useBrowser();
  /** @type {Awaited<ReturnType<typeof courseWithSwaps>>} */
  let one;
  before(async () => {
    one = await courseWithSwaps();
  });

  it('are drawn, and said in the slider’s description', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    await page.locator('.swap').waitFor();
    const drawn = await page.locator('.ctl').evaluateAll((parts) => parts.map((part) => ({
      line: part.querySelector('path.curve') !== null,
      said: (part.querySelector('input[type=range]')?.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' '),
    })));
    assert.ok(drawn.some(({ line }) => line));
    for (const { line, said } of drawn) assert.match(said, line ? /Along this slider it (goes from|stays)/ : /There is no estimate along this slider/);
    await close();
  });

  it('stay along the slider that moves, and are marked along the others until it rests', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    await page.locator('path.curve').first().waitFor();
    const content = page.locator('.ctl', { has: page.locator('#r-content') });
    const path = await content.locator('path.curve').getAttribute('d');
    await slider(page, 'Content').scrollIntoViewIfNeeded();
    const box = await slider(page, 'Content').boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + 30, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + box.height / 2);
    assert.equal(await content.locator('path.curve').getAttribute('d'), path);
    assert.equal(await content.locator('path.curve.is-old').count(), 0);
    assert.ok((await page.locator('path.curve.is-old').count()) > 0);
    await page.mouse.up();
    await page.locator('path.curve.is-old').first().waitFor({ state: 'detached' });
    await close();
  });

  it('say at their key that the marks of courses below could not be loaded, and load them on request', async () => {
    let asked = 0;
    const { page, close } = await opened(linkTo(one), {
      prepare: (page) => page.route('**/view/later.js', (route) => {
        asked++;
        return route.abort();
      }),
    });
    await ready(page);
    await slider(page, 'Content').press('PageDown');
    const failure = page.locator('.controls .msg', { hasText: 'This part of the page could not be loaded.' });
    await failure.waitFor();
    const before = asked;
    await slider(page, 'Content').press('PageDown');
    assert.equal(asked, before);
    assert.deepEqual(await axe(page), []);
    await page.unroute('**/view/later.js');
    await failure.getByRole('button', { name: 'Try again' }).click();
    await failure.waitFor({ state: 'detached' });
    await close();
  });
});
