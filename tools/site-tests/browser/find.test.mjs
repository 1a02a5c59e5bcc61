// @ts-check
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { api, axe, failing, gate, linkTo, opened, ready, skip, someCourse, useBrowser } from './harness.mjs';

/** @typedef {import('playwright-core').Page} Page */

describe('finding a company or course', { skip }, () => {
  useBrowser();
  /** @type {Awaited<ReturnType<typeof someCourse>>} */
  let one;
  before(async () => {
    one = await someCourse();
  });

  /** @param {Page} page */
  const field = (page) => page.getByRole('combobox', { name: 'Find a company or course' });

  /** What there is to pick from. @param {Page} page */
  const options = (page) => page.getByRole('listbox').getByRole('option');

  /** The option that Enter goes to. @param {Page} page */
  const active = (page) => page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    return id ? document.getElementById(id)?.textContent?.replace(/\s+/g, ' ').trim() : null;
  });

  /** What is said to screen readers. @param {Page} page @param {string | RegExp} words */
  const said = (page, words) => page.locator('[aria-live=polite]', { hasText: words }).waitFor({ state: 'attached' });

  it('opens a company with the keyboard alone, and Enter waits for what is typed', async () => {
    const { page, close } = await opened('');
    await page.locator('.companies a').first().waitFor();
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
    await page.keyboard.type(one.company);
    await page.keyboard.press('Enter');
    await ready(page);
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), one.company);
    await close();
  });

  it('opens a course with the keyboard alone, by parts of its company’s name and of its number', async () => {
    const { page, faults, close } = await opened('');
    await page.locator('.companies a').first().waitFor();
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
    await page.keyboard.type(`${one.company.slice(1)} ${one.course}`);
    await said(page, /course/);
    const found = await options(page).evaluateAll((all) => all.map((part) => part.textContent?.replace(/\s+/g, ' ').trim()));
    const wanted = found.findIndex((text) => text?.startsWith(`Course ${one.course} in ${one.company}`));
    assert.ok(wanted >= 0, found.join('\n'));
    for (let i = 0; i < wanted; i++) await page.keyboard.press('ArrowDown');
    assert.equal(await active(page), found[wanted]);
    await page.keyboard.press('Enter');
    await ready(page);
    assert.equal(new URL(page.url()).search, linkTo(one));
    assert.deepEqual(faults, []);
    await close();
  });

  it('says nothing of what an earlier text found while it still lists that', async () => {
    const { page, faults, close } = await opened('');
    await field(page).fill(one.company.slice(1));
    await options(page).first().waitFor();
    const { answered, answer } = gate();
    await page.route('**/v1/search*', async (route) => {
      await answered;
      await route.continue();
    });
    await said(page, /compan/);
    await field(page).fill('no such name');
    assert.equal((await page.locator('.picker-list > p').textContent())?.trim(), '');
    assert.ok(await options(page).count() > 0);
    answer();
    await page.locator('.picker-list > p', { hasText: 'Nothing has “no such name”' }).waitFor();
    assert.deepEqual(faults, []);
    await close();
  });

  it('has companies and courses as groups, over both of which the arrows go round', async () => {
    const text = one.company.slice(0, 1);
    const { page, close } = await opened('', { prepare: (page) => grouped(page) });
    await field(page).fill(text);
    await said(page, /2\u00a0companies and 12\u00a0courses; the first 2 of each are listed\./);
    assert.deepEqual(await page.getByRole('group', { name: 'Companies' }).getByRole('option').count(), 2);
    assert.deepEqual(await page.getByRole('group', { name: 'Courses' }).getByRole('option').count(), 2);
    const seen = [];
    for (let i = 0; i < 5; i++) {
      seen.push(String(await active(page)).replace(/ .*/, ''));
      await page.keyboard.press('ArrowDown');
    }
    assert.deepEqual(seen, ['first', 'second', 'Wading', 'Course', 'first']);
    assert.match(String(await options(page).nth(2).textContent()), /Course 7[^]*in[^]*egret[^]*41\u00a0%, 40\u00a0learners/);
    assert.match(String(await options(page).nth(3).textContent()), /a small sample/);
    assert.deepEqual(await axe(page), []);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    assert.match(String(await active(page)), /^Course 8/);
    await close();
  });

  /** Answers every search with two companies and two courses. @param {Page} page */
  async function grouped(page) {
    await page.route('**/v1/search?*', async (route) => {
      const { companies: [line] } = await api('companies?limit=1');
      const course = { company: 'egret', course: '7', title: 'Wading', engagementScore: 41, users: 40, smallSample: false };
      const small = { ...course, course: '8', title: null, users: 4, smallSample: true };
      const found = { companies: [{ ...line, company: 'first' }, { ...line, company: 'second' }], companiesFound: 2, courses: [course, small], coursesFound: 12, near: [] };
      const answer = await (await route.fetch()).json();
      await route.fulfill({ json: { ...answer, ...found } });
    });
  }

  it('lists the companies where nothing is typed', async () => {
    const { companies } = await api('companies?limit=50');
    const { page, calls, close } = await opened(linkTo(one));
    await ready(page);
    await field(page).click();
    await options(page).first().waitFor();
    assert.equal(await options(page).count(), companies.length);
    assert.equal(calls.filter((call) => call.includes('/v1/search')).length, 0);
    await page.keyboard.press('Escape');
    assert.equal(await field(page).inputValue(), one.company);
    assert.equal(await options(page).count(), 0);
    await close();
  });

  it('says that nothing is found, and Escape brings the name back', async () => {
    const { page, close } = await opened(linkTo(one));
    await ready(page);
    await field(page).fill('no such thing at all');
    const words = 'Nothing has “no such thing at all” in its name, title or number.';
    await page.locator('.picker-list', { hasText: words }).waitFor();
    await said(page, words);
    assert.equal(await field(page).getAttribute('aria-expanded'), 'false');
    assert.deepEqual(await axe(page), []);
    await field(page).press('Escape');
    assert.equal(await field(page).inputValue(), one.company);
    await close();
  });

  it('offers near names, to none of which Enter goes before it is chosen', async () => {
    const typo = one.company.slice(0, -2) + one.company.at(-1) + one.company.at(-2);
    const { page, close } = await opened('');
    await field(page).fill(typo);
    await said(page, `Nothing has “${typo}” in its name, title or number. Did you mean one of these?`);
    assert.deepEqual(await axe(page), []);
    await page.keyboard.press('Enter');
    assert.equal(new URL(page.url()).search, '');
    while (await active(page) !== one.company) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await ready(page);
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), one.company);
    await close();
  });

  it('finds companies by the beginning of their names where the release cannot be searched, and says so', async () => {
    const { page, close } = await opened('', { prepare: (page) => failing(page, '**/v1/search?*', 422, 'not-in-release', 'The next publish brings it.') });
    await field(page).fill(one.company.slice(0, -1));
    await page.getByRole('option', { name: one.company }).first().waitFor();
    await said(page, 'At the moment only companies are found, and only by how their names begin');
    await page.keyboard.press('Enter');
    await ready(page);
    await close();
  });

  it('says a failure, instead of that nothing is found, and Enter searches again', async () => {
    const { page, close } = await opened('', { prepare: (page) => failing(page, '**/v1/search?*', 500, 'unexpected', 'Something broke.') });
    await field(page).fill(one.company);
    await page.getByRole('alert').filter({ hasText: 'Something broke.' }).waitFor();
    assert.equal(await options(page).count(), 0);
    assert.deepEqual(await axe(page), []);
    await page.unroute('**/v1/search?*');
    await field(page).press('Enter');
    await page.getByRole('option', { name: one.company }).first().waitFor();
    await close();
  });

  it('shows what the latest text finds, though an earlier one is answered after it', async () => {
    const late = gate();
    const { page, close } = await opened('', {
      prepare: (page) => page.route('**/v1/search?text=no-such*', async (route) => {
        await late.answered;
        await route.continue().catch(() => {});
      }),
    });
    await field(page).fill('no-such');
    await page.waitForRequest('**/v1/search?text=no-such*');
    await field(page).fill(one.company);
    await page.getByRole('option', { name: one.company }).first().waitFor();
    late.answer();
    await page.waitForTimeout(300);
    assert.equal(await page.getByText('Nothing has').count(), 0);
    assert.ok(await page.getByRole('option', { name: one.company }).count() > 0);
    await close();
  });

  it('shows the top of the page for another course of the company that is open', async () => {
    const other = one.courses.find(({ course }) => course !== one.course);
    const { page, close } = await opened(linkTo(one), { width: 360 });
    await ready(page);
    await field(page).fill(`${one.company} ${other.course}`);
    await page.getByRole('option', { name: `Course ${other.course} in ${one.company}` }).first().click();
    await page.getByRole('heading', { name: `Course ${other.course}`, exact: true }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
    await close();
  });
});
