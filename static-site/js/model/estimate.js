// @ts-check
/** What a what-if's answer says, in the whole points that the page shows. */

/** @typedef {{observed: number, updated: number, change: number, held: boolean}} Estimate */

/** Scores that the model speaks of. */
const LOWEST = 1;
const HIGHEST = 99;

/**
 * The course with its change: the model's difference put on top of the score that was observed, so
 * that a course without changes keeps exactly its score. The three numbers are rounded so that they
 * add up as shown.
 * @param {{observed: number, delta: number}} answer
 * @returns {Estimate} `held`: the sum left 1..99 and is held at its end
 */
export function estimated({ observed, delta }) {
  const now = Math.round(observed);
  if (delta === 0) return { observed: now, updated: now, change: 0, held: false };
  const change = Math.sign(delta) * Math.round(Math.abs(delta)) || 0;
  const updated = Math.min(HIGHEST, Math.max(LOWEST, now + change));
  return { observed: now, updated, change, held: updated !== now + change };
}
