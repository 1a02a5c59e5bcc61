// @ts-check

/** @param {number} mean */
const figure = (mean) => ({ mean, standardError: 0.01 });

/** What a study of some thousand courses might have found of promises. @type {Answers.Promises} */
export const PROMISES = {
  outcomes: { changes: 1204, organisations: 41, enough: true, observedToPromised: 0.912, low: 0.704, high: 1.108, favouredHigher: 0.893, median: 0.95, worst: -0.07 },
  outcomesWithoutLargest: { changes: 801, organisations: 38, enough: true, observedToPromised: 0.871, low: 0.612, high: 1.143, favouredHigher: 0.846, median: 0.93, worst: -0.07 },
  twins: { pairs: 212, organisations: 63, slope: 0.943, low: 0.612, high: 1.304, signKept: 0.637 },
  odds: [
    { confidence: 'possible', said: 59.7, observed: 61.4 },
    { confidence: 'very-likely', said: 88.2, observed: 90.6 },
  ],
  stability: {
    half: {
      promisedToReproduced: figure(1.013),
      signKept: figure(0.968),
      shown: figure(0.331),
      bands: figure(0.803),
      searchedBands: figure(0.814),
      otherBands: figure(0.788),
      ranges: figure(0.794),
      perCourse: figure(1.28),
      perCourseByOneSwap: figure(1.12),
    },
    quarter: {
      promisedToReproduced: figure(1.044),
      signKept: figure(0.951),
      shown: figure(0.3),
      bands: figure(0.772),
      searchedBands: figure(0.808),
      otherBands: figure(0.779),
      ranges: figure(0.763),
      perCourse: figure(1.14),
      perCourseByOneSwap: figure(1.1),
    },
    organisations: { lowest: -0.214, median: 0.973 },
  },
};
