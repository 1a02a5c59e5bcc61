package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.CourseDescription;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.FeatureVector;
import java.util.Optional;

/**
 * One course of a table.
 *
 * @param key empty where the table has no ids (the original study's training rows)
 * @param engagementScore percent of learners who completed the whole course, 0..100
 * @param features gaps are missing values; the page mix is in tenths that sum to 100
 * @param description title, pages and edition, as far as the table has them
 */
public record CourseRow(
    Optional<CourseKey> key,
    double engagementScore,
    FeatureVector features,
    CourseDescription description) {

  /** A course without a description. */
  public CourseRow(Optional<CourseKey> key, double engagementScore, FeatureVector features) {
    this(key, engagementScore, features, CourseDescription.NONE);
  }

  /** Whether the model learns from rows like this: scores above 0 and below 100. */
  public boolean inModelScope() {
    return engagementScore > 0 && engagementScore < 100;
  }
}
