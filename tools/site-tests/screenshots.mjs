// @ts-check
/**
 * Pictures of the site to look at, at 360, 1280 and 1920 px, light and dark: the first page, a company that is not there,
 * a course, one of a small sample, a change that too few courses support, with its swaps and its search for mixes, and a
 * course for which there is a mix to test. Of that one: the mix in the sliders and saved, where to begin, why it has its
 * score, what research says, mixes to test, ten points of the mix, the change after a failure and offline, and what is
 * known of the model. KME_URL as for the browser tests; the argument is the folder to write to. contact-sheet.mjs puts
 * them on one picture.
 */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { courseWithPlan, estimated, failing, linkTo, ready, SITE, skip, slider, smallCourse, someCourse, unfold } from './browser/harness.mjs';

const folder = process.argv[2];
if (skip || !folder) {
  console.error(skip || 'Name the folder to write to.');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const one = await someCourse();
const small = linkTo(await smallCourse());
const change = linkTo(one, { certificates: 30 });
const plan = await courseWithPlan();
const executablePath = process.env.KME_CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const width of [360, 1280, 1920]) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' });
    await page.goto(`${SITE}/`);
    await page.locator('.companies a').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: `${folder}/start-${width}-${colorScheme}.png` });
    await page.goto(`${SITE}/?company=no-such-company`);
    await page.getByRole('heading', { name: 'No company “no-such-company”' }).waitFor();
    await page.screenshot({ path: `${folder}/unknown-${width}-${colorScheme}.png` });
    for (const [name, search] of [['course', linkTo(one)], ['small', small], ['change', change], ['plan', linkTo(plan, plan.mix)]]) {
      await page.goto(`${SITE}/${search}`);
      await ready(page);
      if (name === 'change' || name === 'plan') await estimated(page);
      await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true });
      if (name !== 'change') continue;
      for (const part of ['mixes', 'swaps']) await unfold(page, part);
      await pictureOfSwaps(page, `${folder}/no-swaps-${width}-${colorScheme}.png`);
      await pictureOfMixes(page, `${folder}/no-mixes-${width}-${colorScheme}.png`);
    }
    const scenarios = page.locator('.saved');
    if (width < 700) await scenarios.locator('summary').first().click();
    await scenarios.getByRole('button', { name: 'Save the sliders' }).click();
    await scenarios.locator('table').waitFor();
    await scenarios.screenshot({ path: `${folder}/scenarios-${width}-${colorScheme}.png` });
    await page.locator('#segments summary').click();
    await page.locator('.begin').waitFor();
    await page.locator('#segments').screenshot({ path: `${folder}/begin-${width}-${colorScheme}.png` });
    await page.locator('.why summary').click();
    await page.locator('.why-in').waitFor();
    await page.locator('.why').screenshot({ path: `${folder}/why-${width}-${colorScheme}.png` });
    await page.locator('.research summary').first().click();
    await page.locator('.ctl').first().screenshot({ path: `${folder}/research-${width}-${colorScheme}.png` });
    for (const part of ['mixes', 'swaps', 'features']) await unfold(page, part);
    await page.locator('.features').screenshot({ path: `${folder}/features-${width}-${colorScheme}.png` });
    await pictureOfMixes(page, `${folder}/mixes-${width}-${colorScheme}.png`);
    await pictureOfSwaps(page, `${folder}/swaps-${width}-${colorScheme}.png`);
    await page.locator('.about summary').click();
    await page.locator('.about-in').waitFor();
    await page.locator('.foot').screenshot({ path: `${folder}/model-${width}-${colorScheme}.png` });
    await failing(page, '**/v1/what-if', 503, 'unavailable', 'The model cannot be read.');
    await slider(page, 'Content').press('PageDown');
    await page.getByText('The model cannot be read.').waitFor();
    await page.screenshot({ path: `${folder}/failure-${width}-${colorScheme}.png` });
    await page.locator('.result').screenshot({ path: `${folder}/failed-${width}-${colorScheme}.png` });
    await page.unroute('**/v1/what-if');
    await page.context().setOffline(true);
    await slider(page, 'Content').press('PageDown');
    await page.getByText('You are offline.').waitFor();
    await page.screenshot({ path: `${folder}/offline-${width}-${colorScheme}.png` });
    await page.close();
  }
}
await browser.close();

/** @param {import('playwright-core').Page} page @param {string} path */
async function pictureOfMixes(page, path) {
  await page.getByRole('button', { name: 'Find mixes to test' }).click();
  await page.locator('.found').waitFor();
  await page.locator('.mixes').screenshot({ path });
}

/** @param {import('playwright-core').Page} page @param {string} path */
async function pictureOfSwaps(page, path) {
  await page.locator('.swaps :is(.swap, .msg)').first().waitFor();
  await page.locator('.swaps').screenshot({ path });
}
