package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.Distribution;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import java.util.List;

/**
 * What stands in for missing values, as in the original study: the median of the rows that have
 * one. It is learned from the rows that a model is trained on, stored with the model, and applied
 * by {@link FeatureVector#orElse}.
 */
public final class Imputation {

  private Imputation() {}

  /**
   * The median of each feature over the rows that have it. A feature that no row has gets 0: no
   * tree can split on it, so any constant serves.
   */
  public static FeatureVector medians(List<CourseRow> rows) {
    double[] medians = new double[Feature.COUNT];
    for (Feature feature : Feature.values()) {
      double[] known =
          rows.stream()
              .mapToDouble(row -> row.features().raw(feature))
              .filter(value -> !Double.isNaN(value))
              .sorted()
              .toArray();
      medians[feature.ordinal()] = known.length == 0 ? 0 : Distribution.quantile(known, 0.5);
    }
    return FeatureVector.of(medians);
  }
}
