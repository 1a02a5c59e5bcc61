// @ts-check
/** Where a course stands among its company's. */

/** Under this number of learners one learner moves a score by more than twenty points. */
export const FEWEST_RANKED = 5;

/** @param {{users: number}} course */
export function isRanked(course) {
  return course.users >= FEWEST_RANKED;
}

/**
 * The place of a course among the ranked ones.
 * @param {readonly {course: string, users: number}[]} courses best first, from the best on
 * @param {string} course
 * @returns {number | null} null when it is not ranked, or not among them
 */
export function placeOf(courses, course) {
  const place = courses.filter(isRanked).findIndex((one) => one.course === course);
  return place < 0 ? null : place + 1;
}

/**
 * The course that a company opens with: the one that most learners took, since its score says most,
 * among those of which the model can say something.
 * @template {{engagementScore: number, users: number}} C
 * @param {readonly C[]} courses
 * @returns {C | undefined}
 */
export function bestKnown(courses) {
  const between = courses.filter(({ engagementScore }) => engagementScore > 0 && engagementScore < 100);
  const [first, ...others] = between.length > 0 ? between : courses;
  return others.reduce((best, course) => (course.users > best.users ? course : best), first);
}
