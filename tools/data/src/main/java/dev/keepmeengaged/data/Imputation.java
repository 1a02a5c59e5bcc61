package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.Distribution;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import java.util.List;

/**
 * Imputes missing values with medians, as in the original study. The medians come from the training
 * rows, are stored with the model, and are applied by {@link FeatureVector#orElse}.
 */
public final class Imputation {

  private Imputation() {}

  /**
   * The median of each feature over the rows with a value. A feature without any value gets 0,
   * since no tree can split on it.
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
