package dev.keepmeengaged.domain;

import java.util.List;

/** Made-up trees, each of which predicts by a formula. */
public class FormulaForest implements Forest {

  private final int trees;
  private final Formula formula;

  /** A hundred trees. */
  public FormulaForest(Formula formula) {
    this(100, formula);
  }

  public FormulaForest(int trees, Formula formula) {
    this.trees = trees;
    this.formula = formula;
  }

  /** What a tree says of a course, in percent. */
  public interface Formula {
    double of(int tree, FeatureVector features);
  }

  @Override
  public int trees() {
    return trees;
  }

  @Override
  public double predict(FeatureVector features) {
    return predict(features, TreeMask.all(trees));
  }

  @Override
  public double predict(FeatureVector features, TreeMask some) {
    double sum = 0;
    for (float value : treeValues(features, some)) {
      sum += value;
    }
    return sum / some.count();
  }

  @Override
  public float[] treeValues(FeatureVector features, TreeMask some) {
    float[] values = new float[some.count()];
    int next = 0;
    for (int tree = 0; tree < trees; tree++) {
      if (some.contains(tree)) {
        values[next++] = (float) formula.of(tree, features);
      }
    }
    return values;
  }

  @Override
  public Explanation explain(FeatureVector features, TreeMask some) {
    throw new AssertionError("a formula explains nothing");
  }

  @Override
  public PortableForest portable(FeatureVector course, TreeMask some, List<SliderScale> sliders) {
    throw new AssertionError("a formula has no trees");
  }
}
