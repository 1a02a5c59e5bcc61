// @ts-check
/** Where a course stands among its company's. */

/** Under this number of learners a score says too little to be put in an order with others. */
const FEWEST_RANKED = 5;

/** @param {{users: number}} course */
export function isRanked(course) {
  return course.users >= FEWEST_RANKED;
}

/**
 * The place of a course among the ranked ones; equal scores share theirs, as in the service.
 * @param {readonly {course: string, engagementScore: number, users: number}[]} courses best first, from the best on
 * @param {string} course
 * @returns {{place: number, tied: number} | null} `tied`: how many of them have its score, itself
 *     included; null when it is not ranked, or not among them
 */
export function placeOf(courses, course) {
  const ranked = courses.filter(isRanked);
  const own = ranked.find((one) => one.course === course);
  if (!own) return null;
  return {
    place: 1 + ranked.filter(({ engagementScore }) => engagementScore > own.engagementScore).length,
    tied: ranked.filter(({ engagementScore }) => engagementScore === own.engagementScore).length,
  };
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
