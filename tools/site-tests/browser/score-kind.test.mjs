// @ts-check
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { linkTo, opened, ready, skip, smallCourse, someCourse, useBrowser } from './harness.mjs';

describe('the words on a score', { skip }, () => {
  useBrowser();
  /** @type {Awaited<ReturnType<typeof someCourse>>} */
  let one;
  /** @type {Awaited<ReturnType<typeof smallCourse>>} */
  let few;
  before(async () => {
    one = await someCourse();
    few = await smallCourse();
  });

  /** A course of a release whose scores are of a kind: what the page says in all. @param {string} kind @param {{company: string, course: string}} course */
  async function read(kind, course) {
    const { page, close } = await opened(linkTo(course), {
      prepare: (page) => page.route('**/v1/**', async (route) => {
        const response = await route.fetch();
        const answer = await response.json();
        await route.fulfill({ response, json: { ...answer, scoreKind: kind } });
      }),
    });
    await ready(page);
    await page.locator('.bar-row[aria-current]').hover();
    await page.locator('.readout b').waitFor();
    const words = (await page.locator('body').innerText()).replace(/\s+/g, ' ');
    await close();
    return words;
  }

  it('speak of learners who completed where it is a share of them', async () => {
    const words = await read('share', one);
    for (const part of [/ % ?of learners completed the course\./, /Each bar is the percent of learners who completed/, /percent of its learners who completed the whole/, /\d % of \d+ learners/]) {
      assert.match(words, part);
    }
    assert.doesNotMatch(words, /no count of/);
    assert.match(await read('share', few), /of them completed the course\. With so few learners that says little/);
  });

  it('never do where it was recorded', async () => {
    for (const course of [one, few]) {
      const words = await read('recorded', course);
      assert.doesNotMatch(words, /learners completed|learners who completed|% of \d+ learners|of them completed/);
      assert.match(words, /no count of/);
    }
    assert.match(await read('recorded', one), /engagement score, as the platform recorded it\./);
  });
});
