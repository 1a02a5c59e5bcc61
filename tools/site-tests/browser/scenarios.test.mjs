// @ts-check
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { field, linkTo, mixOf, opened, ready, skip, slider, someCourse, useBrowser } from './harness.mjs';

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
