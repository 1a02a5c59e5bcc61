// @ts-check
/** What a what-if's answer says, in the whole points that the page shows. */

/** @typedef {{observed: number, updated: number, change: number, held: boolean, expected: number, expectedThen: number}} Estimate */

/** Scores that the model speaks of. */
const LOWEST = 1;
const HIGHEST = 99;

/**
 * The course with its change: the model's difference put on top of the score that was observed, so
 * that a course without changes keeps exactly its score. All are rounded so that they add up as
 * shown.
 * @param {{observed: number, baseline: number, delta: number}} answer
 * @returns {Estimate} `held`: the sum left 1..99 and is held at its end; `expected` and
 *     `expectedThen`: what the model expects of such a course without and with the change
 */
export function estimated({ observed, baseline, delta }) {
  const now = Math.round(observed);
  const expected = Math.round(baseline);
  const change = Math.sign(delta) * Math.round(Math.abs(delta)) || 0;
  const updated = delta === 0 ? now : Math.min(HIGHEST, Math.max(LOWEST, now + change));
  return {
    observed: now,
    updated,
    change,
    held: updated !== now + change,
    expected,
    expectedThen: expected + change,
  };
}
