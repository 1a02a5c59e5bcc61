// @ts-check
/** The page of the HTTP API: that it shows the whole contract, to everybody, and asks nobody else. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { axe, opened, SITE, skip, useBrowser } from './harness.mjs';

/** @typedef {import('./harness.mjs').Page} Page */

const OPERATIONS = [...readFileSync(new URL('../../../openapi.yaml', import.meta.url), 'utf8').matchAll(/^ +operationId: (\w+)$/gm)].map(([, id]) => id);

describe('the page of the HTTP API', { skip }, () => {
  useBrowser();

  /** @param {string} id @param {Page} page */
  const named = (id, page) => page.getByText(`Operation: ${id}`, { exact: true });
  /** @param {Page} page */
  const drawn = (page) => named(String(OPERATIONS.at(-1)), page).waitFor();

  it('is led to by the footer of the site, and leads back', async () => {
    const { page, faults, close } = await opened('');
    await page.getByRole('contentinfo').getByRole('link', { name: 'HTTP API' }).click();
    await drawn(page);
    assert.equal(new URL(page.url()).pathname, new URL(`${SITE}/reference.html`).pathname);
    await page.getByRole('link', { name: 'Keep‑Me‑Engaged' }).click();
    await page.getByRole('contentinfo').waitFor();
    assert.deepEqual(faults, []);
    await close();
  });

  it('names every operation of the contract, with its path and the examples of its answers', async () => {
    const { page, calls, faults, close } = await opened('reference.html');
    await drawn(page);
    assert.ok(OPERATIONS.length > 10);
    for (const id of OPERATIONS) assert.equal(await named(id, page).count(), 1, id);
    await page.getByText('/v1/companies/{company}/courses/{course}/reduced-forest', { exact: true }).first().waitFor();
    await page.getByText('"hermit"').first().waitFor();
    await page.getByRole('textbox', { name: 'Example of a body' }).first().waitFor();
    assert.equal(await page.getByRole('button', { name: /^try/i }).count(), 0);
    assert.deepEqual(calls, []);
    assert.deepEqual(faults, []);
    await close();
  });

  it('gives the contract itself', async () => {
    const { page, close } = await opened('reference.html');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download openapi.yaml' }).click();
    const file = await download;
    assert.equal(file.suggestedFilename(), 'openapi.yaml');
    assert.equal(readFileSync(await file.path(), 'utf8'), readFileSync(new URL('../../../openapi.yaml', import.meta.url), 'utf8'));
    await close();
  });

  it('is used with the keyboard: a filter, then the list of operations', async () => {
    const { page, faults, close } = await opened('reference.html');
    await drawn(page);
    await page.getByRole('textbox', { name: 'Filter the operations' }).focus();
    await page.keyboard.type('batch');
    await page.keyboard.press('Enter');
    const found = page.getByRole('link', { name: /Up to 100 what-ifs/ });
    await page.getByRole('link', { name: 'The companies, by name' }).waitFor({ state: 'detached' });
    for (let i = 0; i < 10 && !(await found.evaluate((link) => link.matches(':focus'))); i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '#post-/v1/what-if/batch');
    const top = await named('whatIfBatch', page).boundingBox();
    assert.ok(top && top.y > 0 && top.y < 900, JSON.stringify(top));
    assert.deepEqual(faults, []);
    await close();
  });

  for (const scheme of /** @type {const} */ (['light', 'dark'])) {
    for (const width of [1280, 360]) {
      it(`is for everybody, with examples and with schemas: ${scheme}, ${width} px`, async () => {
        const { page, faults, close } = await opened('reference.html', { scheme, width });
        await drawn(page);
        assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), scheme === 'dark' ? 'rgb(16, 19, 23)' : 'rgb(255, 255, 255)');
        assert.deepEqual(await axe(page), []);
        for (const tab of await page.getByRole('button', { name: 'SCHEMA' }).all()) await tab.click();
        assert.deepEqual(await axe(page), []);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        assert.deepEqual(faults, []);
        await close();
      });
    }
  }

  it('wears the theme that was chosen on the site', async () => {
    const { page, close } = await opened('reference.html', { prepare: (page) => page.addInitScript(() => localStorage.setItem('theme', 'dark')) });
    await drawn(page);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(16, 19, 23)');
    assert.deepEqual(await axe(page), []);
    await close();
  });
});
