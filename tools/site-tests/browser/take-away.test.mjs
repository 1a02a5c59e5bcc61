// @ts-check
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { answering, api, axe, FULL, linkTo, opened, ready, skip, smallCourse, someCourse, useBrowser } from './harness.mjs';

describe('what people take away', { skip }, () => {
  useBrowser();
  /** @type {Awaited<ReturnType<typeof someCourse>>} */
  let one;
  before(async () => {
    one = await someCourse();
  });

  /** Clicks, and reads the file that comes of it. @param {import('./harness.mjs').Page} page @param {RegExp} button */
  async function saved(page, button) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  }

  it('is a sentence with the change, how sure it is, and the link', async () => {
    const { page, faults, close } = await opened(linkTo(one, { certificates: 30 }), { prepare: (page) => answering(page, FULL) });
    await ready(page);
    await answered(page);
    // Who gets it begins at the top.
    await page.evaluate(() => (location.hash = 'change'));
    await page.getByRole('button', { name: 'Copy as a sentence' }).click();
    await page.getByRole('button', { name: 'Sentence copied' }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(text, /With Certificates from .* to 30/);
    assert.match(text, /An association, by a model’s estimate: how other courses differ, not what changing yours does\. Nobody has tested that\. http[^#]*set\.certificates=30[^#]*$/);
    assert.deepEqual(faults, []);
    await close();
  });

  it('is shown to be copied by hand where there is no clipboard', async () => {
    const refuse = () => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error()) } });
    const { page, close } = await opened(linkTo(one), { prepare: (page) => page.addInitScript(refuse) });
    await ready(page);
    await page.getByRole('button', { name: 'Copy as a sentence' }).click();
    await page.locator('.msg .address', { hasText: `of ${one.company}, has a score of` }).waitFor();
    assert.deepEqual(await axe(page), []);
    await close();
  });

  it('is a table of all courses of a company, however many pages of the API they fill', async () => {
    const { companies } = await api('companies?limit=50');
    const { company, courses } = companies.reduce((/** @type {any} */ most, /** @type {any} */ other) => (other.courses > most.courses ? other : most));
    const { page, close } = await opened(`?company=${encodeURIComponent(company)}`, {
      // The same courses in pages of 50, of which the company fills more than one.
      prepare: (page) => page.route(/\/courses\?.*limit=200/, (route) => route.continue({ url: route.request().url().replace('limit=200', 'limit=50') })),
    });
    await ready(page);
    const { name, text } = await saved(page, /^Download CSV \(all courses\)/);
    assert.match(name, /-\d{4}-\d\d-\d\d\.csv$/);
    assert.ok(text.startsWith('\uFEFF"company","course"'));
    assert.ok(courses > 50, `${company} has ${courses} courses only`);
    assert.equal(text.trimEnd().split('\r\n').length, 1 + courses);
    await close();
  });

  it('is a table of the course and its change', async () => {
    const { page, close } = await opened(linkTo(one, { certificates: 30 }), { prepare: (page) => answering(page, FULL) });
    await ready(page);
    await answered(page);
    const { text } = await saved(page, /^Download CSV \(this course/);
    const [names, now, change, ...rest] = text.trimEnd().split('\r\n');
    assert.deepEqual(rest, []);
    assert.match(names, /"Certificates.*"expected change, points"/);
    assert.match(now, /"as it is now"/);
    assert.match(change, /"the sliders".*set\.certificates=30/);
    await close();
  });

  /** Waits for the service's answer; the page has figures of its own before. @param {import('./harness.mjs').Page} page */
  function answered(page) {
    return page.locator('.warnings', { hasText: 'based on few learners' }).waitFor();
  }

  for (const format of ['A4', 'Letter']) {
    it(`is one page of ${format}, with the number, odds, band, support, changes and the link, for three courses`, async () => {
      const all = { content: 40.1, gradedAssessment: 20, notGradedAssessment: 15.3, interactive: 14.6, external: 10, certificates: 30, teacherComments: 3 };
      const cases = [linkTo(one, all), linkTo(await smallCourse()), linkTo(one.courses.map(({ course }) => ({ company: one.company, course })).find(({ course }) => course !== one.course) ?? one, { external: 20 })];
      for (const search of cases) {
        const { page, faults, close } = await opened(search, { scheme: 'dark', prepare: async (page) => search === cases[0] && answering(page, FULL) });
        await ready(page);
        if (search === cases[0]) await answered(page);
        else if (search.includes('set.')) await page.locator('.proj-t:not(.is-waiting) b', { hasText: /in other courses|no estimate/ }).waitFor();
        const pdf = (await page.pdf({ format, printBackground: true })).toString('latin1');
        assert.equal((pdf.match(/\/Type\s*\/Page\b/g) ?? []).length, 1, search);
        // The page is itself again.
        await page.locator('.sheet').waitFor({ state: 'detached' });
        await page.emulateMedia({ media: 'print' });
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        await page.locator('.sheet').waitFor();
        assert.ok(await page.getByRole('slider').first().isHidden());
        const said = String(await page.locator('.sheet').textContent()).replace(/\s+/g, ' ');
        if (search === cases[0]) {
          for (const words of [/57\s%/, /\+3\.8 in other courses/, /In 57 of 100 pairs/, /\+1\.2 to \+6\.4/, /Support: high/, /Content from .* to 40\.1/, /set\.content=40\.1/]) assert.match(said, words);
        }
        assert.deepEqual(await axe(page), []);
        assert.deepEqual(faults, []);
        await close();
      }
    });
  }
});
