package dev.keepmeengaged.training.calibration;

/**
 * Prediction limits from order statistics: of n values and a further one from the same
 * distribution, the further one is at most the k-th smallest with probability k / (n + 1).
 */
final class OrderStatistics {

  private OrderStatistics() {}

  /**
   * An upper limit for the next value, with at least this probability. With too few values it is
   * the largest value.
   *
   * @param sorted rising, at least one
   * @param level 0..1
   */
  static double upper(double[] sorted, double level) {
    int rank = (int) Math.ceil(level * (sorted.length + 1));
    return sorted[Math.min(sorted.length, Math.max(1, rank)) - 1];
  }

  /**
   * A lower limit for the next value, with at least this probability. With too few values it is the
   * smallest value.
   */
  static double lower(double[] sorted, double level) {
    int rank = (int) Math.floor((1 - level) * (sorted.length + 1));
    return sorted[Math.max(1, rank) - 1];
  }
}
