// @ts-check
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { api, axe, estimated, failing, FULL, linkTo, mixOf, opened, ready, skip, slider, someCourse, unfold, useBrowser } from './harness.mjs';

/** @typedef {import('playwright-core').Page} Page */

const said = (/** @type {string} */ message, values = {}) => ({ code: 'some-code', values, message });

describe('mixes to test', { skip }, () => {
  useBrowser();
  /** @type {Awaited<ReturnType<typeof someCourse>>} */
  let one;
  before(async () => {
    one = await someCourse();
  });
  const button = (/** @type {Page} */ page) => page.getByRole('button', { name: 'Find mixes to test' });

  /** What the API answers where there are a plan and an idea. */
  async function found() {
    const { model, data } = await api('health');
    const { content, gradedAssessment, notGradedAssessment, interactive, external } = one.features;
    const plan = (/** @type {string} */ tier, /** @type {number} */ points) => ({
      tier,
      moves: [{ from: 'content', to: 'interactive', points }],
      features: { content: content - points, gradedAssessment, notGradedAssessment, interactive: interactive + points, external },
      whatIf: { ...FULL, model, data, company: one.company, course: one.course, research: [], features: {}, ...(tier === 'plan' ? { odds: 67, confidence: 'likely' } : {}) },
      reason: said('It moves the fewest points.'),
      outcomes: { courses: 5, higher: 2, lower: 3, same: 0, sentence: said('Of 5 of your other courses with nearly this mix 2 scored higher than this one, 3 lower and none the same.') },
      presentOutcomes: { courses: 1, higher: 0, lower: 1, same: 0, sentence: said('Your only other course with nearly the present mix that the model knows scored lower than this one.') },
      cost: { points },
      extraCompleters: null,
      untested: said('Nobody has yet tested whether following this raises completion.'),
    });
    return {
      model,
      data,
      scoreKind: 'recorded',
      company: one.company,
      course: one.course,
      observed: one.score,
      objective: 'score',
      target: null,
      reachable: null,
      best: 57,
      plans: [plan('idea', 5), plan('plan', 10)],
      next: null,
      tried: { mixes: 1200, supported: 40, promising: 2, vetoed: 0, nearest: null },
      detectable: { points: 18, sentence: said('With 105 learners, differences under 18 points cannot be told from chance in one edition.') },
      complete: true,
    };
  }

  /** @param {Page} page @param {object} changed */
  const answering = async (page, changed = {}) => {
    const json = { ...(await found()), ...changed };
    await page.route('**/v1/recommendations', (route) => route.fulfill({ json }));
  };

  for (const { width, scheme } of /** @type {const} */ ([{ width: 320, scheme: 'dark' }, { width: 1280, scheme: 'light' }])) {
    it(`name plans and ideas apart, with all that speaks for and against each, ${width} px`, async () => {
      const { page, faults, close } = await opened(linkTo(one), { width, scheme, prepare: answering });
      await ready(page);
      await unfold(page, 'mixes');
      await button(page).press('Enter');
      await page.getByRole('heading', { name: 'Plans', exact: true }).waitFor();
      await page.getByRole('heading', { name: 'Ideas to test', exact: true }).waitFor();
      const cards = page.getByRole('article');
      assert.equal(await cards.count(), 2);
      const [plan, idea] = (await cards.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
      assert.match(plan, /^Move 10 points from Content to Interactive/);
      assert.match(idea, /^Move 5 points from Content to Interactive/);
      assert.match(plan, /In 67 of 100 pairs of past courses that differ so, the one like the change scored higher\./);
      assert.match(idea, /In 57 of 100 pairs of past courses that differ so, the one like the change scored higher\./);
      for (const card of [plan, idea]) {
        for (const part of [
          /\+3\.8 in other courses/, /agrees with itself: \+1\.2 to \+6\.4/, /Courses with these features score 24 to 58/, /Support: high/,
          /2 scored higher than this one, 3 lower/, /present mix that the model knows scored lower/, /12 near the present mix/, /under 18 points cannot be told from chance/,
          /Nobody has yet tested/, /It moves the fewest points/, /points of the page mix move/,
        ]) assert.match(card, part);
        assert.doesNotMatch(card, /would complete/);
      }
      await page.locator('.found', { hasText: '1,200\u00a0mixes tried: 40 of them' }).waitFor();
      await page.locator('p[aria-live]', { hasText: '2\u00a0mixes to test.' }).waitFor({ state: 'attached' });
      assert.deepEqual(await axe(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      assert.deepEqual(faults, []);
      await close();
    });
  }

  it('are set on the sliders with one click, and taken back with one', async () => {
    const { page, close } = await opened(linkTo(one, { certificates: 30 }), { prepare: answering });
    await ready(page);
    await button(page).click();
    const before = await mixOf(page);
    await page.getByRole('button', { name: /^Set the sliders to this mix.*10/ }).click();
    const { content, interactive } = one.features;
    const [contentNow, , , interactiveNow] = await mixOf(page);
    assert.deepEqual([contentNow, interactiveNow], [Math.round(10 * content) - 100, Math.round(10 * interactive) + 100]);
    assert.equal(await slider(page, 'Certificates').inputValue(), String(one.features.certificates));
    await estimated(page);
    await page.getByRole('button', { name: 'Undo' }).click();
    assert.deepEqual(await mixOf(page), before);
    await close();
  });

  it('are asked for with the locks of the sliders, the score to reach and what may change', async () => {
    const { page, calls, close } = await opened(linkTo(one, {}, { lock: 'external' }), { prepare: answering });
    await ready(page);
    await page.getByLabel('Score to reach').fill('200');
    await button(page).click();
    await page.locator('#e-target', { hasText: 'a number from 1 to 99' }).waitFor();
    assert.equal(calls.filter((call) => call.includes('recommendations')).length, 0);
    await page.getByLabel('Score to reach').fill('60');
    await page.getByRole('checkbox', { name: 'Also change graded assessments' }).check();
    const asked = page.waitForRequest('**/v1/recommendations');
    await button(page).click();
    assert.deepEqual((await asked).postDataJSON(), {
      company: one.company, course: one.course, target: 60, locked: ['external'], unlocked: ['gradedAssessment'],
    });
    await page.getByRole('article').first().waitFor();
    assert.equal(await page.locator('.found .old').count(), 0);
    await page.getByRole('button', { name: 'Lock Content' }).click();
    await page.locator('.found .old', { hasText: 'For other locks' }).waitFor();
    await page.getByRole('button', { name: /^Set the sliders to this mix.*10/ }).click();
    await page.locator('#e-content', { hasText: 'Content is locked' }).waitFor();
    await close();
  });

  it('are none with the reason and the next step in words, and the course that it names', async () => {
    const other = one.courses.find(({ course }) => course !== one.course).course;
    const next = {
      code: 'no-course-near',
      reason: said(`Fewer than 5 of your courses have a mix like any that was tried; the nearest is ${other}.`, { course: other }),
      step: said('Try another mix in a course or two of yours.'),
    };
    const { page, close } = await opened(linkTo(one), {
      prepare: (page) => answering(page, { plans: [], next, target: 90, reachable: false, best: null }),
    });
    await ready(page);
    await button(page).click();
    await page.locator('.found', { hasText: 'Of the mixes that past courses support, none would reach 90\u00a0%, even if it held for yours.' }).waitFor();
    await page.locator('.found', { hasText: `${next.reason.message} ${next.step.message}` }).waitFor();
    assert.equal(await page.getByRole('article').count(), 0);
    assert.deepEqual(await axe(page), []);
    await page.getByRole('link', { name: `Open course ${other}` }).click();
    await page.getByRole('heading', { name: `Course ${other}`, exact: true }).waitFor();
    assert.equal(await page.locator('.found').count(), 0);
    await close();
  });

  it('are none with the title of the course that the reason names, where it has one', async () => {
    const other = one.courses.find(({ course }) => course !== one.course).course;
    const title = 'מבוא & <b>more</b>';
    const next = { code: 'no-course-near', reason: said('Nothing is near.', { course: other, title }), step: said('Try another mix.') };
    const { page, close } = await opened(linkTo(one), { prepare: (page) => answering(page, { plans: [], next }) });
    await ready(page);
    await button(page).click();
    const link = page.locator('.found').getByRole('link', { name: /^Open / });
    assert.equal((await link.textContent())?.replace(/\s+/g, ' ').trim(), `Open ${title} course ${other}`);
    assert.equal(await link.locator('bdi').first().evaluate((element) => getComputedStyle(element).direction), 'rtl');
    assert.deepEqual(await axe(page), []);
    await link.click();
    await page.getByRole('heading', { name: `Course ${other}`, exact: true }).waitFor();
    await close();
  });

  it('speak of learners who would complete only where the score is a share of them', async () => {
    const answer = await found();
    const { page, close } = await opened(linkTo(one), {
      prepare: (page) => answering(page, { scoreKind: 'share', plans: answer.plans.map((plan) => ({ ...plan, extraCompleters: 4 })) }),
    });
    await ready(page);
    await button(page).click();
    await page.getByRole('article').first().getByText('Of as many learners as last time, about 4 more would complete it if it held for yours.').waitFor();
    await close();
  });

  it('come from the service, which has an answer for every course', async () => {
    const { page, faults, close } = await opened(linkTo(one));
    await ready(page);
    const answered = page.waitForResponse('**/v1/recommendations');
    await button(page).click();
    const { plans, next } = await (await answered).json();
    await page.locator('.found').waitFor();
    assert.equal(await page.getByRole('article').count(), plans.length);
    if (next) await page.locator('.found', { hasText: next.reason.message }).waitFor();
    assert.deepEqual(await axe(page), []);
    assert.deepEqual(faults, []);
    await close();
  });

  it('say what went wrong, and are looked for again', async () => {
    const { page, close } = await opened(linkTo(one), {
      prepare: (page) => failing(page, '**/v1/recommendations', 503, 'unavailable', 'The model cannot be read.'),
    });
    await ready(page);
    await button(page).click();
    await page.locator('.mixes', { hasText: 'The model cannot be read.' }).waitFor();
    await page.unroute('**/v1/recommendations');
    await answering(page);
    await page.locator('.mixes').getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('article').first().waitFor();
    await close();
  });
});
