package dev.keepmeengaged.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A course as it was observed.
 *
 * @param engagementScore percent of learners who completed the whole course, 0..100
 * @param features as recorded; values may be missing
 * @param outOfBag the trees of the published model that did not see this course in training; empty
 *     when the course was not tied to a training row, so that every tree may judge it
 * @param companyRows how many courses of its company the published model learned from; empty where
 *     training rows have no company ids, or it is not known which rows there were
 * @param description title, pages and edition, as far as the data say them
 */
public record Course(
    Company company,
    CourseId id,
    double engagementScore,
    FeatureVector features,
    Optional<TreeMask> outOfBag,
    OptionalInt companyRows,
    CourseDescription description) {

  public Course {
    if (!(engagementScore >= 0 && engagementScore <= 100)) {
      throw new IllegalArgumentException("an engagement score is 0 to 100, not " + engagementScore);
    }
  }

  /** A course that is not described, of a company of unknown rows in training. */
  public Course(
      Company company,
      CourseId id,
      double engagementScore,
      FeatureVector features,
      Optional<TreeMask> outOfBag) {
    this(
        company,
        id,
        engagementScore,
        features,
        outOfBag,
        OptionalInt.empty(),
        CourseDescription.NONE);
  }

  /** The score with the number of learners that it is based on, and the short title. */
  public CourseScore score() {
    return new CourseScore(
        id, engagementScore, features.get(Feature.USERS).orElse(0), description.shortTitle());
  }

  /** Whether the model speaks of courses like this: it knows scores above 0 and below 100. */
  public boolean inModelScope() {
    return score().inModelScope();
  }

  /**
   * Refuses a course that the model does not speak of.
   *
   * @throws ImpossibleRequestException when it is outside the model's scope
   */
  public void requireInModelScope() {
    if (!inModelScope()) {
      throw new ImpossibleRequestException(
          "outside-model-scope",
          String.format(
              Locale.ROOT,
              "The model knows courses with a score above 0 and below 100; this one has %.0f.",
              engagementScore),
          List.of());
    }
  }
}
