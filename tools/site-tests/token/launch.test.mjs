// @ts-check
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { axe, estimated, field, opened, ready, skip, SITE, useBrowser } from '../browser/harness.mjs';
import { courseOf, ISSUER, remembered, signIn, tokensOf, UNAUTHORIZED } from './issuer.mjs';
import { startPlatform } from './platform.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Frame} Frame */

const FIRST = 'person-of-first-company';
const CHOICE = 'Which of your courses is this?';
const ENDED = 'Your access from the learning platform has ended.';

describe('a launch from a learning platform', { skip: skip || (!process.env.KME_OPERATOR && 'KME_OPERATOR does not say how operators reach the register') }, () => {
  useBrowser();
  /** @type {{company: string, course: string}} */
  let one;
  /** @type {Awaited<ReturnType<typeof startPlatform>>} */
  let platform;
  /** How many courses of the platform were opened, of which each is another. */
  let contexts = 0;
  before(async () => {
    one = await courseOf(FIRST);
    platform = await startPlatform({ 1: one.company });
  });
  after(() => platform?.close());

  /** A course of the platform that nobody opened before. */
  function newPlace() {
    return { deployment: '1', context: `context-${contexts++}` };
  }

  /** The frame with the site. @param {Page} page @returns {Promise<Page>} as a page, which it is to what tests do with it */
  async function frameOf(page) {
    const element = await page.locator('iframe').elementHandle();
    return /** @type {any} */ (await /** @type {NonNullable<typeof element>} */ (element).contentFrame());
  }

  /** The site in a frame of the platform. @param {Parameters<typeof platform.framed>[0]} place @param {Parameters<typeof opened>[1]} [as] */
  async function framed(place, as = {}) {
    const all = await opened('', { ...as, at: platform.framed(place) });
    return { ...all, frame: await frameOf(all.page) };
  }

  /** A course that is connected already. */
  async function connected(place = newPlace()) {
    return (await launchedOnce(place)).place;
  }

  /** Connects a course, and gives the token that did. @param {Parameters<typeof platform.framed>[0]} place */
  async function launchedOnce(place) {
    let authorization = '';
    const { frame, close } = await framed(place, {
      prepare: async (page) => page.on('request', (request) => {
        authorization ||= request.headers().authorization ?? '';
      }),
    });
    await frame.getByRole('radio').first().waitFor();
    const { status } = await fetch(`${SITE}/v1/lti/course`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: authorization },
      body: JSON.stringify({ course: one.course }),
    });
    assert.equal(status, 200);
    await close();
    return { place, token: authorization.replace('Bearer ', '') };
  }

  /** Chooses a course by its number. @param {Page} frame @param {string} course */
  async function pick(frame, course) {
    await frame.getByRole('searchbox', { name: 'Find a course' }).fill(course);
    await frame.getByRole('radio', { name: new RegExp(`course ${course}$`, 'i') }).check();
  }

  /** @param {Page} frame */
  function chooseButton(frame) {
    return frame.getByRole('button', { name: /^Choose /, disabled: false });
  }

  /** Where a token could have stayed. @param {Page} frame */
  function kept(frame) {
    return frame.evaluate(() => {
      const stored = () => {
        try {
          return [{ ...sessionStorage }, { ...localStorage }];
        } catch {
          // As browsers refuse it in frames of other sites.
          return [];
        }
      };
      const entries = /** @type {any} */ (globalThis).navigation.entries().map((/** @type {any} */ { url }) => url);
      return JSON.stringify([stored(), document.cookie, location.href, history.state, entries]);
    });
  }

  /** Faults but that the platform was asked. @param {readonly string[]} faults */
  function others(faults) {
    return faults.filter((fault) => !fault.includes(`foreign origin: ${platform.issuer}/`));
  }

  it('asks once which course it is, with the keyboard alone, and leads there from then on', async () => {
    const place = newPlace();
    const { page, frame, faults, calls, close } = await framed(place);
    await frame.getByRole('heading', { name: CHOICE }).waitFor();
    await frame.getByText('You choose for everybody who opens this course from the learning platform').waitFor();
    assert.ok(await frame.getByRole('button', { name: 'Choose a course' }).isDisabled());
    await frame.getByRole('searchbox', { name: 'Find a course' }).focus();
    await Promise.all([page.waitForResponse(/text=/), page.keyboard.type(one.course)]);
    await frame.waitForTimeout(100);
    await frame.getByRole('radio', { name: new RegExp(`course ${one.course}$`, 'i') }).waitFor();
    while (!(await frame.evaluate(() => document.activeElement?.matches('[type=radio]')))) await page.keyboard.press('Tab');
    while (!new RegExp(`course ${one.course}$`, 'i').test(await frame.evaluate(() => /** @type {HTMLInputElement} */ (document.activeElement).labels?.[0].innerText ?? ''))) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await ready(frame);
    await frame.locator('.access', { hasText: 'From your learning platform' }).filter({ hasText: one.company }).waitFor();
    const { searchParams, hash } = new URL(frame.url());
    assert.deepEqual([searchParams.get('company'), searchParams.get('course'), hash], [one.company, one.course, '']);
    assert.equal(calls.filter((call) => call === 'POST /v1/lti/course').length, 1);
    await page.goto(platform.framed(place));
    const again = await frameOf(page);
    await ready(again);
    assert.equal(new URL(again.url()).searchParams.get('course'), one.course);
    assert.equal(calls.filter((call) => call === 'POST /v1/lti/course').length, 1);
    assert.deepEqual(others(faults), []);
    await close();
  });

  it('leaves its token in no address, no history and no storage', async () => {
    const place = await connected();
    for (const at of [platform.framed(place), platform.whole(place)]) {
      const { page, faults, close } = await opened('', { at });
      const frame = at === platform.framed(place) ? await frameOf(page) : page;
      await ready(frame);
      const all = await kept(frame);
      assert.ok(!all.includes('eyJ') && !all.includes('lti='), all);
      // The one cookie ties a login to its browser, and no script sees it.
      const cookies = (await page.context().cookies()).map(({ name, httpOnly, secure, sameSite }) => ({ name, httpOnly, secure, sameSite }));
      assert.deepEqual(cookies, [{ name: '__Host-kme-lti', httpOnly: true, secure: true, sameSite: 'None' }]);
      assert.deepEqual(others(faults), []);
      await close();
    }
  });

  it('opens the page without a course where nobody chooses', async () => {
    const { frame, close } = await framed(newPlace());
    await frame.getByRole('button', { name: 'See all courses without choosing' }).click();
    await frame.getByRole('heading', { name: one.company, level: 1 }).waitFor();
    await close();
  });

  it('of a learner opens nothing', async () => {
    const { frame, close } = await framed({ ...newPlace(), role: 'Learner' });
    await frame.getByText('Only instructors, content developers and administrators of a course can open this.').waitFor();
    await close();
  });

  it('says that somebody else chose meanwhile, and what to do', async () => {
    const { page, frame, close } = await framed(newPlace());
    await pick(frame, one.course);
    const first = page.waitForRequest('**/v1/lti/course');
    await page.route('**/v1/lti/course', async (route) => {
      await fetch(route.request().url(), { method: 'POST', headers: route.request().headers(), body: JSON.stringify({ course: 'another' }) });
      await route.continue();
    });
    await chooseButton(frame).click();
    await first;
    await frame.getByRole('alert').filter({ hasText: 'Somebody else chose a course for this meanwhile.' }).filter({ hasText: 'again to see it.' }).waitFor();
    assert.equal(await frame.getByRole('radio').count(), 0);
    assert.deepEqual(await axe(frame), []);
    await frame.getByRole('button', { name: 'See all courses without choosing' }).click();
    await frame.getByRole('heading', { name: one.company, level: 1 }).waitFor();
    await close();
  });

  it('keeps what was picked where the choice cannot be kept', async () => {
    const { page, frame, close } = await framed(newPlace());
    await pick(frame, one.course);
    const choose = chooseButton(frame);
    const problem = (/** @type {number} */ status) => ({ status, contentType: 'application/problem+json', body: JSON.stringify({ type: '/problems/any', title: 'Any', status, instance: 'r1' }) });
    /** @type {[(route: import('playwright-core').Route) => Promise<void>, string][]} */
    const faults = [
      [(route) => route.fulfill(problem(403)), 'You may not choose a course here.'],
      [(route) => route.fulfill(problem(503)), 'The service could not keep your choice.'],
      [(route) => route.abort(), 'The service cannot be reached.'],
    ];
    for (const [fault, words] of faults) {
      await page.route('**/v1/lti/course', fault);
      await choose.click();
      await frame.getByRole('alert').filter({ hasText: words }).waitFor();
      await page.unroute('**/v1/lti/course');
    }
    await choose.click();
    await ready(frame);
    await close();
  });

  it('says before the choice that its time is over, and offers the sign-in of this site in a tab of its own', async () => {
    const { page, frame, close } = await framed(newPlace());
    await pick(frame, one.course);
    await page.route('**/v1/lti/course', (route) => route.fulfill(UNAUTHORIZED));
    await chooseButton(frame).click();
    await frame.getByRole('alert').filter({ hasText: ENDED }).filter({ hasText: 'Nothing was chosen yet.' }).waitFor();
    const [tab] = await Promise.all([page.context().waitForEvent('page'), frame.getByRole('button', { name: 'Sign in' }).click()]);
    await tab.getByRole('heading', { name: 'Sign in to see your courses' }).waitFor();
    await close();
  });

  it('that is over leaves the page as it is, and opened again in the same tab it is as it was', async () => {
    const place = await connected();
    const { page, close } = await opened('', { at: platform.whole(place) });
    await ready(page);
    const score = await page.locator('.hero').innerText();
    await page.route(/\/v1\/(?!lti\/)/, (route) => route.fulfill(UNAUTHORIZED));
    await field(page, 'Certificates').fill('30');
    await field(page, 'Certificates').press('Enter');
    await page.locator('.access', { hasText: 'Access has ended. Open the course from your learning platform again.' }).waitFor();
    assert.equal(await page.locator('.hero').innerText(), score);
    assert.equal(await field(page, 'Certificates').inputValue(), '30');
    assert.deepEqual(await axe(page), []);
    await page.locator('.bars a:not([aria-current])').first().click();
    await page.getByRole('alert').filter({ hasText: ENDED }).filter({ hasText: 'What is on this page stays.' }).first().waitFor();
    await page.goBack();
    await page.waitForURL(/set\.certificates=30/);
    await page.unrouteAll();
    await page.goto(platform.whole(place));
    await ready(page);
    assert.equal(await field(page, 'Certificates').inputValue(), '30');
    await estimated(page);
    await close();
  });

  it('says in a page that was loaded again where to open it', async () => {
    const { page, close } = await opened('', { at: platform.whole(await connected()), prepare: (page) => page.addInitScript(() => Object.defineProperty(globalThis, 'navigation', { value: undefined })) });
    await ready(page);
    await page.reload();
    await page.getByRole('heading', { name: 'Open the course from your learning platform again' }).waitFor();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    assert.deepEqual(await axe(page), []);
    await close();
  });

  it('that is over is followed by the sign-in of this site, at the same place', async () => {
    const { page, close } = await opened('', { at: platform.whole(await connected()) });
    await ready(page);
    await page.route(/\/v1\/(?!lti\/)/, (route) => route.fulfill(UNAUTHORIZED));
    await page.locator('.bars a:not([aria-current])').first().click();
    await page.locator('.access', { hasText: 'Access has ended.' }).waitFor();
    await page.goBack();
    await page.unrouteAll();
    await signIn(page, `A person of ${one.company}`);
    await ready(page);
    assert.equal(new URL(page.url()).searchParams.get('course'), one.course);
    await remembered(page, FIRST);
    await page.reload();
    await ready(page);
    await close();
  });

  it('that is over is followed by no sign-in where this site has none', async () => {
    const { token } = await launchedOnce(newPlace());
    const prepare = (/** @type {Page} */ page) => page.route(`${SITE}/?*`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(/ data-(issuer|client)="[^"]*"/g, '') });
    });
    const { page, close } = await opened(`?${new URLSearchParams(one)}#lti=${token}`, { prepare });
    await ready(page);
    await page.route('**/v1/**', (route) => route.fulfill(UNAUTHORIZED));
    await page.locator('.bars a:not([aria-current])').first().click();
    await page.locator('.access', { hasText: 'Access has ended.' }).waitFor();
    await page.getByRole('alert').filter({ hasText: ENDED }).first().waitFor();
    assert.equal(await page.getByRole('button', { name: 'Sign in' }).count(), 0);
    await close();
    // As in a tab that was opened by hand.
    const tab = await opened(`?${new URLSearchParams(one)}`, { prepare });
    await tab.page.getByText('If your learning platform has it, open it from your course there.').waitFor();
    await tab.close();
  });

  it('is over after its time, without a call', async () => {
    const place = await connected();
    const { page, frame, calls, close } = await framed(place, { prepare: (page) => page.clock.install() });
    await ready(frame);
    await frame.locator('.access', { hasText: one.company }).waitFor();
    const before = calls.length;
    await page.clock.fastForward('15:01');
    await frame.locator('.access', { hasText: 'Access has ended.' }).waitFor();
    assert.equal(calls.length, before);
    await close();
  });

  it('goes on in another language, and in a tab of its own where a link leads away', async () => {
    const { page, frame, close } = await framed(await connected());
    await ready(frame);
    const [tab] = await Promise.all([page.context().waitForEvent('page'), frame.getByRole('link', { name: 'HTTP API' }).click()]);
    assert.equal(tab.url(), `${SITE}/reference.html`);
    await field(frame, 'Certificates').fill('30');
    await field(frame, 'Certificates').press('Enter');
    await frame.getByRole('button', { name: 'Deutsch' }).click();
    await frame.locator('.access', { hasText: 'Aus Ihrer Lernplattform' }).filter({ hasText: one.company }).waitFor();
    await frame.locator('#change input[type=range]').first().waitFor();
    assert.equal(new URL(frame.url()).searchParams.get('set.certificates'), '30');
    const all = await kept(frame);
    assert.ok(!all.includes('eyJ') && !all.includes('lti='), all);
    await close();
  });

  it('has no more time in another language', async () => {
    const { page, frame, calls, close } = await framed(await connected(), { prepare: (page) => page.clock.install() });
    await ready(frame);
    await page.clock.fastForward('14:00');
    await frame.getByRole('button', { name: 'Deutsch' }).click();
    await frame.locator('.access', { hasText: 'Aus Ihrer Lernplattform' }).waitFor();
    await frame.locator('#change input[type=range]').first().waitFor();
    const before = calls.length;
    await page.clock.fastForward('01:01');
    await frame.locator('.access', { hasText: 'Der Zugang ist abgelaufen.' }).waitFor();
    assert.equal(calls.length, before);
    await close();
  });

  it('names the company as the service does, whatever its token says', async () => {
    const { frame, close } = await framed(newPlace(), {
      prepare: (page) => page.route(/\/courses\?/, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, json: { ...(await response.json()), company: 'Named by the service' } });
      }),
    });
    await frame.getByText('is not connected to a course of \u2068Named by the service\u2069 yet.').waitFor();
    await close();
  });

  it('works without storage and cookies', async () => {
    const { frame, faults, close } = await framed(newPlace(), {
      prepare: (page) => page.addInitScript(() => {
        const refuse = () => {
          throw new DOMException('The request was denied.', 'SecurityError');
        };
        for (const name of ['sessionStorage', 'localStorage', 'indexedDB', 'caches']) Object.defineProperty(globalThis, name, { get: refuse });
        Object.defineProperty(Document.prototype, 'cookie', { get: refuse, set: refuse });
        Object.defineProperty(globalThis, 'BroadcastChannel', { value: refuse });
      }),
    });
    await pick(frame, one.course);
    await chooseButton(frame).click();
    await ready(frame);
    await frame.getByRole('button', { name: 'Deutsch' }).click();
    await frame.locator('.access', { hasText: 'Aus Ihrer Lernplattform' }).waitFor();
    await frame.locator('.access').getByRole('button', { name: 'Abmelden' }).click();
    await frame.getByRole('heading', { name: /^Sie sind abgemeldet|^You are signed out/ }).waitFor();
    assert.deepEqual(others(faults), []);
    await close();
  });

  it('is forgotten by signing out, which asks no issuer', async () => {
    const { frame, faults, close } = await framed(await connected());
    await ready(frame);
    await frame.locator('.access').getByRole('button', { name: 'Sign out' }).click();
    await frame.getByRole('heading', { name: 'You are signed out' }).waitFor();
    await frame.getByText('Open the course from your learning platform to see your courses again.').waitFor();
    assert.equal(await frame.locator('.hero').count(), 0);
    assert.ok(!faults.some((fault) => fault.includes(`${ISSUER}/`)));
    await close();
  });

  it('takes no token that is none, nor lets one in by its looks', async () => {
    const { access_token: token } = await tokensOf(FIRST);
    const [head, , signature] = token.split('.');
    const claims = Buffer.from(JSON.stringify({ company: one.company, connect: {}, iat: 0, exp: 900 })).toString('base64url');
    for (const made of ['made-up', `${head}.${claims}.${signature}`]) {
      const { page, close } = await opened(`?company=${encodeURIComponent(one.company)}#lti=${made}`);
      await page.getByRole('alert').filter({ hasText: ENDED }).first().waitFor();
      assert.ok(!page.url().includes('lti='));
      await close();
    }
  });

  it('is shown by origins that are listed, and by no other', async () => {
    const policy = String((await fetch(`${SITE}/`)).headers.get('Content-Security-Policy'));
    assert.match(policy, /frame-ancestors http:\/\/localhost:\*$/);
    const { page, frame, close } = await framed(await connected());
    await ready(frame);
    // The same platform by an address that is not listed.
    const unlisted = platform.framed(newPlace()).replace('localhost', '127.0.0.1');
    // What the page before was still asking for fails as well, since the browser leaves it.
    const blocked = page.waitForEvent('requestfailed', (request) => request.failure()?.errorText === 'net::ERR_BLOCKED_BY_RESPONSE');
    await page.goto(unlisted);
    assert.equal(new URL((await blocked).url()).origin, SITE);
    await close();
  });

  for (const scheme of /** @type {const} */ (['light', 'dark'])) {
    for (const [locale, choice] of [['en-US', CHOICE], ['de-DE', 'Welcher Ihrer Kurse ist das?']]) {
      for (const width of [320, 800, 1280]) {
        it(`axe finds nothing, and nothing is too wide or too small, ${scheme}, ${locale}, ${width} px`, async () => {
          const { frame, faults, close } = await framed(newPlace(), { scheme, locale, width, touch: width < 700 });
          await frame.getByRole('heading', { name: choice }).waitFor();
          await frame.getByRole('radio').first().check();
          await check(frame, width);
          await frame.locator('.choosing-do .btn').click();
          await frame.locator('.access bdi', { hasText: one.company }).waitFor();
          await frame.locator('main h1, main h2').first().waitFor();
          await check(frame, width);
          assert.deepEqual(others(faults), []);
          await close();
        });
      }
    }
  }

  /** @param {Page} frame @param {number} width */
  async function check(frame, width) {
    assert.deepEqual(await axe(frame), []);
    const over = await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `${over} px too wide`);
    const heights = await frame.locator('.choosing :is(button, label:has([type=radio])), .access button').evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().height));
    assert.ok(heights.length > 0 && heights.every((height) => height >= (width < 700 ? 44 : 40)), String(heights));
  }
});
