// @ts-check
/**
 * The page's one state and everything that changes it. Views read the state and call the actions;
 * the address is the state's serialised form.
 */
import { createLoading } from './app/loading.js';
import { NONE, asking, dataOf, failureOf, isAsked } from './model/answer.js';
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

/** @typedef {import('./app/loading.js').Answered & Rest} State */

/**
 * @typedef {object} Rest
 * @property {Link} link what the address asked for
 * @property {{text: string, open: boolean, active: number, entered: boolean}} picker
 * @property {string} search the beginning of a course's id that is searched for
 * @property {import('./model/mixes.js').Wish & {refusal: string}} wish what mixes are looked for
 * @property {Scenario | null} scenario
 * @property {boolean} slow whether the estimate is long on its way
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

/** @returns {State} */
function initial() {
  return {
    link: links.read(''),
    directory: NONE,
    suggestions: NONE,
    portfolio: NONE,
    matches: NONE,
    course: NONE,
    explanation: NONE,
    importances: NONE,
    model: NONE,
    mixes: NONE,
    estimate: NONE,
    picker: { text: '', open: false, active: -1, entered: false },
    search: '',
    wish: { target: '', graded: false, refusal: '' },
    scenario: null,
    slow: false,
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
  const { load, stop, forget } = createLoading(state, changed, notice);
  /** @type {Map<string, ReturnType<typeof setTimeout>>} */
  const timers = new Map();

  /**
   * Another model answers than before: an estimate by the other is asked for again, unless this
   * is one: two models that answer in turn are not asked without end.
   * @param {string} name
   * @param {string} model
   */
  function notice(name, model) {
    if (!model || model === state.modelOfLastAnswer) return;
    state.modelOfLastAnswer = model;
    if (name !== 'estimate' && dataOf(state.estimate) && !isAsked(state.course)) ask(0);
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
    if (!dataOf(state.model) && !isAsked(state.model)) loadModel();
    changed();
  }

  /** Takes out of the address what is not the page's. @param {Link} link */
  function tidy(link) {
    shown = links.written(link);
    if (shown !== address.read()) address.replace(shown);
  }

  function openStart() {
    forget('portfolio');
    leaveCourse();
    if (!dataOf(state.directory)) loadDirectory();
  }

  /** @param {string} company @param {string | null} course @param {boolean} sameCourse */
  function openCompany(company, course, sameCourse) {
    if (!dataOf(state.importances) && !isAsked(state.importances)) loadImportances();
    if (dataOf(state.portfolio)?.company !== company) {
      forget('portfolio');
      leaveCourse();
      loadPortfolio(company);
    } else if (!course) {
      openBestKnown();
    }
    if (!course) return;
    state.roving = course;
    if (sameCourse && dataOf(state.course)) beginScenario();
    else loadCourse(company, course);
  }

  function leaveCourse() {
    forget('course', 'matches');
    forgetAdvice();
    clearTimeout(timers.get('search'));
    state.search = '';
    state.open.delete('allCourses');
    state.roving = null;
    state.pointed = null;
    forgetScenario();
  }

  /** What was said of one course is nothing to another. */
  function forgetAdvice() {
    forget('explanation', 'mixes');
    Object.assign(state.wish, { target: '', refusal: '' });
  }

  function forgetScenario() {
    forgetEstimate();
    state.scenario = null;
    state.draft = null;
  }

  function loadDirectory() {
    load('directory', (signal) => api.companies({ limit: PAGE }, signal), (list) => {
      if (list.companies.length === 1 && !list.next && !state.link.company) {
        address.replace(links.written({ ...state.link, company: list.companies[0].company }));
        open();
      }
    });
  }

  function moreCompanies() {
    const list = dataOf(state.directory);
    if (!list?.next) return;
    // The list was published anew since its first page.
    if (failureOf(state.directory)?.kind === 'cursor-gone') return loadDirectory();
    const cursor = list.next;
    load('directory', async (signal) => {
      const more = await api.companies({ limit: PAGE, cursor }, signal);
      return { ...more, companies: [...list.companies, ...more.companies] };
    });
  }

  /** @param {string} company */
  function loadPortfolio(company) {
    load('portfolio', (signal) => api.courses(company, { limit: PAGE }, signal), () => {
      if (!state.link.course) openBestKnown();
    });
  }

  function openBestKnown() {
    const course = bestKnown(dataOf(state.portfolio)?.courses ?? []);
    if (!course || !state.link.company) return;
    address.replace(links.written({ ...state.link, course: course.course }));
    open();
  }

  function moreCourses() {
    const list = dataOf(state.portfolio);
    if (!list?.next) return;
    if (failureOf(state.portfolio)?.kind === 'cursor-gone') return loadPortfolio(list.company);
    const cursor = list.next;
    load('portfolio', async (signal) => {
      const more = await api.courses(list.company, { limit: PAGE, cursor }, signal);
      return { ...more, courses: [...list.courses, ...more.courses] };
    });
  }

  /** @param {string} company @param {string} course */
  function loadCourse(company, course) {
    load('course', (signal) => api.courseDetail(company, course, signal), (detail) => {
      state.said = `${courseWords(detail)}: ${spokenScore(detail.scoreKind, detail)}${detail.smallSample ? ', a small sample' : ''}.`;
      forgetAdvice();
      if (state.open.has('why')) loadExplanation();
      beginScenario();
    });
  }

  function loadExplanation() {
    const course = dataOf(state.course);
    if (!course?.inModelScope) return;
    load('explanation', (signal) => api.explanation(course.company, course.course, signal));
  }

  function loadImportances() {
    load('importances', (signal) => api.importances(signal), beginScenario);
  }

  /** @param {string | null} model that answers */
  function knowModel(model) {
    if (dataOf(state.model)?.model !== model && !isAsked(state.model)) loadModel();
  }

  function loadModel() {
    load('model', (signal) => api.model(signal));
  }

  // The scenario -----------------------------------------------------------------------------

  /** As soon as the course and the table of features are there: the sliders as the link has them. */
  function beginScenario() {
    forgetScenario();
    const course = dataOf(state.course);
    const features = dataOf(state.importances);
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
    const { scenario, estimate } = state;
    const course = dataOf(state.course);
    if (!scenario || !course) return;
    const changes = scenarios.asked(scenario);
    if (Object.keys(changes).length === 0 || !course.inModelScope) return forgetEstimate();
    rest();
    const data = dataOf(estimate);
    if (data && !oldness(state)) {
      state.estimate = { state: 'shown', data };
      return;
    }
    // After a failure its reason stays until the question is put.
    if (estimate.state !== 'failed') state.estimate = asking(estimate);
    const question = { company: course.company, course: course.course, changes };
    later('ask', delay, () => put(question));
    later('slow', delay + SLOW_MS, () => {
      state.slow = isAsked(state.estimate);
      changed();
    });
  }

  function forgetEstimate() {
    rest();
    forget('estimate');
  }

  /** Nothing is asked of the model. */
  function rest() {
    stop('estimate');
    clearTimeout(timers.get('slow'));
    clearTimeout(timers.get('ask'));
    state.slow = false;
  }

  /** @param {Parameters<Api['whatIf']>[0]} question */
  function put(question) {
    const before = modelOfFigures(state);
    load('estimate', async (signal) => ({ ...(await api.whatIf(question, signal)), question: JSON.stringify(question.changes), at: new Date() }), ({ model }) => {
      state.slow = false;
      if (model !== before && !isAsked(state.course)) writeAddress();
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
      /** @param {keyof import('./app/loading.js').Asked} name */
      const failed = (name) => state[name].state === 'failed';
      if (failed('directory')) loadDirectory();
      if (failed('portfolio') && company) loadPortfolio(company);
      if (failed('importances')) loadImportances();
      if (failed('model')) loadModel();
      if (failed('course') && company && course) loadCourse(company, course);
      if (failed('explanation')) loadExplanation();
      if (failed('mixes')) actions.findMixes();
      if (failed('estimate')) ask(0);
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
      const known = dataOf(state.suggestions);
      state.suggestions = asking(state.suggestions);
      const run = () =>
        load('suggestions', (signal) => api.companies({ prefix: text.trimStart(), limit: SUGGESTIONS }, signal), (list) => {
          state.picker.active = text !== '' && list.companies.length > 0 ? 0 : -1;
          state.said = companiesFound(list, text);
          if (state.picker.entered) actions.pick();
        });
      if (known) later('picker', DEBOUNCE_MS, run);
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
      state.picker.entered = isAsked(state.suggestions);
      const company = dataOf(state.suggestions)?.companies[state.picker.active];
      if (state.picker.entered || !company) return;
      actions.closePicker();
      actions.goToCompany(company.company);
    },

    closePicker() {
      clearTimeout(timers.get('picker'));
      forget('suggestions');
      if (state.picker.open) state.said = '';
      state.picker = { text: state.link.company ?? '', open: false, active: -1, entered: false };
      changed();
    },

    /** @param {string} text the beginning of a course's id */
    searchCourses(text) {
      const company = state.link.company;
      state.search = text;
      if (!company || text.trim() === '') {
        clearTimeout(timers.get('search'));
        forget('matches');
      } else {
        state.matches = asking(state.matches);
        later('search', DEBOUNCE_MS, () =>
          load('matches', (signal) => api.courses(company, { prefix: text.trim(), limit: SUGGESTIONS }, signal), (list) => {
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
      const data = dataOf(state.explanation);
      if (unfolded && !isAsked(state.explanation) && (!data || otherModel(state, data))) loadExplanation();
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
      const { scenario, wish } = state;
      const course = dataOf(state.course);
      if (!course) return;
      const question = questionOf(course, scenario?.locked ?? [], wish);
      wish.refusal = question ? '' : 'The score to reach is a number from 1 to 99.';
      state.said = wish.refusal;
      if (!question) return changed();
      load('mixes', async (signal) => ({ ...(await api.recommendations(question, signal)), question: JSON.stringify(question) }), (found) => {
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
