// @ts-check
/** Why a figure is left out, in the page's words, by the codes of the service. */

/** @type {Readonly<Record<string, string>>} */
const WORDS = {
  'no-change': 'Nothing changes, so the model favours neither course.',
  'not-calibrated': 'It was not measured how far such changes hold up.',
  'not-only-page-types': 'The odds come from pairs of courses that differ in their page mix alone, so they say nothing about other changes.',
  'not-seen-in-training': 'The model learned from no course with such a value, so it cannot tell what this change goes with.',
  'no-page-mix': 'The recorded page types of this course do not sum to 100 percent.',
  'no-mixes-published': 'Page mixes of your courses are not published, so it cannot be told whether any is like this.',
  'too-few-courses': 'You have too few other courses to tell whether such a mix was tried.',
  'no-course-near': 'Too few of your other courses have a mix like this, so the model has nothing to go by.',
  'company-not-in-training': 'The model learned from too few courses of your company.',
  'certificates-not-issued': 'This course issues no certificates, so the model has nothing to go by.',
};

/** @param {string} code */
export function whyWords(code) {
  return WORDS[code] ?? '';
}
