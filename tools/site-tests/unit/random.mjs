// @ts-check
/** Seeded randomness for property tests (mulberry32), so that a failure can be repeated. */

/** @param {number} seed */
export function seeded(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    /** A whole number in 0..below-1. @param {number} below */
    whole: (below) => Math.floor(next() * below),
    /** @template T @param {readonly T[]} items @returns {T} */
    of: (items) => items[Math.floor(next() * items.length)],
    /** @param {number} chance */
    happens: (chance) => next() < chance,
  };
}
