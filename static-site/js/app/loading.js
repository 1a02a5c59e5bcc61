// @ts-check
import { Failure, wasAborted } from '../api.js';
import { t } from '../language.js';
import { NONE, asking, dataOf, failureOf } from '../model/answer.js';

/** Lines of a list that are asked for at once, and courses of a company that are found while somebody types. */
export const PAGE = 200;
export const SUGGESTIONS = 50;

/** @typedef {import('../model/finding.js').Option} Option */
/** @typedef {typeof import('../view/later.js')} Later what is loaded when it is first needed */

/** @typedef {NonNullable<import('../api.js').CompaniesQuery['sort']>} CompaniesOrder */
/** @typedef {NonNullable<import('../api.js').CoursesQuery['sort']>} CoursesOrder */

/**
 * Everything that the page asks the service for.
 * @typedef {object} Asked
 * @property {Answers.CompanyList & {order: CompaniesOrder}} directory companies of the start page
 * @property {import('../model/finding.js').Found & {options: Option[], drawn: Later['find']}} suggestions what the header's search finds, with what draws it
 * @property {{model: string, options: Option[], drawn: Later['find']}} alike what a link may mean that names what there is not
 * @property {Answers.CourseList} portfolio best first, whatever the order of the bars
 * @property {Answers.CourseList & {order: CoursesOrder}} ordered the portfolio in another order
 * @property {Answers.CourseList & {drawn: Later['find']}} matches courses of the portfolio that a search found, with what says how many
 * @property {Answers.CourseList & {drawn: Later['tables']}} allCourses of the company, to be saved as a file
 * @property {{drawn: Later['tables']}} trials what makes a file of a course and its trials
 * @property {Answers.Course} course
 * @property {Answers.Explanation & {drawn: Later['waterfall']}} explanation of the course's score, with what draws it
 * @property {Answers.CompanySegments & {drawn: Later['segments']}} segments where the company can begin, with what draws it
 * @property {Answers.Importances} importances
 * @property {Answers.Model} model what is known of it
 * @property {{drawn: Later['modelCard']}} modelCard what draws that
 * @property {{drawn: Later['nearCourses']}} nearCourses what draws courses near the curves
 * @property {{drawn: Later['findings']}} findings what draws those of research
 * @property {Answers.Recommendations & {question: string, drawn: Later['mixes']}} mixes to test, with what was asked for and what draws them
 * @property {Answers.ReducedForest & {live: import('../model/live-figures.js').Live | null}} reduced what the open course's figures are worked out from; null where the service is to be asked for each
 * @property {Answers.Outlook} outlook what changes of the course go with, where the page cannot work it out
 * @property {{model: string, figures: ReadonlyMap<string, Answers.WhatIf>, problems: ReadonlyMap<string, string>}} compared figures of what was saved, or why there are none, by the question
 * @property {Answers.WhatIf & {question: string, at: Date}} estimate of a change, with the change that it is of
 */

/**
 * @template T
 * @typedef {import('../model/answer.js').Answer<T>} Answer
 */

/** @typedef {{[Name in keyof Asked]: Answer<Asked[Name]>}} Answered */

/**
 * An answer with what draws it, which is loaded when it is first needed.
 * @template A
 * @template {keyof Later} Part
 * @param {Promise<A>} answer
 * @param {() => Promise<Later>} later
 * @param {Part} part
 */
export async function withDrawing(answer, later, part) {
  const [data, drawn] = await Promise.all([answer, loaded(later, part)]);
  return { ...data, drawn };
}

/**
 * A part of the page that is loaded when it is first needed.
 * @template {keyof Later} Part
 * @param {() => Promise<Later>} later
 * @param {Part} part
 */
export async function loaded(later, part) {
  try {
    return (await later())[part];
  } catch {
    throw new Failure('offline', t`This part of the page could not be loaded.`, t`Check the connection, then try again.`);
  }
}

/**
 * Asks the service, and keeps what it answered. A later question of the same name makes an earlier one void.
 * @param {Answered} answers
 * @param {() => void} changed
 * @param {(name: keyof Asked, model: string) => void} answered called with the model of each answer of the service
 */
export function createLoading(answers, changed, answered) {
  /** @type {Map<keyof Asked, AbortController>} */
  const calls = new Map();
  /** What belongs to which name is checked where it is asked for. @type {Record<keyof Asked, Answer<any>>} */
  const kept = answers;

  /** @param {keyof Asked} name */
  function stop(name) {
    calls.get(name)?.abort();
    calls.delete(name);
  }

  /**
   * @template {keyof Asked} Name
   * @param {Name} name
   * @param {(signal: AbortSignal) => Promise<Asked[Name]>} ask
   * @param {(data: Asked[Name]) => void} [then]
   */
  async function load(name, ask, then) {
    stop(name);
    const controller = new AbortController();
    calls.set(name, controller);
    kept[name] = asking(kept[name]);
    changed();
    try {
      const data = await ask(controller.signal);
      if (calls.get(name) !== controller) return;
      kept[name] = { state: 'shown', data };
      then?.(data);
      if ('model' in data) answered(name, data.model);
    } catch (error) {
      if (wasAborted(error) || calls.get(name) !== controller) return;
      if (!(error instanceof Failure)) throw error;
      kept[name] = { state: 'failed', failure: error, data: dataOf(kept[name]) };
    } finally {
      if (calls.get(name) === controller) calls.delete(name);
      changed();
    }
  }

  return {
    load,
    stop,

    /**
     * Asks for the next page of a list; for the first one where there is no next, the list is to be in another order, or it was published anew meanwhile.
     * @template {'directory' | 'portfolio' | 'ordered'} Name
     * @param {Name} name
     * @param {(list: Asked[Name], cursor: string, signal: AbortSignal) => Promise<Asked[Name]>} ask for the list with the next page
     * @param {() => void} anew
     * @param {string} [order] of the list, where it can be in several
     */
    more(name, ask, anew, order) {
      const list = dataOf(kept[name]);
      const cursor = list?.next;
      if (!cursor || list.order !== order || failureOf(kept[name])?.kind === 'cursor-gone') return anew();
      load(name, (signal) => ask(list, cursor, signal));
    },

    /** Nothing is asked for any more, and nothing is here. @param {(keyof Asked)[]} names */
    forget(...names) {
      for (const name of names) {
        stop(name);
        kept[name] = NONE;
      }
    },
  };
}
