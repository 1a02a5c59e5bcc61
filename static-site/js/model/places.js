// @ts-check
/** Where a course stands among its company's. */

/** Under this number of learners one learner moves a score by more than twenty points. */
export const FEWEST_RANKED = 5;

/** @param {{users: number}} course */
export function isRanked(course) {
  return course.users >= FEWEST_RANKED;
}

/**
 * The place of a score among the ranked courses; equal scores share one.
 * @param {readonly {course: string, engagementScore: number, users: number}[]} courses
 * @param {string} course
 * @returns {number | null} null when it is not ranked, or not among them
 */
export function placeOf(courses, course) {
  const own = courses.find((one) => one.course === course);
  if (!own || !isRanked(own)) return null;
  return 1 + courses.filter((one) => isRanked(one) && one.engagementScore > own.engagementScore).length;
}

/**
 * The course that a company opens with: the one that most learners took, since its score says most.
 * @template {{users: number}} C
 * @param {readonly C[]} courses
 * @returns {C | undefined}
 */
export function bestKnown(courses) {
  return courses.reduce(
    (best, course) => (best === undefined || course.users > best.users ? course : best),
    /** @type {C | undefined} */ (undefined),
  );
}
