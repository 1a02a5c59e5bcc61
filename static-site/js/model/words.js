// @ts-check
/** Numbers as the site writes them. No-break spaces keep a number with its unit. */

import { language } from '../language.js';
import { shareWithout } from './distribution.js';

const WHOLE_NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const TENTHS = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const MINUS = '\u2212';
const NBSP = '\u00a0';

/** What a course is called where there is one line for it: "Ripe in a week, course 7". @param {{course: string, title: string | null}} course */
export function courseWords({ course, title }) {
  return title ? `${title}, course ${course}` : `Course ${course}`;
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
  return `${tenths(value)}${NBSP}points`;
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
  if (part < 0.005) return `under 1${NBSP}%`;
  return part > 0.995 ? `over 99${NBSP}%` : share(100 * part);
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
  if (unit === 'yes/no') {
    const without = shareWithout(histogram);
    return `${inUnit(value, unit)}, like ${shareOfSome(value > 0 ? 1 - without : without)} of courses`;
  }
  if (value === 0) return `none, like ${shareOfSome(shareWithout(histogram))} of courses`;
  return sameAs >= 20 && higherThan < 50
    ? `the same as ${share(sameAs)} of courses`
    : `higher than ${shareBelow(higherThan)} of courses`;
}

/** A value in its unit: "85.3 %", "37.7 hours", "yes". @param {number} value @param {string} unit */
export function inUnit(value, unit) {
  switch (unit) {
    case 'percent':
      return `${tenths(value)}${NBSP}%`;
    case 'dollars':
      return `$${tenths(value)}`;
    case 'yes/no':
      return value > 0 ? 'yes' : 'no';
    default:
      return tenths(value) + (suffix(unit) && NBSP + suffix(unit));
  }
}

/** What follows a number of this unit: "%", "h"; nothing for plain numbers. @param {string} unit */
export function suffix(unit) {
  return { percent: '%', hours: 'h' }[unit] ?? '';
}

/** "1 learner", "105 learners". @param {number} count @param {string} noun @param {string} [plural] */
export function counted(count, noun, plural = `${noun}s`) {
  return `${whole(count)}${NBSP}${count === 1 ? noun : plural}`;
}

/** "1st", "22nd", "113th". @param {number} place */
export function ordinal(place) {
  const ending =
    place % 100 >= 11 && place % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return whole(place) + ending;
}

/** "7th", "tied 7th". @param {{place: number, tied: number}} standing */
export function placeWords({ place, tied }) {
  return (tied > 1 ? 'tied ' : '') + ordinal(place);
}

/** "A", "A and B", "A, B and C". @param {readonly string[]} names */
export function listed(names) {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

/** A label within a sentence: German nouns keep their capital letters. @param {string} text */
export function lowered(text) {
  return language === 'en' ? text.toLowerCase() : text;
}

/** The beginning of a label, for where there is little room: "Graded" of "Graded assessments". @param {string} label */
export function shortName(label) {
  return label.split(' ')[0];
}

/** What a search found. @param {{companies: readonly unknown[], next: string | null}} list @param {string} text */
export function companiesFound({ companies, next }, text) {
  if (companies.length === 0) return `No company begins with “${text.trim()}”. Companies are searched by how their name begins.`;
  return next
    ? `The first ${companies.length} companies. Type more letters to see others.`
    : `${counted(companies.length, 'company', 'companies')}.`;
}

/** @param {{courses: readonly unknown[]}} list @param {string} text */
export function coursesFound({ courses }, text) {
  return courses.length === 0
    ? `No course begins with “${text.trim()}”. Courses are searched by how their number begins.`
    : `${counted(courses.length, 'course')} found, by number.`;
}

/** @param {string} number */
function trueMinus(number) {
  return number.replace('-', MINUS);
}
