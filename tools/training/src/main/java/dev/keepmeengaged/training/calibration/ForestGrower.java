package dev.keepmeengaged.training.calibration;

/** Grows forests as the one that is to be calibrated was grown. */
@FunctionalInterface
public interface ForestGrower {

  /**
   * Grows a forest on some rows.
   *
   * @param seed equal seeds give equal forests
   */
  GrownForest grow(Rows rows, long seed);
}
