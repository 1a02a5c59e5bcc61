package dev.keepmeengaged.domain;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The page mix of a course, with the score and length by which it is compared to other courses.
 *
 * @param lengthHours at least 0; empty when unknown
 * @param mix the course's page mix
 */
public record CourseMix(CourseScore score, OptionalDouble lengthHours, PageMix mix) {

  /** The page mix of a course; empty when its shares make none. */
  public static Optional<CourseMix> of(Course course) {
    return PageMix.in(course.features())
        .map(
            mix -> new CourseMix(course.score(), course.features().get(Feature.LENGTH_HOURS), mix));
  }

  public CourseId course() {
    return score.id();
  }
}
