// @ts-check
/** Mixes to test: what is asked for. */
import { isPageType } from './page-mix.js';

/** @typedef {{company: string, course: string, target?: number, locked: string[], unlocked: string[]}} Question */
/** @typedef {{target: string, graded: boolean}} Wish the score to reach as it was typed, and whether graded assessments may change */

const LOWEST_TARGET = 1;
const HIGHEST_TARGET = 99;

/**
 * What is asked: what is locked at the sliders stays.
 * @param {{company: string, course: string}} course
 * @param {readonly string[]} locked
 * @param {Wish} wish
 * @returns {Question | null} null where the score to reach is none
 */
export function questionOf({ company, course }, locked, { target, graded }) {
  const text = target.trim().replace(/\s*%$/, '').replace(',', '.');
  const reach = Number(text);
  if (text !== '' && !(reach >= LOWEST_TARGET && reach <= HIGHEST_TARGET)) return null;
  return {
    company,
    course,
    ...(text === '' ? {} : { target: reach }),
    locked: locked.filter(isPageType),
    unlocked: graded ? ['gradedAssessment'] : [],
  };
}

/** What is asked of a page that has its answers as files: they are of no wish. @param {{company: string, course: string}} course @returns {Question} */
export function questionWithoutWish({ company, course }) {
  return { company, course, locked: [], unlocked: [] };
}
