// @ts-check
/** The main things that a reader does, in Firefox. Every state of the page is tested in Chromium. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { inflateSync } from 'node:zlib';
import { api, linkTo, SITE, skip } from '../browser/harness.mjs';
import { named, opened, said, slider, useFirefox, values } from './harness.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const PAGE_TYPES = ['content', 'gradedAssessment', 'notGradedAssessment', 'interactive', 'external'];
const LABELS = { content: 'Content', gradedAssessment: 'Graded assessments', notGradedAssessment: 'Not-graded assessments', interactive: 'Interactive', external: 'External' };
const PAPER = { light: 'rgb(255, 255, 255)', dark: 'rgb(16, 19, 23)' };

/** @param {string} path @param {object} question */
async function posted(path, question) {
  const response = await fetch(`${SITE}/v1/${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(question) });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/**
 * A course that has a mix to test of one move.
 * @returns {Promise<{company: string, course: string, score: number, move: {from: keyof typeof LABELS, to: keyof typeof LABELS, points: number}}>}
 */
async function courseWithMix() {
  for (const { company } of (await api('companies?limit=50')).companies) {
    for (const { course, users, engagementScore: score } of (await api(`companies/${encodeURIComponent(company)}/courses?limit=30`)).courses) {
      if (users < 10 || score === 0 || score === 100) continue;
      const { plans } = await posted('recommendations', { company, course });
      const plan = plans.find((/** @type {any} */ one) => one.moves.length === 1 && Number.isInteger(one.moves[0].points));
      if (plan) return { company, course, score, move: plan.moves[0] };
    }
  }
  throw new Error('no course is fit for the tests');
}

/** How many pages a PDF has, whose objects may be compressed. @param {Uint8Array} pdf */
function pagesOf(pdf) {
  const file = Buffer.from(pdf).toString('latin1');
  const streams = [...file.matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)].map(([, stream]) => {
    try {
      return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [file, ...streams].flatMap((text) => text.match(/\/Type\s*\/Page\b/g) ?? []).length;
}

describe('in Firefox', { skip }, () => {
  useFirefox();
  /** @type {Awaited<ReturnType<typeof courseWithMix>>} */
  let one;
  before(async () => {
    one = await courseWithMix();
  });

  /** What the page types sum to, in percent. @param {Page} page */
  async function sum(page) {
    const all = await values(page);
    return Math.round(10 * PAGE_TYPES.reduce((total, feature) => total + all[feature], 0)) / 10;
  }

  /** Waits for the number that the service has for the sliders as they are, and says which. @param {Page} page */
  async function rightNumber(page) {
    const { projected } = await posted('what-if', { company: one.company, course: one.course, changes: await values(page) });
    const right = projected === null ? '' : String(Math.round(projected));
    await page.waitForFunction((right) => !document.querySelector('.is-waiting') && (document.querySelector('.proj-n span')?.textContent ?? '') === right, {}, right);
    return right;
  }

  /** @param {Page} page */
  const undo = (page) => page.evaluate(() => {
    for (const button of document.querySelectorAll('button')) if (button.textContent?.trim() === 'Undo') return button.click();
  });

  it('a company is found from the start page by its name, and its best course opens with its score', async () => {
    const { page, faults, close } = await opened('');
    await said(page, 'main a bdi', one.company);
    await (await named(page, 'combobox', 'Find a company or course')).type(one.company);
    await page.waitForSelector('.picker-list:not([hidden]) [role=option]');
    await page.keyboard.press('Enter');
    await slider(page, 'Content');
    assert.equal(await page.$eval('h1', (heading) => heading.textContent), one.company);
    const address = new URL(page.url()).searchParams;
    assert.equal(address.get('company'), one.company);
    const { engagementScore } = await api(`companies/${encodeURIComponent(one.company)}/courses/${encodeURIComponent(String(address.get('course')))}`);
    assert.equal(await page.$eval('.hero .score span', (score) => score.textContent), String(Math.round(engagementScore)));
    assert.deepEqual(faults, []);
    await close();
  });

  it('a slider is moved with the keyboard and the mouse, and the number is the service’s; undo takes each move back', async () => {
    const { from, to, points } = one.move;
    const { page, faults, close } = await opened(linkTo(one));
    const lever = await slider(page, LABELS[from]);
    const start = await values(page);
    for (const feature of PAGE_TYPES) {
      if (feature !== from && feature !== to) await (await named(page, 'button', `Lock ${LABELS[/** @type {keyof typeof LABELS} */ (feature)]}`)).click();
    }
    await lever.focus();
    for (let step = 0; step < points; step++) await page.keyboard.press('ArrowLeft');
    const moved = await values(page);
    assert.equal(moved[to], Math.round(10 * (start[to] + points)) / 10);
    assert.equal(await sum(page), 100);
    assert.notEqual(await rightNumber(page), String(Math.round(one.score)));

    await lever.scrollIntoView();
    const box = await page.$eval(`#r-${from}`, (range) => {
      const { left, top, width, height } = range.getBoundingClientRect();
      return { left, width, y: top + height / 2 };
    });
    const reach = start[from] + start[to];
    const at = (/** @type {number} */ value) => box.left + 10 + (box.width - 20) * (value / 100);
    await page.mouse.move(at(moved[from]), box.y);
    await page.mouse.down();
    await page.mouse.move(at(reach / 3), box.y, { steps: 4 });
    await page.mouse.move(at(reach / 2), box.y, { steps: 4 });
    await page.mouse.up();
    const dragged = await values(page);
    assert.ok(Math.abs(dragged[from] - reach / 2) <= 1, `${dragged[from]} of ${reach}`);
    assert.equal(await sum(page), 100);
    await rightNumber(page);

    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    assert.deepEqual(await values(page), moved);
    await undo(page);
    for (const feature of PAGE_TYPES) {
      if (feature !== from && feature !== to) assert.equal((await values(page))[feature], start[feature], 'a locked page type stays');
    }
    assert.deepEqual(faults, []);
    await close();
  });

  it('the link restores the sliders, the lock and the number', async () => {
    const { from } = one.move;
    const { page, close } = await opened(linkTo(one));
    const lever = await slider(page, LABELS[from]);
    await (await named(page, 'button', 'Lock External')).click();
    await lever.focus();
    await page.keyboard.press('PageDown');
    await page.waitForFunction(() => location.search.includes('set.'));
    const [settings, number] = [await values(page), await rightNumber(page)];
    const again = await opened(new URL(page.url()).search);
    await slider(again.page, LABELS[from]);
    assert.deepEqual(await values(again.page), settings);
    assert.equal(await rightNumber(again.page), number);
    assert.equal(await again.page.$eval('[aria-label="Lock External"]', (lock) => lock.getAttribute('aria-pressed')), 'true');
    assert.deepEqual(again.faults, []);
    await again.close();
    await close();
  });

  it('mixes are found, and one is set on the sliders', async () => {
    const { from, to, points } = one.move;
    const { page, faults, close } = await opened(linkTo(one));
    await slider(page, 'Content');
    const start = await values(page);
    await (await named(page, 'button', 'Find mixes to test')).click();
    await page.waitForSelector('.found article');
    const { plans } = await posted('recommendations', { company: one.company, course: one.course });
    const index = plans.findIndex((/** @type {any} */ plan) => plan.moves.length === 1 && plan.moves[0].from === from && plan.moves[0].to === to && plan.moves[0].points === points);
    await page.evaluate((index) => document.querySelectorAll('.found article')[index].querySelector('button')?.click(), index);
    const now = await values(page);
    assert.deepEqual([now[from], now[to]], [start[from] - points, start[to] + points].map((value) => Math.round(10 * value) / 10));
    assert.equal(await rightNumber(page), String(Math.round(plans[index].whatIf.projected)));
    assert.deepEqual(faults, []);
    await close();
  });

  it('prints one page, which is the sheet', async () => {
    const { page, faults, close } = await opened(linkTo(one));
    await slider(page, 'Content');
    assert.equal(pagesOf(await page.pdf({ format: 'A4' })), 1);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await said(page, '.sheet', one.company);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.waitForFunction(() => !document.querySelector('.sheet'));
    assert.deepEqual(faults, []);
    await close();
  });

  it('a theme is chosen, and is remembered', async () => {
    const { page, faults, close } = await opened(linkTo(one));
    await slider(page, 'Content');
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(await paper(), PAPER.light);
    await (await named(page, 'combobox', 'Theme')).select('dark');
    assert.equal(await paper(), PAPER.dark);
    await page.reload();
    await slider(page, 'Content');
    assert.equal(await paper(), PAPER.dark);
    assert.deepEqual(faults, []);
    await close();
  });

  for (const width of [360, 1280]) {
    it(`nothing is wider than the window of ${width} px`, async () => {
      for (const search of ['', linkTo(one), linkTo(one, { certificates: 30 })]) {
        const { page, faults, close } = await opened(search, { width, height: 740 });
        if (search) await slider(page, 'Content');
        else await said(page, 'main a bdi', one.company);
        assert.deepEqual(await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth - document.documentElement.clientWidth]), [width, 0], search);
        assert.deepEqual(faults, []);
        await close();
      }
    });
  }
});
