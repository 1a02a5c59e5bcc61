// @ts-check
/** Ties state, address and document together. */
import { Failure, call, onOtherRelease, service } from './api.js';
import { createApp } from './app.js';
import { render } from './lit.js';
import { page, titleOf } from './view/page.js';
import { wear } from './view/theme.js';

const root = /** @type {HTMLElement} */ (document.getElementById('app'));
/** 'files' in a site that was exported: see kme export-site. */
const answers = /** @type {HTMLMetaElement | null} */ (document.querySelector('meta[name="kme-api"]'))?.content;
let waiting = false;

const app = createApp(
  answers === 'files' ? (await import('./files.js')).createFiles({ Failure, call }) : service,
  {
    read: () => location.search,
    push: (search) => history.pushState(null, '', location.pathname + search),
    replace: (search) => history.replaceState(null, '', location.pathname + search),
  },
  () => {
    if (waiting) return;
    waiting = true;
    // A microtask, not a frame: the thumb's neighbours move in the frame in which it moves.
    queueMicrotask(draw);
  },
  () => {
    scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  },
);

function draw() {
  waiting = false;
  render(page(app.state, app.actions), root);
  document.title = titleOf(app.state);
  wear(app.state.theme);
}

// Before anything is drawn, lest the page changes its colours.
wear(app.state.theme);
root.replaceChildren();
onOtherRelease(app.actions.releaseReplaced);
addEventListener('keydown', app.actions.key);
addEventListener('popstate', app.actions.open);
addEventListener('online', app.actions.connectionChanged);
addEventListener('offline', app.actions.connectionChanged);
addEventListener('beforeprint', () => app.actions.printing(true));
addEventListener('afterprint', () => app.actions.printing(false));
addEventListener('pagehide', app.actions.settle);
app.actions.open();
