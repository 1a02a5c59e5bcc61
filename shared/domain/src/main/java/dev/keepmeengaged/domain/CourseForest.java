package dev.keepmeengaged.domain;

/**
 * The trees that predict for one course, for scenarios in which only some of its features change.
 * Predicts bit for bit what the whole forest predicts. Immutable and thread-safe.
 */
public interface CourseForest {

  /** Number of trees, at least 1. */
  int trees();

  /**
   * The mean over the trees, in percent.
   *
   * @param scenario the course, complete, with any of the features that may change changed
   */
  double predict(FeatureVector scenario);

  /**
   * The prediction of each tree, in percent, in the order of the trees.
   *
   * @param scenario the course, complete, with any of the features that may change changed
   */
  float[] treeValues(FeatureVector scenario);
}
