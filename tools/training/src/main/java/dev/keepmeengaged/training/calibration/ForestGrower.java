package dev.keepmeengaged.training.calibration;

/** Grows forests with the parameters of the forest to calibrate. */
@FunctionalInterface
public interface ForestGrower {

  /**
   * Grows a forest on some rows.
   *
   * @param seed equal seeds give equal forests
   */
  GrownForest grow(Rows rows, long seed);
}
