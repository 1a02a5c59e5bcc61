// @ts-check
/** The bundled site as it is deployed: what a visit takes, and that nothing of it breaks its policy. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { estimated, linkTo, opened, ready, SITE, skip, slider, someCourse, useBrowser } from '../browser/harness.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * All HTML, CSS and JavaScript of a first visit, in bytes, compressed as far as gzip goes: how far a
 * CDN goes is not known here.
 */
const BUDGET = 60_000;

/** What a first visit may ask for beside the API. */
const REQUESTS = 12;

/** The same for the page of the HTTP API, with the contract. */
const BUDGET_OF_REFERENCE = 270_000;
const REQUESTS_OF_REFERENCE = 6;

describe('the bundled site', { skip }, () => {
  useBrowser();
  /** @type {Awaited<ReturnType<typeof someCourse>>} */
  let one;
  before(async () => {
    one = await someCourse();
  });

  it(`takes at most ${REQUESTS} requests and ${BUDGET / 1000} kB at the first visit, and the page alone at the second`, async (t) => {
    /** @type {Awaited<ReturnType<typeof traffic>> | undefined} */
    let first;
    const { page, close } = await opened(linkTo(one, { certificates: 30 }), { prepare: async (page) => (first = await traffic(page)) });
    await ready(page);
    await estimated(page);
    await page.waitForLoadState('networkidle');
    const files = first?.files() ?? [];
    const sizes = await Promise.all(files.map(({ path }) => compressed(path)));
    const bytes = sizes.reduce((sum, size, i) => sum + (files[i].path.endsWith('.svg') ? 0 : size), 0);
    t.diagnostic(`${files.length} requests, ${bytes} bytes: ${files.map(({ path }, i) => `${path} ${sizes[i]}`).join(', ')}`);
    assert.ok(files.some(({ path }) => /\/main-\w+\.js$/.test(path)), 'a site that is not bundled');
    assert.ok(files.length <= REQUESTS, `${files.length} requests`);
    assert.ok(files.every(({ size }) => size > 0) && bytes <= BUDGET, `${bytes} bytes`);

    const again = await page.context().newPage();
    const second = await traffic(again);
    await again.goto(page.url());
    await ready(again);
    await again.waitForLoadState('networkidle');
    assert.deepEqual(second.files().map(({ path }) => path), ['/']);
    await close();
  });

  it(`has a page of the HTTP API of at most ${REQUESTS_OF_REFERENCE} requests and ${BUDGET_OF_REFERENCE / 1000} kB, under a policy of its own that it keeps`, async (t) => {
    /** @type {Awaited<ReturnType<typeof traffic>> | undefined} */
    let seen;
    const { page, calls, faults, close } = await opened('reference.html', { prepare: async (page) => (seen = await traffic(page)) });
    await page.getByText('Operation: listCompanies').waitFor();
    await page.waitForLoadState('networkidle');
    const paths = [...new Set(seen?.files().map(({ path }) => path))];
    const bytes = (await Promise.all(paths.map(compressed))).reduce((sum, size) => sum + size, 0);
    t.diagnostic(`${paths.length} requests, ${bytes} bytes: ${paths.join(', ')}`);
    assert.ok(paths.some((path) => /\/rapidoc-min-\w+\.js$/.test(path)), 'a site that is not bundled');
    assert.ok(paths.length <= REQUESTS_OF_REFERENCE && bytes <= BUDGET_OF_REFERENCE, `${paths.length} requests, ${bytes} bytes`);
    assert.deepEqual([calls, faults], [[], []]);
    await close();
    const policy = (/** @type {string} */ path) => fetch(SITE + path).then(({ headers }) => headers.get('content-security-policy'));
    assert.equal(await policy('/reference.html'), (await policy('/'))?.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"));
  });

  it('breaks no rule of its policy, and would be told of it', async () => {
    /** @type {string[]} */
    const broken = [];
    const { page, faults, close } = await opened('', {
      prepare: async (page) => {
        await page.exposeFunction('broke', (/** @type {string} */ rule) => broken.push(rule));
        await page.addInitScript(() =>
          addEventListener('securitypolicyviolation', (event) =>
            /** @type {any} */ (window).broke(`${event.effectiveDirective}: ${event.blockedURI}`),
          ),
        );
      },
    });
    await page.getByRole('combobox', { name: 'Find a company or course' }).fill(one.company);
    await page.getByRole('option', { name: one.company }).click();
    await ready(page);
    await page.goto(`${SITE}/${linkTo(one)}`);
    await ready(page);
    await slider(page, 'Content').press('End');
    await estimated(page);
    await page.locator('.bar-row').first().hover();
    await page.getByRole('button', { name: 'Show as table (courses)' }).click();
    await page.getByRole('button', { name: /Show all/ }).last().click();
    await page.emulateMedia({ media: 'print' });
    assert.deepEqual(broken, []);
    assert.deepEqual(faults, []);

    await page.evaluate(() => {
      const told = new Promise((done) => addEventListener('securitypolicyviolation', done, { once: true }));
      document.head.append(Object.assign(document.createElement('script'), { text: '0' }));
      return told.then(() => undefined);
    });
    assert.deepEqual([...new Set(broken)], ['script-src-elem: inline']);
    await close();
  });
});

/** How long a file of the site is when it is compressed. @param {string} path */
async function compressed(path) {
  const response = await fetch(SITE + path);
  return gzipSync(Buffer.from(await response.arrayBuffer()), { level: 9 }).length;
}

/**
 * What a page asks for over the network from now on; what its cache has is not among it.
 * @param {Page} page
 */
async function traffic(page) {
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  /** @type {Map<string, {path: string, size: number}>} */
  const asked = new Map();
  network.on('Network.requestWillBeSent', ({ requestId, request }) => {
    const { pathname, protocol } = new URL(request.url);
    if (protocol.startsWith('http') && !pathname.startsWith('/v1/')) asked.set(requestId, { path: pathname, size: 0 });
  });
  network.on('Network.requestServedFromCache', ({ requestId }) => asked.delete(requestId));
  network.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache) asked.delete(requestId);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const file = asked.get(requestId);
    if (file) file.size = encodedDataLength;
  });
  return { files: () => [...asked.values()] };
}
