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

  /** Below this number of learners a score is not put in an order with others. */
  public static final int RANKED_FROM = 5;

  /** A course without a title. */
  public CourseScore(CourseId id, double engagementScore, double users) {
    this(id, engagementScore, users, Optional.empty());
  }

  /** The same course with this title. */
  public CourseScore titled(Optional<String> as) {
    return new CourseScore(id, engagementScore, users, as);
  }

  /** Whether the model speaks of courses like this: it knows scores above 0 and below 100. */
  public boolean inModelScope() {
    return engagementScore > 0 && engagementScore < 100;
  }

  /** Whether so few learners took the course that the score says little. */
  public boolean smallSample() {
    return users < SMALL_SAMPLE_BELOW;
  }

  /** Whether enough learners took the course for it to have a place among the others. */
  public boolean ranked() {
    return users >= RANKED_FROM;
  }
}
