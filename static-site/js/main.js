// @ts-check
/** Ties state, address and document together. */
import { Failure, call, onOtherRelease, service } from './api.js';
import { createApp } from './app.js';
import { direction, language, t } from './language.js';
import { html, render } from './lit.js';
import { hasMore } from './model/drawing.js';
import { page, titleOf } from './view/page.js';
import { wear } from './view/theme.js';

const root = /** @type {HTMLElement} */ (document.getElementById('app'));
/** 'files' in a site that was exported (see kme export-site), and 'token' where the API takes tokens. */
const { content: answers, dataset } = /** @type {HTMLMetaElement} */ (document.querySelector('meta[name="kme-api"]'));
/** Whether the page is about to be drawn. */
let waiting = true;

if (answers === 'token') {
  service.access = (await import('./access/access.js')).createAccess({ Failure, html, render, service, t }, dataset);
}

const app = createApp(
  answers === 'files' ? (await import('./files.js')).createFiles({ Failure, call, t }) : service,
  {
    read: () => location.search,
    // The state may keep the language.
    push: (search) => history.pushState(history.state, '', location.pathname + search),
    // What the sliders say does not take the page from the place within it that the address names.
    replace: (search) => history.replaceState(history.state, '', location.pathname + search + location.hash),
  },
  () => {
    if (waiting) return;
    waiting = true;
    // A microtask, not a frame: the thumb's neighbours move in the frame in which it moves.
    queueMicrotask(draw);
  },
  () => {
    scrolled = false;
    scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  },
  () => import('./view/later.js'),
);

Object.assign(document.documentElement, { lang: language, dir: direction });
/** @type {HTMLElement} */ (document.querySelector('.skip')).textContent = t`Skip to the courses`;
// Before anything is drawn, lest the page changes its colours.
wear(app.state.theme);
await service.access.enter?.();

/** On a phone much is folded. */
const narrow = matchMedia('screen and (max-width: 699px)');
/** The place within the page that the address names, until all of it is drawn. */
let place = location.hash.slice(1);
/** Tells when a part comes close to sight that asks for what it shows only then. */
const sight = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) app.actions.near(target.id, isIntersecting);
}, { rootMargin: '400px' });
/** A first view, which nobody has scrolled yet, asks for no more than it needs. */
let scrolled = false;
/** The timer of the next step of drawing. @type {ReturnType<typeof setTimeout> | undefined} */
let next;

function draw() {
  waiting = false;
  if (place && app.state.scenario) app.actions.unfold(place, true);
  render(page(app.state, app.actions), root);
  watch();
  const there = place && document.getElementById(place);
  if (there && app.state.scenario) goTo(there);
  document.title = titleOf(app.state);
  wear(app.state.theme);
  clearTimeout(next);
  if (hasMore(app.state)) next = setTimeout(drawMore);
}

/** A step a task, so that slow phones answer in between. */
function drawMore() {
  app.state.drawn++;
  draw();
}

/** What is gone is seen to be out of sight. */
function watch() {
  if (!scrolled) return;
  for (const part of document.querySelectorAll('#segments, #change, #why')) sight.observe(part);
}

/** @param {HTMLElement} there */
function goTo(there) {
  // What it shows may be on its way, and the page too short until then.
  if (!there.querySelector('.loading')) place = '';
  there.focus({ preventScroll: true });
  there.scrollIntoView();
}

onOtherRelease(app.actions.releaseReplaced);
addEventListener('keydown', app.actions.key);
addEventListener('popstate', app.actions.open);
addEventListener('online', app.actions.connectionChanged);
addEventListener('offline', app.actions.connectionChanged);
addEventListener('beforeprint', () => {
  app.actions.printing(true);
  // At once: a script that calls print() leaves no time for a microtask.
  draw();
});
addEventListener('afterprint', () => app.actions.printing(false));
addEventListener('scroll', () => {
  scrolled ||= scrollY > 0;
  watch();
}, { passive: true });
addEventListener('pagehide', app.actions.settle);
// Readers who go on are not taken back to where a link led.
for (const move of ['wheel', 'touchmove', 'pointerdown', 'keydown']) addEventListener(move, () => (place = ''), { passive: true });
addEventListener('hashchange', () => {
  place = location.hash.slice(1);
  draw();
});
narrow.addEventListener('change', () => app.actions.fit(narrow.matches));
app.actions.fit(narrow.matches);
// A task for each of these, so that slow phones answer in between.
await task();
app.actions.open();
await task();
root.replaceChildren();
draw();

function task() {
  return new Promise((resolve) => setTimeout(resolve));
}
