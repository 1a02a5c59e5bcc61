// @ts-check
/** Why a figure is left out, in few words: the service's take their place when it has answered. */
import { t } from '../language.js';

const TOO_FEW = t`Too few of your other courses are known to have a mix like this, so the model has nothing to go by.`;
const NOT_MEASURED = t`It was not measured how far such a figure holds up.`;

/** @type {Readonly<Record<string, string>>} */
const WORDS = {
  'no-change': t`Nothing changes.`,
  'not-calibrated': NOT_MEASURED,
  'too-little-data': NOT_MEASURED,
  'not-only-page-types': t`There are odds for changes of the page mix alone.`,
  'not-seen-in-training': t`It is not known that the model learned from a course with such a value.`,
  'no-page-mix': TOO_FEW,
  'no-mixes-published': TOO_FEW,
  'too-few-courses': TOO_FEW,
  'no-course-near': TOO_FEW,
  'company-not-in-training': t`The model learned from too few courses of your company, or of those like it.`,
  'certificates-not-issued': t`This course issues no certificates, so the model has nothing to go by.`,
};

/** @param {string} code @returns {Answers.Said} */
export function why(code) {
  return { code, message: WORDS[code] };
}
