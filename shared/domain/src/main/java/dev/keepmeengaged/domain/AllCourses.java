package dev.keepmeengaged.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The distributions of the published courses of all companies. Quantiles are values of single
 * courses: {@link #seenBy} says which of them a caller gets.
 *
 * @param scores the engagement scores of all courses, in percent, each course counting once
 * @param features the features of the model that is published with them; one that no course has is
 *     not in the map
 */
public record AllCourses(Aggregate scores, Map<Feature, Aggregate> features) {

  public AllCourses {
    features = Map.copyOf(features);
  }

  /** Number of courses. */
  public int courses() {
    return scores.of().courses();
  }

  /** Number of companies. */
  public int companies() {
    return scores.of().companies();
  }

  /**
   * These aggregates as a caller may see them. Who sees one company gets the quantiles that have
   * enough courses of other companies between them ({@link Population#stepBeside}), and no feature
   * that too few of these have.
   *
   * @param own number of the courses of that company
   * @return empty when too few courses or companies are left without the company's own
   */
  public Optional<AllCourses> seenBy(Visibility visibility, int own) {
    if (visibility.isOfAll()) {
      return Optional.of(this);
    }
    Map<Feature, Aggregate> seen = new EnumMap<>(Feature.class);
    features.forEach(
        (feature, all) ->
            all.seenByOneWith(own, feature)
                .ifPresent(values -> seen.put(feature, new Aggregate(all.of(), values))));
    return scores
        .seenByOneWith(own, 0, 100)
        .map(values -> new AllCourses(new Aggregate(scores.of(), values), seen));
  }
}
