package dev.keepmeengaged.domain.advice;

import dev.keepmeengaged.domain.Explanation;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.Forest;
import dev.keepmeengaged.domain.TreeMask;
import java.util.Arrays;
import java.util.Map;

/**
 * Trees that agree: 30, and for each percent of a feature so many points.
 *
 * @param slopes points for each percent
 */
record SlopingForest(Map<Feature, Double> slopes) implements Forest {

  @Override
  public int trees() {
    return 20;
  }

  @Override
  public double predict(FeatureVector features) {
    return 30
        + slopes.entrySet().stream()
            .mapToDouble(slope -> slope.getValue() * features.raw(slope.getKey()))
            .sum();
  }

  @Override
  public double predict(FeatureVector features, TreeMask trees) {
    return predict(features);
  }

  @Override
  public float[] treeValues(FeatureVector features, TreeMask trees) {
    float[] values = new float[trees.count()];
    Arrays.fill(values, (float) predict(features));
    return values;
  }

  @Override
  public Explanation explain(FeatureVector features, TreeMask trees) {
    throw new AssertionError("recommendations explain nothing");
  }
}
