package dev.keepmeengaged.domain;

/**
 * The trees that judge one course, for scenarios in which only some of its features change. Gives
 * bit for bit what the whole forest gives. Immutable and thread-safe.
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
   * What each tree says of a scenario, in percent, in the order of the trees.
   *
   * @param scenario the course, complete, with any of the features that may change changed
   */
  float[] treeValues(FeatureVector scenario);
}
