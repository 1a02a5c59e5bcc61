// @ts-check
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { answering, api, estimated, failing, field, FULL, gate, linkTo, mixOf, opened, ready, skip, slider, someCourse, useBrowser, withoutTrees } from './harness.mjs';

describe('trying a change', { skip }, () => {
  useBrowser();
  /** @type {Awaited<ReturnType<typeof someCourse>>} */
  let one;
  before(async () => {
    one = await someCourse();
  });
  const sum = (/** @type {number[]} */ shares) => shares.reduce((total, share) => total + share, 0);
  /** Every figure known, and each from the service. @param {import('playwright-core').Page} page */
  const fullWithoutTrees = async (page) => {
    await withoutTrees(page);
    await answering(page, FULL);
  };
  const updated = (/** @type {import('playwright-core').Page} */ page) => page.locator('.proj-n span').textContent();

  it('sliders start at the course’s values; nothing changed is exactly the observed score, without asking', async () => {
    const { page, calls, close } = await opened(linkTo(one));
    await ready(page);
    assert.equal(await field(page, 'Content').inputValue(), String(one.features.content));
    assert.equal(await field(page, 'Graded assessments').inputValue(), String(one.features.gradedAssessment));
    assert.equal(sum(await mixOf(page)), 1000);
    assert.equal(await updated(page), String(Math.round(one.score)));
    await page.getByText('no change yet', { exact: true }).first().waitFor();
    assert.equal(calls.filter((call) => call.includes('what-if')).length, 0);
    assert.ok(calls.length <= 5, calls.join('\n'));
    await close();
  });

  it('a moved slider keeps the mix at 100 and shows what holds up of the difference, on top of the observed score', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    const answered = page.waitForResponse('**/v1/what-if');
    await slider(page, 'Content').press('PageDown');
    assert.equal(sum(await mixOf(page)), 1000);
    assert.equal((await mixOf(page))[0], Math.round(10 * one.features.content) - 100);
    const answer = await (await answered).json();
    await estimated(page);
    if (answer.projected === null) await page.locator('.proj', { hasText: answer.reasons.expectedChange.message }).waitFor();
    else assert.equal(await updated(page), String(Math.round(answer.projected)));
    await page.locator('.assoc', { hasText: 'An association, by a model’s estimate: how other courses differ, not what changing yours does. Nobody has tested that.' }).waitFor();
    const [without, withChange] = await page.locator('.from b').allTextContents();
    assert.equal(without, `${Math.round(answer.baseline * 10) / 10}\u00a0%`);
    assert.equal(withChange, answer.expectedChange === null ? undefined : `${Math.round(answer.scenario * 10) / 10}\u00a0%`, 'what cannot be defended is left out');
    await close();
  });

  it('a typed value counts at once; the comma is understood', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    await field(page, 'Content').fill('50,5');
    assert.equal(await slider(page, 'Content').inputValue(), '50.5');
    await field(page, 'Content').press('Enter');
    assert.equal(await field(page, 'Content').inputValue(), '50.5');
    assert.equal(sum(await mixOf(page)), 1000);
    await close();
  });

  it('what is no number, or out of range, is refused with the reason and nothing moves', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    const before = await mixOf(page);
    for (const [text, reason] of [['abc', '“abc” is not a number.'], ['120', 'Content can be 0 to 100\u00a0%.']]) {
      await field(page, 'Content').fill(text);
      await field(page, 'Content').press('Enter');
      await page.locator('#e-content', { hasText: reason }).waitFor();
      assert.equal(await field(page, 'Content').getAttribute('aria-invalid'), 'true');
      assert.deepEqual(await mixOf(page), before);
    }
    await close();
  });

  it('typing key by key ends with what stands there, or as it was before', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    const before = await mixOf(page);
    const content = field(page, 'Content');
    for (const leave of ['Enter', 'Escape']) {
      await content.focus();
      await content.press('ControlOrMeta+a');
      await content.pressSequentially(leave === 'Enter' ? '120' : '12');
      await content.press(leave);
      assert.deepEqual(await mixOf(page), before, leave);
    }
    await content.press('ControlOrMeta+a');
    await content.pressSequentially('12.5');
    await content.press('Tab');
    assert.equal((await mixOf(page))[0], 125);
    await page.getByRole('button', { name: 'Undo' }).click();
    assert.deepEqual(await mixOf(page), before);
    await close();
  });

  it('each entry is one step of undo, and a refused one or Escape leaves the last that was committed', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    const external = field(page, 'External');
    for (const text of ['20', '30']) {
      await external.fill(text);
      await external.press('Enter');
    }
    await external.fill('300');
    await external.press('Enter');
    await page.locator('#e-external', { hasText: 'External can be 0 to 100' }).waitFor();
    assert.equal(await external.inputValue(), '30');
    await external.fill('9');
    await external.press('Escape');
    assert.equal(await external.inputValue(), '30');
    await estimated(page);
    await page.waitForURL(/external=30/);
    await page.getByRole('button', { name: 'Undo' }).click();
    assert.equal(await external.inputValue(), '20');
    await close();
  });

  it('a move says below the mix bar what the others gave, and no row jumps', async () => {
    for (const width of [1920, 1280, 1100, 700, 360]) {
      const { page, close } = await opened(linkTo(one), { width });
      await ready(page);
      const tops = () => page.locator('.ctl').evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().top + scrollY)));
      const before = await tops();
      await slider(page, 'Not-graded assessments').press('PageUp');
      const said = page.locator('.mix-shared', { hasText: /^\s*Not-graded \+10: Content \u2212/ });
      await said.waitFor();
      await page.locator('p[aria-live]', { hasText: 'Not-graded +10: Content' }).waitFor({ state: 'attached' });
      assert.deepEqual(await tops(), before, `${width} px`);
      await slider(page, 'Certificates').press('End');
      assert.deepEqual(await tops(), before, `${width} px`);
      await page.getByRole('button', { name: 'Lock External' }).click();
      await page.locator('.mix-shared', { hasText: 'Locked: External.' }).waitFor();
      assert.deepEqual(await tops(), before, `${width} px`);
      await close();
    }
  });

  it('the mix bar names its parts where there is room, and never cuts a digit or a letter', async () => {
    const { page, close } = await opened(linkTo(one), { width: 1280 });
    await ready(page);
    await field(page, 'Not-graded assessments').fill('11.1');
    await field(page, 'External').fill('7.7');
    let numbers = 0;
    let names = 0;
    for (const width of [1920, 1280, 1100, 960, 700, 480, 360, 320]) {
      await page.setViewportSize({ width, height: 900 });
      for (const { whole, shown, isName } of await page.locator('.seg').evaluateAll((parts) =>
        parts.flatMap((part) => [...part.querySelectorAll('span, b')].map((text) => {
          const bar = part.getBoundingClientRect();
          const row = /** @type {Element} */ (text.parentElement).getBoundingClientRect();
          const range = document.createRange();
          range.selectNodeContents(text);
          const box = range.getBoundingClientRect();
          const inRow = box.height > 0 && box.bottom > row.top + 1 && box.top < row.bottom - 1;
          return { shown: inRow, whole: box.left >= bar.left + 4 && box.right <= bar.right, isName: text.tagName === 'SPAN' };
        })))) {
        if (!shown) continue;
        assert.ok(whole, `${width} px`);
        if (isName) names++;
        else numbers++;
      }
    }
    assert.ok(names > 4 && numbers > names, `${names} names, ${numbers} numbers`);
    await close();
  });

  it('only page types can be locked', async () => {
    const { page, close } = await opened(linkTo(one, {}, { lock: 'certificates' }));
    await ready(page);
    assert.equal(await page.getByRole('button', { name: /^Lock/ }).count(), 5);
    await page.getByText('“certificates” cannot be locked, only page types can.').waitFor();
    await close();
  });

  it('below two columns the result stays in sight at the bottom, and nothing that has the focus is under it', async () => {
    for (const width of [1099, 700, 360]) {
      const { page, close } = await opened(linkTo(one), { width });
      await ready(page);
      await page.locator('.controls').scrollIntoViewIfNeeded();
      for (const name of ['Content', 'External', 'Certificates']) {
        await slider(page, name).focus();
        const bar = await page.locator('.peek').boundingBox();
        const own = await slider(page, name).boundingBox();
        assert.ok(bar && own && Math.abs(bar.y + bar.height - 900) < 2 && own.y + own.height <= bar.y, `${width} px, ${name}`);
      }
      await close();
    }
  });

  it('until the first estimate is there, the score is said to be without the change', async () => {
    const { answered, answer } = gate();
    const { page, close } = await opened(linkTo(one), {
      prepare: async (page) => {
        await withoutTrees(page);
        await page.route('**/v1/what-if', (route) => answered.then(() => route.continue()));
      },
    });
    await ready(page);
    const asked = page.waitForRequest('**/v1/what-if');
    await slider(page, 'Content').press('PageDown');
    await page.locator('.proj', { hasText: /Estimating….*the score now, without your change/s }).waitFor();
    assert.equal(await page.locator('.proj-n.is-waiting span').textContent(), String(Math.round(one.score)));
    await asked;
    answer();
    await estimated(page);
    assert.equal(await page.locator('.is-waiting').count(), 0);
    await close();
  });

  it('a locked page type keeps its share, and a move that it makes impossible says why', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    const lock = page.getByRole('button', { name: 'Lock Graded assessments' });
    await lock.click();
    assert.equal(await lock.getAttribute('aria-pressed'), 'true');
    assert.ok(await slider(page, 'Graded assessments').isDisabled());
    await slider(page, 'Content').press('PageDown');
    await slider(page, 'Content').press('End');
    const [content, graded] = await mixOf(page);
    assert.equal(graded, Math.round(10 * one.features.gradedAssessment));
    assert.equal(content, 1000 - graded);
    await page.locator('#e-content', { hasText: /With Graded assessments locked at .* Content can be .* at most/ }).waitFor();
    await close();
  });

  it('dragging there and back changes nothing; undo takes back a whole drag; resets work', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    const before = await mixOf(page);
    await slider(page, 'Content').scrollIntoViewIfNeeded();
    const box = await slider(page, 'Content').boundingBox();
    assert.ok(box);
    const at = (/** @type {number} */ share) => ({ x: box.x + 10 + (box.width - 20) * share, y: box.y + box.height / 2 });
    const drag = async (/** @type {number[]} */ ...stops) => {
      await page.mouse.move(at(stops[0]).x, at(stops[0]).y);
      await page.mouse.down();
      for (const stop of stops.slice(1)) await page.mouse.move(at(stop).x, at(stop).y, { steps: 4 });
      await page.mouse.up();
    };
    const own = one.features.content / 100;
    await drag(own, 0.5, 0.2);
    assert.equal((await mixOf(page))[0], 200);
    await drag(0.2, 1, own);
    assert.deepEqual(await mixOf(page), before);
    await page.getByRole('button', { name: 'Undo' }).click();
    assert.equal((await mixOf(page))[0], 200);
    await page.getByRole('button', { name: 'Undo' }).click();
    assert.deepEqual(await mixOf(page), before);
    await slider(page, 'Content').press('PageDown');
    await field(page, 'Certificates').fill('33');
    await page.getByRole('button', { name: /^Reset Content/ }).click();
    assert.deepEqual(await mixOf(page), before);
    await page.getByRole('button', { name: 'Reset all' }).click();
    assert.equal(await field(page, 'Certificates').inputValue(), String(one.features.certificates));
    await page.getByText('no change yet', { exact: true }).first().waitFor();
    await close();
  });

  it('the link restores company, course, sliders and locks, and is copied', async () => {
    const { page, close } = await opened(linkTo(one), { prepare: (page) => answering(page, FULL) });
    await ready(page);
    await page.getByRole('button', { name: 'Lock Graded assessments' }).click();
    await slider(page, 'Content').press('PageDown');
    await field(page, 'Certificates').fill('33');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByRole('button', { name: 'Link copied' }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const mix = await mixOf(page);
    await estimated(page);
    const score = await updated(page);
    const other = await opened(new URL(link).search, { prepare: (page) => answering(page, FULL) });
    await ready(other.page);
    await estimated(other.page);
    assert.deepEqual(await mixOf(other.page), mix);
    assert.equal(await field(other.page, 'Certificates').inputValue(), '33');
    assert.equal(await other.page.getByRole('button', { name: 'Lock Graded assessments' }).getAttribute('aria-pressed'), 'true');
    assert.equal(await updated(other.page), score);
    await other.page.getByText('Read with care').waitFor();
    await other.close();
    await close();
  });

  it('going to a place within the page, or to the course that is open, loses nothing', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    await slider(page, 'Content').press('PageDown');
    const mix = await mixOf(page);
    await page.getByRole('link', { name: 'How to read this page' }).click();
    await page.locator('.bar-row[aria-current]').click();
    await estimated(page);
    assert.deepEqual(await mixOf(page), mix);
    assert.ok(await page.getByRole('button', { name: 'Undo' }).isEnabled());
    await close();
  });

  it('a link that cannot be shown in full says what is missing', async () => {
    const { page, close } = await opened(linkTo(one, { content: 'abc', teacherComments: 50, certificates: 12 }, { lock: 'price', model: 'old' }));
    await ready(page);
    await page.getByText('Not all of this link can be shown.').waitFor();
    await page.locator('.msg', { hasText: 'This link was made with another model.' }).waitFor();
    assert.equal(await field(page, 'Certificates').inputValue(), '12');
    await page.getByRole('button', { name: 'Understood' }).first().click();
    assert.equal(await page.getByText('Not all of this link can be shown.').count(), 0);
    await close();
  });

  it('without its trees one question is asked after the other, and the last result stays until the newest is answered', async () => {
    const { page, calls, close } = await opened(linkTo(one, { certificates: 30 }), { prepare: fullWithoutTrees });
    await ready(page);
    await estimated(page);
    const before = await updated(page);
    const { answered, answer } = gate();
    await page.route('**/v1/what-if', (route) => answered.then(() => route.continue()).catch(() => {}));
    const first = page.waitForRequest('**/v1/what-if');
    await slider(page, 'Content').press('PageDown');
    await first;
    await page.getByText('Loading the new estimate.').waitFor();
    assert.equal(await updated(page), before);
    const asked = calls.length;
    for (let more = 0; more < 3; more++) await slider(page, 'Content').press('PageDown');
    assert.equal(calls.length, asked);
    answer();
    await page.getByText('Loading the new estimate.').waitFor({ state: 'detached' });
    await close();
  });

  it('quick moves become one question', async () => {
    const { page, calls, close } = await opened(linkTo(one));
    await ready(page);
    const answer = page.waitForResponse('**/v1/what-if');
    await slider(page, 'Content').evaluate((input) => {
      for (let value = 60; value > 40; value--) {
        /** @type {HTMLInputElement} */ (input).value = String(value);
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
    await answer;
    assert.equal(calls.filter((call) => call.includes('what-if')).length, 1);
    await close();
  });

  it('a failed estimate keeps the last one, says so, and is asked again on request', async () => {
    const { page, close } = await opened(linkTo(one, { certificates: 30 }), { prepare: fullWithoutTrees });
    await ready(page);
    await estimated(page);
    const before = await updated(page);
    await failing(page, '**/v1/what-if', 503, 'unavailable', 'The model cannot be read.');
    await slider(page, 'Content').press('PageDown');
    await page.getByText(/The model cannot be read\. The estimate above is of \d\d:\d\d/).waitFor();
    assert.equal(await updated(page), before);
    await page.unroute('**/v1/what-if');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('The model cannot be read').waitFor({ state: 'detached' });
    await close();
  });

  it('warnings of the answer stand beside the number', async () => {
    const { page, close } = await opened(linkTo(one, { certificates: 30 }));
    await ready(page);
    await page.locator('.warnings', { hasText: /Certificates are given after completion/ }).waitFor();
    await close();
  });

  it('the sliders’ labels and ranges are the API’s', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    const { features } = await api('importances');
    for (const { label, lowest, highest } of features.filter((/** @type {any} */ { slider }) => slider)) {
      assert.equal(await slider(page, label).getAttribute('min'), String(lowest));
      assert.equal(await slider(page, label).getAttribute('max'), String(highest));
    }
    await close();
  });
});
