package dev.keepmeengaged.domain;

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
}
