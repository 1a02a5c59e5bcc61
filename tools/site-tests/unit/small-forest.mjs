// @ts-check
/** A reduced forest of two trees, for the tests: the second tree splits on content, then on interactive pages. */

/** @param {number[]} bytes */
function base64(bytes) {
  return btoa(String.fromCharCode(...bytes));
}

/** Numbers of two bytes, the low ones first. @param {number[]} numbers */
export function words(numbers) {
  return base64([...numbers.map((n) => n & 0xff), ...numbers.map((n) => n >> 8)]);
}

/** @param {number[]} numbers */
export function floats(numbers) {
  const bytes = new Uint8Array(new Float32Array(numbers).buffer);
  return base64([0, 1, 2, 3].flatMap((plane) => numbers.map((_, i) => bytes[4 * i + plane])));
}

/** @param {number[]} bytes */
export { base64 as bytes };

const seen = { lowest: 0, highest: 100, exact: true };

/**
 * Of a course with 85.3 of content and 14.7 of graded assessments, in a company with six other such courses.
 * @returns {Answers.ReducedForest}
 */
export function smallForest() {
  const own = { gradedAssessment: 14.7, notGradedAssessment: 0, content: 85.3, external: 0, interactive: 0 };
  return {
    model: 'm-1',
    data: 'd-1',
    scoreKind: 'recorded',
    company: 'heron',
    course: '7',
    observed: 53,
    baseline: 45,
    format: 1,
    trees: { used: 2, of: 4, outOfBag: true },
    sliders: [
      ...Object.entries(own).map(([feature, value]) => ({ feature, own: value, position: Math.round(value * 20), mayBeResult: false, seen })),
      { feature: 'certificates', own: 0, position: 0, mayBeResult: true, seen },
    ],
    forest: {
      splits: base64([0, 3, 5, 0, 0, 0]),
      thresholds: words([1400, 400]),
      leaves: floats([40, 60, 70, 50]),
    },
    calibration: {
      mixChange: { shrinkage: 0.8, forestVariance: 0.03, growth: 0.1, floor: 1, width: 1.3 },
      otherChange: null,
      odds: { slope: 0.05 },
      typicalRange: { spreadEdges: [10], levelEdges: [50], low: [-10, -20, -12, -22], high: [15, 18, 16, 19] },
    },
    support: {
      ofKnownCompany: true,
      neighbours: 5,
      own: { tenths: words([147, 0, 0, 0, 853, 600, 0, 0, 0, 400]), courses: base64([5, 5]) },
      training: { tenths: '', courses: '' },
    },
    ownCourses: { of: 0, nearest: [] },
  };
}
