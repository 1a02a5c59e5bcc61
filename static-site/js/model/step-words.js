// @ts-check
/** What is said when something was done, or could not be. */
import { t } from '../language.js';
import { spokenScore } from './score-words.js';
import { courseWords } from './words.js';

export const LINK_COPIED = t`The link is copied.`;
export const SENTENCE_COPIED = t`The sentence is copied.`;
export const NOT_COPIED = t`It cannot be copied here. It is shown to be copied by hand.`;
export const LINK_OF_OTHER_MODEL = t`This link was made with another model.`;
export const ALL_RESET = t`All sliders are at the course’s values.`;
export const UNDONE = t`Undone.`;
export const REDONE = t`Done again.`;
export const NO_COURSE = t`Name a course of the company.`;
export const SAME_COURSE = t`That is the course that is open. Name another one.`;
export const NO_TARGET = t`The score to reach is a number from 1 to 99.`;

/** @param {string} text that was typed, or stands in a link */
export function noNumber(text) {
  return t`“${text}” is not a number.`;
}

/** @param {string} name of a file */
export function fileSaved(name) {
  return t`The file ${name} is being saved.`;
}

/** @param {string} moves what leads to the mix that was taken */
export function mixTakenWords(moves) {
  return t`The sliders are set. ${moves}.`;
}

/** A course that was opened. @param {Answers.Course} course */
export function openedWords(course) {
  const score = spokenScore(course.scoreKind, course);
  return course.smallSample ? t`${courseWords(course)}: ${score}, a small sample.` : t`${courseWords(course)}: ${score}.`;
}

/** @param {string} course @param {string} company */
export function noCourse(course, company) {
  return t`There is no course “${course}” in ${company}.`;
}

/** @param {string} name of a scenario */
export function savedWords(name) {
  return t`Saved as “${name}”. The link has it.`;
}

/** @param {string} name of a scenario */
export function renamedWords(name) {
  return t`Its name is “${name}” now.`;
}

/** @param {string} name of a scenario */
export function removedWords(name) {
  return t`“${name}” is removed.`;
}

/** @param {string} name of a scenario */
export function settingTakenWords(name) {
  return t`The sliders are set as in “${name}”.`;
}
