// @ts-check

/**
 * Whole numbers near these that sum to `total`: each is rounded down, and the units left over go to the
 * largest remainders (Hamilton's method; the first of equals wins).
 * @param {number} total
 * @param {readonly number[]} values that sum to about as much
 */
export function roundedTo(total, values) {
  // A value of 146.99999999999997 is 147 that lost an ulp, not 146 with a large remainder.
  const units = values.map((value) => Math.floor(value + 1e-9));
  const byRemainder = values.map((value, i) => ({ i, rest: value - units[i] })).sort((a, b) => b.rest - a.rest);
  const missing = total - sumOf(units);
  for (const { i } of byRemainder.slice(0, Math.max(0, missing))) units[i]++;
  return units;
}

/** @param {readonly number[]} numbers */
export function sumOf(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
