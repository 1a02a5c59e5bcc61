package dev.keepmeengaged.domain;

/** A hundred trees, each of which predicts by a formula. */
final class FormulaForest implements Forest {

  private static final int TREES = 100;

  private final Formula formula;

  FormulaForest(Formula formula) {
    this.formula = formula;
  }

  /** What a tree says of a course, in percent. */
  interface Formula {
    double of(int tree, FeatureVector features);
  }

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
    for (int tree = 0; tree < TREES; tree++) {
      if (trees.contains(tree)) {
        values[next++] = (float) formula.of(tree, features);
      }
    }
    return values;
  }

  @Override
  public Explanation explain(FeatureVector features, TreeMask trees) {
    throw new AssertionError("a what-if explains nothing");
  }
}
