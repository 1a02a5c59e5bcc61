// @ts-check
/**
 * Draws docs/demo/course.png, the picture at the top of README.md: the change of docs/demo/README.md, tried on a course
 * of the made-up sample, from a folder that 'kme export-site' wrote of it, on a plain web host.
 *
 *   node demo-picture.mjs FOLDER
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serving } from './exported/plain-server.mjs';

const OUT = fileURLToPath(new URL('../../docs/demo/course.png', import.meta.url));

const folder = process.argv[2];
if (!folder || !existsSync(join(folder, 'api'))) {
  console.error('Name a folder that ./kme export-site wrote.');
  process.exit(2);
}
const host = await serving(folder, '/');
const executablePath = process.env.KME_CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-lcd-text'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 740 }, colorScheme: 'light', reducedMotion: 'reduce' });
await page.goto(`${host.url}?company=aster&course=2394&set.content=83.8&set.external=10`);
await page.locator('.proj-t b', { hasText: 'in other courses' }).waitFor();
await page.locator('.curve').first().waitFor();
await page.locator('#h-change').evaluate((heading) => scrollTo(0, heading.getBoundingClientRect().top + scrollY - 64));
await page.screenshot({ path: OUT });
await browser.close();
host.close();
console.log(`${OUT}: ${statSync(OUT).size} bytes`);
