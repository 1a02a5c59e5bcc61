// @ts-check
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { axe, linkTo, opened, ready, skip, someCourse, useBrowser } from './harness.mjs';

const PAPER = { light: 'rgb(255, 255, 255)', dark: 'rgb(16, 19, 23)' };

describe('the theme', { skip }, () => {
  useBrowser();
  /** @type {Awaited<ReturnType<typeof someCourse>>} */
  let one;
  before(async () => {
    one = await someCourse();
  });

  /** @typedef {import('./harness.mjs').Page} Page */
  const choice = (/** @type {Page} */ page) => page.getByLabel('Theme');
  const paper = (/** @type {Page} */ page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const bars = (/** @type {Page} */ page) => page.evaluate(() => {
    const applied = [...document.querySelectorAll('meta[name="theme-color"]')].filter((meta) => matchMedia(meta.getAttribute('media') ?? 'all').matches);
    return applied.map((meta) => meta.getAttribute('content'));
  });

  for (const [scheme, other] of /** @type {const} */ ([['light', 'dark'], ['dark', 'light']])) {
    it(`is the system's until another is chosen, which the browser remembers: ${scheme}`, async () => {
      const { page, faults, close } = await opened(linkTo(one), { scheme });
      await ready(page);
      assert.equal(await paper(page), PAPER[scheme]);
      await choice(page).selectOption('system');
      await choice(page).selectOption(other);
      assert.equal(await paper(page), PAPER[other]);
      assert.deepEqual(await bars(page), [other === 'dark' ? '#101317' : '#ffffff']);
      assert.deepEqual(await axe(page), []);
      await page.reload();
      await ready(page);
      assert.equal(await paper(page), PAPER[other]);
      assert.equal(await choice(page).inputValue(), other);
      await choice(page).selectOption('system');
      assert.equal(await paper(page), PAPER[scheme]);
      assert.deepEqual(await bars(page), [scheme === 'dark' ? '#101317' : '#ffffff']);
      await page.reload();
      await ready(page);
      assert.equal(await choice(page).inputValue(), 'system');
      assert.deepEqual(faults, []);
      await close();
    });
  }

  it('can be chosen where the browser refuses to remember it', async () => {
    const refuse = () => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError'); } });
    const { page, faults, close } = await opened(linkTo(one), { prepare: (page) => page.addInitScript(refuse) });
    await ready(page);
    await choice(page).selectOption('dark');
    assert.equal(await paper(page), PAPER.dark);
    assert.deepEqual(faults, []);
    await close();
  });

  it('leaves forced colours and paper as they are', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    await choice(page).selectOption('dark');
    await page.emulateMedia({ forcedColors: 'active' });
    const canvas = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('div'));
      probe.style.setProperty('background-color', 'Canvas');
      return getComputedStyle(probe).backgroundColor;
    });
    assert.equal(await paper(page), canvas);
    await page.emulateMedia({ forcedColors: null, media: 'print' });
    assert.equal(await paper(page), PAPER.light);
    await close();
  });

  it('fits beside the other links of the header, from 320 px on', async () => {
    for (const width of [320, 360, 700, 960, 1280]) {
      const { page, close } = await opened(linkTo(one), { width });
      await ready(page);
      assert.ok(await choice(page).isVisible());
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width} px`);
      await close();
    }
  });
});
