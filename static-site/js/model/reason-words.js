// @ts-check
/** Why a figure is left out, in fewer words than the service's, which take their place when it has answered. */
import { tenths } from './words.js';

/** @typedef {{needed?: number, courses?: number, what?: string, byProfile?: boolean}} Values */

/** @type {Readonly<Record<string, string | ((values: Values) => string)>>} */
const WORDS = {
  'no-change': 'Nothing changes, so the model favours neither course.',
  'not-calibrated': ({ what }) => `It was not measured ${what}.`,
  'too-little-data': ({ what }) => `There was too little data to measure ${what}.`,
  'not-only-page-types': 'There are odds for changes of the page mix alone.',
  'no-page-mix': 'The page types of this course do not sum to 100 percent.',
  'no-mixes-published': 'Page mixes are not published.',
  'too-few-courses': ({ needed, courses }) => `It takes at least ${needed} other courses of yours to tell whether a mix was tried; you have ${courses}.`,
  'no-course-near': ({ needed }) => `Fewer than ${needed} of your other courses have a mix like this, so the model has nothing to go by.`,
  'company-not-in-training': ({ needed, byProfile }) =>
    `The model learned from fewer than ${needed} courses of ${byProfile ? 'organisations with your profile' : 'your company'}.`,
  'certificates-not-issued': 'This course issues no certificates, so the model has nothing to go by.',
};

/** @param {string} code @param {Values} [values] @returns {Answers.Said} */
export function why(code, values = {}) {
  const words = WORDS[code] ?? '';
  return { code, message: typeof words === 'string' ? words : words(values) };
}

/** Why nothing can be told of changes beside the page mix. @returns {Answers.Said} */
export function beyondPageMix() {
  return { code: 'not-calibrated', message: 'This model version has no measure of how far changes of anything beside the page mix hold up.' };
}

/** Why nothing can be told of a change that training saw too little of. @param {Answers.SliderScale} slider @param {number} value @returns {Answers.Said} */
export function notSeen({ own, seen: { lowest, highest, exact } }, value) {
  const code = 'not-seen-in-training';
  if (lowest === highest && exact) return { code, message: 'Every course that the model learned from had the same value, so it cannot tell.' };
  const beyond = value < lowest || value > highest;
  const far = beyond ? value : own;
  const learned = exact ? 'The model learned from no course' : 'It is not known whether the model learned from a course';
  const side = far > highest ? 'high' : 'low';
  return { code, message: `${learned} with a value as ${side} as ${tenths(far)}${beyond ? '' : ', which this course has now'}, so it cannot tell.` };
}
