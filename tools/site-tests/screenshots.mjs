// @ts-check
/**
 * Pictures of the site to look at: the first page, a course with a change, and what is known of the
 * model, at 360, 1280 and 1920 px, light and dark. KME_URL as for the browser tests; the argument is
 * the folder to write to.
 */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { estimated, linkTo, ready, SITE, skip, someCourse } from './browser/harness.mjs';

const folder = process.argv[2];
if (skip || !folder) {
  console.error(skip || 'Name the folder to write to.');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const change = linkTo(await someCourse(), { certificates: 30 });
const executablePath = process.env.KME_CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const width of [360, 1280, 1920]) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' });
    await page.goto(`${SITE}/`);
    await page.locator('.companies a').first().waitFor();
    await page.screenshot({ path: `${folder}/start-${width}-${colorScheme}.png` });
    await page.goto(`${SITE}/${change}`);
    await ready(page);
    await estimated(page);
    await page.screenshot({ path: `${folder}/course-${width}-${colorScheme}.png`, fullPage: true });
    await page.locator('.about summary').click();
    await page.locator('.about-in').waitFor();
    await page.locator('.foot').screenshot({ path: `${folder}/model-${width}-${colorScheme}.png` });
    await page.close();
  }
}
await browser.close();
