// @ts-check
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { api, axe, failing, linkTo, opened, ready, skip, someCourse, useBrowser } from './harness.mjs';

describe('why a course has its score', { skip }, () => {
  useBrowser();
  /** @type {Awaited<ReturnType<typeof someCourse>>} */
  let one;
  before(async () => {
    one = await someCourse();
  });
  const TITLE = 'From what the model expects of any course to the score of this one';
  const path = () => `companies/${encodeURIComponent(one.company)}/courses/${encodeURIComponent(one.course)}/explanation`;

  for (const width of [320, 1280]) {
    it(`is asked for when unfolded, and adds up from any course to this one, ${width} px`, async () => {
      const explanation = await api(path());
      const { page, calls, faults, close } = await opened(linkTo(one), { width });
      await ready(page);
      const asked = () => calls.filter((call) => call.endsWith('/explanation')).length;
      assert.equal(asked(), 0);
      await page.locator('.why summary').press('Enter');
      await page.getByRole('figure', { name: TITLE }).waitFor();
      assert.equal(asked(), 1);
      assert.deepEqual(await axe(page), []);
      await page.getByRole('button', { name: 'Show as table (why this score)' }).press('Enter');
      const table = page.getByRole('table', { name: TITLE });
      await table.waitFor();
      const parts = [...explanation.controllable.contributions, ...explanation.notControllable.contributions];
      assert.equal(await table.getByRole('row').count(), 1 + 2 + parts.length + 4);
      assert.equal(await table.getByRole('rowheader', { name: 'Page mix' }).count(), 1);
      assert.equal(await table.getByRole('rowheader', { name: /^(Content|Interactive|External)$/ }).count(), 0);
      const shown = (/** @type {any[]} */ sentences, /** @type {string} */ code) => {
        const { points } = sentences.find((one) => one.code.startsWith(code)).values;
        return (points > 0 ? '+' : points < 0 ? '\u2212' : '') + Math.abs(points);
      };
      for (const row of [
        `What you decide on ${shown(explanation.controllable.sentences, 'group')}`,
        `What you do not decide on ${shown(explanation.notControllable.sentences, 'group')}`,
        `What the model cannot explain ${shown(explanation.sentences, 'unexplained')}`,
      ]) await table.getByRole('row', { name: row, exact: true }).waitFor();
      for (const { message } of explanation.sentences) await page.locator('.why', { hasText: message }).waitFor();
      assert.deepEqual(await axe(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      assert.deepEqual(faults, []);
      await close();
    });
  }

  /** Where a mark of a step begins and ends on the screen. @param {import('./harness.mjs').Page} page @param {string} row */
  const places = (page, row) =>
    page.locator(`.wf :is(${row}) svg > :is(circle, .wf-b, .wf-u)`).evaluateAll((marks) => marks.map((mark) => {
      const { left, right } = mark.getBoundingClientRect();
      return mark.tagName === 'circle' ? { from: (left + right) / 2, to: (left + right) / 2 } : { from: left, to: right };
    }));

  for (const { width, scheme } of /** @type {const} */ ([{ width: 320, scheme: 'light' }, { width: 1280, scheme: 'dark' }])) {
    it(`leads by bars from dot to dot, the large ones by themselves, ${width} px, ${scheme}`, async () => {
      const explanation = await api(path());
      const { page, faults, close } = await opened(linkTo(one), { width, scheme });
      await ready(page);
      await page.locator('.why summary').click();
      await page.locator('.wf').waitFor();
      const dots = await places(page, '.is-any, .is-expected, .is-own');
      assert.equal(dots.length, 3);
      const [any, expected, own] = dots.map(({ from }) => from);
      // One scale: as far apart on the screen as in points.
      const scale = (any - expected) / (explanation.baseValue - explanation.baseline);
      assert.ok(Math.abs(own - any - scale * (explanation.observed - explanation.baseValue)) < 2, JSON.stringify(dots));
      const [dotted] = await places(page, '.is-unexplained');
      assert.ok(Math.abs(dotted.from - Math.min(expected, own)) < 1 && Math.abs(dotted.to - Math.max(expected, own)) < 1);
      const bars = await places(page, '.is-part, .is-others');
      const way = bars.reduce((sum, { from, to }) => sum + to - from, 0);
      assert.ok(way >= Math.abs(any - expected) - bars.length);
      assert.equal(await page.locator('.wf .is-part', { hasText: 'Page mix' }).count(), 1);
      assert.ok(await page.locator('.wf .is-others').count() > 0);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      const ticks = await page.locator('.wf-axis text').evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect()).filter(({ left, right }) => left < 0 || right > innerWidth).length);
      assert.equal(ticks, 0);
      assert.deepEqual(await axe(page), []);
      assert.deepEqual(faults, []);
      await close();
    });
  }

  it('is of the course that is open', async () => {
    const { page, calls, close } = await opened(linkTo(one));
    await ready(page);
    await page.locator('.why summary').click();
    await page.locator('.why-in').waitFor();
    const others = one.courses.filter(({ course, engagementScore }) => course !== one.course && engagementScore > 0 && engagementScore < 100);
    const other = others[0].course;
    const answered = page.waitForResponse(`**/courses/${encodeURIComponent(other)}/explanation`);
    await page.locator('.bar-row', { hasText: other }).first().click();
    const { observed } = await (await answered).json();
    await page.locator('.wf li', { hasText: 'The score of this course' }).filter({ hasText: String(observed) }).waitFor();
    assert.equal(calls.filter((call) => call.endsWith('/explanation')).length, 2);
    await close();
  });

  it('says what went wrong, and asks again', async () => {
    const { page, close } = await opened(linkTo(one), {
      prepare: (page) => failing(page, '**/explanation', 503, 'unavailable', 'The model cannot be read.'),
    });
    await ready(page);
    await page.locator('.why summary').click();
    await page.locator('.why', { hasText: 'The model cannot be read.' }).waitFor();
    await page.unroute('**/explanation');
    await page.locator('.why').getByRole('button', { name: 'Try again' }).click();
    await page.locator('.why-in').waitFor();
    await close();
  });

  it('says so where what draws it cannot be had', async () => {
    const { page, close } = await opened(linkTo(one), { prepare: (page) => page.route(/waterfall[^/]*\.js$/, (route) => route.abort()) });
    await ready(page);
    await page.locator('.why summary').click();
    await page.locator('.why', { hasText: 'This part of the page could not be loaded.' }).waitFor();
    await page.unroute(/waterfall[^/]*\.js$/);
    await page.locator('.why').getByRole('button', { name: 'Try again' }).click();
    await page.locator('.why-in').waitFor();
    await close();
  });
});
