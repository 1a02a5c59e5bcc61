// @ts-check
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { axe, estimated, failing, linkTo, opened, ready, SITE, skip, slider, someCourse, useBrowser } from './harness.mjs';

describe('states', { skip }, () => {
  useBrowser();
  /** @type {Awaited<ReturnType<typeof someCourse>>} */
  let one;
  before(async () => {
    one = await someCourse();
  });

  it('an unknown company says so and leads on', async () => {
    const { page, faults, close } = await opened('?company=no-such-company&course=1');
    await page.getByRole('heading', { name: 'No company “no-such-company”' }).waitFor();
    assert.deepEqual(await axe(page), []);
    await page.getByRole('link', { name: 'see all companies' }).click();
    await page.getByRole('link', { name: one.company }).waitFor();
    assert.deepEqual(faults, []);
    await close();
  });

  it('an unknown course says so beside its company’s courses', async () => {
    const { page, close } = await opened(linkTo({ company: one.company, course: 'no-such' }));
    await page.getByRole('heading', { name: `No course “no-such” in ${one.company}` }).waitFor();
    assert.equal(await page.locator('.bar-row').count(), one.courses.length);
    assert.deepEqual(await axe(page), []);
    await page.locator('.bar-row').first().click();
    await ready(page);
    await close();
  });

  it('a company or course that is nearly one that there is leads there', async () => {
    const typo = one.company.slice(0, -2) + one.company.at(-1) + one.company.at(-2);
    const { page, close } = await opened(`?company=${encodeURIComponent(typo)}&course=1`);
    await page.getByText('Did you mean one of these?').waitFor();
    assert.deepEqual(await axe(page), []);
    await page.locator('.alike').getByRole('link', { name: one.company, exact: true }).click();
    await ready(page);
    await page.goto(`${SITE}/${linkTo({ company: one.company, course: `${one.course}0` })}`);
    await page.locator('.alike').getByRole('link', { name: `Course ${one.course} in ${one.company}`, exact: true }).click();
    await ready(page);
    assert.equal(new URL(page.url()).search, linkTo(one));
    assert.equal(await page.locator('.alike').count(), 0);
    await close();
  });

  it('an old link with blanks and foreign parameters opens its course, without them', async () => {
    const { page, faults, close } = await opened(`?utm_source=x&company=+${encodeURIComponent(one.company)}+&gclid=12&course=${encodeURIComponent(one.course)}%20&certificates=30&fbclid=Iw`);
    await ready(page);
    await page.getByRole('heading', { name: `Course ${one.course}`, exact: true }).waitFor();
    assert.equal(await page.getByText('Not all of this link can be shown.').count(), 0);
    assert.equal(new URL(page.url()).search, linkTo(one, { certificates: 30 }));
    assert.deepEqual(faults, []);
    await close();
  });

  it('a link that names a course alone says so, and one of dots does no harm', async () => {
    const { page, faults, close } = await opened('?course=7&utm_source=x');
    await page.getByText('This link names a course, but no company.').waitFor();
    assert.equal(new URL(page.url()).search, '?course=7');
    assert.deepEqual(await axe(page), []);
    await page.goto(`${SITE}/${linkTo({ company: one.company, course: '.' })}`);
    await ready(page);
    await page.goto(`${SITE}/${linkTo({ company: '..', course: '..' })}`);
    await page.getByRole('link', { name: one.company }).waitFor();
    assert.deepEqual(faults, []);
    await close();
  });

  it('names are never markup', async () => {
    const { page, close } = await opened('?company=' + encodeURIComponent('<img src=x onerror=alert(1)>'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.equal(await page.locator('main img').count(), 0);
    await close();
  });

  it('nothing published yet is a state of its own, and looking again goes on', async () => {
    const { page, close } = await opened('', {
      prepare: (page) => failing(page, '**/v1/**', 503, 'nothing-published', 'Nothing was published yet.'),
    });
    await page.getByRole('heading', { name: 'Nothing is published yet' }).waitFor();
    assert.deepEqual(await axe(page), []);
    await page.unroute('**/v1/**');
    await page.getByRole('button', { name: 'Look again' }).click();
    await page.getByRole('link', { name: one.company }).waitFor();
    await close();
  });

  it('an answer that is no problem document is no blank page', async () => {
    const { page, close } = await opened('', {
      prepare: (page) => page.route('**/v1/**', (route) => route.fulfill({ status: 502, body: '<html>bad gateway' })),
    });
    await page.getByText('The service gave an answer that this page cannot read (502).').waitFor();
    await close();
  });

  it('offline keeps the changes and goes on by itself', async () => {
    const { page, close } = await opened(linkTo(one, { certificates: 30 }));
    await ready(page);
    await estimated(page);
    await page.context().setOffline(true);
    await slider(page, 'Content').press('PageDown');
    await page.getByText('You are offline.').waitFor();
    await page.context().setOffline(false);
    await page.getByText('You are offline.').waitFor({ state: 'detached' });
    await estimated(page);
    await close();
  });

  it('a release that is published meanwhile is noticed, until the page is loaded anew', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    const notice = page.getByText('The data was updated while this page was open.');
    assert.equal(await notice.count(), 0);
    await page.route('**/v1/what-if', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), model: 'newer' } });
    });
    await slider(page, 'Content').press('PageDown');
    await notice.waitFor();
    assert.deepEqual(await axe(page), []);
    await page.unroute('**/v1/what-if');
    await page.getByRole('button', { name: 'Reload' }).click();
    await notice.waitFor({ state: 'detached' });
    await estimated(page);
    assert.equal(await notice.count(), 0);
    await close();
  });

  it('while it loads it says so', async () => {
    /** @type {() => void} */
    let go = () => {};
    const wait = new Promise((done) => (go = () => done(undefined)));
    const { page, close } = await opened(linkTo(one), {
      prepare: (page) => page.route('**/v1/**', async (route) => {
        await wait;
        await route.continue();
      }),
    });
    await page.getByText('Loading its courses.').waitFor();
    assert.deepEqual(await axe(page), []);
    go();
    await ready(page);
    await close();
  });
});
