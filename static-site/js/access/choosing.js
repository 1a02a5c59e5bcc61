// @ts-check
/**
 * The one-time choice: which of the company's courses the course of the learning platform is. Loaded where a launch
 * asks for it, and needs nothing that others load.
 */

const PAGE = 50;
const REST_MS = 200;

const STYLE = `
.choosing { padding-block: var(--s-4) var(--s-8); display: grid; gap: var(--s-2); justify-items: start; max-inline-size: 46rem; }
.choosing fieldset { inline-size: 100%; min-inline-size: 0; margin: 0; padding: 0; border: 0; }
.choosing .find { margin-block-start: 0; inline-size: 100%; }
.choosing .find label { max-inline-size: 30rem; flex: 1; }
.choosing-list { margin-block-start: var(--s-1); border-block: 1px solid var(--line); max-block-size: min(24rem, 45vh); overflow-y: auto; }
.choosing-list label { display: flex; align-items: center; gap: 0.75rem; min-block-size: var(--touch); padding: var(--s-05) var(--s-1); cursor: pointer; }
.choosing-list label:hover { background: var(--wash); }
.choosing-list label:has(:checked) { background: var(--accent-wash); }
.choosing-list input { flex: none; inline-size: 1.25rem; block-size: 1.25rem; margin: 0; accent-color: var(--accent); }
.choosing-list bdi { min-inline-size: 0; overflow-wrap: anywhere; }
.choosing-do { display: flex; flex-wrap: wrap; gap: var(--s-1) var(--s-2); inline-size: 100%; position: sticky; inset-block-end: 0; padding-block: var(--s-1); background: var(--paper); }
`;

/**
 * Lets somebody choose, once for everybody.
 * @param {import('./launch.js').Own} own of the page
 * @param {string} company whose courses there are to choose from
 * @param {object} as
 * @param {(path: string, init: RequestInit) => Promise<Response>} as.ask with the token of the launch
 * @param {() => boolean} as.isHeld whether there is that token still
 * @param {() => unknown} as.signIn a button where there is another way in
 * @param {HTMLElement} main where it is drawn
 * @returns {Promise<{company: string, course: string} | null>} what was chosen, once the service knows it; null: nothing
 */
export async function choosing({ Failure, service, html, render, t }, company, { ask, isHeld, signIn }, main) {
  /** @typedef {{title: string, detail: string}} Said what happened, and what to do */
  /** @type {{text: string, list: Answers.CourseList | null, failure: Said | null, chosen: Answers.CourseLine | null, busy: boolean, refusal: Said | null, over: 'taken' | 'ended' | null}} */
  const state = { text: '', list: null, failure: null, chosen: null, busy: false, refusal: null, over: null };
  let asked = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let resting;
  /** @type {(chosen: {company: string, course: string} | null) => void} */
  let done = () => {};

  const style = new CSSStyleSheet();
  style.replaceSync(STYLE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];

  /** @param {string} [cursor] of the next page */
  async function load(cursor) {
    asked.abort();
    asked = new AbortController();
    const { signal } = asked;
    state.failure = null;
    const query = state.text.trim() === '' ? /** @type {const} */ ({ sort: 'title' }) : { text: state.text.trim() };
    try {
      const list = await service.courses(company, { ...query, limit: PAGE, cursor }, signal);
      if (signal.aborted) return;
      const before = cursor ? state.list?.courses ?? [] : [];
      state.list = { ...list, courses: [...before, ...list.courses] };
    } catch (error) {
      if (signal.aborted) return;
      if (!isHeld()) end();
      state.failure = error instanceof Failure ? error : { title: t`The service cannot be reached.`, detail: t`Check the connection, then try again.` };
    }
    draw();
  }

  /** @param {string} text */
  function search(text) {
    state.text = text;
    clearTimeout(resting);
    resting = setTimeout(load, REST_MS);
  }

  async function connect() {
    const { chosen } = state;
    if (!chosen || state.busy) return;
    Object.assign(state, { busy: true, refusal: null });
    draw();
    try {
      const init = { method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify({ course: chosen.course }) };
      const answer = await ask('/v1/lti/course', { ...init, signal: AbortSignal.timeout(20_000) });
      if (answer.ok) return done(await answer.json());
      if (answer.status === 409) state.over = 'taken';
      state.refusal = refused(answer.status);
    } catch {
      if (isHeld()) state.refusal = { title: t`The service cannot be reached.`, detail: t`Your choice is still here. Check the connection, then try again.` };
      else end();
    }
    state.busy = false;
    draw();
    main.querySelector('[role=alert]')?.scrollIntoView({ block: 'nearest' });
  }

  function end() {
    const detail = t`Nothing was chosen yet. Open the course from your learning platform again, and choose there.`;
    Object.assign(state, { over: 'ended', refusal: { title: t`Your access from the learning platform has ended.`, detail } });
  }

  /** @param {number} status @returns {Said} */
  function refused(status) {
    if (status === 409) {
      const detail = t`What they chose counts for everybody, and only the operator of this service can change it. Open the course from your learning platform again to see it.`;
      return { title: t`Somebody else chose a course for this meanwhile.`, detail };
    }
    return status === 403
      ? { title: t`You may not choose a course here.`, detail: t`Ask the person who manages your company’s access.` }
      : { title: t`The service could not keep your choice.`, detail: t`It is still here. Try again in a moment.` };
  }

  /** @param {Answers.CourseLine} course */
  function words({ course, title }) {
    return title ? t`${title}, course ${course}` : t`Course ${course}`;
  }

  /** @param {Said} said @param {unknown} [action] */
  function message({ title, detail }, action) {
    return html`<div class="msg msg-warn" role="alert"><p><b>${title}</b> ${detail}</p>${action}</div>`;
  }

  /** @param {Answers.CourseLine} one */
  function line(one) {
    const choose = () => {
      Object.assign(state, { chosen: one, refusal: null });
      draw();
    };
    return html`<label><input type="radio" name="course" .checked=${state.chosen?.course === one.course} @change=${choose}><bdi>${words(one)}</bdi></label>`;
  }

  function courses() {
    const { list, failure } = state;
    if (failure) return message(failure, html`<button class="btn" type="button" @click=${() => load()}>${t`Try again`}</button>`);
    if (!list) return html`<p class="loading">${t`Loading its courses.`}</p>`;
    const more = () => load(list.next ?? undefined);
    return html`${list.courses.length > 0 ? html`<div class="choosing-list">${list.courses.map(line)}</div>` : ''}
      ${list.next ? html`<button class="btn more" type="button" @click=${more}>${t`Show more courses`}</button>` : ''}`;
  }

  /** What a search found, where that is nothing. */
  function said() {
    if (!state.list || state.list.courses.length > 0) return '';
    return state.text.trim() ? t`No course of this company has “${state.text.trim()}” in its number or title.` : t`No course of this company is published yet.`;
  }

  function draw() {
    const { chosen, refusal, over, busy } = state;
    render(html`<div class="choosing">
      <h1>${t`Which of your courses is this?`}</h1>
      ${state.list && html`<p class="sub">${t`The course of your learning platform is not connected to a course of ${`\u2068${state.list.company}\u2069`} yet.`}</p>`}
      ${over ? '' : html`<p class="sub">${t`You choose for everybody who opens this course from the learning platform, and only the operator of this service can change it later.`}</p>
      <fieldset>
        <legend class="vh">${t`Course`}</legend>
        <div class="find"><label>${t`Find a course`}<input type="search" autocomplete="off" maxlength="255" spellcheck="false" placeholder=${t`Number or title`}
          @input=${(/** @type {InputEvent} */ event) => search(/** @type {HTMLInputElement} */ (event.target).value)}></label></div>
        <p class="find-said" role="status">${said()}</p>
        ${courses()}
      </fieldset>`}
      ${refusal ? message(refusal) : ''}
      <div class="choosing-do">
        ${over ? '' : html`<button class="btn" type="button" ?disabled=${!chosen || busy} @click=${connect}>${chosen ? t`Choose ${words(chosen)}` : t`Choose a course`}</button>`}
        ${over === 'ended' ? signIn() : html`<button class="tb" type="button" @click=${() => done(null)}>${t`See all courses without choosing`}</button>`}
      </div>
    </div>`, main);
  }

  const chosen = new Promise((resolve) => (done = resolve));
  draw();
  load();
  return chosen;
}
