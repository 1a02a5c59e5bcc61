package dev.keepmeengaged.domain;

import java.util.List;
import java.util.Set;

/**
 * Port: a random forest that predicts the engagement score of a course. Implementations are
 * immutable and thread-safe, and read features as float32, as the forest was trained.
 */
public interface Forest {

  /** Number of trees, at least 1. */
  int trees();

  /**
   * The mean over all trees, in percent.
   *
   * @param features complete: no value missing
   */
  double predict(FeatureVector features);

  /**
   * The mean over some trees, in percent.
   *
   * @param features complete: no value missing
   * @param trees at least one of this forest's trees
   */
  double predict(FeatureVector features, TreeMask trees);

  /**
   * The prediction of each of some trees, in percent, in the order of the trees.
   *
   * @param features complete: no value missing
   * @param trees at least one of this forest's trees
   */
  float[] treeValues(FeatureVector features, TreeMask trees);

  /**
   * Explains the mean over some trees, with the five page types as one player.
   *
   * @param features complete: no value missing
   * @param trees at least one of this forest's trees
   * @return its prediction is to the bit what {@link #predict(FeatureVector, TreeMask)} gives
   */
  Explanation explain(FeatureVector features, TreeMask trees);

  /**
   * Some of the trees, for scenarios of a course in which any feature may change.
   *
   * @param trees at least one of this forest's trees
   */
  default CourseForest judging(TreeMask trees) {
    return new CourseForest() {
      @Override
      public int trees() {
        return trees.count();
      }

      @Override
      public double predict(FeatureVector scenario) {
        return Forest.this.predict(scenario, trees);
      }

      @Override
      public float[] treeValues(FeatureVector scenario) {
        return Forest.this.treeValues(scenario, trees);
      }
    };
  }

  /**
   * Some of the trees, prepared for many scenarios of one course. Gives the numbers of {@link
   * #judging}, in less time where an implementation can.
   *
   * @param course complete: no value missing
   * @param trees at least one of this forest's trees
   * @param changing the features that scenarios may change
   */
  default CourseForest forCourse(FeatureVector course, TreeMask trees, Set<Feature> changing) {
    return judging(trees);
  }

  /**
   * Some of the trees, reduced to what the sliders of one course can reach, for programs that
   * predict by themselves.
   *
   * @param course complete: no value missing
   * @param trees at least one of this forest's trees
   * @param sliders what may change: of the page types all or none
   */
  PortableForest portable(FeatureVector course, TreeMask trees, List<SliderScale> sliders);
}
