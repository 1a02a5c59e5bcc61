// @ts-check
/**
 * The page's one state and everything that changes it. Views read the state and call the actions;
 * the address is the state's serialised form.
 */
import { Failure, wasAborted } from './api.js';
import { modelOfFigures, oldness, otherModel } from './model/estimate.js';
import * as links from './model/link.js';
import { foundWords, questionOf } from './model/mixes.js';
import { bestKnown } from './model/places.js';
import * as scenarios from './model/scenario.js';
import { spokenScore } from './model/score-words.js';
import { sharingWords } from './model/sharing.js';
import { companiesFound, coursesFound, courseWords, suffix } from './model/words.js';

/** @typedef {typeof import('./api.js')} Api */
/** @typedef {import('./model/link.js').Link} Link */

/**
 * Something that is loaded: what is there stays while its successor is on the way.
 * @template T
 * @typedef {{data: T | null, loading: boolean, failure: Failure | null}} Loaded
 */

/**
 * @typedef {object} State
 * @property {Link} link what the address asked for
 * @property {Loaded<Answers.CompanyList>} directory companies of the start page
 * @property {{text: string, open: boolean, active: number, entered: boolean, list: Loaded<Answers.CompanyList>}} picker
 * @property {Loaded<Answers.CourseList>} portfolio
 * @property {{text: string, list: Loaded<Answers.CourseList>}} search courses by id
 * @property {Loaded<Answers.Course>} course
 * @property {Loaded<Answers.Explanation>} explanation of the course's score
 * @property {Loaded<Answers.Importances>} importances
 * @property {Loaded<Answers.Model>} model what is known of it
 * @property {import('./model/mixes.js').Wish & {refusal: string}} wish what mixes are looked for
 * @property {Loaded<Answers.Recommendations> & {asked: string | null}} mixes to test; `asked`: the question that its data answer
 * @property {Scenario | null} scenario
 * @property {Loaded<Answers.WhatIf> & {asked: string | null, at: Date | null, slow: boolean}} answer `asked`: the changes that its data are of
 * @property {string | null} modelOfLastAnswer of all answers, not of estimates alone
 * @property {string[]} linkProblems
 * @property {boolean} replaced whether another release than the page's was published meanwhile
 * @property {string | null} modelOfLink the link's model, where the features are of another one
 * @property {{feature: string, text: string} | null} draft what is being typed in a slider's field
 * @property {string | null} pointed the course whose bar is pointed at or has the focus
 * @property {string | null} roving the bar that Tab reaches
 * @property {Set<string>} open parts that were unfolded
 * @property {string} said for screen readers
 * @property {'copied' | 'shown' | null} copied
 */

const DEBOUNCE_MS = 120;
const SLOW_MS = 500;
const ADDRESS_MS = 250;
/** Without a key for so long, the arrow keys have come to where they were going. */
const PAUSE_MS = 700;
const PAGE = 200;
const SUGGESTIONS = 50;

/** @returns {{data: null, loading: boolean, failure: null}} */
const empty = () => ({ data: null, loading: false, failure: null });

const noAnswer = () => ({ ...empty(), asked: null, at: null, slow: false });

/** @returns {State} */
function initial() {
  return {
    link: links.read(''),
    directory: empty(),
    picker: { text: '', open: false, active: -1, entered: false, list: empty() },
    portfolio: empty(),
    search: { text: '', list: empty() },
    course: empty(),
    explanation: empty(),
    importances: empty(),
    model: empty(),
    wish: { target: '', graded: false, refusal: '' },
    mixes: { ...empty(), asked: null },
    scenario: null,
    answer: noAnswer(),
    modelOfLastAnswer: null,
    linkProblems: [],
    replaced: false,
    modelOfLink: null,
    draft: null,
    pointed: null,
    roving: null,
    open: new Set(),
    said: '',
    copied: null,
  };
}

/**
 * @param {Api} api
 * @param {{read: () => string, push: (search: string) => void, replace: (search: string) => void}} address
 * @param {() => void} changed called after every change of the state
 * @param {() => void} arrived called when another page takes the place of the one that was seen
 */
export function createApp(api, address, changed, arrived) {
  const state = initial();
  /** What was opened last. @type {string | null} */
  let shown = null;
  /** @type {Map<string, AbortController>} */
  const calls = new Map();
  /** @type {Map<string, ReturnType<typeof setTimeout>>} */
  const timers = new Map();

  /**
   * Loads into a place of the state; a later load into it makes an earlier one stale.
   * @template T
   * @param {string} name
   * @param {Loaded<T>} place
   * @param {(signal: AbortSignal) => Promise<T>} ask
   * @param {(data: T) => void} [then]
   */
  async function load(name, place, ask, then) {
    stop(name);
    const controller = new AbortController();
    calls.set(name, controller);
    place.loading = true;
    place.failure = null;
    changed();
    try {
      const data = await ask(controller.signal);
      if (calls.get(name) !== controller) return;
      place.data = data;
      place.loading = false;
      then?.(data);
      notice(name, /** @type {{model?: string}} */ (data).model);
    } catch (error) {
      if (wasAborted(error) || calls.get(name) !== controller) return;
      if (!(error instanceof Failure)) throw error;
      place.failure = error;
      place.loading = false;
    } finally {
      if (calls.get(name) === controller) calls.delete(name);
      changed();
    }
  }

  /**
   * Another model answers than before: an estimate by the other is asked for again, unless this
   * is one: two models that answer in turn are not asked without end.
   * @param {string} name
   * @param {string} [model]
   */
  function notice(name, model) {
    if (!model || model === state.modelOfLastAnswer) return;
    state.modelOfLastAnswer = model;
    if (name !== 'answer' && state.answer.data && !state.course.loading) ask(0);
  }

  /** @param {string} name */
  function stop(name) {
    calls.get(name)?.abort();
    calls.delete(name);
  }

  /** @param {string} name @param {number} ms @param {() => void} run */
  function later(name, ms, run) {
    clearTimeout(timers.get(name));
    timers.set(name, setTimeout(run, ms));
  }

  // Going to a company and a course ----------------------------------------------------------

  /** Shows what the address says. */
  function open() {
    const search = address.read();
    // Going to a place within the page is no reason to begin anew.
    if (search === shown) return;
    shown = search;
    clearTimeout(timers.get('address'));
    const link = links.read(search);
    tidy(link);
    const sameCourse = link.company === state.link.company && link.course === state.link.course;
    state.link = link;
    state.linkProblems = [];
    state.modelOfLink = null;
    state.picker.text = link.company ?? '';
    state.picker.open = false;
    if (!link.company) openStart();
    else openCompany(link.company, link.course, sameCourse);
    // The page says at its top where the courses are made up, which is a limit of the model.
    if (!state.model.data && !state.model.loading) loadModel();
    changed();
  }

  /** Takes out of the address what is not the page's. @param {Link} link */
  function tidy(link) {
    shown = links.written(link);
    if (shown !== address.read()) address.replace(shown);
  }

  function openStart() {
    ['portfolio', 'course', 'answer'].forEach(stop);
    Object.assign(state.portfolio, empty());
    leaveCourse();
    if (!state.directory.data) loadDirectory();
  }

  /** @param {string} company @param {string | null} course @param {boolean} sameCourse */
  function openCompany(company, course, sameCourse) {
    if (!state.importances.data && !state.importances.loading) loadImportances();
    if (state.portfolio.data?.company !== company) {
      Object.assign(state.portfolio, empty());
      leaveCourse();
      loadPortfolio(company);
    } else if (!course) {
      openBestKnown();
    }
    if (!course) return;
    state.roving = course;
    if (sameCourse && state.course.data) beginScenario();
    else loadCourse(company, course);
  }

  function leaveCourse() {
    stop('course');
    stop('answer');
    Object.assign(state.course, empty());
    forgetAdvice();
    state.search.text = '';
    Object.assign(state.search.list, empty());
    state.open.delete('allCourses');
    state.roving = null;
    state.pointed = null;
    forgetScenario();
  }

  /** What was said of one course is nothing to another. */
  function forgetAdvice() {
    ['explanation', 'mixes'].forEach(stop);
    Object.assign(state.explanation, empty());
    Object.assign(state.mixes, empty(), { asked: null });
    Object.assign(state.wish, { target: '', refusal: '' });
  }

  function forgetScenario() {
    stop('answer');
    clearTimeout(timers.get('ask'));
    state.scenario = null;
    state.draft = null;
    state.answer = noAnswer();
  }

  function loadDirectory() {
    load('directory', state.directory, (signal) => api.companies({ limit: PAGE }, signal), (list) => {
      if (list.companies.length === 1 && !list.next && !state.link.company) {
        address.replace(links.written({ ...state.link, company: list.companies[0].company }));
        open();
      }
    });
  }

  function moreCompanies() {
    const list = state.directory.data;
    if (!list?.next) return;
    // The list was published anew since its first page.
    if (state.directory.failure?.kind === 'cursor-gone') return loadDirectory();
    const cursor = list.next;
    load('directory', state.directory, async (signal) => {
      const more = await api.companies({ limit: PAGE, cursor }, signal);
      return { ...more, companies: [...list.companies, ...more.companies] };
    });
  }

  /** @param {string} company */
  function loadPortfolio(company) {
    load('portfolio', state.portfolio, (signal) => api.courses(company, { limit: PAGE }, signal), () => {
      if (!state.link.course) openBestKnown();
    });
  }

  function openBestKnown() {
    const course = bestKnown(state.portfolio.data?.courses ?? []);
    if (!course || !state.link.company) return;
    address.replace(links.written({ ...state.link, course: course.course }));
    open();
  }

  function moreCourses() {
    const list = state.portfolio.data;
    if (!list?.next) return;
    if (state.portfolio.failure?.kind === 'cursor-gone') return loadPortfolio(list.company);
    const cursor = list.next;
    load('portfolio', state.portfolio, async (signal) => {
      const more = await api.courses(list.company, { limit: PAGE, cursor }, signal);
      return { ...more, courses: [...list.courses, ...more.courses] };
    });
  }

  /** @param {string} company @param {string} course */
  function loadCourse(company, course) {
    load('course', state.course, (signal) => api.courseDetail(company, course, signal), (detail) => {
      state.said = `${courseWords(detail)}: ${spokenScore(detail.scoreKind, detail)}${detail.smallSample ? ', a small sample' : ''}.`;
      forgetAdvice();
      if (state.open.has('why')) loadExplanation();
      beginScenario();
    });
  }

  function loadExplanation() {
    const course = state.course.data;
    if (!course?.inModelScope) return;
    load('explanation', state.explanation, (signal) => api.explanation(course.company, course.course, signal));
  }

  function loadImportances() {
    load('importances', state.importances, (signal) => api.importances(signal), beginScenario);
  }

  /** @param {string | null} model that answers */
  function knowModel(model) {
    if (state.model.data?.model !== model && !state.model.loading) loadModel();
  }

  function loadModel() {
    load('model', state.model, (signal) => api.model(signal));
  }

  // The scenario -----------------------------------------------------------------------------

  /** As soon as the course and the table of features are there: the sliders as the link has them. */
  function beginScenario() {
    forgetScenario();
    const course = state.course.data;
    const features = state.importances.data;
    if (!course || !features || course.course !== state.link.course) return;
    const sliders = features.features
      .filter((one) => one.slider)
      .map((one) => ({ ...one, lowest: one.lowest ?? 0, highest: one.highest ?? 100 }));
    const recorded = Object.fromEntries(course.features.map(({ feature, value }) => [feature, value]));
    const scenario = scenarios.begun(sliders, recorded);
    if (!scenario) return;
    const { changes, locked, model, unreadable } = state.link;
    const linked = scenarios.restored(scenario, changes, locked);
    state.scenario = linked.scenario;
    const noNumbers = Object.entries(unreadable).map(([name, text]) => `“${name}=${text}” is not a number.`);
    state.linkProblems = [...noNumbers, ...linked.problems];
    state.modelOfLink = model && model !== features.model ? model : null;
    if (state.modelOfLink) state.said = 'This link was made with another model.';
    ask(0);
  }

  /** @param {Scenario} scenario @param {number} [delay] */
  function become(scenario, delay = DEBOUNCE_MS) {
    const before = state.scenario;
    state.scenario = scenario;
    state.copied = null;
    state.said = scenario.refusal?.reason ?? '';
    if (before?.values !== scenario.values) ask(delay);
    if (before?.values !== scenario.values || before?.locked !== scenario.locked) {
      later('address', ADDRESS_MS, writeAddress);
    }
    changed();
  }

  /** Asks the model about the scenario, once it has rested; a course without changes needs no model. */
  function ask(/** @type {number} */ delay) {
    stop('answer');
    clearTimeout(timers.get('slow'));
    clearTimeout(timers.get('ask'));
    state.answer.slow = false;
    const { scenario, course: { data: course } } = state;
    if (!scenario || !course) return;
    const changes = scenarios.asked(scenario);
    if (Object.keys(changes).length === 0 || !course.inModelScope) {
      state.answer = noAnswer();
      return;
    }
    if (state.answer.data && !oldness(state)) {
      Object.assign(state.answer, { loading: false, failure: null });
      return;
    }
    state.answer.loading = true;
    const question = { company: course.company, course: course.course, changes };
    later('ask', delay, () => put(question));
    later('slow', delay + SLOW_MS, () => {
      state.answer.slow = state.answer.loading;
      changed();
    });
  }

  /** @param {Parameters<Api['whatIf']>[0]} question */
  function put(question) {
    const before = modelOfFigures(state);
    load('answer', state.answer, (signal) => api.whatIf(question, signal), ({ model }) => {
      state.answer.asked = JSON.stringify(question.changes);
      state.answer.at = new Date();
      state.answer.slow = false;
      if (model !== before && !state.course.loading) writeAddress();
    });
  }

  function writeAddress() {
    clearTimeout(timers.get('address'));
    const { link, scenario } = state;
    if (!scenario) return;
    state.link = { ...link, changes: scenarios.changes(scenario), locked: scenario.locked, model: modelOfFigures(state) };
    shown = links.written(state.link);
    address.replace(shown);
  }

  // What the views call ------------------------------------------------------------------------

  /** @param {(scenario: Scenario) => Scenario} step @param {number} [delay] */
  function step(step, delay) {
    if (!state.scenario) return;
    state.draft = null;
    become(step(state.scenario), delay);
  }

  const actions = {
    open,

    /** @param {string} search the query string to go to */
    go(search) {
      const { company, course } = links.read(search);
      const { link } = state;
      if (course && company === link.company && course === link.course) return;
      writeAddressIfWaiting();
      address.push(search);
      open();
      if (company !== link.company) arrived();
    },

    /** @param {string} company */
    goToCompany(company) {
      actions.go(links.written({ company }));
    },

    retry() {
      const { company, course } = state.link;
      if (state.directory.failure) loadDirectory();
      if (state.portfolio.failure && company) loadPortfolio(company);
      if (state.importances.failure) loadImportances();
      if (state.model.failure) loadModel();
      if (state.course.failure && company && course) loadCourse(company, course);
      if (state.explanation.failure) loadExplanation();
      if (state.mixes.failure) actions.findMixes();
      if (state.answer.failure) ask(0);
      changed();
    },

    moreCompanies,
    moreCourses,

    /** @param {string} text */
    suggest(text) {
      state.picker.text = text;
      state.picker.open = true;
      state.picker.active = -1;
      state.picker.entered = false;
      state.picker.list.loading = true;
      const run = () =>
        load('picker', state.picker.list, (signal) => api.companies({ prefix: text.trimStart(), limit: SUGGESTIONS }, signal), (list) => {
          state.picker.active = text !== '' && list.companies.length > 0 ? 0 : -1;
          state.said = companiesFound(list, text);
          if (state.picker.entered) actions.pick();
        });
      if (state.picker.list.data) later('picker', DEBOUNCE_MS, run);
      else run();
      changed();
    },

    /** @param {number} active */
    activate(active) {
      state.picker.active = active;
      changed();
    },

    /** Goes to the active company, or to the first as soon as the list for what is typed is there. */
    pick() {
      const { list, active } = state.picker;
      state.picker.entered = list.loading;
      const company = list.data?.companies[active];
      if (list.loading || !company) return;
      actions.closePicker();
      actions.goToCompany(company.company);
    },

    closePicker() {
      clearTimeout(timers.get('picker'));
      stop('picker');
      if (state.picker.open) state.said = '';
      state.picker = { text: state.link.company ?? '', open: false, active: -1, entered: false, list: empty() };
      changed();
    },

    /** @param {string} text the beginning of a course's id */
    searchCourses(text) {
      const company = state.link.company;
      state.search.text = text;
      if (!company || text.trim() === '') {
        stop('search');
        clearTimeout(timers.get('search'));
        Object.assign(state.search.list, empty());
      } else {
        state.search.list.loading = true;
        later('search', DEBOUNCE_MS, () =>
          load('search', state.search.list, (signal) => api.courses(company, { prefix: text.trim(), limit: SUGGESTIONS }, signal), (list) => {
            state.said = coursesFound(list, text);
          }),
        );
      }
      changed();
    },

    /** @param {string | null} course */
    point(course) {
      if (state.pointed === course) return;
      state.pointed = course;
      changed();
    },

    /** @param {string} course */
    rove(course) {
      state.roving = course;
      state.pointed = course;
      changed();
    },

    /** @param {string} part */
    toggle(part) {
      if (!state.open.delete(part)) state.open.add(part);
      changed();
    },

    /** What is known of the model is asked for again when another one answers. @param {boolean} unfolded */
    unfoldModel(unfolded) {
      if (unfolded === state.open.has('model')) return;
      if (unfolded) knowModel(state.modelOfLastAnswer);
      actions.toggle('model');
    },

    /** Why a course scores as it does is asked for when somebody wants to see it. @param {boolean} unfolded */
    unfoldWhy(unfolded) {
      if (unfolded === state.open.has('why')) return;
      const { data, loading } = state.explanation;
      if (unfolded && !loading && (!data || otherModel(state, data))) loadExplanation();
      actions.toggle('why');
    },

    commit,

    /** @param {string} feature @param {number} value */
    move(feature, value) {
      step((scenario) => scenarios.moved(scenario, feature, value, true));
    },

    /** The move under way was none: the browser took the finger to scroll. */
    abandon() {
      if (state.scenario) become(beforeMove(state.scenario), 0);
    },

    /** A move by a key, which is done when no other follows it. @param {string} feature @param {number} value */
    nudge(feature, value) {
      actions.move(feature, value);
      later('pause', PAUSE_MS, commit);
    },

    /** What is being typed counts as soon as it is a value that the slider can have. @param {string} feature @param {string} text */
    type(feature, text) {
      if (!state.scenario) return;
      if (!state.draft) commit();
      const value = numberIn(text, unitOf(feature));
      const next = value === null ? null : scenarios.moved(state.scenario, feature, value, true);
      state.draft = { feature, text };
      if (next && !next.refusal) become(next);
      changed();
    },

    /** What was typed in the end counts, or what counted before. @param {string} feature */
    endTyping(feature) {
      const { draft, scenario } = state;
      if (!scenario || draft?.feature !== feature) return;
      const value = numberIn(draft.text, unitOf(feature));
      state.draft = null;
      const end = value === null ? null : scenarios.moved(scenario, feature, value, true);
      if (end && !end.refusal) become(end, 0);
      else {
        const refusal = end?.refusal ?? { feature, reason: `“${draft.text}” is not a number.` };
        become({ ...beforeMove(scenario), refusal: draft.text.trim() === '' ? null : refusal }, 0);
      }
      commit();
    },

    /** Nothing of what was typed counts. @param {string} feature */
    cancelTyping(feature) {
      const { draft, scenario } = state;
      if (!scenario || draft?.feature !== feature) return;
      state.draft = null;
      become(beforeMove(scenario), 0);
    },

    /** @param {string} feature */
    toggleLock(feature) {
      step((scenario) => scenarios.lockToggled(scenario, feature));
    },

    /** @param {string} feature */
    reset(feature) {
      step((scenario) => scenarios.resetOne(scenario, feature), 0);
    },

    resetAll() {
      step(scenarios.resetAll, 0);
      state.said = 'All sliders are at the course’s values.';
      changed();
    },

    undo() {
      step(scenarios.undone, 0);
      state.said = 'Undone.';
      changed();
    },

    /** @param {Partial<import('./model/mixes.js').Wish>} wish */
    wish(wish) {
      Object.assign(state.wish, wish, { refusal: '' });
      changed();
    },

    /** Looks for mixes that leave alone what is locked now. */
    findMixes() {
      const { course, scenario, wish } = state;
      if (!course.data) return;
      const question = questionOf(course.data, scenario?.locked ?? [], wish);
      wish.refusal = question ? '' : 'The score to reach is a number from 1 to 99.';
      state.said = wish.refusal;
      if (!question) return changed();
      load('mixes', state.mixes, (signal) => api.recommendations(question, signal), (found) => {
        state.mixes.asked = JSON.stringify(question);
        state.said = foundWords(found);
        knowModel(found.model);
      });
    },

    /** @param {Readonly<Record<string, number>>} shares a page mix @param {string} moves what leads to it, in words */
    takeMix(shares, moves) {
      step((scenario) => scenarios.mixTaken(scenario, shares), 0);
      if (!state.scenario?.refusal) state.said = `The sliders are set. ${moves}.`;
      changed();
    },

    async copyLink() {
      writeAddress();
      try {
        await navigator.clipboard.writeText(location.href);
        state.copied = 'copied';
        state.said = 'The link is copied.';
      } catch {
        state.copied = 'shown';
        state.said = 'The link cannot be copied here. It is shown to be copied by hand.';
      }
      changed();
    },

    dismissNotices() {
      state.linkProblems = [];
      state.modelOfLink = null;
      changed();
    },

    releaseReplaced() {
      if (state.replaced) return;
      state.replaced = true;
      changed();
    },

    connectionChanged() {
      if (navigator.onLine) actions.retry();
      changed();
    },

    /** The address holds the latest moves. */
    settle: writeAddressIfWaiting,
  };

  /** What was moved until now is one step for undo, whatever comes next another. */
  function commit() {
    clearTimeout(timers.get('pause'));
    if (!state.scenario) return;
    const before = state.scenario;
    state.scenario = scenarios.committed(before);
    if (state.scenario !== before && !before.refusal) state.said = sharingWords(before);
    changed();
  }

  /** @param {string} feature */
  function unitOf(feature) {
    return suffix(state.scenario?.sliders.find((one) => one.feature === feature)?.unit ?? '');
  }

  /** @param {Scenario} scenario */
  function beforeMove(scenario) {
    return scenario.underWay ? scenarios.undone(scenario) : scenario;
  }

  function writeAddressIfWaiting() {
    if (state.scenario && timers.has('address')) writeAddress();
    timers.delete('address');
  }

  return { state, actions };
}

/** @typedef {ReturnType<typeof createApp>['actions']} Actions */

/** A number as people type it: "75.3", "75,3", "75.3 %". @param {string} text @param {string} unit that may follow it */
function numberIn(text, unit) {
  const bare = text.trim();
  const number = unit && bare.endsWith(unit) ? bare.slice(0, -unit.length).trimEnd() : bare;
  const tidy = number.replace(',', '.').replace('\u2212', '-');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(tidy) ? Number(tidy) : null;
}
