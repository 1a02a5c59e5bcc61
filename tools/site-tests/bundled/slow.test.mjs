// @ts-check
/** The site as it is deployed on a slow line: usable step by step, with words for what is still to come, and nothing asked for twice. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { estimated, linkTo, opened, ready, skip, slider, someCourse, useBrowser } from '../browser/harness.mjs';

/** "Slow 3G" of the browsers' own tools: bytes in a second, and milliseconds there and back. */
const SLOW = { offline: false, downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 2_000 };

describe('on a slow line', { skip }, () => {
  useBrowser();
  /** @type {Awaited<ReturnType<typeof someCourse>>} */
  let one;
  before(async () => {
    one = await someCourse();
  });

  /** @param {import('../browser/harness.mjs').Page} page */
  async function slow(page) {
    const line = await page.context().newCDPSession(page);
    await line.send('Network.enable');
    await line.send('Network.emulateNetworkConditions', SLOW);
  }

  it('the list of companies comes, and a company is opened from it', async (t) => {
    const began = Date.now();
    const { page, calls, faults, close } = await opened('', { prepare: slow });
    const company = page.getByRole('link', { name: one.company });
    await company.waitFor();
    t.diagnostic(`companies after ${Date.now() - began} ms`);
    await company.click();
    await page.getByText('Loading its courses.').waitFor();
    await page.locator('.bar-row').first().waitFor();
    assert.equal(new Set(calls).size, calls.length, calls.join('\n'));
    assert.deepEqual(faults, []);
    await close();
  });

  it('a link to a course is usable, what is not there yet is said, and nothing is asked for twice', async (t) => {
    const began = Date.now();
    const { page, calls, faults, close } = await opened(linkTo(one), { prepare: slow });
    await page.getByText('Loading its courses.').waitFor();
    await ready(page);
    t.diagnostic(`sliders after ${Date.now() - began} ms`);
    const asked = page.waitForRequest('**/v1/what-if');
    await slider(page, 'Content').press('PageDown');
    await asked;
    await estimated(page);
    await page.locator('.support').first().waitFor();
    assert.equal(new Set(calls).size, calls.length, calls.join('\n'));
    const other = one.courses.find(({ course }) => course !== one.course).course;
    await page.locator('.bar-row', { hasText: other }).first().click();
    await page.getByText(`The figures are still of course ${one.course}.`).first().waitFor();
    await page.getByRole('heading', { name: `Course ${other}`, exact: true }).waitFor();
    await ready(page);
    assert.equal(new Set(calls).size, calls.length, calls.join('\n'));
    assert.deepEqual(faults, []);
    await close();
  });
});
