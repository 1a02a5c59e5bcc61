// @ts-check
/** What is said when something was done, or could not be. */
import { spokenScore } from './score-words.js';
import { courseWords } from './words.js';

export const LINK_COPIED = 'The link is copied.';
export const SENTENCE_COPIED = 'The sentence is copied.';
export const NOT_COPIED = 'It cannot be copied here. It is shown to be copied by hand.';
export const LINK_OF_OTHER_MODEL = 'This link was made with another model.';
export const ALL_RESET = 'All sliders are at the course’s values.';
export const UNDONE = 'Undone.';
export const REDONE = 'Done again.';
export const NO_COURSE = 'Name a course of the company.';
export const SAME_COURSE = 'That is the course that is open. Name another one.';
export const NO_TARGET = 'The score to reach is a number from 1 to 99.';

/** @param {string} text that was typed, or stands in a link */
export function noNumber(text) {
  return `“${text}” is not a number.`;
}

/** @param {string} name of a file */
export function fileSaved(name) {
  return `The file ${name} is being saved.`;
}

/** @param {string} moves what leads to the mix that was taken */
export function mixTakenWords(moves) {
  return `The sliders are set. ${moves}.`;
}

/** A course that was opened. @param {Answers.Course} course */
export function openedWords(course) {
  return `${courseWords(course)}: ${spokenScore(course.scoreKind, course)}${course.smallSample ? ', a small sample' : ''}.`;
}

/** @param {string} course @param {string} company */
export function noCourse(course, company) {
  return `There is no course “${course}” in ${company}.`;
}

/** @param {string} name of a scenario */
export function savedWords(name) {
  return `Saved as “${name}”. The link has it.`;
}

/** @param {string} name of a scenario */
export function renamedWords(name) {
  return `Its name is “${name}” now.`;
}

/** @param {string} name of a scenario */
export function removedWords(name) {
  return `“${name}” is removed.`;
}

/** @param {string} name of a scenario */
export function settingTakenWords(name) {
  return `The sliders are set as in “${name}”.`;
}
