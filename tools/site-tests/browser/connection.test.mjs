// @ts-check
/** What fails on the page of a course, one call at a time: by the service, by half an answer, and by the connection. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { axe, estimated, failing, gate, linkTo, opened, ready, skip, slider, someCourse, unfold, useBrowser, withoutTrees } from './harness.mjs';

/** @typedef {import('playwright-core').Page} Page */

const DETAIL = 'The course table cannot be read.';


/**
 * The calls of the page of a course, where each says that it failed, and what is there once it has not.
 * @type {readonly {call: string, pattern: string, part: string, there: string, prepare?: (page: Page) => Promise<unknown>, begin?: (page: Page) => Promise<unknown>}[]}
 */
const CALLS = [
  { call: 'the courses', pattern: '**/courses?limit=200', part: 'main', there: '.bar-row' },
  { call: 'the course', pattern: '**/v1/companies/*/courses/*', part: '#course', there: '.hero' },
  { call: 'the features', pattern: '**/v1/importances', part: 'main > .sec', there: '.ctl' },
  { call: 'where to begin', pattern: '**/segments', part: '#segments', there: '.begin', begin: (page) => unfold(page, 'segments') },
  { call: 'why it scores so', pattern: '**/explanation', part: '#why', there: 'figure', begin: (page) => unfold(page, 'why') },
  { call: 'what changes go with', pattern: '**/outlook', part: '#swaps', there: '.swap-in, .msg:not([role=alert])', prepare: withoutTrees, begin: (page) => unfold(page, 'swaps') },
  { call: 'a change', pattern: '**/v1/what-if', part: '#result', there: '.support', begin: (page) => slider(page, 'Content').press('PageDown') },
  { call: 'a change that the page cannot work out', pattern: '**/v1/what-if', part: '#result', there: '.support', prepare: withoutTrees, begin: (page) => slider(page, 'Content').press('PageDown') },
  { call: 'mixes', pattern: '**/v1/recommendations', part: '#mixes', there: '.found', begin: (page) => page.getByRole('button', { name: 'Find mixes to test' }).click() },
  { call: 'the model', pattern: '**/v1/model', part: '#model', there: '.about-in', begin: (page) => page.locator('#model > summary').click() },
];

/** @type {readonly {how: string, fail: (page: Page, pattern: string) => Promise<unknown>, words: string}[]} */
const FAULTS = [
  { how: 'by the service', fail: (page, pattern) => failing(page, pattern, 503, 'unavailable', DETAIL), words: DETAIL },
  {
    how: 'by half an answer',
    fail: (page, pattern) => page.route(pattern, async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      await route.fulfill({ response, body: body.slice(0, body.length / 2) }).catch(() => {});
    }),
    words: 'The service gave an answer that this page cannot read (200).',
  },
  { how: 'by the connection', fail: (page, pattern) => page.route(pattern, (route) => route.abort('connectionreset')), words: 'The service cannot be reached.' },
];

describe('a fault', { skip }, () => {
  useBrowser();
  /** @type {Awaited<ReturnType<typeof someCourse>>} */
  let one;
  before(async () => {
    one = await someCourse();
  });

  for (const { call, pattern, part, there, prepare, begin } of CALLS) {
    it(`of ${call} is said where it strikes, the rest works, and the answer comes when it is asked for again`, async () => {
      const [first, ...others] = FAULTS;
      const { page, faults, close } = await opened(linkTo(one), {
        prepare: async (page) => {
          await prepare?.(page);
          await first.fail(page, pattern);
        },
      });
      if (begin) {
        await ready(page);
        await begin(page);
      }
      const said = (/** @type {string} */ words) => page.locator(part).filter({ hasText: words });
      const tryAgain = () => page.locator(part).getByRole('button', { name: 'Try again' }).click();
      await said(first.words).waitFor();
      assert.deepEqual(await axe(page), []);
      for (const { fail, words } of others) {
        await page.unroute(pattern);
        await fail(page, pattern);
        await tryAgain();
        await said(words).waitFor();
        assert.equal(await page.getByRole('alert').count(), 1, `${await page.getByRole('alert').allTextContents()}`);
        if (begin) assert.ok(await slider(page, 'Content').isEnabled());
        else if (part !== 'main') assert.equal(await page.locator('.bar-row').count(), one.courses.length);
      }
      await page.unroute(pattern);
      await tryAgain();
      await page.locator(part === 'main > .sec' ? 'main' : part).locator(there).first().waitFor();
      await page.getByRole('alert').waitFor({ state: 'detached' });
      await ready(page);
      assert.deepEqual(faults, []);
      await close();
    });
  }

  it('of the trees of a course is none to see: the service is asked in their place', async () => {
    for (const { how, fail } of FAULTS) {
      const { page, faults, close } = await opened(linkTo(one), { prepare: (page) => fail(page, '**/reduced-forest') });
      await ready(page);
      await slider(page, 'Content').press('PageDown');
      await estimated(page);
      assert.equal(await page.getByRole('alert').count(), 0, how);
      assert.deepEqual(faults, []);
      await close();
    }
  });

  it('of the connection while a course loads is said, and the course comes by itself when there is one again', async () => {
    const other = one.courses.find(({ course }) => course !== one.course).course;
    const { page, calls, faults, close } = await opened(linkTo(one));
    await ready(page);
    const { answered, answer } = gate();
    const path = `**/courses/${encodeURIComponent(other)}`;
    await page.route(path, (route) => answered.then(() => route.abort('internetdisconnected')));
    await page.locator('.bar-row', { hasText: other }).first().click();
    await page.getByText(`The figures are still of course ${one.course}.`).first().waitFor();
    await page.context().setOffline(true);
    answer();
    await page.locator('#course', { hasText: 'You are offline.' }).waitFor();
    await page.unroute(path);
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: `Course ${other}`, exact: true }).waitFor();
    await page.locator('.hero').waitFor();
    await page.waitForLoadState('networkidle');
    assert.equal(await page.getByRole('alert').count(), 0);
    assert.equal(calls.filter((call) => call.endsWith(`/courses/${encodeURIComponent(other)}`)).length, 2, calls.join('\n'));
    assert.deepEqual(faults, []);
    await close();
  });
});
