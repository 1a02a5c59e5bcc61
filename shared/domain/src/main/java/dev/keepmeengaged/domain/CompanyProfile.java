package dev.keepmeengaged.domain;

import java.util.Map;

/**
 * What is known of a company as a whole.
 *
 * @param features statistics over all its courses, those of few learners included: what a course is
 *     made of is known without learners; a feature that none of them has is not in the map
 */
public record CompanyProfile(CompanyScores summary, Map<Feature, FeatureStatistics> features) {

  public CompanyProfile {
    features = Map.copyOf(features);
  }
}
