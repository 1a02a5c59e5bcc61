// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linkTo, opened, ready, skip, someCourse, useBrowser } from './harness.mjs';

describe('a site whose API is open', { skip }, () => {
  useBrowser();

  it('loads nothing of signing in, and sends no token', async () => {
    /** @type {string[]} */
    const loaded = [];
    /** @type {(string | undefined)[]} */
    const tokens = [];
    const { page, close } = await opened(linkTo(await someCourse()), {
      prepare: async (page) => page.on('request', (request) => {
        loaded.push(new URL(request.url()).pathname);
        tokens.push(request.headers().authorization);
      }),
    });
    await ready(page);
    assert.ok(loaded.some((path) => path.endsWith('.js')));
    assert.deepEqual(loaded.filter((path) => /access|oauth4webapi/.test(path)), []);
    assert.deepEqual(tokens.filter(Boolean), []);
    assert.equal(await page.locator('.access').count(), 0);
    await close();
  });
});
