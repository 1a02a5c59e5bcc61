package dev.keepmeengaged.recommendations;

import dev.keepmeengaged.domain.Explanation;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.Forest;
import dev.keepmeengaged.domain.TreeMask;
import java.util.Arrays;

/** Trees that agree: 30, and half a point for each percent of interactive pages. */
final class InteractiveForest implements Forest {

  @Override
  public int trees() {
    return 20;
  }

  @Override
  public double predict(FeatureVector features) {
    return 30 + features.raw(Feature.INTERACTIVE) / 2;
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
