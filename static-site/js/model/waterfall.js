// @ts-check
/** The way from what the model expects of any course to the score of this one, step by step. */

/** Parts of a group below this many points are summed up, and all but so many of the largest. */
const SMALL = 0.5;
const MOST = 6;

/** The page mix has a step of its own, however small: it is what the page is about. */
const PAGE_MIX = 'pageMix';

/**
 * @typedef {object} Step
 * @property {'any' | 'group' | 'part' | 'others' | 'expected' | 'unexplained' | 'own'} kind
 * @property {number} from where it begins, in points of the score; of a total the same as where it ends
 * @property {number} to
 * @property {number} points that it says: its height, or of a total its place
 * @property {boolean} yours of a group and its parts, whether developers decide on it
 * @property {readonly Answers.Contribution[]} parts that it is made of
 */

/** @typedef {ReturnType<typeof import('./explanation.js').inTenths>} Tenths */

/**
 * The steps lead on from one another, and end at the score.
 * @param {Tenths} explanation
 * @returns {Step[]}
 */
export function stepsOf({ base, controllable, notControllable, baseline, unexplained, observed }) {
  let at = base;
  /** @param {Step['kind']} kind @param {number} points @param {boolean} yours @param {readonly Answers.Contribution[]} parts @returns {Step} */
  const step = (kind, points, yours, parts) => {
    const from = at;
    at = inTenths(at + points);
    return { kind, from, to: at, points, yours, parts };
  };
  /** @param {Step['kind']} kind @param {number} value @returns {Step} */
  const total = (kind, value) => ({ kind, from: value, to: value, points: value, yours: false, parts: [] });
  /** @param {Tenths['controllable']} group @param {boolean} yours @returns {Step[]} */
  const group = ({ points, parts }, yours) => {
    const { large, small } = split(parts);
    return [
      { kind: 'group', from: at, to: at, points, yours, parts },
      ...large.map((one) => step('part', one.points, yours, [one])),
      ...(small.length > 0 ? [step('others', sum(small), yours, small)] : []),
    ];
  };
  return [
    total('any', base),
    ...group(controllable, true),
    ...group(notControllable, false),
    total('expected', baseline),
    step('unexplained', unexplained, false, []),
    total('own', observed),
  ];
}

/** Which parts of a group have a step of their own, largest first, and which share one. @param {readonly Answers.Contribution[]} parts */
function split(parts) {
  const sorted = [...parts].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const isLarge = (/** @type {Answers.Contribution} */ { id, points }, /** @type {number} */ i) => id === PAGE_MIX || (i < MOST && Math.abs(points) >= SMALL);
  const small = sorted.filter((one, i) => !isLarge(one, i));
  // One alone has room for its name.
  return small.length === 1 ? { large: sorted, small: [] } : { large: sorted.filter(isLarge), small };
}

/**
 * Where the axis begins and ends, and its ticks: at whole tens, or fives or twenties where that makes too
 * few or too many.
 * @param {readonly Step[]} steps
 */
export function axisOf(steps) {
  const places = steps.flatMap(({ from, to }) => [from, to]);
  const [least, most] = [Math.min(...places), Math.max(...places)];
  const wide = [5, 10].find((one) => most - least <= 5 * one) ?? 20;
  const low = Math.floor(least / wide) * wide;
  const high = Math.max(Math.ceil(most / wide) * wide, low + wide);
  return { low, high, ticks: Array.from({ length: (high - low) / wide + 1 }, (_, i) => low + i * wide) };
}

/** "each at most 0.4": the largest of what is summed up, either way. @param {readonly Answers.Contribution[]} parts */
export function largestOf(parts) {
  return Math.max(...parts.map(({ points }) => Math.abs(points)));
}

/** @param {readonly Answers.Contribution[]} parts */
function sum(parts) {
  return inTenths(parts.reduce((total, { points }) => total + points, 0));
}

/** Tenths, without what adding them up in binary brings. @param {number} value */
function inTenths(value) {
  return Math.round(value * 10) / 10;
}
