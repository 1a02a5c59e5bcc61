// @ts-check
import { t } from '../language.js';
import { dataOf } from '../model/answer.js';
import { read } from '../model/link.js';
import { bestKnown } from '../model/places.js';
import { openedWords } from '../model/step-words.js';
import { PAGE } from './loading.js';

/** @typedef {ReturnType<typeof createPlace>} Place */

/**
 * Where the page is: at the list of companies, at a company, or at one of its courses.
 * @param {import('./core.js').Core} core
 * @param {{
 *   address: import('./address.js').Address,
 *   portfolio: import('./portfolio.js').Portfolio,
 *   segments: import('./segments.js').Segments,
 *   facts: import('./facts.js').Facts,
 *   advice: import('./advice.js').Advice,
 *   live: import('./live.js').LiveFigures,
 *   sliders: import('./sliders.js').Sliders,
 * }} parts
 * @param {() => void} arrived called when another page takes the place of the one that was seen
 */
export function createPlace({ api, state, changed, loading }, { address, portfolio, segments, facts, advice, live, sliders }, arrived) {
  /** Shows what the address says. */
  function open() {
    const link = address.opened();
    if (!link) return;
    const { company, course } = link;
    const sameCourse = company === state.link.company && course === state.link.course;
    Object.assign(state, { link, linkProblems: [], modelOfLink: null, carried: null });
    Object.assign(state.picker, { text: company ?? '', open: false });
    loading.forget('alike');
    if (!company) openStart();
    else openCompany(company, course, sameCourse);
    // The page says at its top where the courses are made up, which is a limit of the model.
    facts.needModel();
    changed();
  }

  function openStart() {
    leaveCompany();
    if (!dataOf(state.directory)) loadDirectory();
  }

  /** @param {string} company @param {string | null} course @param {boolean} sameCourse */
  function openCompany(company, course, sameCourse) {
    facts.needImportances();
    if (dataOf(state.portfolio)?.company !== company) {
      leaveCompany();
      portfolio.load(company);
      segments.begin();
    } else if (!course) {
      openBestKnown();
    }
    if (!course) return;
    state.roving = course;
    if (sameCourse && dataOf(state.course)) sliders.begin();
    else loadCourse(company, course);
  }

  function leaveCompany() {
    loading.forget('portfolio', 'course');
    portfolio.leave();
    advice.forget();
    live.forget();
    sliders.forget();
  }

  /** Goes on to what a link leaves out. @param {Partial<import('../model/link.js').Link>} place */
  function complete(place) {
    address.replace({ ...state.link, ...place });
    open();
  }

  /** Where a link names a company alone. */
  function openBestKnown() {
    const { company, course } = state.link;
    const best = bestKnown(dataOf(state.portfolio)?.courses ?? []);
    if (company && !course && best) complete({ course: best.course });
  }

  /** @param {string} [said] when it is there */
  function loadDirectory(said = '') {
    loading.load('directory', (signal) => companies(signal), ({ companies, next }) => {
      state.said = said;
      if (companies.length === 1 && !next && !state.link.company) complete({ company: companies[0].company });
    });
  }

  /** A page of the companies in the order that was chosen. @param {AbortSignal} signal @param {string} [cursor] */
  async function companies(signal, cursor) {
    const order = state.order.companies;
    return { ...(await api.companies({ ...(order !== 'name' && { sort: order }), limit: PAGE, cursor }, signal)), order };
  }

  function moreCompanies() {
    loading.more(
      'directory',
      async (list, cursor, signal) => {
        const more = await companies(signal, cursor);
        return { ...more, companies: [...list.companies, ...more.companies] };
      },
      loadDirectory,
      state.order.companies,
    );
  }

  /** @param {string} company @param {string} course */
  function loadCourse(company, course) {
    loading.load('course', (signal) => api.courseDetail(company, course, signal).catch(portfolio.instead(signal, company, course)), (detail) => {
      state.said = openedWords(detail);
      advice.begin();
      live.begin();
      sliders.begin();
    });
  }

  /** @param {string} search the query string to go to */
  function go(search) {
    const { company, course } = read(search);
    const { link } = state;
    if (course && company === link.company && course === link.course) return;
    address.settle();
    address.push(search);
    open();
    if (company !== link.company) arrived();
  }

  return {
    openBestKnown,

    retry() {
      const { company, course } = state.link;
      if (state.directory.state === 'failed') moreCompanies();
      if (state.course.state === 'failed' && company && course) loadCourse(company, course);
    },

    actions: {
      open,
      go,

      /** Goes to what a search found, whose top is seen also where its company is open. @param {string} search the query string */
      goToFound(search) {
        const { company } = state.link;
        go(search);
        if (company === state.link.company) arrived();
      },

      /** @param {import('./loading.js').CompaniesOrder} order */
      orderCompanies(order) {
        state.order.companies = order;
        state.said = t`Ordering.`;
        loadDirectory(t`Ordered.`);
      },

      moreCompanies,
    },
  };
}
