// @ts-check
/**
 * Draws static-site/preview.png, the picture that other sites show beside a link to this one: the name,
 * what the site is for, and a page mix that moves, in the site's own colours and without a figure.
 *
 *   node link-preview.mjs
 */
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const SITE = new URL('../../static-site/', import.meta.url);
const OUT = fileURLToPath(new URL('preview.png', SITE));

/** Page types with their shares before and after a change, in percent of the bar. */
const MIX = [['content', 62, 44], ['graded', 22, 22], ['not-graded', 6, 14], ['interactive', 6, 14], ['external', 4, 6]];

const bar = (/** @type {1 | 2} */ at) => `<div class="bar">${MIX.map((part) => `<i style="flex: ${part[at]}; background: var(--${part[0]})"></i>`).join('')}</div>`;

const page = `<!doctype html><meta charset="utf-8"><style>${readFileSync(new URL('css/site.css', SITE), 'utf8')}
  :root { color-scheme: light; }
  body { inline-size: 1200px; block-size: 628px; padding: 88px 96px; display: flex; flex-direction: column; justify-content: space-between; }
  h1 { font-size: 84px; line-height: 1.05; letter-spacing: -0.03em; text-wrap: nowrap; }
  p { font-size: 38px; line-height: 1.35; color: var(--ink-2); max-inline-size: 28em; margin-block-start: 24px; }
  .bar { display: flex; gap: 4px; block-size: 96px; }
  .bar + .bar { block-size: 20px; margin-block-start: 16px; }
</style>
<div><h1>Keep-Me-Engaged</h1><p>How your courses score, and what changes to a course went with in past data</p></div>
<div>${bar(2)}${bar(1)}</div>`;

const executablePath = process.env.KME_CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-lcd-text'] });
const tab = await browser.newPage({ viewport: { width: 1200, height: 628 }, deviceScaleFactor: 0.75 });
await tab.setContent(page);
await tab.screenshot({ path: OUT });
await browser.close();
console.log(`${OUT}: ${statSync(OUT).size} bytes`);
