package dev.keepmeengaged.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What training knew of the features.
 *
 * @param medians what stands in for a missing value, in training and in serving; complete
 * @param seen the values that training saw, one range for each feature in their order
 * @param usual where its values usually are, one range for each feature in their order
 */
public record TrainedFeatures(FeatureVector medians, List<SeenRange> seen, List<UsualRange> usual) {

  public TrainedFeatures {
    seen = List.copyOf(seen);
    usual = List.copyOf(usual);
    if (usual.size() != Feature.COUNT) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "%d features have a usual range, not %d", Feature.COUNT, usual.size()));
    }
    if (seen.size() != Feature.COUNT) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "%d features have a range, not %d", Feature.COUNT, seen.size()));
    }
  }

  /** Where it is not known what is usual: whatever a change may set. */
  public TrainedFeatures(FeatureVector medians, List<SeenRange> seen) {
    this(
        medians,
        seen,
        Arrays.stream(Feature.values())
            .map(feature -> new UsualRange(feature.lowest(), feature.highest()))
            .toList());
  }

  /** The values of a feature that training saw. */
  public SeenRange seen(Feature feature) {
    return seen.get(feature.ordinal());
  }

  /** Where the values of a feature usually are. */
  public UsualRange usual(Feature feature) {
    return usual.get(feature.ordinal());
  }
}
