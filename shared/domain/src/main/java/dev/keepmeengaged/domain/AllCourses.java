package dev.keepmeengaged.domain;

import java.util.Map;

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

  public AllCourses {
    features = Map.copyOf(features);
  }
}
