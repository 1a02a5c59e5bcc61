// @ts-check
// The script of the pages under /v1/lti in a real browser, between a learning platform and the service as
// the script sees them: two origins, and the policy of template.yaml. What the service makes of it is in
// functions/lti.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';

const PROJECT = new URL('../../../', import.meta.url);
const SCRIPT = readFileSync(new URL('functions/lti/src/main/resources/dev/keepmeengaged/lti/pages.js', PROJECT), 'utf8');
const HASH = /script-src ('sha256-[^']+');/.exec(readFileSync(new URL('template.yaml', PROJECT), 'utf8'))?.[1];
const POLICY = `default-src 'none'; script-src ${HASH}; base-uri 'none'; form-action 'self'`;

/** A server on this machine. @param {(path: string, body: string) => { html: string, headers?: Record<string, string> }} answer */
async function serving(answer) {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const { html, headers } = answer(String(request.url), body);
    response.writeHead(200, { 'Content-Type': 'text/html', ...headers }).end(`<!doctype html>${html}`);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { origin: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

describe('the pages between a learning platform and the site', () => {
  /** @type {import('playwright-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof serving>>} */
  let service;
  /** @type {Awaited<ReturnType<typeof serving>>} */
  let platform;
  let frame = '_parent';

  /** @param {string} step @param {string} attributes @param {string} [inner] */
  function page(step, attributes, inner = '') {
    const html = `<form method="post" action="/launch" data-step="${step}" ${attributes}>${inner}</form><script>${SCRIPT}</script>`;
    return { html, headers: { 'Content-Security-Policy': POLICY } };
  }

  before(async () => {
    browser = await chromium.launch({ executablePath: process.env.KME_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
    service = await serving((path, body) => {
      const where = `data-origin="${platform.origin}" data-frame="${frame}" data-key="kme-1"`;
      if (path === '/login') return page('keep', `${where} data-value="secret" data-next="${platform.origin}/authorize"`);
      if (path === '/registered') return page('close', 'data-now="yes"');
      if (body.includes('binding=')) return { html: `<p>launched with ${body}</p>` };
      return page('prove', where, '<input type="hidden" name="state" value="1"><input type="hidden" name="binding">');
    });
    platform = await serving((path) => {
      if (path === '/authorize') return { html: `<form method="post" action="${service.origin}/launch"><input name="state" value="1"></form><script>document.forms[0].submit()</script>` };
      if (path === '/storage') return { html: STORAGE };
      return { html: path === '/several' ? `<iframe name="store" src="/storage"></iframe>${FRAME}` : `${path === '/none' ? '' : STORAGE}${FRAME}` };
    });
  });
  after(async () => {
    await browser?.close();
    service?.stop();
    platform?.stop();
  });

  // As platforms do it: for each origin that asks, what it has put there.
  const STORAGE = `<script>
    window.seen = []; const kept = {};
    addEventListener('message', ({ data, origin, source }) => {
      window.seen.push(data.subject);
      if (data.subject === 'lti.put_data') kept[origin + data.key] = data.value;
      source.postMessage({ subject: data.subject + '.response', message_id: data.message_id, key: data.key, value: kept[origin + data.key] }, origin);
    });
  </script>`;
  const FRAME = '<iframe name="tool"></iframe>';

  /** A platform's page with a frame of ours. @param {string} path @param {string} ours */
  async function framed(path, ours) {
    const context = await browser.newContext();
    const tab = await context.newPage();
    /** @type {string[]} */
    const faults = [];
    tab.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
    tab.on('pageerror', (error) => faults.push(String(error)));
    await tab.goto(`${platform.origin}${path}`);
    await tab.evaluate((address) => { document.querySelector('iframe[name=tool]')?.setAttribute('src', address); }, `${service.origin}${ours}`);
    return { tab, faults, text: async () => (await tab.frameLocator('iframe[name=tool]').locator('p').textContent({ timeout: 15_000 })), close: () => context.close() };
  }

  it('keep a secret with the platform and prove it at the launch', async () => {
    frame = '_parent';
    const { tab, faults, text, close } = await framed('/', '/login');
    assert.equal(await text(), 'launched with state=1&binding=secret');
    assert.deepEqual(await tab.evaluate('seen'), ['lti.put_data', 'lti.get_data']);
    assert.deepEqual(faults.filter((fault) => !fault.includes('favicon')), []);
    await close();
  });

  it('find the frame that the platform names', async () => {
    frame = 'store';
    const { text, close } = await framed('/several', '/login');
    assert.equal(await text(), 'launched with state=1&binding=secret');
    await close();
  });

  it('prove nothing in a browser whose platform was given nothing', async () => {
    frame = '_parent';
    const { text, close } = await framed('/', '/launch');
    assert.match(String(await text()), /binding=(undefined)?$/);
    await close();
  });

  it('go on without an answer, and without such a frame', async () => {
    for (frame of ['_parent', 'missing']) {
      const { text, close } = await framed('/none', '/login');
      assert.equal(await text(), 'launched with state=1&binding=', frame);
      await close();
    }
  });

  it('believe no other origin than the platform', async () => {
    frame = '_parent';
    const other = await serving(() => ({ html: `${STORAGE}${FRAME}` }));
    const context = await browser.newContext();
    const tab = await context.newPage();
    await tab.goto(other.origin);
    await tab.evaluate((address) => { document.querySelector('iframe')?.setAttribute('src', address); }, `${service.origin}/login`);
    assert.equal(await tab.frameLocator('iframe').locator('p').textContent({ timeout: 15_000 }), 'launched with state=1&binding=');
    assert.deepEqual(await tab.evaluate('seen'), [], 'another origin was told');
    await context.close();
    other.stop();
  });

  it('have the platform close the window of a registration', async () => {
    const { tab, close } = await framed('/', '/registered');
    await tab.waitForFunction('seen.includes("org.imsglobal.lti.close")');
    await close();
  });
});
