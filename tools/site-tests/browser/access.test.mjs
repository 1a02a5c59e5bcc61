// @ts-check
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { axe, estimated, field, linkTo, opened, ready, skip, SITE, slider, someCourse, unfold, useBrowser } from './harness.mjs';

describe('access', { skip }, () => {
  useBrowser();
  /** @type {Awaited<ReturnType<typeof someCourse>>} */
  let one;
  before(async () => {
    one = await someCourse();
  });

  for (const scheme of /** @type {const} */ (['light', 'dark'])) {
    for (const width of [360, 1280]) {
      it(`axe finds nothing on any view, ${scheme}, ${width} px`, async () => {
        const start = await opened('', { scheme, width });
        await start.page.getByRole('link', { name: one.company }).waitFor();
        assert.deepEqual(await axe(start.page), []);
        await start.page.getByRole('combobox', { name: 'Find a company or course' }).fill(one.company.slice(0, 1));
        await start.page.getByRole('listbox').getByRole('option').first().waitFor();
        assert.deepEqual(await axe(start.page), []);
        await start.close();
        const { page, faults, close } = await opened(linkTo(one, { certificates: 30 }), { scheme, width });
        await ready(page);
        await estimated(page);
        await page.getByRole('button', { name: 'Lock Graded assessments' }).click();
        await slider(page, 'Content').press('End');
        for (const part of ['segments', 'mixes', 'why', 'swaps', 'features']) await unfold(page, part);
        await page.getByRole('button', { name: /Show all .* features/ }).click();
        await page.locator('.why-in').waitFor();
        await page.locator('.begin').waitFor();
        assert.deepEqual(await axe(page), []);
        await page.getByRole('button', { name: 'Show as table (courses)' }).click();
        await page.getByRole('button', { name: 'Show as table (scores of all courses)' }).click();
        assert.deepEqual(await axe(page), []);
        assert.deepEqual(faults, []);
        await close();
      });
    }
  }

  it('nothing needs to be scrolled sideways from 320 px to 4K, nor at 200 % zoom', async () => {
    const widths = [320, 360, 480, 699, 700, 960, 1099, 1100, 1280, 1600, 1920, 3840].map((width) => ({ width, scale: 1 }));
    for (const { width, scale } of [...widths, { width: 640, scale: 2 }]) {
      const { page, close } = await opened(linkTo(one, { certificates: 30 }), { width, scale });
      await ready(page);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${width} px: ${over} px too wide`);
      await close();
    }
  });

  it('everything to press is at least 44 px high on phones', async () => {
    const { page, close } = await opened(linkTo(one), { width: 360, touch: true });
    await ready(page);
    const small = await page.locator('button, summary, main a, header a, input').evaluateAll((parts) =>
      parts
        .map((part) => ({ part, box: (part.closest('.num, .picker, .check') ?? part).getBoundingClientRect() }))
        .filter(({ box }) => box.height > 0 && box.height < 44)
        .map(({ part, box }) => `${part.outerHTML.slice(0, 80)} ${box.height}`),
    );
    assert.deepEqual(small, []);
    await close();
  });

  it('a whole change is made with the keyboard alone', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    const reach = async (/** @type {string} */ name) => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab');
        const here = await page.evaluate(() => {
          const part = /** @type {HTMLElement} */ (document.activeElement);
          return part.getAttribute('aria-label') ?? /** @type {HTMLInputElement} */ (part).labels?.[0]?.textContent?.trim() ?? part.textContent?.trim();
        });
        if (here === name) return;
      }
      assert.fail(`Tab does not reach ${name}`);
    };
    await reach('Content');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('PageDown');
    assert.equal(await slider(page, 'Content').inputValue(), String(Math.round((one.features.content - 11) * 10) / 10));
    await estimated(page);
    await reach('Lock Content');
    await page.keyboard.press('Space');
    await reach('Certificates');
    await page.keyboard.press('End');
    await page.locator('.warnings').waitFor();
    await close();
  });

  it('the focus is always to be seen', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const part = /** @type {HTMLElement} */ (document.activeElement);
        if (part === document.body) return true;
        const outlined = (/** @type {Element | null} */ one) => one !== null && getComputedStyle(one).outlineStyle !== 'none';
        return outlined(part) || outlined(part.closest('.picker, .num')) || part.matches('[type=range]');
      });
      assert.ok(seen, await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120)));
    }
    await close();
  });

  it('the headline of the result is the only part that speaks while sliders move', async () => {
    const { page, close } = await opened(linkTo(one, { certificates: 30 }));
    await ready(page);
    await estimated(page);
    assert.deepEqual(await page.getByRole('status').evaluateAll((parts) => parts.map((part) => part.className)), ['proj']);
    const messages = page.locator('[aria-live=polite]');
    await field(page, 'Content').fill('300');
    await field(page, 'Content').press('Enter');
    assert.match(String(await messages.textContent()), /Content can be 0 to 100/);
    await field(page, 'Certificates').fill('20');
    await field(page, 'Certificates').press('Enter');
    assert.equal(await messages.textContent(), '');
    await close();
  });

  it('there are no cookies, no storage and no inline code', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    assert.deepEqual(await page.context().cookies(), []);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    const html = await (await fetch(`${SITE}/`)).text();
    assert.doesNotMatch(html, /<script(?![^>]* src=)|<style|\sstyle=|\son\w+=/i);
    assert.match(html, /default-src 'none'; script-src 'self'; style-src 'self'/);
    assert.equal(await page.locator('[style]').count(), 0);
    await close();
  });
});
