// @ts-check
/**
 * Puts the pictures that screenshots.mjs made on one sheet, docs/demo/contact-sheet.jpg: a row for each state of the
 * site, light and dark at three widths. Long pages are cut off at the bottom.
 *
 *   node contact-sheet.mjs FOLDER
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const OUT = fileURLToPath(new URL('../../docs/demo/contact-sheet.jpg', import.meta.url));
const MAX_BYTES = 900_000;

/** How wide a picture of each width is on the sheet, in pixels. */
const WIDTHS = { 360: 130, 1280: 340, 1920: 400 };

/** The states, by the name of their pictures, and how high their rows may be. @type {[string, string, number][]} */
const STATES = [
  ['start', 'The first page', 325],
  ['unknown', 'A link to a company that is not there', 150],
  ['course', 'A course as it opens', 460],
  ['small', 'A course of a small sample', 300],
  ['plan', 'A change that other courses support', 700],
  ['scenarios', 'Scenarios side by side', 200],
  ['begin', 'Where to begin', 260],
  ['why', 'Why this score', 320],
  ['research', 'A slider with what research says', 190],
  ['mixes', 'Mixes to test', 400],
  ['swaps', 'Ten points of the mix', 230],
  ['features', 'What matters', 320],
  ['change', 'A change that too few courses support', 460],
  ['no-mixes', 'No mix to test', 200],
  ['no-swaps', 'No swap with a figure', 230],
  ['failure', 'The service fails', 240],
  ['offline', 'Offline', 240],
  ['model', 'How to read the page, and about the model', 300],
];

const folder = process.argv[2];
if (!folder || !existsSync(folder)) {
  console.error('Name the folder with the pictures of screenshots.mjs.');
  process.exit(2);
}

const pictures = (/** @type {string} */ name, /** @type {number} */ height) =>
  Object.entries(WIDTHS).flatMap(([width, small]) => ['light', 'dark'].map((scheme) =>
    `<figure style="inline-size: ${small}px"><img style="max-block-size: ${height}px" src="${name}-${width}-${scheme}.png" alt=""><figcaption>${width} px, ${scheme}</figcaption></figure>`)).join('');

const sheet = `<!doctype html><meta charset="utf-8"><style>
  body { inline-size: max-content; margin: 0; padding: 24px; background: #c9ced6; font: 13px/1.4 system-ui, sans-serif; color: #12161c; }
  h1 { font-size: 24px; margin: 0; }
  h2 { font-size: 16px; margin: 24px 0 8px; }
  section { display: flex; gap: 12px; align-items: flex-start; }
  figure { margin: 0; }
  img { display: block; inline-size: 100%; object-fit: cover; object-position: top; }
</style>
<h1>Keep-Me-Engaged: the states of the site, light and dark, at 360, 1280 and 1920 px (made-up courses)</h1>
${STATES.map(([name, words, height]) => `<h2>${words}</h2><section>${pictures(name, height)}</section>`).join('')}`;

const executablePath = process.env.KME_CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-lcd-text'] });
const page = await browser.newPage({ viewport: { width: 1850, height: 1000 } });
await page.route('http://sheet/**', (route) => {
  const name = new URL(route.request().url()).pathname.slice(1);
  return name === '' ? route.fulfill({ contentType: 'text/html', body: sheet }) : route.fulfill({ path: join(folder, name) });
});
await page.goto('http://sheet/');
let quality = 70;
do {
  quality -= 5;
  await page.screenshot({ path: OUT, type: 'jpeg', quality, fullPage: true });
} while (statSync(OUT).size > MAX_BYTES && quality > 20);
await browser.close();
console.log(`${OUT}: ${statSync(OUT).size} bytes, quality ${quality}`);
