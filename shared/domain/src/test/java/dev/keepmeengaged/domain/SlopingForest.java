package dev.keepmeengaged.domain;

import static dev.keepmeengaged.domain.Feature.INTERACTIVE;
import static dev.keepmeengaged.domain.Feature.QUIZ_GRADE;

/** A hundred trees; tree t predicts t/10 + interactive/2 + (quiz grade is 89 ? 10 : 0). */
final class SlopingForest implements Forest {

  private static final int TREES = 100;

  @Override
  public int trees() {
    return TREES;
  }

  @Override
  public double predict(FeatureVector features) {
    return predict(features, TreeMask.all(TREES));
  }

  @Override
  public double predict(FeatureVector features, TreeMask trees) {
    double sum = 0;
    for (float value : treeValues(features, trees)) {
      sum += value;
    }
    return sum / trees.count();
  }

  @Override
  public float[] treeValues(FeatureVector features, TreeMask trees) {
    float[] values = new float[trees.count()];
    int next = 0;
    for (int t = 0; t < TREES; t++) {
      if (trees.contains(t)) {
        values[next++] =
            (float)
                (t / 10.0
                    + features.raw(INTERACTIVE) / 2
                    + (features.raw(QUIZ_GRADE) == 89 ? 10 : 0));
      }
    }
    return values;
  }

  @Override
  public Explanation explain(FeatureVector features, TreeMask trees) {
    throw new AssertionError("a what-if explains nothing");
  }
}
