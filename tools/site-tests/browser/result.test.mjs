// @ts-check
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { answering, axe, estimated, FULL, gate, linkTo, opened, ready, skip, slider, someCourse, useBrowser, withoutTrees } from './harness.mjs';

const NONE = { code: 'too-little-data', values: {}, message: 'Training had too few courses or trees to measure how far predicted changes hold up.' };

/** Figures of a change of which nothing can be defended. */
const NOTHING = {
  expectedChange: null,
  expectedChangeInterval: null,
  odds: null,
  confidence: null,
  projected: null,
  typicalRange: null,
  reasons: { expectedChange: NONE, odds: NONE, typicalRange: NONE },
  support: { level: 'none', distance: null, basis: { code: 'own-courses', message: 'your courses' }, precedents: [], reason: { code: 'no-page-mix', values: {}, message: 'Nothing is near.' } },
  evidence: null,
};

describe('the result of a change', { skip }, () => {
  useBrowser();
  /** @type {Awaited<ReturnType<typeof someCourse>>} */
  let one;
  before(async () => {
    one = await someCourse();
  });

  it('is what is expected, with the odds, the band and the range called what they are', async () => {
    const { page, close } = await opened(linkTo(one), { prepare: (page) => answering(page, FULL) });
    await ready(page);
    await slider(page, 'Content').press('PageDown');
    await estimated(page);
    assert.equal(await page.locator('.proj-n span').textContent(), '57');
    assert.equal(await page.locator('.proj-t b').textContent(), '+3.8 in other courses');
    const said = async (/** @type {string} */ part) => String(await page.locator(part).textContent()).replace(/\s+/g, ' ');
    assert.equal(await said('.odds'), 'In 57 of 100 pairs of past courses that differ so, the one like the change scored higher. It is not the chance that yours would.');
    assert.match(await said('.band'), /How far the model agrees with itself: \+1\.2 to \+6\.4\./);
    assert.match(await said('.typical'), /Courses with these features score 24 to 58 %/);
    assert.match(await said('.support'), /Support: high 5 or more of your other courses have a mix very near this one\./);
    assert.match(await said('.evidence'), /12 near the present mix, on average 41\.2; 5 near the proposed mix, on average 47\. 1 course with a score of 0 or 100 is left out\./);
    assert.match(await said('.from'), /Of the difference, \+7\.3, models that learned from other courses find \+3\.8 again\./);
    await page.locator('.warnings', { hasText: 'based on few learners' }).waitFor();
    await close();
  });

  it('is no number where none can be defended, but the reason, also after one that could', async () => {
    for (const width of [1280, 360]) {
      const { page, close } = await opened(linkTo(one, { certificates: 30 }), { width, prepare: (page) => answering(page, FULL) });
      await ready(page);
      await estimated(page);
      await page.unroute('**/v1/what-if');
      await answering(page, NOTHING);
      await slider(page, 'Content').press('PageDown');
      await page.locator('.proj-t:not(.is-waiting)', { hasText: `no estimate of this change${NONE.message}` }).waitFor();
      assert.doesNotMatch(String(await page.locator('.proj').textContent()), /\d/);
      await page.locator('.typical', { hasText: NONE.message }).waitFor();
      await page.locator('.support', { hasText: 'No support Nothing is near.' }).waitFor();
      assert.doesNotMatch(String(await page.locator('.result-more').textContent()), /3\.8|57:|24 to 58/);
      if (width === 360) await page.locator('.peek', { hasText: /now.*no estimate of this change/s }).waitFor();
      assert.deepEqual(await axe(page), []);
      await close();
    }
  });

  it('is seen without scrolling after a slider is moved, 1280 x 800', async () => {
    const { page, close } = await opened(linkTo(one), { width: 1280, height: 800, prepare: (page) => answering(page, FULL) });
    await ready(page);
    for (const name of ['Content', 'Interactive', 'Teacher comments']) {
      await slider(page, name).press('PageUp');
      await estimated(page);
      const box = await page.locator('.proj-t b').boundingBox();
      assert.ok(box && box.y >= 0 && box.y + box.height <= 800, `${name}: ${JSON.stringify(box)}`);
      const odds = await page.locator('.odds').boundingBox();
      assert.ok(odds && odds.y + odds.height <= 800, `${name}: the odds at ${JSON.stringify(odds)}`);
    }
    await close();
  });

  it('stays at the sliders on phones, in the bar', async () => {
    const { page, close } = await opened(linkTo(one), { width: 360, height: 740, prepare: (page) => answering(page, FULL) });
    await ready(page);
    await slider(page, 'Content').press('PageDown');
    await page.locator('.peek', { hasText: /57\u00a0%.*as the sum.*\+3\.8 in other courses/s }).waitFor();
    const box = await page.locator('.peek b', { hasText: 'in other courses' }).boundingBox();
    assert.ok(box && box.y + box.height <= 740, JSON.stringify(box));
    await close();
  });

  it('leads to the own courses with the nearest mixes', async () => {
    const other = one.courses.find(({ course }) => course !== one.course);
    const precedents = [{ course: other.course, engagementScore: other.engagementScore, users: other.users, distance: 0.02 }];
    const { page, close } = await opened(linkTo(one, { certificates: 30 }), {
      prepare: (page) => answering(page, { ...FULL, support: { ...FULL.support, precedents } }),
    });
    await ready(page);
    await page.locator('.precedents a', { hasText: other.course }).click();
    await page.getByRole('heading', { name: `Course ${other.course}`, exact: true }).waitFor();
    await close();
  });

  it('marks every part below the number while it is of earlier sliders', async () => {
    const { answered, answer } = gate();
    const { page, close } = await opened(linkTo(one, { certificates: 30 }), {
      prepare: async (page) => {
        await withoutTrees(page);
        await answering(page, FULL);
      },
    });
    await ready(page);
    await estimated(page);
    await page.unroute('**/v1/what-if');
    await page.route('**/v1/what-if', (route) => answered.then(() => route.continue()).catch(() => {}));
    await slider(page, 'Content').press('PageDown');
    await page.locator('.proj-t .old').waitFor();
    assert.equal(await page.locator('.blk h4 .old').count(), await page.locator('.blk').count());
    answer();
    await close();
  });
});
