// @ts-check
/** Numbers as the site writes them. No-break spaces keep a number with its unit. */

import { language, locale, plural, shortLabel, t } from '../language.js';
import { shareWithout } from './distribution.js';

const WHOLE_NUMBER = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const TENTHS = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const DOLLARS = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol', minimumFractionDigits: 0, maximumFractionDigits: 1 });
/** "24 November 2026". */
export const DAY = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
const AND = new Intl.ListFormat(locale);
const PLACES = new Intl.PluralRules('en', { type: 'ordinal' });
const MINUS = '\u2212';
const NBSP = '\u00a0';

/** What a course is called where there is one line for it: "Ripe in a week, course 7". @param {{course: string, title: string | null}} course */
export function courseWords({ course, title }) {
  return title ? t`${title}, course ${course}` : t`Course ${course}`;
}

/** A count or a score: whole, with thousands apart. @param {number} value */
export function whole(value) {
  return trueMinus(WHOLE_NUMBER.format(value));
}

/** An input's value: to the tenth. @param {number} value */
export function tenths(value) {
  return trueMinus(TENTHS.format(value));
}

/** A change, which always has its sign: "+4", "−10.5"; 0 has none. @param {number} value */
export function signed(value) {
  const text = tenths(Math.abs(value));
  return text === '0' ? '0' : (value > 0 ? '+' : MINUS) + text;
}

/** A difference of scores: "10.6 points". @param {number} value */
export function points(value) {
  return t`${tenths(value)}\u00a0points`;
}

/** A whole share: "54 %". @param {number} value */
export function share(value) {
  return `${whole(value)}${NBSP}%`;
}

/** The share that something is above: never all, since it is one of them. @param {number} value */
export function shareBelow(value) {
  return share(Math.min(99, value));
}

/** The share that some have, of 1: "68 %", and never none or all of them. @param {number} part */
export function shareOfSome(part) {
  if (part < 0.005) return t`under ${share(1)}`;
  return part > 0.995 ? t`over ${share(99)}` : share(100 * part);
}

/**
 * Where a value lies: "none, like 69 % of courses", "higher than 60 % of courses". How many have
 * none is told of the courses that the model learned from, as at the slider; the rest of those
 * published here.
 * @param {{value: number | null, higherThan: number | null, sameAs: number | null}} own
 * @param {{unit: string, histogram: {zeros: number, counts: readonly number[]}}} facts
 */
export function amongCourses({ value, higherThan, sameAs }, { unit, histogram }) {
  if (value === null || higherThan === null || sameAs === null) return '';
  if (value === 0 || unit === 'yes/no') {
    const without = shareWithout(histogram);
    if (isNaN(without)) return '';
    if (unit !== 'yes/no') return t`none, like ${shareOfSome(without)} of courses`;
    return t`${inUnit(value, unit)}, like ${shareOfSome(value > 0 ? 1 - without : without)} of courses`;
  }
  return sameAs >= 20 && higherThan < 50
    ? t`the same as ${share(sameAs)} of courses`
    : t`higher than ${shareBelow(higherThan)} of courses`;
}

/** A value in its unit: "85.3 %", "37.7 hours", "yes". @param {number} value @param {string} unit */
export function inUnit(value, unit) {
  switch (unit) {
    case 'percent':
      return `${tenths(value)}${NBSP}%`;
    case 'dollars':
      return DOLLARS.format(value);
    case 'yes/no':
      return value > 0 ? t`yes` : t`no`;
    default:
      return tenths(value) + (suffix(unit) && NBSP + suffix(unit));
  }
}

/** What follows a number of this unit: "%", "h"; nothing for plain numbers. @param {string} unit */
export function suffix(unit) {
  return { percent: '%', hours: 'h' }[unit] ?? '';
}

/** A text within a sentence: lower case where the language writes its nouns so. @param {string} text */
export function lowered(text) {
  return language === 'en' ? text.toLowerCase() : text;
}

/** "1 learner", "105 learners". @param {number} count */
export function learners(count) {
  return plural(count, { one: '# learner', other: '# learners' });
}

/** "1 course", "3,507 courses". @param {number} count */
export function coursesCounted(count) {
  return plural(count, { one: '# course', other: '# courses' });
}

/** "1st", "22nd", "113th". @param {number} place */
export function ordinal(place) {
  const number = whole(place);
  switch (PLACES.select(place)) {
    case 'one':
      return t`${number}st`;
    case 'two':
      return t`${number}nd`;
    case 'few':
      return t`${number}rd`;
    default:
      return t`${number}th`;
  }
}

/** "7th", "tied 7th". @param {{place: number, tied: number}} standing */
export function placeWords({ place, tied }) {
  return tied > 1 ? t`tied ${ordinal(place)}` : ordinal(place);
}

/** "A", "A and B", "A, B and C". @param {readonly string[]} names */
export function listed(names) {
  return AND.format(names);
}

/** The beginning of a label, for where there is little room: "Graded" of "Graded assessments". @param {string} label */
export function shortName(label) {
  return shortLabel(label);
}

/** @param {string} number */
function trueMinus(number) {
  return number.replace('-', MINUS);
}
