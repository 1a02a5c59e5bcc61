// @ts-check
/** What can be drawn and said from the 101 percentiles of some values. */
import { sumOf } from './rounding.js';

/**
 * Which share of the courses that the model learned from have none of a feature, 0..1: the one
 * population of every such share on the page, that of the histogram beside it; not a number
 * where its counts may not be seen.
 * @param {{zeros: number, counts: readonly number[]}} histogram
 */
export function shareWithout({ zeros, counts }) {
  return zeros / (zeros + sumOf(counts));
}

/**
 * How many of 100 values fall in each of `bins` equal bins of `low`..`high`. Between two
 * percentiles values count as spread evenly; what lies outside is left out.
 * @param {readonly number[]} percentiles 101, ascending
 * @param {number} low
 * @param {number} high
 * @param {number} bins
 */
export function binned(percentiles, low, high, bins) {
  const width = (high - low) / bins;
  /** @type {number[]} */
  const counts = new Array(bins).fill(0);
  for (let p = 0; p + 1 < percentiles.length; p++) {
    const from = percentiles[p];
    const to = percentiles[p + 1];
    for (let bin = 0; bin < bins; bin++) {
      const start = low + bin * width;
      const end = bin === bins - 1 ? Math.max(high, start + width) : start + width;
      counts[bin] += from === to ? Number(holds(from, start, end, bin === bins - 1)) : overlap(from, to, start, end);
    }
  }
  return counts;
}

/**
 * Which percent of the values lie below `value`, and which equal it.
 * @param {readonly number[]} percentiles 101, ascending
 * @param {number} value
 */
export function standing(percentiles, value) {
  const first = percentiles.findIndex((p) => p >= value);
  if (first === -1) return { below: 100, equal: 0 };
  let last = first;
  while (last + 1 < percentiles.length && percentiles[last + 1] === value) last++;
  if (percentiles[first] === value) return { below: first, equal: last - first };
  if (first === 0) return { below: 0, equal: 0 };
  const step = percentiles[first] - percentiles[first - 1];
  return { below: first - 1 + (value - percentiles[first - 1]) / step, equal: 0 };
}

/** @param {number} value @param {number} start @param {number} end @param {boolean} closed */
function holds(value, start, end, closed) {
  return value >= start && (value < end || (closed && value === end));
}

/** @param {number} from @param {number} to @param {number} start @param {number} end */
function overlap(from, to, start, end) {
  return Math.max(0, Math.min(to, end) - Math.max(from, start)) / (to - from);
}
