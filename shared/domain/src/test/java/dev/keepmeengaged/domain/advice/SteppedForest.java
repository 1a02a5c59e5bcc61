package dev.keepmeengaged.domain.advice;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.FormulaForest;
import java.util.Random;

/**
 * Trees whose values are steps of the five shares, of certificates and of the instructor's
 * comments, drawn from a seed; each tree differs a little from the others.
 */
final class SteppedForest extends FormulaForest {

  private static final int TREES = 20;
  private static final int STEPS = 11;

  /**
   * @param height how high the steps are that all trees have, in points
   * @param noise how high those are that each has of its own
   */
  SteppedForest(long seed, double height, double noise) {
    super(TREES, new Steps(new Random(seed), height, noise));
  }

  /** The heights of steps, by feature and step. */
  private static final class Steps implements Formula {

    private final double[][] common = new double[Feature.COUNT][STEPS];
    private final double[][][] own = new double[TREES][Feature.COUNT][STEPS];

    Steps(Random random, double height, double noise) {
      for (Feature feature : Feature.values()) {
        if (feature.pageType() || feature.result().isPresent()) {
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
    public double of(int tree, FeatureVector features) {
      double value = 50;
      for (Feature feature : Feature.values()) {
        if (feature.pageType() || feature.result().isPresent()) {
          int step = (int) Math.max(0, Math.min(STEPS - 1, features.raw(feature) / 10));
          value += common[feature.ordinal()][step] + own[tree][feature.ordinal()][step];
        }
      }
      return value;
    }
  }
}
