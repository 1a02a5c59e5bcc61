// @ts-check
/**
 * Debian's Firefox on a running system, driven over WebDriver BiDi. KME_URL says where the system is,
 * KME_FIREFOX which Firefox to start. Without KME_URL the tests are skipped, with the reason.
 */
import { after, before } from 'node:test';
import puppeteer from 'puppeteer-core';
import { SITE, skip } from '../browser/harness.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

/** As the pages of the tests in Chromium are. */
const PREFERENCES = { 'intl.accept_languages': 'en-US', 'ui.prefersReducedMotion': 1, 'ui.systemUsesDarkTheme': 0 };

/** @type {import('puppeteer-core').Browser | undefined} */
let browser;

/** Starts Firefox before the tests of a file and ends it after them. */
export function useFirefox() {
  before(async () => {
    if (skip) return;
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: process.env.KME_FIREFOX ?? '/usr/bin/firefox-esr',
      extraPrefsFirefox: PREFERENCES,
    });
  });
  after(() => browser?.close());
}

/**
 * A page of the site with nothing left of earlier ones, and what it did.
 * @param {string} search the query string to open
 * @param {{width?: number, height?: number}} [as]
 */
export async function opened(search, { width = 1280, height = 900 } = {}) {
  if (!browser) throw new Error('useFirefox() was not called');
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  /** @type {string[]} */
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (line) => {
    if (line.type() === 'error') faults.push(line.text());
  });
  await page.setViewport({ width, height });
  await page.goto(`${SITE}/${search}`);
  return { page, faults, close: () => context.close() };
}

/** What the accessibility tree has under this role and name. @param {Page} page @param {string} role @param {string} name */
export async function named(page, role, name) {
  const found = await page.waitForSelector(`::-p-aria(${name}[role="${role}"])`);
  if (!found) throw new Error(`no ${role} “${name}”`);
  return found;
}

/** A slider. @param {Page} page @param {string} name */
export function slider(page, name) {
  return named(page, 'slider', name);
}

/** Waits until an element that matches has this text in it. @param {Page} page @param {string} selector @param {string} words */
export async function said(page, selector, words) {
  await page.waitForFunction(
    (selector, words) => [...document.querySelectorAll(selector)].some((one) => one.textContent?.replace(/\s+/g, ' ').includes(words)),
    {},
    selector,
    words,
  );
}

/** The values of the sliders by feature. @param {Page} page @returns {Promise<Record<string, number>>} */
export function values(page) {
  return page.$$eval('input[type=range]', (all) => Object.fromEntries(all.map((one) => [one.id.slice(2), Number(one.value)])));
}
