package dev.keepmeengaged.domain;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A company's line in the list of companies. The quartiles leave out courses with few learners,
 * whose scores are noise.
 *
 * @param courses number of its courses, at least 1
 * @param coursesWithEnoughLearners how many of them are no {@linkplain CourseScore#smallSample
 *     small sample}; empty in a release from before this was counted
 * @param scores quartiles of the engagement scores of those, in percent; empty when there is none,
 *     or when they were not counted
 */
public record CompanyScores(
    Company company,
    int courses,
    OptionalInt coursesWithEnoughLearners,
    Optional<Quartiles> scores) {

  public CompanyScores {
    if (coursesWithEnoughLearners.orElse(0) > 0 != scores.isPresent()) {
      throw new IllegalArgumentException(
          "there are quartiles exactly when a course has enough learners");
    }
  }
}
