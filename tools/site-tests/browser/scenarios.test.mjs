// @ts-check
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { axe, field, linkTo, mixOf, opened, ready, skip, slider, someCourse, useBrowser } from './harness.mjs';

describe('undo and redo', { skip }, () => {
  useBrowser();
  /** @type {Awaited<ReturnType<typeof someCourse>>} */
  let one;
  before(async () => {
    one = await someCourse();
  });

  it('go by keys and by buttons, but not while somebody writes', async () => {
    const { page, faults, close } = await opened(linkTo(one));
    await ready(page);
    const own = await mixOf(page);
    const redo = page.getByRole('button', { name: 'Redo' });
    assert.ok(await redo.isDisabled());
    await slider(page, 'Content').press('PageDown');
    await page.getByRole('button', { name: 'Lock Content' }).click();
    const changed = await mixOf(page);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    assert.deepEqual(await mixOf(page), own);
    await page.keyboard.press('Control+Shift+Z');
    assert.deepEqual(await mixOf(page), changed);
    await page.keyboard.press('Control+y');
    assert.ok(await slider(page, 'Content').isDisabled());
    assert.ok(await redo.isDisabled());
    await field(page, 'External').focus();
    await page.keyboard.press('Control+z');
    assert.ok(await slider(page, 'Content').isDisabled());
    await slider(page, 'External').focus();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await redo.click();
    assert.deepEqual(await mixOf(page), changed);
    assert.deepEqual(faults, []);
    await close();
  });
});

describe('scenarios', { skip }, () => {
  useBrowser();
  /** @type {Awaited<ReturnType<typeof someCourse>>} */
  let one;
  before(async () => {
    one = await someCourse();
  });

  const name = (/** @type {import('./harness.mjs').Page} */ page) => page.getByLabel('Name of the scenario');
  const row = (/** @type {import('./harness.mjs').Page} */ page, /** @type {string} */ called) => page.getByRole('row', { name: new RegExp(`^${called}`) });

  it('are saved, compared, renamed, applied and removed, and one link has them all', async () => {
    const { page, calls, faults, close } = await opened(linkTo(one));
    await ready(page);
    await page.getByRole('button', { name: 'Save the sliders' }).click();
    await page.locator('#e-saved-name', { hasText: 'Move a slider first' }).waitFor();
    await slider(page, 'Content').press('PageDown');
    await name(page).fill('Less content');
    await name(page).press('Enter');
    await row(page, 'Less content').getByText('in the sliders now').waitFor();
    await slider(page, 'Content').press('PageDown');
    await page.getByRole('button', { name: 'Save the sliders' }).click();
    const even = await mixOf(page);
    await row(page, 'Less content').getByText(/in other courses|no estimate of/).waitFor();
    await row(page, 'Less content').getByText(/point/).first().waitFor();
    assert.ok(!calls.some((call) => call.includes('batch')), 'the page works the figures out itself');
    await row(page, 'Scenario 2').getByRole('button', { name: 'Rename' }).click();
    await page.getByLabel('New name of “Scenario 2”').fill('less CONTENT');
    await page.keyboard.press('Enter');
    await page.locator('#e-saved-name', { hasText: 'There is a scenario “less CONTENT” already.' }).waitFor();
    await page.getByLabel('New name of “Scenario 2”').fill('Even less');
    await page.keyboard.press('Enter');
    await row(page, 'Less content').getByRole('button', { name: 'Apply' }).click();
    const less = await mixOf(page);
    assert.notDeepEqual(less, even);
    assert.deepEqual(await axe(page), []);
    await page.getByRole('button', { name: 'Undo' }).click();
    assert.deepEqual(await mixOf(page), even);

    await page.getByRole('button', { name: 'Copy link' }).click();
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    const other = await opened(link.search);
    await ready(other.page);
    await row(other.page, 'Even less').getByText('in the sliders now').waitFor();
    await row(other.page, 'Less content').getByRole('button', { name: 'Apply' }).click();
    assert.deepEqual(await mixOf(other.page), less);
    await other.page.emulateMedia({ media: 'print' });
    await other.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await other.page.locator('.sheet', { hasText: 'Even less' }).waitFor();
    await other.page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await other.page.emulateMedia({ media: 'screen' });
    for (const called of ['Even less', 'Less content']) await row(other.page, called).getByRole('button', { name: 'Remove' }).click();
    assert.equal(await other.page.locator('.saved-t').count(), 0);
    assert.ok(!new URL(other.page.url()).search.includes('saved'));
    assert.deepEqual([faults, other.faults], [[], []]);
    await other.close();
    await close();
  });

  it('print on one page, as many as a link has', async () => {
    const saved = Object.fromEntries([1, 2, 3, 4, 5, 6].flatMap((i) => [[`saved.${i}`, `A name that is as long as names may be ${i}`], [`saved.${i}.certificates`, String(10 * i)], [`saved.${i}.teacherComments`, String(i)]]));
    const { page, close } = await opened(linkTo(one, { content: 20 }, saved));
    await ready(page);
    for (const format of ['A4', 'Letter']) {
      const pdf = (await page.pdf({ format, printBackground: true })).toString('latin1');
      assert.equal((pdf.match(/\/Type\s*\/Page\b/g) ?? []).length, 1, format);
    }
    await close();
  });

  it('wait to be asked for where the page cannot work them out', async () => {
    const { page, calls, close } = await opened(linkTo(one, {}, { 'saved.1': 'Certified', 'saved.1.certificates': '30' }), {
      prepare: (page) => page.route('**/reduced-forest', (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{"title":"Not now","status":503}' })),
    });
    await ready(page);
    await row(page, 'Certified').getByText('not asked for yet').waitFor();
    await page.getByRole('button', { name: 'Ask for the figures' }).click();
    await row(page, 'Certified').getByText(/in other courses|no estimate of/).waitFor();
    assert.equal(calls.filter((call) => call === 'POST /v1/what-if/batch').length, 1);
    await close();
  });

  it('name what a link cannot bring back', async () => {
    const { page, close } = await opened(linkTo(one, {}, { 'saved.1': 'Odd', 'saved.1.content': 'much', 'saved.2': 'Far', 'saved.2.certificates': '900' }));
    await ready(page);
    for (const words of ['“saved.1.content=much” is not a number.', 'Scenario “Odd” changes nothing', 'Scenario “Far”: Certificates cannot be 900.']) await page.locator('.msg-warn', { hasText: words }).waitFor();
    await close();
  });

  it('can be tried on another course, which has their mix then and says what changes', async () => {
    const other = one.courses.map(({ course }) => course).find((course) => course !== one.course);
    const { page, faults, close } = await opened(linkTo(one));
    await ready(page);
    await slider(page, 'Content').press('PageDown');
    await name(page).fill('Less content');
    await name(page).press('Enter');
    const mix = await mixOf(page);
    const where = page.getByLabel('on another course');
    await where.fill('nonesuch');
    await where.press('Enter');
    await page.locator('#e-saved-where', { hasText: 'There is no course “nonesuch”' }).waitFor();
    await where.fill(other);
    await where.press('Enter');
    await page.locator('.msg', { hasText: 'The sliders have the page mix of “Less content”, which was made for' }).waitFor();
    await page.getByText(/What changes here: |has that mix already/).waitFor();
    assert.deepEqual(await mixOf(page), mix);
    assert.deepEqual(await axe(page), []);
    await page.goBack();
    await row(page, 'Less content').waitFor();
    assert.deepEqual(faults, []);
    await close();
  });
});
