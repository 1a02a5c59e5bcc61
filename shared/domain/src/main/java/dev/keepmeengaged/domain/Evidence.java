package dev.keepmeengaged.domain;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The scores of a company's own courses that are alike a course in length and learners: those near
 * its present mix, and those near a proposed one. The scores are observed, not predicted. The
 * course itself and courses outside the model's scope are left out.
 *
 * <p>A course near both mixes counts on the side that it is nearer to, and on neither when it is
 * equally near: each course speaks once, a step between two mixes that are close to each other
 * keeps its evidence, and no change has none (decision 44). Counted on both sides it would hide a
 * difference; left out of both, it would take most of the evidence on small steps, whose sides
 * overlap. A course of unknown length does not count.
 *
 * @param outsideScope courses near either mix and alike that are left out for their score of 0 or
 *     100
 */
public record Evidence(Side present, Side proposed, int outsideScope) {

  /** The largest distance at which a mix counts as near. */
  public static final double NEAR = 0.08;

  /** The largest ratio of the lengths of courses that are alike; about e. */
  public static final double LENGTH_FACTOR = 2.7;

  /** The largest ratio of their numbers of learners; about e to the 1.5. */
  public static final double USERS_FACTOR = 4.5;

  /** Fewer courses than this have no mean: it would say little, and much about each of them. */
  public static final int FEWEST_COURSES = 3;

  /**
   * The courses near a mix.
   *
   * @param courses how many
   * @param mean of their scores, in percent, each course counting once; empty with fewer than
   *     {@value Evidence#FEWEST_COURSES}
   */
  public record Side(int courses, OptionalDouble mean) {

    private static Side of(List<CourseMix> courses) {
      return new Side(
          courses.size(),
          courses.size() < FEWEST_COURSES
              ? OptionalDouble.empty()
              : courses.stream().mapToDouble(course -> course.score().engagementScore()).average());
    }
  }

  /**
   * The evidence on a change of a course's mix.
   *
   * @param own the mixes of the course's company
   */
  public static Evidence of(CourseMix course, PageMix proposed, CompanyMixes own) {
    List<CourseMix> alike =
        own.courses().stream()
            .filter(other -> !other.course().equals(course.course()))
            .filter(other -> alike(course, other))
            .toList();
    List<CourseMix> near =
        alike.stream()
            .filter(
                other ->
                    nearer(other, course.mix(), proposed) || nearer(other, proposed, course.mix()))
            .toList();
    List<CourseMix> inScope = near.stream().filter(other -> other.score().inModelScope()).toList();
    return new Evidence(
        Side.of(inScope.stream().filter(o -> nearer(o, course.mix(), proposed)).toList()),
        Side.of(inScope.stream().filter(o -> nearer(o, proposed, course.mix())).toList()),
        near.size() - inScope.size());
  }

  /** Whether two courses are alike in length and learners; not when a length is not known. */
  public static boolean alike(CourseMix course, CourseMix other) {
    return course.lengthHours().isPresent()
        && other.lengthHours().isPresent()
        && within(
            LENGTH_FACTOR, course.lengthHours().getAsDouble(), other.lengthHours().getAsDouble())
        && within(USERS_FACTOR, course.score().users(), other.score().users());
  }

  private static boolean within(double factor, double a, double b) {
    return Math.max(a, b) <= factor * Math.min(a, b);
  }

  private static boolean nearer(CourseMix course, PageMix to, PageMix than) {
    double distance = course.mix().distance(to);
    return distance <= NEAR && distance < course.mix().distance(than);
  }

  /** The mean near the proposed mix minus that near the present one; empty without both. */
  public OptionalDouble difference() {
    return present.mean.isPresent() && proposed.mean.isPresent()
        ? OptionalDouble.of(proposed.mean.getAsDouble() - present.mean.getAsDouble())
        : OptionalDouble.empty();
  }

  /**
   * Whether the company's own courses say the opposite of what the model expects of the change.
   *
   * @param expectedChange in points; nothing is the opposite of 0
   */
  public boolean opposes(double expectedChange) {
    return difference().orElse(0) * expectedChange < 0;
  }
}
