package dev.keepmeengaged.domain;

import java.util.Optional;

/**
 * A course's line in its company's list.
 *
 * @param engagementScore percent of learners who completed the whole course, 0..100
 * @param users learners that the score is based on, at least 0
 * @param title {@link CourseDescription#shortTitle}; empty where the data have none
 */
public record CourseScore(
    CourseId id, double engagementScore, double users, Optional<String> title) {

  /** Below this number of learners the score says little. */
  public static final int SMALL_SAMPLE_BELOW = 10;

  /** From this number of learners a course has a rank. */
  public static final int RANKED_FROM = 5;

  /** A course without a title. */
  public CourseScore(CourseId id, double engagementScore, double users) {
    this(id, engagementScore, users, Optional.empty());
  }

  /** This course with another title. */
  public CourseScore titled(Optional<String> as) {
    return new CourseScore(id, engagementScore, users, as);
  }

  /** Whether the score is in the model's scope: above 0 and below 100. */
  public boolean inModelScope() {
    return engagementScore > 0 && engagementScore < 100;
  }

  /** Whether the course has too few learners for its score to say much. */
  public boolean smallSample() {
    return users < SMALL_SAMPLE_BELOW;
  }

  /** Whether the course has enough learners for a rank. */
  public boolean ranked() {
    return users >= RANKED_FROM;
  }
}
