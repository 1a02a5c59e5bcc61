// @ts-check
/**
 * Arithmetic of the page mix: what share of a course's pages is of each of the five page types, in
 * whole tenths of a percent that sum to exactly 1,000. The same algorithm as the service's
 * (PageMix in shared/domain), so that what a slider shows is what is asked for.
 */
import { roundedTo, sumOf } from './rounding.js';

/** In the service's order, which decides between equal remainders. */
export const PAGE_TYPES = /** @type {const} */ ([
  'gradedAssessment',
  'notGradedAssessment',
  'content',
  'external',
  'interactive',
]);

/** @typedef {typeof PAGE_TYPES[number]} PageType */
/** @typedef {Readonly<Record<PageType, number>>} Mix tenths of a percent, together 1,000 */

/** 100 percent in tenths. */
export const WHOLE = 1000;

/** How far from 100 shares may sum, in percent: what rounding of shares causes. */
const TOLERANCE = 0.5;

/**
 * Whether a feature is a page type.
 * @param {string} feature
 * @returns {feature is PageType}
 */
export function isPageType(feature) {
  return PAGE_TYPES.includes(/** @type {PageType} */ (feature));
}

/**
 * The mix of these shares.
 * @param {Readonly<Record<string, number>>} percents a share for each page type; others are ignored
 * @returns {Mix | null} null when a share is not in 0..100 or they do not sum to 100 within 0.5
 */
export function mixOf(percents) {
  const shares = PAGE_TYPES.map((type) => percents[type] ?? 0);
  if (!shares.every((share) => share >= 0 && share <= 100 + TOLERANCE)) return null;
  const sum = sumOf(shares);
  if (!(Math.abs(sum - 100) <= TOLERANCE + 1e-6)) return null;
  return inOrder(largestRemainder(shares, WHOLE));
}

/**
 * The mix with some shares set and the others sharing the rest in proportion to what they have in
 * it; equally, where they all have nothing.
 * @param {Mix} mix
 * @param {Readonly<Partial<Record<PageType, number>>>} targets tenths, each in 0..1,000
 * @returns {Mix | null} null when the targets leave less than nothing, or leave something and
 *     nobody to take it
 */
export function rebalanced(mix, targets) {
  const others = PAGE_TYPES.filter((type) => targets[type] === undefined);
  const rest = WHOLE - sumOf(PAGE_TYPES.map((type) => targets[type] ?? 0));
  if (rest < 0 || (rest > 0 && others.length === 0)) return null;
  const had = sumOf(others.map((type) => mix[type]));
  const shares = PAGE_TYPES.map(
    (type) => targets[type] ?? (had > 0 ? (rest * mix[type]) / had : rest / others.length),
  );
  return inOrder(largestRemainder(shares, WHOLE));
}

/**
 * How far a page type can move while the locked ones keep their shares.
 * @param {Mix} mix
 * @param {PageType} moving
 * @param {readonly string[]} locked
 * @returns {{lowest: number, highest: number}} tenths; equal when it cannot move at all
 */
export function limits(mix, moving, locked) {
  const others = PAGE_TYPES.filter((type) => type !== moving);
  const held = others.filter((type) => locked.includes(type));
  if (held.length === others.length) return { lowest: mix[moving], highest: mix[moving] };
  return { lowest: 0, highest: WHOLE - sumOf(held.map((type) => mix[type])) };
}

/**
 * Whole numbers in proportion to the weights that sum to `total`.
 * @param {readonly number[]} weights not negative, not all 0
 * @param {number} total
 */
export function largestRemainder(weights, total) {
  const sum = sumOf(weights);
  return roundedTo(total, weights.map((weight) => (weight / sum) * total));
}

/** @param {readonly number[]} tenths @returns {Mix} */
function inOrder(tenths) {
  return /** @type {Mix} */ (Object.fromEntries(PAGE_TYPES.map((type, i) => [type, tenths[i]])));
}
