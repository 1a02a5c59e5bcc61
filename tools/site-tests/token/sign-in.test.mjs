// @ts-check
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { axe, estimated, field, linkTo, opened, ready, skip, SITE, useBrowser } from '../browser/harness.mjs';
import { courseOf, ISSUER, refreshes, remembered, signIn, tokensOf, UNAUTHORIZED } from './issuer.mjs';

const FIRST = 'person-of-first-company';

describe('signing in on the site', { skip }, () => {
  useBrowser();
  /** @type {{company: string, course: string}} */
  let one;
  /** @type {{company: string, course: string}} */
  let other;
  before(async () => {
    one = await courseOf(FIRST);
    other = await courseOf('person-of-second-company');
  });

  /** A page at which somebody of the first company is signed in, without the issuer's remembering them. @param {string} [search] @param {Parameters<typeof opened>[1]} [as] */
  async function signedIn(search = '', as = {}) {
    const all = await opened(search, as);
    await signIn(all.page, `A person of ${one.company}`);
    return all;
  }

  /** Faults but that the issuer was asked. @param {readonly string[]} faults */
  function others(faults) {
    return faults.filter((fault) => !fault.includes(`${ISSUER}/`));
  }

  /** What the browser keeps for the page. @param {import('playwright-core').Page} page */
  function kept(page) {
    return page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie, location.href]));
  }

  /** Ends the sign-in of a page at a course: neither its token nor its refresh token is taken any more. @param {import('playwright-core').Page} page */
  async function end(page) {
    await page.route('**/v1/**', (route) => route.fulfill(UNAUTHORIZED));
    await page.route(`${ISSUER}/token`, (route) => route.fulfill({ status: 400, json: { error: 'invalid_grant' }, headers: { 'Access-Control-Allow-Origin': SITE } }));
    await field(page, 'Certificates').fill('30');
    await field(page, 'Certificates').press('Enter');
    await page.locator('.access', { hasText: 'Your sign-in has ended.' }).waitFor();
    await page.unrouteAll();
  }

  it('leads back to where a link led, with what its sliders are set to', async () => {
    const link = linkTo(one, { certificates: 30 });
    const { page, faults, calls, close } = await opened(link);
    await page.getByRole('heading', { name: 'Sign in to see your courses' }).waitFor();
    assert.equal(calls.length, 0, 'the service was asked without a token');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: `A person of ${one.company}` }).click();
    await ready(page);
    assert.equal(await field(page, 'Certificates').inputValue(), '30');
    await estimated(page);
    const { searchParams } = new URL(page.url());
    assert.deepEqual([searchParams.get('company'), searchParams.get('course'), searchParams.get('set.certificates')], [one.company, one.course, '30']);
    assert.ok(!searchParams.has('code') && !searchParams.has('state'), page.url());
    await page.locator('.access', { hasText: one.company }).waitFor();
    assert.deepEqual(others(faults), []);
    await close();
  });

  it('shows the own company and no other', async () => {
    const { page, close } = await signedIn();
    await page.getByRole('heading', { name: one.company, level: 1 }).waitFor();
    await page.goto(`${SITE}/${linkTo(other)}`);
    await signIn(page, `A person of ${one.company}`);
    await page.getByRole('heading', { name: 'No company' }).waitFor();
    await close();
  });

  it('shows the platform all companies', async () => {
    const { page, close } = await opened('');
    await signIn(page, 'A person of the platform');
    await page.locator('.access', { hasText: 'All companies' }).waitFor();
    await page.getByRole('link', { name: one.company }).waitFor();
    await page.getByRole('link', { name: other.company }).waitFor();
    await close();
  });

  it('keeps no token in the browser, and nothing of the round trip', async () => {
    const { page, close } = await signedIn(linkTo(one));
    await ready(page);
    const all = await kept(page);
    assert.ok(!all.includes('eyJ') && !all.includes('verifier') && !all.includes('code='), all);
    await close();
  });

  it('is silent where the issuer remembers who is there, as after reloading and in another tab', async () => {
    const link = linkTo(one, { certificates: 30 });
    const { page, close } = await opened(link, { prepare: (page) => remembered(page, FIRST) });
    await ready(page);
    await page.reload();
    await ready(page);
    assert.equal(await field(page, 'Certificates').inputValue(), '30');
    const tab = await page.context().newPage();
    await remembered(tab, FIRST);
    await tab.goto(page.url());
    await ready(tab);
    assert.equal(await field(tab, 'Certificates').inputValue(), '30');
    await close();
  });

  it('renews the token once for calls that are refused together, each time by the next refresh token', async () => {
    const { page, faults, close } = await signedIn();
    await ready(page);
    const used = refreshes(page);
    for (const round of [1, 2]) {
      const refused = new Set();
      await page.route('**/v1/**', (route) => {
        const token = route.request().headers().authorization;
        if (refused.size === 0) refused.add(token);
        return refused.has(token) ? route.fulfill(UNAUTHORIZED) : route.fallback();
      });
      const line = page.locator('.bars a:not([aria-current])').first();
      const href = await line.getAttribute('href');
      await line.click();
      await page.waitForFunction((course) => document.querySelector('.bars a[aria-current]')?.getAttribute('href') === course, href);
      await ready(page);
      await page.unroute('**/v1/**');
      assert.equal(used.length, round);
    }
    assert.equal(new Set(used).size, 2);
    assert.deepEqual(others(faults), []);
    await close();
  });

  it('renews a token shortly before its end, without a refused call', async () => {
    const { page, close } = await opened('', {
      prepare: (page) => page.route(`${ISSUER}/token`, async (route) => {
        const response = await route.fetch();
        const json = await response.json();
        // Within the half minute before its end from the first.
        await route.fulfill({ response, json: { ...json, expires_in: 20 } });
      }),
    });
    const used = refreshes(page);
    const refused = /** @type {string[]} */ ([]);
    page.on('response', (response) => response.status() === 401 && refused.push(response.url()));
    await signIn(page, `A person of ${one.company}`);
    await page.getByRole('heading', { name: one.company, level: 1 }).waitFor();
    assert.ok(used.length > 0);
    assert.equal(new Set(used).size, used.length, 'a refresh token was used twice');
    assert.deepEqual(refused, []);
    await close();
  });

  it('that has ended is offered again, and what is on the page stays', async () => {
    const { page, close } = await signedIn(linkTo(one));
    await ready(page);
    const line = page.locator('.bars a:not([aria-current])').first();
    const score = await page.locator('.hero').innerText();
    await end(page);
    await page.route('**/v1/**', (route) => route.fulfill(UNAUTHORIZED));
    assert.equal(await page.locator('.hero').innerText(), score);
    assert.deepEqual(await axe(page), []);
    await line.click();
    await page.getByRole('alert').filter({ hasText: 'What is on this page stays.' }).getByRole('button', { name: 'Sign in' }).waitFor();
    await page.goBack();
    await page.unrouteAll();
    await signIn(page, `A person of ${one.company}`);
    await ready(page);
    assert.equal(await field(page, 'Certificates').inputValue(), '30');
    await close();
  });

  it('goes on after an outage of the issuer, with what it had', async () => {
    const { page, close } = await signedIn(linkTo(one));
    await ready(page);
    const line = page.locator('.bars a:not([aria-current])').first();
    await page.route('**/v1/**', (route) => route.fulfill(UNAUTHORIZED));
    await page.route(`${ISSUER}/token`, (route) => route.abort());
    await line.click();
    await page.getByRole('alert').filter({ hasText: 'The service cannot be reached.' }).first().waitFor();
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await ready(page);
    await close();
  });

  it('says of a suspended company what it is and whom to ask, and signs out', async () => {
    const { page, close } = await opened(linkTo(one));
    await signIn(page, 'A person of a company that is suspended');
    const alert = page.getByRole('alert').filter({ hasText: 'You are signed in, but may not see anything here.' });
    await alert.filter({ hasText: 'Ask the person who manages your company’s access.' }).waitFor();
    assert.deepEqual(await axe(page), []);
    await alert.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
    await close();
  });

  it('ends in all tabs by signing out, and at the issuer', async () => {
    const { page, close } = await signedIn(linkTo(one));
    await ready(page);
    const tab = await page.context().newPage();
    await tab.goto(`${SITE}/${linkTo(one)}`);
    await signIn(tab, `A person of ${one.company}`);
    await ready(tab);
    const ended = await page.context().newPage();
    await ended.goto(`${SITE}/${linkTo(one)}`);
    await signIn(ended, `A person of ${one.company}`);
    await ready(ended);
    await end(ended);
    const logout = page.waitForRequest((request) => request.url().startsWith(`${ISSUER}/logout?`));
    await page.locator('.access').getByRole('button', { name: 'Sign out' }).click();
    const said = new URL((await logout).url()).searchParams;
    assert.ok(said.get('id_token_hint') && said.get('post_logout_redirect_uri') === `${SITE}/`);
    for (const one of [page, tab, ended]) {
      await one.getByRole('heading', { name: 'You are signed out' }).waitFor();
      assert.equal(await one.locator('.hero').count(), 0);
      await one.reload();
      await one.getByRole('heading', { name: 'You are signed out' }).waitFor();
    }
    await close();
  });

  it('stays with whom it is signed in where an address has the launch of another', async () => {
    const { page, close } = await signedIn(linkTo(one));
    await ready(page);
    await page.evaluate(() => { location.hash = '#lti=x.y.z'; });
    await page.waitForFunction(() => location.hash === '');
    assert.ok(page.url().endsWith(linkTo(one)));
    await page.locator('.access', { hasText: one.company }).getByRole('button', { name: 'Sign out' }).waitFor();
    await close();
  });

  it('takes no answer that this page did not ask for', async () => {
    const { page, close } = await opened('?code=stolen&state=made-up');
    await page.getByRole('heading', { name: 'Sign in to see your courses' }).waitFor();
    assert.equal(page.url(), `${SITE}/`);
    // Somebody else's answer, in the place of one's own.
    await page.route(`${ISSUER}/authorize?*`, (route) => route.fulfill({ status: 302, headers: { Location: `${SITE}/?code=stolen&state=made-up` } }));
    let asked = 0;
    page.on('request', (request) => (asked += Number(request.url() === `${ISSUER}/token`)));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'The sign-in did not work' }).waitFor();
    assert.equal(asked, 0);
    assert.equal(page.url(), `${SITE}/`);
    await close();
  });

  it('takes no ID token of another sign-in', async () => {
    const { id_token } = await tokensOf(FIRST);
    const { page, close } = await opened('');
    await page.route(`${ISSUER}/token`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), id_token } });
    });
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: `A person of ${one.company}` }).click();
    await page.getByRole('heading', { name: 'The sign-in did not work' }).waitFor();
    await close();
  });

  it('says that the issuer cannot be reached, and tries again', async () => {
    const { page, close } = await opened('', { prepare: (page) => page.route(`${ISSUER}/.well-known/**`, (route) => route.abort()) });
    await page.getByRole('heading', { name: 'The sign-in service cannot be reached.' }).waitFor();
    await page.unrouteAll();
    await signIn(page, `A person of ${one.company}`);
    await close();
  });

  it('lets scripts fetch from the site and from the issuer, and from nowhere else', async () => {
    const answer = await fetch(`${SITE}/`);
    const meta = /Content-Security-Policy" content="([^"]+)"/.exec(await answer.text())?.[1];
    for (const policy of [answer.headers.get('Content-Security-Policy'), meta]) {
      assert.equal(/connect-src ([^;]+);/.exec(policy ?? '')?.[1], `'self' ${ISSUER}`);
    }
    assert.equal(/connect-src ([^;]+);/.exec(String((await fetch(`${SITE}/reference.html`)).headers.get('Content-Security-Policy')))?.[1], "'self'");
  });

  for (const scheme of /** @type {const} */ (['light', 'dark'])) {
    for (const width of [320, 360, 1280]) {
      it(`axe finds nothing, and nothing is too wide or too small, ${scheme}, ${width} px`, async () => {
        const { page, faults, close } = await opened(linkTo(one), { scheme, width, touch: width < 700 });
        await page.getByRole('heading', { name: 'Sign in to see your courses' }).waitFor();
        assert.deepEqual(await axe(page), []);
        await signIn(page, `A person of ${one.company}`);
        await ready(page);
        await page.locator('.access', { hasText: one.company }).waitFor();
        assert.deepEqual(await axe(page), []);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        const button = await page.locator('.access button').boundingBox();
        assert.ok(button && button.height >= (width < 700 ? 44 : 40), `${button?.height} px`);
        assert.deepEqual(others(faults), []);
        await close();
      });
    }
  }

  it('works with the keyboard alone, in German', async () => {
    const { page, close } = await opened(linkTo(one), { locale: 'de-DE' });
    await page.getByRole('heading', { name: 'Melden Sie sich an, um Ihre Kurse zu sehen' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `A person of ${one.company}` }).press('Enter');
    await page.getByRole('button', { name: 'Abmelden' }).press('Enter');
    await page.getByRole('heading', { name: 'Sie sind abgemeldet' }).waitFor();
    await close();
  });
});
