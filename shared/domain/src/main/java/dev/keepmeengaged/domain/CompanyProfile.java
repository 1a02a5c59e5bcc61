package dev.keepmeengaged.domain;

import java.util.Map;

/**
 * A company's summary and the statistics of its courses' features.
 *
 * @param features statistics over all its courses, also those with few learners, since learners do
 *     not affect what a course is made of; a feature that none of them has is not in the map
 */
public record CompanyProfile(CompanyScores summary, Map<Feature, FeatureStatistics> features) {

  public CompanyProfile {
    features = Map.copyOf(features);
  }
}
