// @ts-check
import { NONE } from '../model/answer.js';
import { read } from '../model/link.js';

/** @typedef {import('./loading.js').Answered & Own} State the service's answers, and what people make of them */

/**
 * @typedef {object} Own
 * @property {boolean} isFolder whether the page is a copy of the site that has its answers as files
 * @property {Partial<import('../api.js').Access>} access what lets people in
 * @property {import('../model/link.js').Link} link what the address asked for
 * @property {string[]} linkProblems what of it cannot be shown
 * @property {string | null} modelOfLink the link's model, where the features are of another one
 * @property {{text: string, open: boolean, active: number, entered: boolean}} picker
 * @property {string} search the part of a course's number or title that is searched for
 * @property {{companies: import('./loading.js').CompaniesOrder, courses: import('./loading.js').CoursesOrder}} order of the lists
 * @property {Scenario | null} scenario
 * @property {readonly import('../model/saved.js').Saved[]} saved settings of the sliders under a name
 * @property {{text: string, index: number | null, refusal: string}} naming what is typed as a name, and which saved one gets it; null: a new one
 * @property {{index: number, course: string, refusal: string}} elsewhere which saved one is to be tried on which other course
 * @property {{name: string, from: string} | null} carried the setting of another course that the sliders were opened with
 * @property {{feature: string, text: string} | null} draft what is being typed in a slider's field
 * @property {boolean} slow whether the estimate is long on its way
 * @property {import('../model/mixes.js').Wish & {refusal: string}} wish what mixes are looked for
 * @property {string | null} modelOfLastAnswer of all answers, not of estimates alone
 * @property {boolean} replaced whether another release than the page's was published meanwhile
 * @property {string | null} pointed the course whose bar is pointed at or has the focus
 * @property {string | null} roving the bar that Tab reaches
 * @property {import('../model/outlook.js').WorkedOut | null} workedOut on this page, what changes go with
 * @property {Set<string>} open parts that were unfolded
 * @property {Set<string>} near parts in sight or close to it
 * @property {number} drawn how far down the page is drawn, which grows by a step a task at first
 * @property {boolean} narrow whether the page is as narrow as on a phone
 * @property {string} said for screen readers
 * @property {{what: 'link' | 'sentence', byHand: string | null} | null} copied `byHand`: the text, where it has to be copied by hand
 * @property {import('../model/themes.js').Theme} theme
 * @property {boolean} printing whether the page is on its way to paper
 */

/** Before anything was asked for. @returns {Omit<State, 'isFolder' | 'access'>} */
export function initial() {
  return {
    directory: NONE,
    suggestions: NONE,
    alike: NONE,
    portfolio: NONE,
    ordered: NONE,
    matches: NONE,
    allCourses: NONE,
    trials: NONE,
    course: NONE,
    explanation: NONE,
    segments: NONE,
    importances: NONE,
    model: NONE,
    modelCard: NONE,
    findings: NONE,
    nearCourses: NONE,
    mixes: NONE,
    estimate: NONE,
    outlook: NONE,
    reduced: NONE,
    compared: NONE,
    link: read(''),
    linkProblems: [],
    modelOfLink: null,
    picker: { text: '', open: false, active: -1, entered: false },
    search: '',
    order: { companies: 'name', courses: 'score' },
    scenario: null,
    saved: [],
    naming: { text: '', index: null, refusal: '' },
    elsewhere: { index: 0, course: '', refusal: '' },
    carried: null,
    draft: null,
    slow: false,
    wish: { target: '', graded: false, refusal: '' },
    modelOfLastAnswer: null,
    replaced: false,
    pointed: null,
    roving: null,
    workedOut: null,
    open: new Set(),
    near: new Set(),
    drawn: 0,
    narrow: false,
    said: '',
    copied: null,
    theme: 'system',
    printing: false,
  };
}
