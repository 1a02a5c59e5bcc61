// @ts-check
/** Other languages: German as people read it, and a made-up one from right to left that finds what nobody translated. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { LOCALE, speakPseudo, untranslated } from '../pseudo-locale.mjs';
import { axe, linkTo, opened, ready, skip, smallCourse, someCourse, useBrowser } from './harness.mjs';

describe('the site in another language', { skip }, () => {
  useBrowser();
  /** @type {Awaited<ReturnType<typeof someCourse>>} */
  let one;
  before(async () => {
    one = await someCourse();
  });

  it('is German where the browser is, with German numbers and words', async () => {
    const { page, faults, close } = await opened(linkTo(one, { certificates: 30.5 }), { locale: 'de-AT' });
    await page.getByRole('slider', { name: 'Inhalt' }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'de');
    await page.getByRole('heading', { name: 'Änderung ausprobieren' }).waitFor();
    assert.equal(await page.getByRole('textbox', { name: 'Zertifikate, Wert' }).inputValue(), '30,5');
    await page.locator('.proj-t b', { hasText: /erwartet|keine Schätzung/ }).waitFor();
    assert.match(await page.locator('#course').innerText(), /Gestützt auf \d+\sLernende/);
    assert.equal(await page.locator('.skip').textContent(), 'Zu den Kursen springen');
    assert.deepEqual(faults, []);
    await close();
  });

  it('is the language that was chosen, also the next time, with the sliders as they were', async () => {
    const { page, calls, close } = await opened(linkTo(one, { certificates: 30 }));
    await ready(page);
    const german = page.getByRole('group', { name: 'Language' }).getByRole('button');
    assert.deepEqual([await german.textContent(), await german.getAttribute('lang')], ['Deutsch', 'de']);
    await german.click();
    await ready(page);
    assert.match(page.url(), /set\.certificates=30/);
    await page.reload();
    await page.getByRole('group', { name: 'Sprache' }).getByRole('button', { name: 'English' }).click();
    await ready(page);
    assert.ok(calls.length > 0);
    await close();
  });

  it('is the language that was chosen for a visit where the browser keeps nothing, and in no address', async () => {
    const { page, faults, close } = await opened(linkTo(one), {
      prepare: (page) => page.addInitScript(() => Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      })),
    });
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await page.getByRole('slider', { name: 'Inhalt' }).press('PageDown');
    await page.waitForFunction(() => location.search.includes('set.content'));
    const other = one.courses.find(({ course }) => course !== one.course);
    await page.locator('.bar-row', { hasText: other.course }).first().click();
    await page.getByRole('heading', { name: `Kurs ${other.course}`, exact: true }).waitFor();
    await page.reload();
    await page.getByRole('slider', { name: 'Inhalt' }).waitFor();
    assert.equal(new URL(page.url()).search, linkTo({ company: one.company, course: other.course }));
    assert.deepEqual(faults, []);
    await close();
  });

  it('loads no catalogue for English, and is English where the catalogue cannot be had', async () => {
    /** @type {string[]} */
    const asked = [];
    const english = await opened('', { prepare: async (page) => void page.on('request', (request) => asked.push(request.url())) });
    await english.page.getByRole('heading', { name: 'Companies' }).waitFor();
    assert.deepEqual(asked.filter((url) => url.includes('/languages/')), []);
    await english.close();
    const broken = await opened('', { locale: 'de-DE', prepare: (page) => page.route('**/languages/de.js', (route) => route.abort()) });
    await broken.page.getByRole('heading', { name: 'Companies' }).waitFor();
    assert.equal(await broken.page.evaluate(() => document.documentElement.lang), 'en');
    await broken.close();
  });

  for (const scheme of /** @type {const} */ (['light', 'dark'])) {
    for (const width of [360, 1280]) {
      it(`axe finds nothing in German, ${scheme}, ${width} px`, async () => {
        const start = await opened('', { scheme, width, locale: 'de-DE' });
        await start.page.getByRole('link', { name: one.company }).waitFor();
        assert.deepEqual(await axe(start.page), []);
        await start.close();
        const { page, close } = await opened(linkTo(one, { certificates: 30 }), { scheme, width, locale: 'de-DE' });
        await everything(page);
        assert.deepEqual(await axe(page), []);
        await close();
      });
    }
  }

  it('says nothing in English that is marked nowhere, in any state', async () => {
    const made = { locale: LOCALE, prepare: speakPseudo };
    const small = await smallCourse();
    const names = [one.company, small.company];
    for (const [search, there] of [
      ['', 'main h1'],
      ['?company=nobody-has-this-name', 'main h1'],
      [`?company=${encodeURIComponent(one.company)}&course=none`, '#h-course'],
      [linkTo(small), '#change input'],
      [linkTo(one, { content: 400, certificates: 'many' }, { lock: 'price', model: 'an-older-one', 'saved.1': '⟦mine⟧', 'saved.1.certificates': '20' }), '#change .msg'],
    ]) {
      const { page, close } = await opened(search, made);
      await page.locator(there).first().waitFor();
      await page.waitForFunction(() => !document.querySelector('.loading, [aria-busy="true"]'));
      assert.deepEqual(await untranslated(page, names), [], search);
      await close();
    }
    const { page, close } = await opened(linkTo(one, { certificates: 30 }), made);
    await everything(page);
    assert.deepEqual(await untranslated(page, names), [], 'everything unfolded');
    await page.locator('#change .tools button').nth(4).click();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.deepEqual(await untranslated(page, names), [], 'on paper');
    await close();
    for (const [part, status] of /** @type {const} */ ([['importances', 503], ['what-if', 500], ['courses/', 503]])) {
      const broken = await opened(linkTo(one, { certificates: 30 }), {
        ...made,
        prepare: async (page) => {
          await speakPseudo(page);
          await page.route(`**/v1/**${part}*`, (route) => route.fulfill({ status, body: 'not JSON' }));
        },
      });
      await broken.page.locator('.msg-warn').first().waitFor();
      assert.deepEqual(await untranslated(broken.page, names), [], `${part} fails`);
      await broken.close();
    }
  });

  for (const width of [360, 1280]) {
    it(`reads from right to left, ${width} px: nothing is wider than the window, and thumb, mark, histogram and travel agree`, async () => {
      const { page, close } = await opened(linkTo(one, { certificates: 30 }), { locale: LOCALE, width, prepare: speakPseudo });
      await everything(page);
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).direction), 'rtl');
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth) <= 0);
      const content = page.locator('#change input[type="range"]').first();
      const before = await thumbOf(content);
      assert.ok(Math.abs(before.thumb - before.tick) < 4, `thumb at ${before.thumb}, mark at ${before.tick}`);
      await content.focus();
      for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowUp');
      const after = await thumbOf(content);
      assert.ok(after.value > before.value);
      assert.equal(Math.sign(after.thumb - before.thumb), Math.sign(after.histogramEnd - after.histogramStart), 'more lies where the histogram has more');
      await close();
    });
  }
});

/** Unfolds and asks for all that the page of a course has. @param {import('./harness.mjs').Page} page */
async function everything(page) {
  await ready(page);
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
  await page.locator('#mixes form button[type="submit"]').click();
  await page.locator('.why-in').waitFor();
  await page.locator('.about-in').waitFor();
  await page.locator('.found').waitFor();
  await page.locator('#features .more').click();
  await page.waitForFunction(() => !document.querySelector('.loading, [aria-busy="true"]'));
}

/** Where a slider's thumb and marks are, in px from the left. @param {import('playwright-core').Locator} slider */
function thumbOf(slider) {
  return slider.evaluate((input) => {
    const range = /** @type {HTMLInputElement} */ (input);
    const box = range.getBoundingClientRect();
    const part = (range.valueAsNumber - Number(range.min)) / (Number(range.max) - Number(range.min));
    const along = 10 + part * (box.width - 20);
    const thumb = getComputedStyle(range).direction === 'rtl' ? box.right - along : box.left + along;
    const plot = /** @type {Element} */ (range.closest('.ctl-plot'));
    const mark = /** @type {Element} */ (plot.querySelector('.nowtick'));
    const bars = [...plot.querySelectorAll('svg rect')].map((bar) => bar.getBoundingClientRect().left);
    const { left, width } = mark.getBoundingClientRect();
    return { value: range.valueAsNumber, thumb, tick: left + width / 2, histogramStart: bars[0], histogramEnd: bars[bars.length - 1] };
  });
}
