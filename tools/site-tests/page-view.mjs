// @ts-check
/**
 * The browser's side of tools/benchmarks/page-view.sh: for each line of JSON that says what to do, a
 * line of JSON that says what it took. It is not to be started by hand.
 *
 *   {"do": "open", "url": "...", "fresh": true, "until": "css", "says": "text"}
 *   {"do": "move", "slider": "feature", "until": "css", "says": "text"}
 *
 * `until` is an element whose text has `says` in it when the numbers stand there. Time counts from the
 * start of the navigation, or from the press of the key, to the frame in which they do. `fresh` begins
 * with an empty cache; without it, a page is opened beside the one before, with its cache.
 */
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

/** How long nothing may be under way before a view counts as loaded. */
const QUIET_MS = 300;

/** @typedef {{requests: number, notModified: number, wireBytes: number, decodedBytes: number, ms: number}} Taken */
/** @typedef {{do: string, url: string, fresh: boolean, slider: string, until: string, says: string}} Task */

const executablePath = process.env.KME_CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
/** @type {import('playwright-core').BrowserContext | undefined} */
let context;
/** @type {{page: import('playwright-core').Page, traffic: ReturnType<typeof watched>} | undefined} */
let view;

for await (const line of createInterface({ input: process.stdin })) {
  const task = /** @type {Task} */ (JSON.parse(line));
  console.log(JSON.stringify(task.do === 'open' ? await open(task) : await move(task)));
}
await browser.close();

/** @param {Task} task @returns {Promise<Taken>} */
async function open({ url, fresh, until, says }) {
  if (fresh || !context) {
    await context?.close();
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  }
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  const traffic = watched(network);
  await page.addInitScript(watch, { until, says, from: 0 });
  await page.goto(url);
  const ms = await stands(page);
  const taken = { ...(await traffic.settled()), ms };
  await view?.page.close().catch(() => {});
  view = { page, traffic };
  return taken;
}

/** @param {Task} task @returns {Promise<Taken>} */
async function move({ slider, until, says }) {
  if (!view) throw new Error('no page is open');
  const { page, traffic } = view;
  traffic.begin();
  const range = page.locator(`#r-${slider}`);
  await range.focus();
  const key = await range.evaluate((/** @type {HTMLInputElement} */ one) => (Number(one.value) < Number(one.max) ? 'ArrowRight' : 'ArrowLeft'));
  await page.evaluate(watch, { until, says, from: null });
  await page.keyboard.press(key);
  const ms = await stands(page);
  return { ...(await traffic.settled()), ms };
}

/** @param {import('playwright-core').Page} page @returns {Promise<number>} */
async function stands(page) {
  await page.waitForFunction(() => /** @type {any} */ (window).stoodAfter !== undefined);
  return page.evaluate(() => /** @type {any} */ (window).stoodAfter);
}

/**
 * Runs in the page: notes after how many milliseconds the text stood there.
 * @param {{until: string, says: string, from: number | null}} what from the next key when null
 */
function watch({ until, says, from }) {
  const noted = /** @type {any} */ (window);
  noted.stoodAfter = undefined;
  let begin = from;
  addEventListener('keydown', (event) => (begin ??= event.timeStamp), { capture: true, once: true });
  const observer = new MutationObserver(() => {
    if (begin === null || !document.querySelector(until)?.textContent?.includes(says)) return;
    observer.disconnect();
    requestAnimationFrame(() => (noted.stoodAfter = performance.now() - Number(begin)));
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
}

/** What goes over the network. @param {import('playwright-core').CDPSession} network */
function watched(network) {
  const none = { requests: 0, notModified: 0, wireBytes: 0, decodedBytes: 0 };
  let sum = { ...none };
  /** @type {Set<string>} */
  const underWay = new Set();
  /** @type {Map<string, number>} */
  const decoded = new Map();
  /** Answered with a body that came over the network. @type {Set<string>} */
  const brought = new Set();
  let latest = Date.now();
  network.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.startsWith('http')) underWay.add(requestId);
  });
  // Of the network itself: what comes out of the cache alone has none.
  network.on('Network.responseReceivedExtraInfo', ({ requestId, statusCode }) => {
    sum.requests += 1;
    if (statusCode === 304) sum.notModified += 1;
    else brought.add(requestId);
  });
  network.on('Network.dataReceived', ({ requestId, dataLength }) => {
    decoded.set(requestId, (decoded.get(requestId) ?? 0) + dataLength);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sum.wireBytes += encodedDataLength;
    ended(requestId);
  });
  network.on('Network.loadingFailed', ({ requestId }) => ended(requestId));

  /** @param {string} requestId */
  function ended(requestId) {
    underWay.delete(requestId);
    latest = Date.now();
  }
  return {
    begin() {
      sum = { ...none };
      brought.clear();
      decoded.clear();
    },
    async settled() {
      while (underWay.size > 0 || Date.now() - latest < QUIET_MS) await new Promise((done) => setTimeout(done, 50));
      // Whether a body came over the network may be told after the body.
      for (const requestId of brought) sum.decodedBytes += decoded.get(requestId) ?? 0;
      return sum;
    },
  };
}
