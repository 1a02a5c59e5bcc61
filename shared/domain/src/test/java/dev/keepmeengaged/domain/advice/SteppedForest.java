package dev.keepmeengaged.domain.advice;

import dev.keepmeengaged.domain.Explanation;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.Forest;
import dev.keepmeengaged.domain.TreeMask;
import java.util.Random;

/**
 * Trees whose values are steps of the five shares, of certificates and of the instructor's
 * comments, drawn from a seed; each tree differs a little from the others.
 */
final class SteppedForest implements Forest {

  private static final int TREES = 20;
  private static final int STEPS = 11;

  private final double[][] common = new double[Feature.COUNT][STEPS];
  private final double[][][] own = new double[TREES][Feature.COUNT][STEPS];

  /**
   * @param height how high the steps are that all trees have, in points
   * @param noise how high those are that each has of its own
   */
  SteppedForest(long seed, double height, double noise) {
    Random random = new Random(seed);
    for (Feature feature : Feature.values()) {
      if (feature.pageType() || feature.mayBeResult()) {
        for (int step = 0; step < STEPS; step++) {
          common[feature.ordinal()][step] = height * random.nextGaussian();
          for (double[][] tree : own) {
            tree[feature.ordinal()][step] = noise * random.nextGaussian();
          }
        }
      }
    }
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
        values[next++] = (float) value(tree, features);
      }
    }
    return values;
  }

  private double value(int tree, FeatureVector features) {
    double value = 50;
    for (Feature feature : Feature.values()) {
      if (feature.pageType() || feature.mayBeResult()) {
        int step = (int) Math.max(0, Math.min(STEPS - 1, features.raw(feature) / 10));
        value += common[feature.ordinal()][step] + own[tree][feature.ordinal()][step];
      }
    }
    return value;
  }

  @Override
  public Explanation explain(FeatureVector features, TreeMask trees) {
    throw new AssertionError("recommendations explain nothing");
  }
}
