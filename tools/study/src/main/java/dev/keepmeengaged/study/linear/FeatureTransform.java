package dev.keepmeengaged.study.linear;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import java.util.List;

/** How a linear model takes the features. The score that it predicts is never logged. */
public enum FeatureTransform {
  /** As they are. */
  RAW,
  /** Those of {@link #logs} as log(1 + x), the original study's remedy for their long tails. */
  LOGGED;

  /** Whether {@link #LOGGED} takes the logarithm of a feature: of all but those for yes or no. */
  public static boolean logs(Feature feature) {
    return !feature.yesNo();
  }

  /**
   * The columns of a row, in the order of {@link Feature}.
   *
   * @param features complete; above -1 where the logarithm is taken
   * @throws IllegalArgumentException naming the first feature that is not
   */
  public double[] of(FeatureVector features) {
    double[] values = features.toArray();
    for (Feature feature : Feature.values()) {
      double value = values[feature.ordinal()];
      if (Double.isNaN(value)) {
        throw new IllegalArgumentException(feature.id() + " is missing");
      }
      if (this == LOGGED && logs(feature)) {
        if (value <= -1) {
          throw new IllegalArgumentException(
              "%s is %s, and 1 more has no logarithm".formatted(feature.id(), value));
        }
        values[feature.ordinal()] = Math.log1p(value);
      }
    }
    return values;
  }

  /** The columns of many rows, a row after the other. */
  double[][] of(List<FeatureVector> rows) {
    return rows.stream().map(this::of).toArray(double[][]::new);
  }
}
