package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.Explanation;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.Forest;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.http.testing.SampleCourses;
import java.util.stream.IntStream;

/** A tree adds a third of a point for each point of interactive pages, and its own number. */
final class SlopingForest implements Forest {
  @Override
  public int trees() {
    return SampleCourses.TREES;
  }

  @Override
  public double predict(FeatureVector features) {
    return predict(features, TreeMask.all(trees()));
  }

  @Override
  public double predict(FeatureVector features, TreeMask trees) {
    double own = IntStream.range(0, trees()).filter(trees::contains).average().orElseThrow() / 10;
    return 20 + own + slopes(features);
  }

  @Override
  public float[] treeValues(FeatureVector features, TreeMask trees) {
    float[] values = new float[trees.count()];
    int next = 0;
    for (int tree = 0; tree < trees(); tree++) {
      if (trees.contains(tree)) {
        values[next++] = (float) (20 + tree / 10.0 + slopes(features));
      }
    }
    return values;
  }

  @Override
  public Explanation explain(FeatureVector features, TreeMask trees) {
    throw new AssertionError("a what-if explains nothing");
  }

  private static double slopes(FeatureVector features) {
    return features.raw(Feature.INTERACTIVE) / 3
        + features.raw(Feature.QUIZ_GRADE) / 100
        + features.raw(Feature.CERTIFICATES) / 1e6;
  }
}
