// @ts-check
/**
 * Arithmetic of the page mix: what share of a course's pages is of each of the five page types, in
 * whole tenths of a percent that sum to exactly 1,000. The same algorithm as the service's
 * (PageMix in shared/domain), so that what a slider shows is what is asked for.
 */

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
  const sum = shares.reduce((total, share) => total + share, 0);
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
 * Whole numbers in proportion to the weights that sum to `total`: every quota is rounded down and
 * the units left over go to the largest remainders (Hamilton's method; the first of equals wins).
 * @param {readonly number[]} weights not negative, not all 0
 * @param {number} total
 */
export function largestRemainder(weights, total) {
  const sum = sumOf(weights);
  const quotas = weights.map((weight) => (weight / sum) * total);
  // A quota of 146.99999999999997 is 147 that lost an ulp, not 146 with a large remainder.
  const units = quotas.map((quota) => Math.floor(quota + 1e-9));
  const remainders = quotas.map((quota, i) => quota - units[i]);
  const byRemainder = units.map((_, i) => i).sort((a, b) => remainders[b] - remainders[a]);
  const missing = total - sumOf(units);
  for (const i of byRemainder.slice(0, missing)) units[i]++;
  return units;
}

/** @param {readonly number[]} tenths @returns {Mix} */
function inOrder(tenths) {
  return /** @type {Mix} */ (Object.fromEntries(PAGE_TYPES.map((type, i) => [type, tenths[i]])));
}

/** @param {readonly number[]} numbers */
function sumOf(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
