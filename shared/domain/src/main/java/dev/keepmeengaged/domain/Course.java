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
 *     when the course has no known training row, so that every tree may predict for it
 * @param companyRows how many courses of its company the published model learned from; empty where
 *     training rows have no company ids, or the rows are not known
 * @param description title, pages and edition, as far as the data have them
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

  /** A course without description, whose company's number of training rows is unknown. */
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

  /** Whether the score is in the model's scope: above 0 and below 100. */
  public boolean inModelScope() {
    return score().inModelScope();
  }

  /**
   * Refuses a course outside the model's scope.
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
