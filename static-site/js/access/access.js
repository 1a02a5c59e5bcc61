// @ts-check
/**
 * The site where the API takes tokens: nobody gets in without one, calls have it, and the header says who is here. Only
 * such a site loads this, and it needs nothing that others load, so that they need not load it.
 */
import { Ended, createHolder } from './holder.js';
import { cameBack, createIssuer, wasRefused } from './issuer.js';

/** Who signed out of this tab is not signed in again by the issuer's session, but by the button. */
const SIGNED_OUT = 'kme-signed-out';

/** Who signs out, signs out of all tabs. */
const TABS = 'kme-access';

/** Loaded with this module alone, so that nobody else's first visit is larger. */
const STYLE = `
.access { display: flex; align-items: center; gap: 0 var(--s-1); min-inline-size: 0; font-size: var(--t-small); color: var(--ink-2); }
.access:empty { display: none; }
.access bdi { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-inline-size: 0; max-inline-size: 14rem; }
.access .tb, .access .btn { flex: none; inline-size: auto; }
@media screen and (max-width: 699px) {
  .access { flex: 1 0 60%; justify-content: end; font-size: var(--t-caption); line-height: 1.2; }
  .access > span { text-align: end; }
  .top-in:has(.access) .made-up { position: static; }
  .top-in:has(.access) .brand { padding-block-end: 0; }
}
@media print { .access { display: none; } }
`;

/**
 * @param {Pick<typeof import('../api.js') & typeof import('../language.js') & typeof import('../lit.js'), 'Failure' | 'service' | 'html' | 'render' | 't'>} own of the page
 * @param {Readonly<Record<string, string | undefined>>} registration of the site at its issuer; without one, nobody can sign in here
 * @returns {import('../api.js').Access}
 */
export function createAccess({ Failure, service, html, render, t }, { issuer, client, scopes = 'openid' }) {
  const home = new URL('.', location.href).href;
  const provider = issuer && client ? createIssuer({ issuer, client, scopes }, home) : null;
  const tabs = new BroadcastChannel(TABS);
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
    render(holder.isHeld ? html`<bdi>${who}</bdi><button class="tb" type="button" @click=${signOut}>${t`Sign out`}</button>` : ended(), header);
  }

  function ended() {
    return html`<span>${unreached ? t`The sign-in service cannot be reached.` : t`Your sign-in has ended.`}</span>${button()}`;
  }

  function button() {
    return provider ? html`<button class="btn" type="button" @click=${signIn}>${t`Sign in`}</button>` : '';
  }

  /** What everything fails with that is asked for without a token. */
  function notSignedIn() {
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
    sessionStorage.removeItem(SIGNED_OUT);
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
    tabs.postMessage(SIGNED_OUT);
    shut();
    const issuers = await provider?.forget(tokens);
    location.replace(issuers ?? home);
  }

  /** Nothing of a company is on the page any more, nor comes back by the browser's Back. */
  function shut() {
    sessionStorage.setItem(SIGNED_OUT, 'yes');
    document.body.style.display = 'none';
  }

  tabs.addEventListener('message', () => {
    if (!holder.isHeld) return;
    holder.drop();
    shut();
    location.replace(home);
  });

  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && !holder.isHeld) location.reload();
  });

  /** Asks once who is here, which only the service knows. */
  async function askWho() {
    const { companies } = await service.companies({ limit: 2 }, new AbortController().signal);
    who = companies.length > 1 ? t`All companies` : companies[0]?.company ?? '';
    draw();
  }

  /** What is shown to who is not signed in, in the place of all else. @param {string} title @param {string} detail @param {unknown} [action] */
  function gate(title, detail, action = button()) {
    const main = /** @type {HTMLElement} */ (document.querySelector('main'));
    // Drawn once, and again after the next try; what stood there before is of the page without scripts.
    main.querySelector('noscript')?.remove();
    main.id = 'main';
    main.tabIndex = -1;
    document.title = 'Keep-Me-Engaged';
    render(html`<div class="lone"><h1>${title}</h1><p class="sub">${detail}</p>${action}</div>`, main);
  }

  /** Whether somebody is let in; where not, the page says so, or is left. */
  async function isLetIn() {
    if (!provider) {
      gate(t`You need to be signed in`, t`People cannot sign in on this page. Integrations use the HTTP API with an access token.`);
      return false;
    }
    const back = cameBack();
    if (back?.trip) {
      try {
        holder.take(await provider.arrive(back.answer, back.trip));
        return true;
      } catch (error) {
        if (back.trip.silent || wasRefused(error)) welcome();
        else gate(t`The sign-in did not work`, t`The answer of the sign-in service could not be used, or it cannot be reached. Try again.`);
        return false;
      }
    }
    if (sessionStorage.getItem(SIGNED_OUT)) {
      gate(t`You are signed out`, t`Sign in to see your courses again.`);
      return false;
    }
    if (self !== top) {
      // Issuers are not shown in frames.
      const link = html`<a class="btn" href=${location.href} target="_blank">${t`Open this page in a new tab`}</a>`;
      gate(t`Sign in to see your courses`, t`Signing in needs a tab of its own.`, link);
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
    gate(t`Sign in to see your courses`, t`Each company sees its own courses. You come back to this page once you are signed in.`);
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
