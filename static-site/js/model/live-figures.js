// @ts-check
/**
 * The figures of a what-if as the service works them out, from the course's reduced forest: what is
 * shown while a slider moves, and without a connection. The service's own answer adds what this
 * cannot know: precedents, evidence and warnings.
 */
import { PAGE_TYPES, isPageType, mixOf } from './page-mix.js';
import { bytesOf, decoded, positionOf, predictions, wordsOf } from './reduced-forest.js';
import { why } from './reason-words.js';

/** @typedef {NonNullable<ReturnType<typeof createLive>>} Live */
/** @typedef {Readonly<Record<string, number>>} Values feature id to value, in its unit */
/** @typedef {{mean: number, spread: number, trees: number}} Differences */
/** @typedef {{roots: Float64Array, counts: Uint8Array}} Mixes square roots of shares, five a mix, and courses with it */

const LEVEL = 0.8;
const LOWEST = 1;
const HIGHEST = 99;

/** The largest distance of each level of support. @type {readonly (readonly [Answers.SupportLevel, number])[]} */
const REACH = [['high', 0.06], ['medium', 0.15], ['low', 0.3], ['none', 1]];

/**
 * @param {Answers.ReducedForest} answer
 * @returns {{figures: (values: Values) => Answers.LiveFigures} | null} null where its trees are too many, or their form is not known here
 */
export function createLive(answer) {
  const found = decoded(answer);
  if (!found) return null;
  const forest = found;
  const { sliders, calibration, observed } = answer;
  const support = createSupport(answer);
  const own = Object.fromEntries(sliders.map(({ feature, own }) => [feature, own]));
  const before = predictions(forest, sliders.map(({ position }) => position));
  const baseline = meanOf(before);

  /**
   * @param {Values} values of sliders; one that is left out keeps the course's value
   * @returns {Answers.LiveFigures}
   */
  function figures(values) {
    const changed = sliders.filter(({ feature, own }) => (values[feature] ?? own) !== own);
    const after = predictions(forest, sliders.map((slider) => positionOf(slider, values[slider.feature] ?? slider.own)));
    const scenario = meanOf(after);
    const differences = differencesOf(before, after);
    const beyond = changed.find((slider) => isBeyond(slider, values[slider.feature]));
    const supported = support({ ...own, ...values }, changed.map(({ feature }) => feature));
    const mixAlone = changed.every(({ feature }) => isPageType(feature));
    const unseen = beyond ? why('not-seen-in-training') : null;
    const indefensible = supported.reason ?? unseen;
    const change = indefensible ? null : expectedChange(mixAlone ? calibration.mixChange : calibration.otherChange, differences);
    const none = changed.length === 0;
    const odds = none || indefensible || !mixAlone || !calibration.odds ? null : oddsOf(calibration.odds.slope, differences.mean);
    const unknown = supported.reason?.code === 'company-not-in-training' ? supported.reason : null;
    const range = beyond || unknown || !calibration.typicalRange ? null : typicalRange(calibration.typicalRange, after);
    const expected = none ? { value: 0, low: 0, high: 0 } : change;
    return {
      observed,
      baseline: fourDecimals(baseline),
      scenario: fourDecimals(scenario),
      delta: (Math.round(scenario * 1e4) - Math.round(baseline * 1e4)) / 1e4,
      expectedChange: expected?.value ?? null,
      expectedChangeInterval: expected && { level: LEVEL, low: expected.low, high: expected.high },
      odds,
      confidence: odds === null ? null : confidenceOf(odds),
      projected: expected && (none ? observed : projected(observed, expected.value)),
      typicalRange: range && { level: LEVEL, ...range },
      reasons: {
        expectedChange: expected ? null : (indefensible ?? (mixAlone ? unmeasured(calibration) : why('not-calibrated'))),
        odds: odds !== null ? null : none ? why('no-change') : (indefensible ?? (mixAlone ? unmeasured(calibration) : why('not-only-page-types'))),
        typicalRange: range ? null : (unseen ?? unknown ?? unmeasured(calibration)),
      },
      support: supported,
      features: Object.fromEntries(changed.map(({ feature }) => [feature, values[feature]])),
    };
  }

  return { figures };
}

/** Why a figure was not measured. @param {Answers.ReducedForest['calibration']} calibration */
function unmeasured(calibration) {
  return why(Object.values(calibration).every((one) => one === null) ? 'not-calibrated' : 'too-little-data');
}

/** @param {Float32Array} values */
function meanOf(values) {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** @param {Float32Array} unchanged @param {Float32Array} changed @returns {Differences} */
function differencesOf(unchanged, changed) {
  const trees = unchanged.length;
  let sum = 0;
  for (let tree = 0; tree < trees; tree++) sum += changed[tree] - unchanged[tree];
  const mean = sum / trees;
  let squares = 0;
  for (let tree = 0; tree < trees; tree++) {
    const deviation = changed[tree] - unchanged[tree] - mean;
    squares += deviation * deviation;
  }
  return { mean, spread: trees === 1 ? 0 : Math.sqrt(squares / (trees - 1)), trees };
}

/** @param {Answers.ChangeCalibration | null} calibration @param {Differences} differences */
function expectedChange(calibration, { mean, spread, trees }) {
  if (!calibration) return null;
  const { shrinkage, forestVariance, growth, floor, width } = calibration;
  const scale = Math.hypot(Math.hypot(spread * Math.sqrt(forestVariance + 1 / trees), growth * mean), floor);
  const value = shrinkage * mean;
  const half = width * scale;
  return { value: inTenths(value), low: inTenths(value - half), high: inTenths(value + half) };
}

/** @param {number} slope @param {number} difference */
function oddsOf(slope, difference) {
  return Math.min(99, Math.round(100 / (1 + Math.exp(-slope * Math.abs(difference)))));
}

/** @param {number} odds @returns {Answers.Confidence} */
function confidenceOf(odds) {
  return odds < 55 ? 'unclear' : odds <= 65 ? 'possible' : odds < 85 ? 'likely' : 'very-likely';
}

/** @param {number} observed @param {number} change in tenths */
function projected(observed, change) {
  if (change === 0) return observed;
  const score = inTenths(inTenths(observed) + change);
  return Math.min(Math.max(HIGHEST, observed), Math.max(Math.min(LOWEST, observed), score));
}

/** @param {Answers.TypicalRanges} ranges of courses with as many learners @param {Float32Array} values of the trees */
function typicalRange({ spreadEdges, levelEdges, low, high }, values) {
  const mean = meanOf(values);
  const { spread } = differencesOf(new Float32Array(values.length), values);
  const cell = reached(spreadEdges, spread) * (levelEdges.length + 1) + reached(levelEdges, mean);
  const within = (/** @type {number} */ score) => inTenths(Math.min(HIGHEST, Math.max(LOWEST, score)));
  return { low: within(mean + low[cell]), high: within(mean + high[cell]) };
}

/** How many edges a value reaches. @param {readonly number[]} edges @param {number} value */
function reached(edges, value) {
  return edges.filter((edge) => value >= edge).length;
}

/** Whether training saw nothing like a change. @param {Answers.SliderScale} slider @param {number} value */
function isBeyond({ own, seen: { lowest, highest, exact } }, value) {
  const outside = (/** @type {number} */ one) => one < lowest || one > highest;
  return (lowest === highest && exact) || outside(value) || outside(own);
}

/** Halves up, as the service rounds. @param {number} value */
function inTenths(value) {
  return Math.round(value * 10) / 10;
}

/** @param {number} value */
function fourDecimals(value) {
  return Math.round(value * 1e4) / 1e4;
}

/**
 * How well the company's courses support a mix.
 * @param {Answers.ReducedForest} answer
 * @returns {(values: Values, changed: readonly string[]) => Answers.LiveSupport}
 */
function createSupport({ support: { ofKnownCompany, neighbours, own, training }, sliders }) {
  const ofOwn = own && mixesOf(own);
  const ofTraining = mixesOf(training);
  const certificates = sliders.find(({ feature }) => feature === 'certificates');

  /** @param {Values} values @returns {Answers.LiveSupport} */
  function ofMix(values) {
    const mix = mixOf(values);
    if (!mix) return none(why('no-page-mix'), null);
    const roots = PAGE_TYPES.map((type) => Math.sqrt(mix[type] / 1000));
    const best = better(ofOwn && distance(ofOwn, roots, neighbours), distance(ofTraining, roots, neighbours));
    return ofKnownCompany ? best : none(why('company-not-in-training'), best.distance, best.basis.code);
  }

  /** @param {number | null} near of the own courses @param {number | null} stand of training rows @returns {Answers.LiveSupport} */
  function better(near, stand) {
    const level = near === null ? 'none' : levelOf(near);
    const ofRows = stand === null ? 'none' : levelOf(stand);
    if (stand !== null && order(ofRows) < order(level) && order(level) > order('medium')) {
      return { level: ofRows, distance: stand, basis: { code: 'same-profile' }, reason: null };
    }
    if (!ofOwn) return none(why('no-mixes-published'), null);
    if (near === null) return none(why('too-few-courses'), null);
    return level === 'none'
      ? none(why('no-course-near'), near)
      : { level, distance: near, basis: { code: 'own-courses' }, reason: null };
  }

  return (values, changed) => {
    const support = ofMix(values);
    if (certificates && changed.includes('certificates') && !(certificates.own > 0)) {
      return support.level === 'none' ? support : { ...support, level: 'none', reason: why('certificates-not-issued') };
    }
    const mayBeResult = sliders.some((slider) => slider.mayBeResult && changed.includes(slider.feature));
    return mayBeResult && (support.level === 'high' || support.level === 'medium') ? { ...support, level: 'low' } : support;
  };
}

/** @param {Answers.Said} reason @param {number | null} distance @param {'own-courses' | 'same-profile'} [basis] @returns {Answers.LiveSupport} */
function none(reason, distance, basis = 'own-courses') {
  return { level: 'none', distance, basis: { code: basis }, reason };
}

/** @param {number} distance of two mixes */
export function levelOf(distance) {
  return /** @type {Answers.SupportLevel} */ (REACH.find(([, reach]) => distance <= reach)?.[0] ?? 'none');
}

/** @param {Answers.SupportLevel} level */
function order(level) {
  return REACH.findIndex(([one]) => one === level);
}

/** @param {Answers.CountedMixes} packed @returns {Mixes} */
function mixesOf({ tenths, courses }) {
  const counts = bytesOf(courses);
  const shares = wordsOf(tenths);
  const types = PAGE_TYPES.length;
  const roots = Float64Array.from({ length: shares.length }, (_, i) => Math.sqrt(shares[(i % types) * counts.length + Math.floor(i / types)] / 1000));
  return { roots, counts };
}

/** The distance to the n-th nearest; null where there are fewer. @param {Mixes} mixes @param {readonly number[]} asked @param {number} n */
function distance({ roots, counts }, asked, n) {
  const nearest = Array(n).fill(Infinity);
  for (let mix = 0; mix < counts.length; mix++) {
    let squares = 0;
    for (let type = 0; type < asked.length && squares < nearest[n - 1]; type++) {
      const difference = roots[mix * asked.length + type] - asked[type];
      squares += difference * difference;
    }
    for (let i = 0; i < counts[mix] && squares < nearest[n - 1]; i++) {
      let at = n - 1;
      for (; at > 0 && nearest[at - 1] > squares; at--) nearest[at] = nearest[at - 1];
      nearest[at] = squares;
    }
  }
  return nearest[n - 1] === Infinity ? null : Math.min(1, Math.sqrt(nearest[n - 1] / 2));
}
