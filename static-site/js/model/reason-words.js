// @ts-check
/** Why a figure is left out: the service's sentences, as far as the page can tell what they say. */

/** @typedef {{needed?: number, courses?: number}} Values */

/** @type {Readonly<Record<string, string | ((values: Values) => string)>>} */
const WORDS = {
  'no-change': 'Nothing changes, so the model favours neither course.',
  'not-calibrated': 'It was not measured how far such changes hold up.',
  'not-only-page-types': 'The odds come from pairs of courses that differ in their page mix alone, so they say nothing about other changes.',
  'not-seen-in-training': 'The model learned from no course with such a value, so it cannot tell what this change goes with.',
  'no-page-mix': 'The recorded page types of this course do not sum to 100 percent, so it cannot be told which of your courses are like it.',
  'no-mixes-published': 'The published data is from before page mixes were published, so it cannot be told whether any of your courses has a mix like this.',
  'too-few-courses': ({ needed, courses }) => `It takes at least ${needed} other courses of yours to tell whether a mix was tried; the number with a known page mix is ${courses}.`,
  'no-course-near': ({ needed }) => `Fewer than ${needed} of your other courses have a mix like this, so the model has nothing to go by.`,
  'company-not-in-training': ({ needed }) => `The model learned from fewer than ${needed} courses of your company, so what it says of a change is no guide for yours.`,
  'certificates-not-issued': 'This course issues no certificates, and what is known beside it does not tell which of yours with such a mix do, so the model has nothing to go by.',
};

/** @param {string} code @param {Values} [values] */
export function whyWords(code, values = {}) {
  const words = WORDS[code] ?? '';
  return typeof words === 'string' ? words : words(values);
}
