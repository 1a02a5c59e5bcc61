package dev.keepmeengaged.domain;

import java.util.List;

/**
 * What training knew of the features.
 *
 * @param medians what stands in for a missing value, in training and in serving; complete
 * @param seen the values that training saw, one range for each feature in their order
 */
public record TrainedFeatures(FeatureVector medians, List<SeenRange> seen) {

  public TrainedFeatures {
    seen = List.copyOf(seen);
    if (seen.size() != Feature.COUNT) {
      throw new IllegalArgumentException(
          "%d features have a range, not %d".formatted(Feature.COUNT, seen.size()));
    }
  }

  /** The values of a feature that training saw. */
  public SeenRange seen(Feature feature) {
    return seen.get(feature.ordinal());
  }
}
