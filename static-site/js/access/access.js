// @ts-check
/**
 * The site where the API takes tokens: nobody gets in without one, calls have it, and the header says who is here. Only
 * such a site loads this, and it needs nothing that others load, so that they need not load it.
 */
import { Ended, createHolder } from './holder.js';
import { cameBack, createIssuer, wasRefused } from './issuer.js';
import { FORGOTTEN, forgetLaunch, isLaunch, launched, stay, stored, wasLaunched } from './launch.js';

/** Who signed out of this tab is not signed in again by the issuer's session, but by the button. */
const SIGNED_OUT = 'kme-signed-out';

/** Who signs out, signs out of all tabs. */
const TABS = 'kme-access';

/** Loaded with this module alone, so that nobody else's first visit is larger. */
const STYLE = `
.access { display: flex; align-items: center; gap: 0 var(--s-1); min-inline-size: 0; font-size: var(--t-small); color: var(--ink-2); }
.access:empty { display: none; }
.access bdi { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-inline-size: 0; max-inline-size: 14rem; }
.access-of { display: grid; min-inline-size: 0; line-height: 1.25; text-align: end; }
.access-of > span { font-size: var(--t-caption); color: var(--ink-3); }
.access .tb, .access .btn { flex: none; inline-size: auto; }
@media screen and (min-width: 700px) { .access-of { flex: none; } .access-of > span { white-space: nowrap; } }
@media screen and (max-width: 699px) {
  .access { flex: 1 0 60%; justify-content: end; font-size: var(--t-caption); line-height: 1.2; }
  .access > span { text-align: end; }
  .access-of > span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .access[role=status] { flex-basis: 100%; }
  .top-in:has(.access) .made-up { position: static; }
  .top-in:has(.access) .brand { padding-block-end: 0; }
}
@media print { .access { display: none; } }
`;

/**
 * @param {import('./launch.js').Own} own
 * @param {Readonly<Record<string, string | undefined>>} registration of the site at its issuer; without one, nobody can sign in here
 * @returns {import('../api.js').Access}
 */
export function createAccess(own, { issuer, client, scopes = 'openid' }) {
  const { Failure, service, html, render, t } = own;
  /** First of all, so that the address does not keep its token. */
  const launch = launched();
  const home = new URL('.', location.href).href;
  const provider = issuer && client ? createIssuer({ issuer, client, scopes }, home) : null;
  /** Pages that were launched end by themselves, in frames where there may be no channel. */
  const tabs = launch ? null : stored(() => new BroadcastChannel(TABS));
  /** Says who is here; where the page has a header, it stands in it. */
  const header = document.createElement('div');
  header.className = 'access';
  /** The company, or that it is all of them; empty until it is known. */
  let who = '';
  /** Whether somebody was let in. */
  let isIn = false;
  /** Whether the last try to sign in did not reach the issuer. */
  let unreached = false;
  const holder = createHolder({ renew: (refresh) => /** @type {NonNullable<typeof provider>} */ (provider).renew(refresh), changed: draw });

  function draw() {
    header.setAttribute('role', holder.isHeld ? 'group' : 'status');
    const company = html`<bdi>${who}</bdi>`;
    const words = launch ? html`<span class="access-of"><span>${t`From your learning platform`}</span> ${company}</span>` : company;
    render(holder.isHeld ? html`${words}<button class="tb" type="button" @click=${signOut}>${t`Sign out`}</button>` : ended(), header);
  }

  function ended() {
    const over = launch ? t`Access has ended. Open the course from your learning platform again.` : t`Your sign-in has ended.`;
    return html`<span>${unreached ? t`The sign-in service cannot be reached.` : over}</span>${button()}`;
  }

  function button() {
    return provider ? html`<button class="btn" type="button" @click=${signIn}>${t`Sign in`}</button>` : '';
  }

  /** What everything fails with that is asked for without a token. */
  function notSignedIn() {
    if (launch) {
      const failure = new Failure('unauthorized', t`Your access from the learning platform has ended.`, t`What is on this page stays. Open the course from your learning platform again to go on.`, 401);
      return provider ? remedied(failure, t`Sign in`, signIn) : failure;
    }
    return remedied(new Failure('unauthorized', t`Your sign-in has ended.`, t`What is on this page stays. Sign in again to go on.`, 401), t`Sign in`, signIn);
  }

  function forbidden() {
    const detail = t`Your account has no company here, or access was suspended. Ask the person who manages your company’s access.`;
    return remedied(new Failure('forbidden', t`You are signed in, but may not see anything here.`, detail, 403), t`Sign out`, signOut);
  }

  /** @param {import('../api.js').Failure} failure @param {string} words @param {() => void} act */
  function remedied(failure, words, act) {
    return Object.assign(failure, { remedy: { words, act } });
  }

  /** @param {string} path @param {RequestInit} init */
  async function ask(path, init) {
    try {
      const answer = await holder.ask(path, init);
      // Not what a firewall refuses.
      if (answer.status === 403 && answer.headers.get('Content-Type')?.startsWith('application/problem+json')) throw forbidden();
      return answer;
    } catch (error) {
      throw error instanceof Ended ? notSignedIn() : error;
    }
  }

  /** Goes to the issuer, and comes back to where the page is. @param {boolean} [silent] */
  async function leave(silent = false) {
    await provider?.leave(location.search + location.hash, silent);
  }

  async function signIn() {
    if (self !== top) {
      // Issuers are not shown in frames.
      open(location.href, '_blank', 'noopener');
      return;
    }
    stored(() => sessionStorage.removeItem(SIGNED_OUT));
    forgetLaunch();
    try {
      await leave();
    } catch {
      unreached = true;
      draw();
      if (!isIn) gate(t`The sign-in service cannot be reached.`, t`Check the connection, then try again.`);
    }
  }

  async function signOut() {
    const tokens = holder.drop();
    if (launch) {
      document.body.style.display = 'none';
      location.replace(home + FORGOTTEN);
      return;
    }
    tabs?.postMessage(SIGNED_OUT);
    shut();
    const issuers = await provider?.forget(tokens);
    location.replace(issuers ?? home);
  }

  /** Nothing of a company is on the page any more, nor comes back by the browser's Back. */
  function shut() {
    stored(() => sessionStorage.setItem(SIGNED_OUT, 'yes'));
    document.body.style.display = 'none';
  }

  tabs?.addEventListener('message', () => {
    if (!isIn) return;
    holder.drop();
    shut();
    location.replace(home);
  });

  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && !holder.isHeld) location.reload();
  });

  addEventListener('hashchange', () => {
    // Somebody put a launch into the address of a page that is open.
    if (!isLaunch()) return;
    // It may be another person's, who would change whose courses are shown to people who signed in.
    if (isIn && !launch) history.replaceState(history.state, '', location.pathname + location.search);
    else location.reload();
  });

  /** Asks once who is here, which only the service knows. */
  async function askWho() {
    const { companies } = await service.companies({ limit: 2 }, new AbortController().signal);
    who = companies.length > 1 ? t`All companies` : companies[0]?.company ?? '';
    draw();
  }

  /** Where that stands which comes before the page. */
  function stage() {
    const main = /** @type {HTMLElement} */ (document.querySelector('main'));
    // Drawn once, and again after the next try; what stood there before is of the page without scripts.
    main.querySelector('noscript')?.remove();
    main.id = 'main';
    main.tabIndex = -1;
    document.title = 'Keep-Me-Engaged';
    return main;
  }

  /** What is shown to who is not signed in, in the place of all else. @param {string} title @param {string} detail @param {unknown} [action] */
  function gate(title, detail, action = button()) {
    const main = stage();
    render(html`<div class="lone"><h1>${title}</h1><p class="sub">${detail}</p>${action}</div>`, main);
  }

  /** Whether somebody is let in; where not, the page says so, or is left. */
  async function isLetIn() {
    if (launch) return isLaunched(launch);
    const back = provider ? cameBack() : null;
    if (provider && back?.trip) {
      try {
        holder.take(await provider.arrive(back.answer, back.trip));
        return true;
      } catch (error) {
        if (back.trip.silent || wasRefused(error)) welcome();
        else gate(t`The sign-in did not work`, t`The answer of the sign-in service could not be used, or it cannot be reached. Try again.`);
        return false;
      }
    }
    if (stored(() => sessionStorage.getItem(SIGNED_OUT))) {
      gate(t`You are signed out`, t`Sign in to see your courses again.`);
      return false;
    }
    if (wasLaunched()) {
      gate(t`Open the course from your learning platform again`, t`The access that it gave ended when this page was loaded again.`);
      return false;
    }
    if (!provider) {
      const detail = t`People cannot sign in on this page. If your learning platform has it, open it from your course there. Integrations use the HTTP API with an access token.`;
      gate(t`You need to be signed in`, detail);
      return false;
    }
    if (self !== top) {
      // Issuers are not shown in frames.
      const link = html`<a class="btn" href=${location.href} target="_blank">${t`Open this page in a new tab`}</a>`;
      gate(t`Sign in to see your courses`, t`Signing in needs a tab of its own. If you opened this from a learning platform, open the course there again.`, link);
      return false;
    }
    try {
      await leave(true);
    } catch {
      gate(t`The sign-in service cannot be reached.`, t`Check the connection, then try again.`);
    }
    return false;
  }

  function welcome() {
    const detail = t`Each company sees its own courses. You come back to this page once you are signed in. If you opened it from a learning platform, open the course there again.`;
    gate(t`Sign in to see your courses`, detail);
  }

  /** Lets in whom a learning platform sent, once it is known which course theirs is, or is to be. @param {import('./launch.js').Launch} launch */
  async function isLaunched({ token, seconds, company, connects }) {
    if (!token) {
      gate(t`You are signed out`, t`Open the course from your learning platform to see your courses again.`);
      return false;
    }
    stored(() => sessionStorage.removeItem(SIGNED_OUT));
    holder.take({ access: token, ...(seconds && { seconds }) });
    const end = performance.now() + 1_000 * (seconds ?? 0);
    if (seconds) setTimeout(() => holder.isHeld && holder.drop(), 1_000 * seconds);
    stay(() => holder.access, () => Math.max(1, Math.round((end - performance.now()) / 1_000)));
    // A page that loaded itself again is at a course already.
    if (connects && !new URLSearchParams(location.search).has('course')) {
      const { choosing } = await import('./choosing.js');
      const chosen = await choosing(own, company, { ask: holder.ask, isHeld: () => holder.isHeld, signIn: button }, stage());
      scrollTo(0, 0);
      if (chosen) history.replaceState(history.state, '', `${location.pathname}?${new URLSearchParams({ company: chosen.company, course: chosen.course })}`);
    }
    return true;
  }

  return {
    ask,
    header,

    /** Ends once somebody is signed in; until then the page shows how to. */
    async enter() {
      const style = new CSSStyleSheet();
      style.replaceSync(STYLE);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
      if (!(await isLetIn())) await new Promise(() => {});
      isIn = true;
      draw();
      askWho().catch(() => {});
    },
  };
}
