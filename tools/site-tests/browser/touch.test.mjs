// @ts-check
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { field, linkTo, opened, ready, skip, slider, someCourse, useBrowser } from './harness.mjs';

/** @typedef {import('playwright-core').Page} Page */

const SLIDERS = ['Content', 'Graded assessments', 'Not-graded assessments', 'Interactive', 'External', 'Certificates', 'Teacher comments'];

/** What a finger does. @param {Page} page */
async function finger(page) {
  const cdp = await page.context().newCDPSession(page);
  const touch = (/** @type {'touchStart' | 'touchMove' | 'touchEnd'} */ type, /** @type {{x: number, y: number}[]} */ ...touchPoints) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints });
  return {
    /** @param {{x: number, y: number}} from @param {{x?: number, y?: number}} by pixels */
    async swipe(from, { x = 0, y = 0 }) {
      await touch('touchStart', from);
      for (let step = 1; step <= 8; step++) await touch('touchMove', { x: from.x + (x * step) / 8, y: from.y + (y * step) / 8 });
      await touch('touchEnd');
    },
    /** @param {{x: number, y: number}} at */
    async tap(at) {
      await touch('touchStart', at);
      await touch('touchEnd');
    },
    /** Swipes up or down, so that the page scrolls, and says how far it did. @param {{x: number, y: number}} from @param {number} y */
    async scroll(from, y) {
      const before = await page.evaluate(() => {
        document.documentElement.dataset.scrolls = '';
        addEventListener('scrollend', () => delete document.documentElement.dataset.scrolls, { once: true });
        return scrollY;
      });
      await this.swipe(from, { y });
      await page.waitForFunction(() => document.documentElement.dataset.scrolls === undefined);
      return Math.abs((await page.evaluate(() => scrollY)) - before);
    },
  };
}

/** Where a slider's track is, and its thumb. @param {Page} page @param {string} label */
async function track(page, label) {
  const range = slider(page, label);
  await range.evaluate((input) => input.scrollIntoView({ block: 'center' }));
  return place(page, label);
}

/** Where they are without scrolling there. @param {Page} page @param {string} label */
function place(page, label) {
  return slider(page, label).evaluate((input) => {
    const { value, min, max } = /** @type {HTMLInputElement} */ (input);
    const { left, top, width, height } = input.getBoundingClientRect();
    const at = (/** @type {number} */ share) => left + 10 + share * (width - 20);
    return { left: at(0), right: at(1), y: top + height / 2, thumb: at((Number(value) - Number(min)) / (Number(max) - Number(min))) };
  });
}

/** @param {Page} page */
const values = (page) => Promise.all(SLIDERS.map((label) => slider(page, label).inputValue()));

describe('a finger', { skip }, () => {
  useBrowser();
  /** @type {Awaited<ReturnType<typeof someCourse>>} */
  let one;
  before(async () => {
    one = await someCourse();
  });
  /** @param {Parameters<typeof opened>[1]} [as] */
  const phone = async (as) => {
    const { page, close } = await opened(linkTo(one), { width: 360, height: 740, touch: true, ...as });
    await ready(page);
    return { page, close, hand: await finger(page) };
  };

  it('that swipes from a track sets nothing, up, down or along it', async () => {
    const { page, close, hand } = await phone();
    const before = await values(page);
    for (let swipe = 0; swipe < 20; swipe++) {
      const { left, right, y, thumb } = await track(page, SLIDERS[swipe % SLIDERS.length]);
      const share = 0.02 + (0.96 * swipe) / 19;
      let x = left + share * (right - left);
      if (Math.abs(x - thumb) < 24) x = thumb < (left + right) / 2 ? thumb + 40 : thumb - 40;
      if (swipe % 3 === 0) assert.ok((await hand.scroll({ x, y }, -120)) > 60);
      else if (swipe % 3 === 1) assert.ok((await hand.scroll({ x, y }, 120)) > 60);
      else await hand.swipe({ x, y }, { x: x < 180 ? 90 : -90 });
      assert.deepEqual(await values(page), before, `swipe ${swipe}`);
    }
    assert.ok(await page.getByRole('button', { name: 'Undo' }).isDisabled());
    await close();
  });

  it('that scrolls from a thumb sets nothing', async () => {
    const { page, close, hand } = await phone();
    const before = await values(page);
    for (const label of SLIDERS) {
      const { y, thumb } = await track(page, label);
      assert.ok((await hand.scroll({ x: thumb + 5, y }, -120)) > 60);
      assert.deepEqual(await values(page), before, label);
    }
    await close();
  });

  it('that taps a track or a thumb sets nothing', async () => {
    const { page, close, hand } = await phone();
    const before = await values(page);
    for (const label of SLIDERS) {
      const { left, right, y, thumb } = await track(page, label);
      for (const x of [left, (left + right) / 2, right, thumb, thumb + 12, thumb - 12]) await hand.tap({ x, y });
      assert.deepEqual(await values(page), before, label);
    }
    await close();
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`that takes the thumb drags it, ${dir}`, async () => {
      const { page, close, hand } = await phone();
      await page.evaluate((dir) => (document.documentElement.dir = dir), dir);
      const { left, right, y, thumb } = await track(page, 'Content');
      const to = left + 0.3 * (right - left);
      await hand.swipe({ x: thumb, y }, { x: to - thumb });
      assert.equal(await field(page, 'Content').inputValue(), '30');
      const moved = await track(page, 'Content');
      await hand.swipe({ x: moved.thumb - 15, y }, { x: 0.2 * (right - left) });
      assert.equal(await field(page, 'Content').inputValue(), '50');
      await hand.swipe({ x: left, y }, { x: 60 });
      assert.equal(await field(page, 'Content').inputValue(), '50');
      await page.getByRole('button', { name: 'Undo' }).click();
      assert.equal(await field(page, 'Content').inputValue(), '30');
      await close();
    });
  }

  it('that taps another thumb does not end a drag under way', async () => {
    const { page, close, hand } = await phone({ width: 1280, height: 800 });
    const { left, right, y, thumb } = await track(page, 'Content');
    const at = (/** @type {number} */ share) => left + share * (right - left);
    await page.mouse.move(thumb, y);
    await page.mouse.down();
    await page.mouse.move(at(0.4), y);
    const other = await place(page, 'Graded assessments');
    await hand.tap({ x: other.thumb, y: other.y });
    await page.mouse.move(at(0.3), y);
    await page.mouse.up();
    assert.equal(await field(page, 'Content').inputValue(), '30');
    await close();
  });

  it('leaves a locked thumb where it is', async () => {
    const { page, close, hand } = await phone();
    await page.getByRole('button', { name: 'Lock Content' }).click();
    const { y, thumb } = await track(page, 'Content');
    const before = await values(page);
    await hand.swipe({ x: thumb, y }, { x: -80 });
    assert.deepEqual(await values(page), before);
    await close();
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`is no mouse: that one takes the thumb from anywhere on the track and drags it on, ${dir}`, async () => {
      const { page, close } = await phone({ width: 1280, height: 800 });
      await page.evaluate((dir) => (document.documentElement.dir = dir), dir);
      const { left, right, y } = await track(page, 'Content');
      const at = (/** @type {number} */ share) => left + share * (right - left);
      await page.mouse.click(at(0.2), y);
      assert.equal(await field(page, 'Content').inputValue(), '20');
      assert.ok(await slider(page, 'Content').evaluate((input) => input === document.activeElement));
      await page.mouse.move(at(0.4), y);
      assert.equal(await field(page, 'Content').inputValue(), '20');
      await page.mouse.down();
      await page.mouse.move(at(0.7), y - 200, { steps: 3 });
      await page.mouse.up();
      assert.equal(await field(page, 'Content').inputValue(), '70');
      await page.keyboard.press('ArrowRight');
      assert.equal(await field(page, 'Content').inputValue(), '71');
      assert.ok((await track(page, 'Content')).thumb > at(0.7));
      await close();
    });
  }
});
