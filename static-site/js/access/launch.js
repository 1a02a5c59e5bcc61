// @ts-check
/**
 * What a launch from a learning platform brings: a token in the fragment of the address, which loses it before anything
 * else is asked. Frames of other sites may be refused all storage.
 */

const FRAGMENT = '#lti=';

/** The fragment of a page whose launch was forgotten: one without a token. */
export const FORGOTTEN = FRAGMENT;

/** In sessionStorage, for a page that was launched: the query string that it showed last. Never a token. */
const LAUNCHED = 'kme-launched';

/** @typedef {Pick<typeof import('../api.js') & typeof import('../language.js') & typeof import('../lit.js'), 'Failure' | 'service' | 'html' | 'render' | 't'>} Own what access needs of the page */

/**
 * @typedef {object} Launch
 * @property {string} token empty where it was forgotten
 * @property {string} company as the token says it, to be shown and asked for; the service judges the token
 * @property {number | undefined} seconds for how long the token is good
 * @property {boolean} connects whether the course of the platform is not connected to one of the company's yet
 */

/** Whether the address has a launch in it. */
export function isLaunch() {
  return location.hash.startsWith(FRAGMENT);
}

/** What this page was launched with; null where it was opened otherwise. @returns {Launch | null} */
export function launched() {
  if (!isLaunch()) return null;
  const [token = '', left] = location.hash.slice(FRAGMENT.length).split('~');
  history.replaceState(history.state, '', location.pathname + location.search);
  const { company = '', connect, exp, iat } = claimsOf(token);
  return { token, company: String(company), seconds: Number(left) || exp - iat || undefined, connects: typeof connect === 'object' };
}

/** The claims of a token, which nobody has verified; none of what is no token. @param {string} token @returns {any} */
function claimsOf(token) {
  try {
    const payload = atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(payload, (one) => one.charCodeAt(0)))) ?? {};
  } catch {
    return {};
  }
}

/** Does what needs storage; null where there is none. @template T @param {() => T} act @returns {T | null} */
export function stored(act) {
  try {
    return act();
  } catch {
    return null;
  }
}

/** Whether this tab, or this frame, showed a launched page before. */
export function wasLaunched() {
  return stored(() => sessionStorage.getItem(LAUNCHED)) !== null;
}

/** This tab shows launched pages no more. */
export function forgetLaunch() {
  globalThis.removeEventListener('pagehide', keepPlace);
  stored(() => sessionStorage.removeItem(LAUNCHED));
}

/**
 * The page stays a launched one: opened again at the same course it comes back to what it showed, and where it loads
 * itself again, as for another language, it brings its token along as the launch did. Its links to other pages open in
 * a tab of their own, since leaving it would lose the token.
 * @param {() => string | undefined} token the one that is held
 * @param {() => number} left of its time, in seconds
 */
export function stay(token, left) {
  comeBack();
  addEventListener('pagehide', keepPlace);
  document.addEventListener('click', ({ target }) => {
    const link = /** @type {Element} */ (target).closest('a');
    if (link && !link.download && link.pathname !== location.pathname) Object.assign(link, { target: '_blank', rel: 'noopener' });
  }, true);
  // Browsers without this forget the token, and the page says what to do.
  /** @type {any} */ (globalThis).navigation?.addEventListener('navigate', (/** @type {any} */ event) => {
    const access = token();
    if (event.navigationType !== 'reload' || !event.cancelable || !access || isLaunch()) return;
    event.preventDefault();
    setTimeout(() => {
      history.replaceState(history.state, '', `${location.pathname}${location.search}${FRAGMENT}${access}~${left()}`);
      location.reload();
    });
  });
}

/** To what this tab showed last, where that is the same course. */
function comeBack() {
  const before = stored(() => sessionStorage.getItem(LAUNCHED)) ?? '';
  if (placeIn(before) === placeIn(location.search)) history.replaceState(history.state, '', location.pathname + before);
}

function keepPlace() {
  stored(() => sessionStorage.setItem(LAUNCHED, location.search));
}

/** @param {string} search */
function placeIn(search) {
  const query = new URLSearchParams(search);
  return JSON.stringify([query.get('company'), query.get('course')]);
}
