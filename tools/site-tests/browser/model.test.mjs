// @ts-check
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { PROMISES } from '../promises.mjs';
import { api, axe, failing, linkTo, opened, ready, skip, someCourse, useBrowser } from './harness.mjs';

const REASON = 'kme train does not measure it.';
const SUMMARY = 'About the model: what it is worth, and what it is not for';

describe('about the model', { skip }, () => {
  useBrowser();
  /** @type {Awaited<ReturnType<typeof someCourse>>} */
  let one;
  before(async () => {
    one = await someCourse();
  });

  it('is asked for once, however often it is unfolded', async () => {
    const { page, calls, faults, close } = await opened(linkTo(one));
    await ready(page);
    const summary = page.getByText(SUMMARY);
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What to bear in mind' }).waitFor();
    await summary.click();
    await page.getByRole('heading', { name: 'What to bear in mind' }).waitFor({ state: 'hidden' });
    await summary.click();
    await page.getByRole('heading', { name: 'What to bear in mind' }).waitFor();
    assert.equal(calls.filter((call) => call === 'GET /v1/model').length, 1);
    assert.deepEqual(faults, []);
    await close();
  });

  it('says what the model is worth, what it learned from and every limit of its use', async () => {
    const card = await api('model');
    const { page, close } = await opened('');
    await page.getByText(SUMMARY).click();
    const about = page.locator('.about');
    await about.getByRole('row', { name: /Companies that it has not seen/ }).waitFor();
    for (const { text } of card.limits) await about.getByText(text).waitFor();
    const text = (await about.innerText()).replaceAll('\u00a0', ' ');
    assert.ok(text.includes(card.intendedUse));
    assert.ok(text.includes(`${card.trainingData.rows.toLocaleString('en')} courses`));
    assert.doesNotMatch(text, /undefined|null|NaN/);
    await close();
  });

  it('says that promises were not judged, beside mixes to test, and why in its part', async () => {
    const { page, calls, faults, close } = await opened(linkTo(one), { prepare: unjudged });
    await ready(page);
    await page.getByRole('button', { name: 'Find mixes to test' }).click();
    const words = 'Whether advice of this model holds in real courses has not been judged.';
    await page.locator('.found', { hasText: words }).waitFor();
    await page.getByRole('link', { name: 'What this model is worth' }).click();
    await page.locator('.about', { hasText: `${words} ${REASON}` }).waitFor();
    await page.waitForFunction(() => {
      const top = document.getElementById('model')?.getBoundingClientRect().top ?? -1;
      return top >= 0 && top < innerHeight;
    });
    assert.equal(calls.filter((call) => call === 'GET /v1/model').length, 1);
    assert.deepEqual(faults, []);
    await close();
  });

  it('says whether promises were kept: outcomes first, and what forests make of each other as stability', async () => {
    const { page, close } = await opened(linkTo(one), { prepare: studied });
    await ready(page);
    await page.getByRole('button', { name: 'Find mixes to test' }).click();
    await page.locator('.found', { hasText: 'scored higher than those near the present one in 89 % of 1,204 cases' }).waitFor();
    await page.getByText(SUMMARY).click();
    const parts = page.locator('.about h3', { hasText: 'Does its advice hold' }).locator('+ ul b');
    await parts.first().waitFor();
    assert.deepEqual(await parts.allTextContents(), ['Outcomes.', 'Twin courses.', 'Odds.', 'Stability.', 'Simple rules.', 'More courses.']);
    assert.doesNotMatch(await page.locator('.about').innerText(), /undefined|null|NaN/);
    await close();
  });

  for (const scheme of /** @type {const} */ (['light', 'dark'])) {
    for (const width of [320, 360, 1280]) {
      it(`axe finds nothing, nothing is too wide, ${scheme}, ${width} px`, async () => {
        const { page, close } = await opened(linkTo(one), { scheme, width, prepare: studied });
        await ready(page);
        await page.getByText(SUMMARY).click();
        await page.getByRole('row', { name: /Companies that it has not seen, 46/ }).waitFor();
        assert.deepEqual(await axe(page), []);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${over} px too wide`);
        const height = await page.locator('.about summary').evaluate((part) => part.getBoundingClientRect().height);
        assert.ok(height >= (width < 700 ? 44 : 40), `${height} px high`);
        await close();
      });
    }
  }

  it('the page says at its top where the courses are made up, and only there', async () => {
    const said = '.top .made-up';
    for (const link of ['', linkTo(one)]) {
      const { page, close } = await opened(link);
      assert.equal(await page.locator(said).innerText(), 'Made-up courses');
      await close();
    }
    const { page, close } = await opened(linkTo(one), {
      prepare: (page) => page.route('**/v1/model', async (route) => {
        const answer = await (await route.fetch()).json();
        answer.trainingData.madeUp = false;
        await route.fulfill({ json: answer });
      }),
    });
    await ready(page);
    await page.getByText(SUMMARY).click();
    await page.getByRole('heading', { name: 'What to bear in mind' }).waitFor();
    assert.equal(await page.locator(said).count(), 0);
    await close();
  });

  it('an outage says so and tries again', async () => {
    const { page, close } = await opened(linkTo(one), {
      prepare: (page) => failing(page, '**/v1/model', 503, 'unavailable', 'The model cannot be read.'),
    });
    await ready(page);
    await page.getByText(SUMMARY).click();
    await page.getByText('The model cannot be read.').waitFor();
    assert.deepEqual(await axe(page), []);
    await page.unroute('**/v1/model');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'What to bear in mind' }).waitFor();
    await close();
  });

  it('what may be a result of completing says so at its slider and in the list, and has no direction', async () => {
    const words = 'May be a result of completing, not a cause.';
    const { page, close } = await opened(linkTo(one), {
      prepare: (page) => page.route('**/v1/importances', async (route) => {
        const answer = await (await route.fetch()).json();
        for (const one of answer.features) one.direction = 'increasing';
        await route.fulfill({ json: answer });
      }),
    });
    await ready(page);
    for (const label of ['Certificates', 'Teacher comments']) {
      await page.getByRole('group', { name: label }).getByText(words, { exact: true }).waitFor();
      const described = await page.getByRole('slider', { name: label }).evaluate((input) =>
        (input.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent).join(' '));
      assert.ok(described.includes(words));
    }
    assert.equal(await page.locator('.controls', { hasText: words }).locator('.dir').count(), 2);
    await page.getByRole('button', { name: /Show all/ }).click();
    for (const label of ['Certificates', 'Teacher comments', 'Quiz grade', 'Completed quizzes']) {
      const text = String(await page.getByRole('rowheader', { name: label }).textContent());
      assert.ok(text.includes(words), text);
      assert.doesNotMatch(text, /Courses with/);
    }
    assert.deepEqual(await axe(page), []);
    await close();
  });

  it('a feature says how the score goes with it where that was measured, and nothing where not', async () => {
    const { page, close } = await opened(linkTo(one), { prepare: studied });
    await ready(page);
    assert.equal(await page.locator('.feat .dir', { hasText: 'Courses with' }).count(), 1);
    await page.getByRole('rowheader', { name: /Content.*Courses with more of it tend to score lower\./ }).waitFor();
    await close();
  });
});

/** The model as it is, as if nobody had judged what its advice promises. @param {import('playwright-core').Page} page */
async function unjudged(page) {
  await page.route('**/v1/model', async (route) => {
    const answer = await (await route.fetch()).json();
    answer.promises = null;
    answer.notMeasured = [{ figure: 'promises', reason: REASON }];
    await route.fulfill({ json: answer });
  });
}

/** The model as it is, as if a study had measured it. @param {import('playwright-core').Page} page */
async function studied(page) {
  const estimate = (/** @type {number} */ mean, /** @type {number} */ by) => ({ mean, low: mean - by, high: mean + by });
  const figures = { r2: estimate(0.05, 0.1), mae: estimate(19, 1.5), rmse: estimate(24, 2) };
  await page.route('**/v1/model', async (route) => {
    const answer = await (await route.fetch()).json();
    answer.accuracy.randomSplits = { splits: 30, testRows: 250, ...figures };
    answer.accuracy.byCompany = { groupedBy: 'company', groups: 46, folds: 5, ...figures };
    answer.promises = PROMISES;
    answer.notMeasured = [];
    await route.fulfill({ json: answer });
  });
  await page.route('**/v1/importances', async (route) => {
    const answer = await (await route.fetch()).json();
    for (const one of answer.features) one.direction = one.feature === 'content' ? 'decreasing' : null;
    await route.fulfill({ json: answer });
  });
}
