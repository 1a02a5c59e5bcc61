package dev.keepmeengaged.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The distributions of the published courses of all companies: aggregates only, nothing of a single
 * company.
 *
 * @param courses number of courses
 * @param companies number of companies
 * @param scores the engagement scores of all courses, in percent, each course counting once
 * @param features the features of the model that is published with them; one that no course has is
 *     not in the map
 */
public record AllCourses(
    int courses, int companies, Distribution scores, Map<Feature, Distribution> features) {

  /** The fewest courses, and the fewest companies, that an aggregate for a company is of. */
  public static final int FEWEST_COURSES = 10;

  public static final int FEWEST_COMPANIES = 3;

  public AllCourses {
    features = Map.copyOf(features);
  }

  /**
   * These aggregates as a caller may see them. Whoever may not see all companies gets no lowest and
   * no highest value, which are those of single courses.
   *
   * @return empty when they are of so few courses or companies that they tell of single ones
   */
  public Optional<AllCourses> seenBy(Visibility visibility) {
    if (visibility.isOfAll()) {
      return Optional.of(this);
    }
    if (courses < FEWEST_COURSES || companies < FEWEST_COMPANIES) {
      return Optional.empty();
    }
    Map<Feature, Distribution> inner = new EnumMap<>(Feature.class);
    features.forEach((feature, distribution) -> inner.put(feature, distribution.withoutExtremes()));
    return Optional.of(new AllCourses(courses, companies, scores.withoutExtremes(), inner));
  }
}
